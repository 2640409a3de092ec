// want-ignore GS306 "the subject is the rows that a write hit"

// Package sqlxjobs stores tickets through sqlx.
package sqlxjobs

import (
	"context"
	"errors"

	"github.com/jmoiron/sqlx"
)

// Ticket is a row.
type Ticket struct {
	ID     string `db:"id"`
	Status string `db:"status"`
}

var errNoTicket = errors.New("no such ticket")

// Repo stores tickets.
type Repo struct{ db *sqlx.DB }

// Insert stores a ticket.
func (r *Repo) Insert(ctx context.Context, ticket *Ticket) error {
	_, err := r.db.NamedExecContext(ctx, `INSERT INTO tickets (id, status) VALUES (:id, :status)`, ticket)
	return err
}

// Close is Z31 with named parameters.
func (r *Repo) Close(ctx context.Context, ticket *Ticket) error {
	_, err := r.db.NamedExecContext(ctx, `UPDATE tickets SET status = :status WHERE id = :id`, ticket) // want GS401 error "hit a row"
	return err
}

// MustClose is Z31: it panics on an error, and a miss is none.
func (r *Repo) MustClose(ctx context.Context, id string) {
	r.db.MustExecContext(ctx, `UPDATE tickets SET status = 'closed' WHERE id = $1`, id) // want GS401 error "hit a row"
}

// CloseChecked looks at the count.
func (r *Repo) CloseChecked(ctx context.Context, ticket *Ticket) error {
	res, err := r.db.NamedExecContext(ctx, `UPDATE tickets SET status = :status WHERE id = :id`, ticket)
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil {
		return err
	} else if n == 0 {
		return errNoTicket
	}
	return nil
}

// GetNearMiss reads the row that the update returns: a miss is an error.
func (r *Repo) GetNearMiss(ctx context.Context, id string) (ticket Ticket, err error) {
	err = r.db.GetContext(ctx, &ticket, `UPDATE tickets SET status = 'closed' WHERE id = $1 RETURNING id, status`, id)
	return ticket, err
}
