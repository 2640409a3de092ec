// want-ignore GS306 "the subject is the rows that a write hit"

// Package gopgjobs stores tickets through go-pg.
package gopgjobs

import (
	"context"
	"errors"

	"github.com/go-pg/pg/v10"
)

// Ticket is a row of the table tickets.
type Ticket struct {
	ID     int64
	Status string
}

var errNoTicket = errors.New("no such ticket")

// Repo stores tickets.
type Repo struct{ db *pg.DB }

// Insert stores a ticket.
func (r *Repo) Insert(ticket *Ticket) error {
	_, err := r.db.Model(ticket).Insert()
	return err
}

// Close ends in Update, with the result dropped.
func (r *Repo) Close(ctx context.Context, id int64) error {
	_, err := r.db.ModelContext(ctx, &Ticket{}).Set("status = ?", "closed").Where("id = ?", id).Update() // want GS401 error "hit a row"
	return err
}

// CloseByKey names the primary key.
func (r *Repo) CloseByKey(id int64) error {
	ticket := &Ticket{ID: id, Status: "closed"}
	_, err := r.db.Model(ticket).Column("status").WherePK().Update() // want GS401 warning "hit a row"
	return err
}

// CloseText runs SQL.
func (r *Repo) CloseText(id int64) error {
	_, err := r.db.Exec("UPDATE tickets SET status = 'closed' WHERE id = ?", id) // want GS401 error "hit a row"
	return err
}

// CloseOne fails unless one row was hit.
func (r *Repo) CloseOne(id int64) error {
	_, err := r.db.ExecOne("UPDATE tickets SET status = 'closed' WHERE id = ?", id)
	return err
}

// CloseChecked looks at the count.
func (r *Repo) CloseChecked(id int64) error {
	res, err := r.db.Model(&Ticket{}).Set("status = ?", "closed").Where("id = ?", id).Update()
	if err != nil {
		return err
	}
	if res.RowsAffected() == 0 {
		return errNoTicket
	}
	return nil
}

// CloseStale is a sweep.
func (r *Repo) CloseStale(before string) error {
	_, err := r.db.Model((*Ticket)(nil)).Set("status = ?", "closed").Where("created_at < ?", before).Update()
	return err
}

// CloseLost drops the error.
func (r *Repo) CloseLost(ctx context.Context, id int64) {
	_ = r.db.RunInTransaction(ctx, func(tx *pg.Tx) error { // want GS301 error "RunInTransaction"
		res, err := tx.Model(&Ticket{}).Set("status = ?", "closed").Where("id = ?", id).Update()
		if err == nil && res.RowsAffected() == 0 {
			return errNoTicket
		}
		return err
	})
}
