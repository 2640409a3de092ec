// want-ignore GS306 "the subject is the rows that a write hit"

// Package xormjobs stores tickets through xorm.
package xormjobs

import (
	"errors"

	"xorm.io/xorm"
)

// Ticket is a row of the table ticket.
type Ticket struct {
	Id     int64
	Status string
}

var errNoTicket = errors.New("no such ticket")

// Repo stores tickets.
type Repo struct{ engine *xorm.Engine }

// Insert stores a ticket.
func (r *Repo) Insert(ticket *Ticket) error {
	_, err := r.engine.Insert(ticket)
	return err
}

// Close is Z30: the count is the first result.
func (r *Repo) Close(id int64) error {
	_, err := r.engine.ID(id).Cols("status").Update(&Ticket{Status: "closed"}) // want GS401 error "hit a row"
	return err
}

// CloseChecked looks at it.
func (r *Repo) CloseChecked(id int64) error {
	n, err := r.engine.ID(id).Cols("status").Update(&Ticket{Status: "closed"})
	if err != nil {
		return err
	}
	if n == 0 {
		return errNoTicket
	}
	return nil
}
