package goroutines

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// ExportRepo stores exports.
type ExportRepo struct{ db *sql.DB }

var errNoExport = errors.New("no such export")

// Create inserts the export.
func (r *ExportRepo) Create(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, `INSERT INTO exports (id, status) VALUES ($1, 'queued')`, id)
	return err
}

// MarkFailed stores the terminal status.
func (r *ExportRepo) MarkFailed(ctx context.Context, id string) error {
	res, err := r.db.ExecContext(ctx, `UPDATE exports SET status = 'failed' WHERE id = $1`, id)
	if err != nil {
		return fmt.Errorf("mark export failed: %w", err)
	}
	n, err := res.RowsAffected()
	if err != nil {
		return err
	}
	if n == 0 {
		return errNoExport
	}
	return nil
}
