// want-ignore GS306 "the subject is the rows that a write hit"

// Package builders stores tickets through query builders.
package builders

import (
	"context"
	"database/sql"
	"errors"

	sq "github.com/Masterminds/squirrel"
	"github.com/doug-martin/goqu/v9"
)

var errNoTicket = errors.New("no such ticket")

// Repo stores tickets.
type Repo struct {
	db   *sql.DB
	goqu *goqu.Database
}

// Insert stores a ticket.
func (r *Repo) Insert(ctx context.Context, id string) error {
	_, err := sq.Insert("tickets").Columns("id", "status").Values(id, "open").RunWith(r.db).ExecContext(ctx)
	return err
}

// Close is Z34 with squirrel.
func (r *Repo) Close(ctx context.Context, id string) error {
	_, err := sq.Update("tickets").Set("status", "closed").Where(sq.Eq{"id": id}).RunWith(r.db).ExecContext(ctx) // want GS401 error "hit a row"
	return err
}

// CloseBuilt is Z34: built first, and run by database/sql.
func (r *Repo) CloseBuilt(ctx context.Context, id string) error {
	query, args, err := sq.Update("tickets").Set("status", "closed").Where(sq.Eq{"id": id}).ToSql()
	if err != nil {
		return err
	}
	if _, err := r.db.ExecContext(ctx, query, args...); err != nil { // want GS401 error "hit a row"
		return err
	}
	return nil
}

// CloseChecked looks at the count.
func (r *Repo) CloseChecked(ctx context.Context, id string) error {
	res, err := sq.Update("tickets").Set("status", "closed").Where(sq.Eq{"id": id}).RunWith(r.db).ExecContext(ctx)
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

// PurgeNearMiss is Z15 with a builder.
func (r *Repo) PurgeNearMiss(ctx context.Context, before string) error {
	_, err := sq.Delete("tickets").Where(sq.Lt{"closed_at": before}).RunWith(r.db).ExecContext(ctx)
	return err
}

// CloseGoqu is Z34 with goqu.
func (r *Repo) CloseGoqu(id string) error {
	_, err := r.goqu.Update("tickets").Set(goqu.Record{"status": "closed"}).Where(goqu.Ex{"id": id}).Executor().Exec() // want GS401 error "hit a row"
	return err
}

// CloseGoquChecked looks at the count.
func (r *Repo) CloseGoquChecked(id string) (bool, error) {
	res, err := r.goqu.Update("tickets").Set(goqu.Record{"status": "closed"}).Where(goqu.Ex{"id": id}).Executor().Exec()
	if err != nil {
		return false, err
	}
	n, err := res.RowsAffected()
	return n > 0, err
}
