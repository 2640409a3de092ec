// Package users looks for the wrong sign of a miss.
package users

import (
	"context"
	"database/sql"
	"errors"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

var errNoUser = errors.New("no such user")

// Repo keeps users.
type Repo struct {
	db   *sql.DB
	pool *pgxpool.Pool
}

// Insert stores a user.
func (r *Repo) Insert(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, `INSERT INTO users (id) VALUES ($1)`, id)
	return err
}

// Rename is Z05: Exec never gives sql.ErrNoRows.
func (r *Repo) Rename(ctx context.Context, id, name string) error {
	_, err := r.db.ExecContext(ctx, `UPDATE users SET name = $1 WHERE id = $2`, name, id) // want GS401 "."
	if errors.Is(err, sql.ErrNoRows) {                                                    // want GS404 error "."
		return errNoUser
	}
	return err
}

// RenameCompared compares without errors.Is.
func (r *Repo) RenameCompared(ctx context.Context, id, name string) error {
	_, err := r.db.ExecContext(ctx, `UPDATE users SET name = $1 WHERE id = $2`, name, id) // want GS401 "."
	if err == sql.ErrNoRows {                                                             // want GS404 error "."
		return errNoUser
	}
	return err
}

// RenameSwitch has it in a case.
func (r *Repo) RenameSwitch(ctx context.Context, id, name string) error {
	_, err := r.pool.Exec(ctx, `UPDATE users SET name = $1 WHERE id = $2`, name, id) // want GS401 "."
	switch {
	case errors.Is(err, pgx.ErrNoRows): // want GS404 error "."
		return errNoUser
	case err != nil:
		return err
	}
	return nil
}

// RenameReturningNearMiss scans a row, so a miss is an error.
func (r *Repo) RenameReturningNearMiss(ctx context.Context, id, name string) error {
	var old string
	err := r.db.QueryRowContext(ctx, `UPDATE users SET name = $1 WHERE id = $2 RETURNING name`, name, id).Scan(&old)
	if errors.Is(err, sql.ErrNoRows) {
		return errNoUser
	}
	return err
}

// RenameLookedUpNearMiss uses the same variable for a read first.
func (r *Repo) RenameLookedUpNearMiss(ctx context.Context, id, name string) error {
	var old string
	err := r.db.QueryRowContext(ctx, `SELECT name FROM users WHERE id = $1`, id).Scan(&old)
	if errors.Is(err, sql.ErrNoRows) {
		return errNoUser
	}
	res, err := r.db.ExecContext(ctx, `UPDATE users SET name = $1 WHERE id = $2`, name, id)
	if err != nil {
		return err
	}
	n, err := res.RowsAffected()
	if err != nil {
		return err
	}
	if n == 0 {
		return sql.ErrNoRows
	}
	return nil
}

// RenameEitherNearMiss: the error may come from the read.
func (r *Repo) RenameEitherNearMiss(ctx context.Context, id, name string) error {
	var old string
	err := r.db.QueryRowContext(ctx, `SELECT name FROM users WHERE id = $1`, id).Scan(&old)
	if err == nil {
		err = r.Insert(ctx, name)
	}
	if errors.Is(err, sql.ErrNoRows) {
		return errNoUser
	}
	return err
}
