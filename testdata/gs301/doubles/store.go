// Package doubles has a store and what tests put in its place.
package doubles

import (
	"context"
	"database/sql"
	"errors"
)

var errNoTask = errors.New("no such task")

// Store keeps tasks.
type Store struct{ db *sql.DB }

// Insert stores a task.
func (s *Store) Insert(ctx context.Context, id string) error {
	_, err := s.db.ExecContext(ctx, `INSERT INTO tasks (id, status) VALUES ($1, 'queued')`, id)
	return err
}

// SetStatus stores a status.
func (s *Store) SetStatus(ctx context.Context, id string, status string) error {
	res, err := s.db.ExecContext(ctx, `UPDATE tasks SET status = $1 WHERE id = $2`, status, id)
	if err != nil {
		return err
	}
	n, err := res.RowsAffected()
	if err != nil {
		return err
	}
	if n == 0 {
		return errNoTask
	}
	return nil
}
