// want-ignore GS306 "the subject is the rows that a write hit"

// Package batches sends several statements at once with pgx.
package batches

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

var errNoTicket = errors.New("no such ticket")

// Repo stores tickets.
type Repo struct{ pool *pgxpool.Pool }

// CloseAll is Z24: the results are never read, only the error of Close is.
func (r *Repo) CloseAll(ctx context.Context, ids []string) error {
	var batch pgx.Batch
	for _, id := range ids {
		batch.Queue(`UPDATE tickets SET status = 'closed' WHERE id = $1`, id) // want GS401 error "tickets"
	}
	return r.pool.SendBatch(ctx, &batch).Close()
}

// CloseEach reads the result of each.
func (r *Repo) CloseEach(ctx context.Context, ids []string) (err error) {
	var batch pgx.Batch
	for _, id := range ids {
		batch.Queue(`UPDATE tickets SET status = 'closed' WHERE id = $1`, id)
	}
	results := r.pool.SendBatch(ctx, &batch)
	defer func() { err = errors.Join(err, results.Close()) }()
	for range ids {
		tag, err := results.Exec()
		if err != nil {
			return err
		}
		if tag.RowsAffected() == 0 {
			return errNoTicket
		}
	}
	return nil
}
