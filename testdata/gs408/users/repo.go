// want-ignore GS306 "the subject is the row that is never scanned"

// Package users writes through queries whose rows nobody reads.
package users

import (
	"context"
	"database/sql"
	"errors"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"xorm.io/xorm"
)

var errNoUser = errors.New("no such user")

// Repo keeps users.
type Repo struct {
	db   *sql.DB
	pool *pgxpool.Pool
	xorm *xorm.Engine
}

// InsertUnscanned is Z07: the error of the INSERT is in the row, and nobody scans it.
func (r *Repo) InsertUnscanned(ctx context.Context, id string) {
	r.db.QueryRowContext(ctx, `INSERT INTO users (id) VALUES ($1) RETURNING id`, id) // want GS408 error "."
}

// RenameUnscanned is Z07 with a variable.
func (r *Repo) RenameUnscanned(ctx context.Context, id, name string) {
	_ = r.db.QueryRowContext(ctx, `UPDATE users SET name = $1 WHERE id = $2`, name, id) // want GS408 error "."
}

// RenameRowsDropped is Z07: the rows are never closed, the connection is held.
func (r *Repo) RenameRowsDropped(ctx context.Context, id, name string) error {
	_, err := r.db.QueryContext(ctx, `UPDATE users SET name = $1 WHERE id = $2`, name, id) // want GS408 error "."
	return err
}

// RenameNotReturning is Z08: without RETURNING there is no row, so Scan always fails.
func (r *Repo) RenameNotReturning(ctx context.Context, id, name string) error {
	var got string
	err := r.pool.QueryRow(ctx, `UPDATE users SET name = $1 WHERE id = $2`, name, id).Scan(&got) // want GS408 error "."
	if errors.Is(err, pgx.ErrNoRows) {
		return errNoUser
	}
	return err
}

// RenameReturningNearMiss is Z06.
func (r *Repo) RenameReturningNearMiss(ctx context.Context, id, name string) error {
	var got string
	return r.pool.QueryRow(ctx, `UPDATE users SET name = $1 WHERE id = $2 RETURNING name`, name, id).Scan(&got)
}

// RenameRowNearMiss scans later.
func (r *Repo) RenameRowNearMiss(ctx context.Context, id, name string) error {
	row := r.db.QueryRowContext(ctx, `UPDATE users SET name = $1 WHERE id = $2 RETURNING id`, name, id)
	var got string
	return row.Scan(&got)
}

// RenameReturnedNearMiss gives the row to the caller.
func (r *Repo) RenameReturnedNearMiss(ctx context.Context, id, name string) *sql.Row {
	return r.db.QueryRowContext(ctx, `UPDATE users SET name = $1 WHERE id = $2 RETURNING id`, name, id)
}

// RenameRowsClosedNearMiss closes the rows and asks for their error.
func (r *Repo) RenameRowsClosedNearMiss(ctx context.Context, name string) (n int, err error) {
	rows, err := r.db.QueryContext(ctx, `UPDATE users SET name = $1 RETURNING id`, name)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	for rows.Next() {
		n++
	}
	return n, rows.Err()
}

// FindNearMiss is a read: another linter's business.
func (r *Repo) FindNearMiss(ctx context.Context, id string) {
	r.db.QueryRowContext(ctx, `SELECT id FROM users WHERE id = $1`, id)
}

// RenameReadNearMiss: xorm reads all rows itself and gives a slice.
func (r *Repo) RenameReadNearMiss(id, name string) error {
	_, err := r.xorm.Query("UPDATE users SET name = ? WHERE id = ?", name, id)
	return err
}
