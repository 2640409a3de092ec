// want-ignore GS401 GS403 GS306 "the subject is the names in the statements"

// Package jobs stores jobs in a schema that migrations make.
package jobs

import (
	"context"
	"database/sql"
	"fmt"
)

// Repo stores jobs.
type Repo struct{ db *sql.DB }

// Queue names a column that a later migration dropped.
func (r *Repo) Queue(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, `INSERT INTO jobs (id, state) VALUES ($1, 'queued')`, id) // want GS407 warning "`state` of `jobs`"
	return err
}

// Finish names a column that no migration has.
func (r *Repo) Finish(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, `UPDATE jobs SET status = 'done', ended_at = NOW() WHERE id = $1`, id) // want GS407 "ended_at"
	return err
}

// Note names a table that no migration has.
func (r *Repo) Note(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, `INSERT INTO job_events (job_id, message) VALUES ($1, 'done')`, id) // want GS407 "table `job_events`"
	return err
}

// Drop tests a column that no migration has.
func (r *Repo) Drop(ctx context.Context, owner string) error {
	_, err := r.db.ExecContext(ctx, `DELETE FROM jobs WHERE owner = $1`, owner) // want GS407 "owner"
	return err
}

// FinishNearMiss names a column that a later migration added.
func (r *Repo) FinishNearMiss(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, `UPDATE "Jobs" SET status = 'done', finished_at = NOW() WHERE id = $1`, id)
	return err
}

// NoteNearMiss qualifies the table.
func (r *Repo) NoteNearMiss(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, `INSERT INTO public.events (job_id, message) VALUES ($1, 'done')`, id)
	return err
}

// ShardNearMiss makes the name of the table at run time.
func (r *Repo) ShardNearMiss(ctx context.Context, shard int, id string) error {
	_, err := r.db.ExecContext(ctx, fmt.Sprintf(`UPDATE jobs_%d SET state = 'done' WHERE id = $1`, shard), id)
	return err
}

// CatalogNearMiss writes to the database's own tables.
func (r *Repo) CatalogNearMiss(ctx context.Context) error {
	_, err := r.db.ExecContext(ctx, `UPDATE pg_settings SET setting = '1' WHERE name = 'x'`)
	return err
}
