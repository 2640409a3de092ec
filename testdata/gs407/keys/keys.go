// want-ignore GS403 GS306 "the subject is what the migrations say about keys"

// Package keys updates rows by columns whose names say less than the migrations do.
package keys

import (
	"context"
	"database/sql"

	sq "github.com/Masterminds/squirrel"
)

// Repo stores what belongs to a task.
type Repo struct{ db *sql.DB }

// Finish is by the primary key.
func (r *Repo) Finish(ctx context.Context, id int64) error {
	_, err := r.db.ExecContext(ctx, `UPDATE task_sources SET status = 'done' WHERE id = $1`, id) // want GS401 error "task_sources"
	return err
}

// FinishAllNearMiss is by a column that is named like a key and is none: many rows have it.
func (r *Repo) FinishAllNearMiss(ctx context.Context, key string) error {
	_, err := r.db.ExecContext(ctx, `UPDATE task_sources SET status = 'done' WHERE task_source_key = $1`, key)
	return err
}

// Describe is by a column that is named like a reference and is the primary key.
func (r *Repo) Describe(ctx context.Context, user int64, bio string) error {
	_, err := r.db.ExecContext(ctx, `UPDATE profiles SET bio = $1 WHERE user_id = $2`, bio, user) // want GS401 warning "profiles"
	return err
}

// ForgetNearMiss compares an expression: that is no name of a column.
func (r *Repo) ForgetNearMiss(ctx context.Context, keys []string) error {
	_, err := sq.Delete("task_sources").Where(sq.Eq{"LOWER(task_source_key)": keys}).RunWith(r.db).ExecContext(ctx)
	return err
}
