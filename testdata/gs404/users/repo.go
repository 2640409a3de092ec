// Package users looks for the wrong sign of a miss.
package users

import (
	"context"
	"database/sql"
	"errors"
	"time"

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

// limit runs something for so long.
func limit(ctx context.Context, run func(ctx context.Context) error) error {
	ctx, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	return run(ctx)
}

// limitRead looks for something before.
func (r *Repo) limitRead(ctx context.Context, run func(ctx context.Context) error) error {
	var name string
	if err := r.db.QueryRowContext(ctx, `SELECT name FROM users`).Scan(&name); err != nil {
		return err
	}
	return run(ctx)
}

// mapped gives some errors another face.
func mapped(err error) error {
	if errors.Is(err, context.Canceled) {
		return errNoUser
	}
	return err
}

// RenameLimited runs it through others, of which none can come upon a row that is not there.
func (r *Repo) RenameLimited(ctx context.Context, id, name string) error {
	query, err := text()
	if err != nil {
		return err
	}
	if err = limit(ctx, func(ctx context.Context) error {
		if _, err = r.db.ExecContext(ctx, query+` WHERE id = $2`, name, id); err != nil {
			return err
		}
		return nil
	}); err != nil {
		err = mapped(err)
		if errors.Is(err, sql.ErrNoRows) { // want GS404 error "."
			return errNoUser
		}
	}
	return err
}

func text() (string, error) { return `UPDATE users SET name = $1`, nil }

// RenameLimitedNearMiss runs it through something that reads.
func (r *Repo) RenameLimitedNearMiss(ctx context.Context, id, name string) error {
	err := r.limitRead(ctx, func(ctx context.Context) error {
		_, err := r.db.ExecContext(ctx, `UPDATE users SET name = $1 WHERE id = $2`, name, id) // want GS401 "."
		return err
	})
	if errors.Is(err, sql.ErrNoRows) {
		return errNoUser
	}
	return err
}

// RenameReadNearMiss reads in the literal.
func (r *Repo) RenameReadNearMiss(ctx context.Context, id, name string) error {
	err := limit(ctx, func(ctx context.Context) error {
		var old string
		err := r.db.QueryRowContext(ctx, `SELECT name FROM users WHERE id = $1`, id).Scan(&old)
		if err != nil {
			return err
		}
		_, err = r.db.ExecContext(ctx, `UPDATE users SET name = $1 WHERE id = $2`, name, id)
		return err
	})
	if errors.Is(err, sql.ErrNoRows) {
		return errNoUser
	}
	return err
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

// RenameTolerant lets pass what never comes.
func (r *Repo) RenameTolerant(ctx context.Context, id, name string) error {
	_, err := r.db.ExecContext(ctx, `UPDATE users SET name = $1 WHERE id = $2`, name, id) // want GS401 "."
	if err != nil && !errors.Is(err, sql.ErrNoRows) {                                     // want GS404 note "."
		return err
	}
	return nil
}

// RenameCounted looks at the count as well.
func (r *Repo) RenameCounted(ctx context.Context, id, name string) error {
	res, err := r.db.ExecContext(ctx, `UPDATE users SET name = $1 WHERE id = $2`, name, id)
	if err == sql.ErrNoRows { // want GS404 note "."
		return errNoUser
	}
	if err != nil {
		return err
	}
	n, err := res.RowsAffected()
	if err != nil {
		return err
	}
	if n == 0 {
		return errNoUser
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
