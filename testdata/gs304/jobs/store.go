package jobs

import (
	"context"
	"database/sql"
	"errors"
	"log/slog"
)

var errNoJob = errors.New("no such job")

// Store keeps jobs.
type Store struct{ db *sql.DB }

// Insert stores a queued job.
func (s *Store) Insert(ctx context.Context, id string) error {
	_, err := s.db.ExecContext(ctx, `INSERT INTO jobs (id, status) VALUES ($1, 'queued')`, id)
	return err
}

// SetStatus stores a status.
func (s *Store) SetStatus(ctx context.Context, id string, status string) error {
	res, err := s.db.ExecContext(ctx, `UPDATE jobs SET status = $1 WHERE id = $2`, status, id)
	if err != nil {
		return err
	}
	n, err := res.RowsAffected()
	if err != nil {
		return err
	}
	if n == 0 {
		return errNoJob
	}
	return nil
}

// Load reads the status of a job.
func (s *Store) Load(ctx context.Context, id string) (string, error) {
	var status string
	err := s.db.QueryRowContext(ctx, `SELECT status FROM jobs WHERE id = $1`, id).Scan(&status)
	return status, err
}

func told(err error) {
	if err != nil {
		slog.Error("job", "err", err)
	}
}
