// want-ignore GS306 "the subject is the rows that a write hit"

// Package bunjobs stores tickets through bun.
package bunjobs

import (
	"context"
	"errors"

	"github.com/uptrace/bun"
)

// Ticket is a row of the table tickets.
type Ticket struct {
	bun.BaseModel `bun:"table:tickets"`

	ID     int64
	Status string
}

var errNoTicket = errors.New("no such ticket")

// Repo stores tickets.
type Repo struct{ db *bun.DB }

// Insert stores a ticket.
func (r *Repo) Insert(ctx context.Context, ticket *Ticket) error {
	_, err := r.db.NewInsert().Model(ticket).Exec(ctx)
	return err
}

// Close is Z28: Exec hides sql.ErrNoRows.
func (r *Repo) Close(ctx context.Context, id int64) error {
	_, err := r.db.NewUpdate().Model((*Ticket)(nil)).Set("status = ?", "closed").Where("id = ?", id).Exec(ctx) // want GS401 error "hit a row"
	return err
}

// CloseByKey is Z28 with the key taken from the model.
func (r *Repo) CloseByKey(ctx context.Context, ticket *Ticket) error {
	ticket.Status = "closed"
	_, err := r.db.NewUpdate().Model(ticket).Column("status").WherePK().Exec(ctx) // want GS401 "hit a row"
	return err
}

// CloseChecked looks at the count.
func (r *Repo) CloseChecked(ctx context.Context, id int64) error {
	res, err := r.db.NewUpdate().Model((*Ticket)(nil)).Set("status = ?", "closed").Where("id = ?", id).Exec(ctx)
	if err != nil {
		return err
	}
	n, err := res.RowsAffected()
	if err != nil {
		return err
	}
	if n == 0 {
		return errNoTicket
	}
	return nil
}

// CloseScannedNearMiss is Z28: Scan returns sql.ErrNoRows.
func (r *Repo) CloseScannedNearMiss(ctx context.Context, ticket *Ticket) error {
	return r.db.NewUpdate().Model(ticket).Set("status = ?", "closed").WherePK().Returning("*").Scan(ctx)
}

// Reopen reads the ticket afterwards, by the key that its literal was given: a miss is an error there.
func (r *Repo) Reopen(ctx context.Context, id int64) (*Ticket, error) {
	ticket := &Ticket{ID: id, Status: "open"}
	if _, err := r.db.NewUpdate().Model(ticket).Column("status").WherePK().Exec(ctx); err != nil { // want GS401 note "hit a row"
		return nil, err
	}
	return r.get(ctx, id)
}

// ReopenOther reads another ticket.
func (r *Repo) ReopenOther(ctx context.Context, id, other int64) (*Ticket, error) {
	ticket := &Ticket{ID: id, Status: "open"}
	if _, err := r.db.NewUpdate().Model(ticket).Column("status").WherePK().Exec(ctx); err != nil { // want GS401 error "hit a row"
		return nil, err
	}
	return r.get(ctx, other)
}

func (r *Repo) get(ctx context.Context, id int64) (*Ticket, error) {
	ticket := new(Ticket)
	err := r.db.NewSelect().Model(ticket).Where("id = ?", id).Scan(ctx)
	return ticket, err
}
