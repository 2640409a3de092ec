// want-ignore GS306 "the subject is the rows that a write hit"

// Package beegojobs stores tickets through beego's orm.
package beegojobs

import (
	"errors"

	"github.com/beego/beego/v2/client/orm"
)

// Ticket is a row of the table ticket.
type Ticket struct {
	Id     int64
	Status string
}

var errNoTicket = errors.New("no such ticket")

// Repo stores tickets.
type Repo struct{ o orm.Ormer }

// Insert stores a ticket.
func (r *Repo) Insert(ticket *Ticket) error {
	_, err := r.o.Insert(ticket)
	return err
}

// Close drops the count of the update by primary key.
func (r *Repo) Close(id int64) error {
	_, err := r.o.Update(&Ticket{Id: id, Status: "closed"}, "Status") // want GS401 error "hit a row"
	return err
}

// CloseFiltered drops it after a filter.
func (r *Repo) CloseFiltered(id int64) error {
	_, err := r.o.QueryTable("ticket").Filter("id", id).Update(orm.Params{"status": "closed"}) // want GS401 error "hit a row"
	return err
}

// CloseChecked looks at it.
func (r *Repo) CloseChecked(id int64) error {
	n, err := r.o.Update(&Ticket{Id: id, Status: "closed"}, "Status")
	if err != nil {
		return err
	}
	if n == 0 {
		return errNoTicket
	}
	return nil
}
