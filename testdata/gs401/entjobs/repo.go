// want-ignore GS306 "the subject is the rows that a write hit"

// Package entjobs stores tickets through the code that ent generates.
package entjobs

import (
	"context"
	"errors"

	"example.com/tickets/entjobs/ent"
)

var errNoTicket = errors.New("no such ticket")

// Repo stores tickets.
type Repo struct{ client *ent.Client }

// Close is Z29: the number of entities is dropped.
func (r *Repo) Close(ctx context.Context, id int) error {
	_, err := r.client.Ticket.Update().Where(ent.IDEQ(id)).SetStatus("closed").Save(ctx) // want GS401 "."
	return err
}

// CloseChecked looks at it.
func (r *Repo) CloseChecked(ctx context.Context, id int) error {
	n, err := r.client.Ticket.Update().Where(ent.IDEQ(id)).SetStatus("closed").Save(ctx)
	if err != nil {
		return err
	}
	if n == 0 {
		return errNoTicket
	}
	return nil
}

// CloseOneNearMiss is Z29: a miss is an error.
func (r *Repo) CloseOneNearMiss(ctx context.Context, id int) error {
	return r.client.Ticket.UpdateOneID(id).SetStatus("closed").Exec(ctx)
}

// EndTurn leaves alone a ticket that has another turn by now.
func (r *Repo) EndTurn(ctx context.Context, id int, turn string) error {
	_, err := r.client.Ticket.Update().Where(ent.IDEQ(id), ent.TurnIDEQ(turn)).SetStatus("idle").ClearTurnID().Save(ctx) // want GS401 note "."
	return err
}
