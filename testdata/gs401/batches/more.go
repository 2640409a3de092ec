// want-ignore GS306 "the subject is the rows that a write hit"

package batches

import (
	"context"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

const closeTicket = `UPDATE tickets SET status = 'closed' WHERE id = $1`

// CloseRead reads the results, and not their counts.
func (r *Repo) CloseRead(ctx context.Context, ids []string) error {
	batch := &pgx.Batch{}
	for _, id := range ids {
		batch.Queue(closeTicket, id) // want GS401 error "tickets"
	}
	results := r.pool.SendBatch(ctx, batch)
	defer results.Close()
	for range ids {
		if _, err := results.Exec(); err != nil {
			return err
		}
	}
	return nil
}

// CloseCalledNearMiss looks at the tag in a callback.
func (r *Repo) CloseCalledNearMiss(ctx context.Context, ids []string) error {
	batch := &pgx.Batch{}
	for _, id := range ids {
		batch.Queue(closeTicket, id).Exec(func(tag pgconn.CommandTag) error {
			if tag.RowsAffected() == 0 {
				return errNoTicket
			}
			return nil
		})
	}
	return r.pool.SendBatch(ctx, batch).Close()
}

// FillNearMiss leaves the sending to its caller.
func FillNearMiss(batch *pgx.Batch, id string) {
	batch.Queue(closeTicket, id)
}

// HandedNearMiss leaves the results to its caller.
func (r *Repo) HandedNearMiss(ctx context.Context, id string) pgx.BatchResults {
	batch := &pgx.Batch{}
	batch.Queue(closeTicket, id)
	return r.pool.SendBatch(ctx, batch)
}
