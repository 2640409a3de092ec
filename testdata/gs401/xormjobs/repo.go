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

// CloseLoadedNearMiss asks for the row first; the key stands in another link of the chain.
func (r *Repo) CloseLoadedNearMiss(id int64) error {
	var ticket Ticket
	found, err := r.engine.ID(id).Get(&ticket)
	if err != nil {
		return err
	}
	if !found {
		return errNoTicket
	}
	_, err = r.engine.ID(id).Cols("status").Update(&Ticket{Status: "closed"})
	return err
}

// CloseAllNearMiss is about many rows.
func (r *Repo) CloseAllNearMiss(ids []int64) error {
	_, err := r.engine.In("id", ids).Cols("status").Update(&Ticket{Status: "closed"})
	return err
}

// CloseEitherNearMiss may be about any number of rows.
func (r *Repo) CloseEitherNearMiss(id, other int64) error {
	_, err := r.engine.Where("id = ?", id).Or("parent_id = ?", other).Cols("status").Update(&Ticket{Status: "closed"})
	return err
}

// Store writes a column of a struct that it is given: the state.
func (r *Repo) Store(ticket *Ticket) error {
	_, err := r.engine.ID(ticket.Id).Cols("status").Update(ticket) // want GS401 error "hit a row"
	return err
}

// Reset is Z27: xorm leaves the zero out.
func (r *Repo) Reset(id int64) error {
	n, err := r.engine.ID(id).Update(&Ticket{Status: ""}) // want GS401 error "`status`"
	if err != nil {
		return err
	}
	if n == 0 {
		return errNoTicket
	}
	return nil
}

// ResetAllColsNearMiss is Z27: here all columns are written.
func (r *Repo) ResetAllColsNearMiss(id int64) error {
	n, err := r.engine.ID(id).AllCols().Update(&Ticket{Status: ""})
	if err != nil {
		return err
	}
	if n == 0 {
		return errNoTicket
	}
	return nil
}
