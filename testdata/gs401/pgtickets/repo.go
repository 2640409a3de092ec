// want-ignore GS306 "the subject is the rows that a write hit"

// Package pgtickets stores tickets through pgx.
package pgtickets

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
)

var errNoTicket = errors.New("no such ticket")

// Repo stores tickets.
type Repo struct{ pool *pgxpool.Pool }

// Insert stores a ticket.
func (r *Repo) Insert(ctx context.Context, id string) error {
	_, err := r.pool.Exec(ctx, `INSERT INTO tickets (id, status) VALUES ($1, 'open')`, id)
	return err
}

// Close is Z22: the tag is dropped.
func (r *Repo) Close(ctx context.Context, id string) error {
	_, err := r.pool.Exec(ctx, `UPDATE tickets SET status = 'closed' WHERE id = $1`, id) // want GS401 "tickets"
	return err
}

// CloseTagUnread is Z22: the tag is kept, and its count never asked for.
func (r *Repo) CloseTagUnread(ctx context.Context, id string) (string, error) {
	tag, err := r.pool.Exec(ctx, `UPDATE tickets SET status = 'closed' WHERE id = $1`, id) // want GS401 "tickets"
	if err != nil {
		return "", err
	}
	return tag.String(), nil
}

// CloseCompared is Z22: compared, as the count has no error of its own.
func (r *Repo) CloseCompared(ctx context.Context, id string) error {
	tag, err := r.pool.Exec(ctx, `UPDATE tickets SET status = 'closed' WHERE id = $1`, id)
	if err != nil {
		return err
	}
	if tag.RowsAffected() == 0 {
		return errNoTicket
	}
	return nil
}

// CloseInTx is Z22 on a transaction.
func (r *Repo) CloseInTx(ctx context.Context, id string) error {
	return pgx.BeginFunc(ctx, r.pool, func(tx pgx.Tx) error {
		_, err := tx.Exec(ctx, `UPDATE tickets SET status = 'closed' WHERE id = $1`, id) // want GS401 "tickets"
		return err
	})
}

// CloseReturning is Z06: pgx tells about the miss.
func (r *Repo) CloseReturning(ctx context.Context, id string) error {
	var status string
	err := r.pool.QueryRow(ctx, `UPDATE tickets SET status = 'closed' WHERE id = $1 RETURNING status`, id).Scan(&status)
	if errors.Is(err, pgx.ErrNoRows) {
		return errNoTicket
	}
	return err
}

// Find is Z23: whether pgx.ErrNoRows is sql.ErrNoRows depends on the version of pgx; nothing is said.
func (r *Repo) Find(ctx context.Context, id string) (string, error) {
	var status string
	err := r.pool.QueryRow(ctx, `SELECT status FROM tickets WHERE id = $1`, id).Scan(&status)
	if errors.Is(err, sql.ErrNoRows) {
		return "", errNoTicket
	}
	return status, err
}

// execOne looks at the tag for its callers (Z20).
func (r *Repo) execOne(ctx context.Context, query string, args ...any) error {
	tag, err := r.pool.Exec(ctx, query, args...)
	if err != nil {
		return fmt.Errorf("exec: %w", err)
	}
	if tag.RowsAffected() != 1 {
		return errNoTicket
	}
	return nil
}

// CloseShared is Z20.
func (r *Repo) CloseShared(ctx context.Context, id string) error {
	return r.execOne(ctx, `UPDATE tickets SET status = 'closed' WHERE id = $1`, id)
}

// querier is what a pool, a connection and a transaction have in common.
type querier interface {
	Exec(ctx context.Context, query string, args ...any) (pgconn.CommandTag, error)
}

// CloseWith goes through an interface of the package's own.
func CloseWith(ctx context.Context, q querier, id string) error {
	_, err := q.Exec(ctx, `UPDATE tickets SET status = 'closed' WHERE id = $1`, id) // want GS401 "tickets"
	return err
}

// Expire is Z15 near miss.
func (r *Repo) Expire(ctx context.Context) error {
	_, err := r.pool.Exec(ctx, `DELETE FROM tickets WHERE closed_at < NOW() - INTERVAL '90 days'`)
	return err
}

// CloseAll begins a transaction of which pgx says at the end whether something in it has failed.
func CloseAll(ctx context.Context, pool *pgxpool.Pool, done chan<- error) {
	go func() {
		defer func() { _ = recover() }() // want GS103 "."
		tx, err := pool.Begin(ctx)
		if err != nil {
			done <- err
			return
		}
		tx.Exec(ctx, `INSERT INTO notes (body) VALUES ('closed')`) // want GS309 note "insert"
		done <- tx.Commit(ctx)
	}()
}
