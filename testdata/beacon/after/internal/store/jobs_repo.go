// Package store keeps jobs and their executions in PostgreSQL.
package store

import (
	"context"
	"database/sql"
	"fmt"

	"example.com/beacon/internal/models"
)

// JobsRepo keeps jobs.
type JobsRepo struct {
	DB *sql.DB
}

// NewJobsRepo makes a repository; without a database there is none.
func NewJobsRepo(db *sql.DB) *JobsRepo {
	if db == nil {
		return nil
	}
	return &JobsRepo{DB: db}
}

// CreateJob inserts a queued job.
func (r *JobsRepo) CreateJob(ctx context.Context, spec models.JobSpec) error {
	_, err := r.DB.ExecContext(ctx, `
		INSERT INTO jobs (jobspec_id, name, status)
		VALUES ($1, $2, 'queued')
	`, spec.ID, spec.Name)
	if err != nil {
		return fmt.Errorf("failed to create job: %w", err)
	}
	return nil
}

// UpdateJobStatus stores the status of a job.
func (r *JobsRepo) UpdateJobStatus(ctx context.Context, jobspecID string, status string) error {
	result, err := r.DB.ExecContext(ctx, `
		UPDATE jobs
		SET status = $1, updated_at = NOW()
		WHERE jobspec_id = $2
	`, status, jobspecID)
	if err != nil {
		return fmt.Errorf("failed to update job status: %w", err)
	}

	rowsAffected, err := result.RowsAffected()
	if err != nil {
		return fmt.Errorf("failed to get rows affected: %w", err)
	}
	if rowsAffected == 0 {
		return fmt.Errorf("job not found: %s", jobspecID)
	}
	return nil
}

// CancelJob stores that nobody waits for the job any more.
func (r *JobsRepo) CancelJob(ctx context.Context, jobspecID string, reason string) error {
	// want GS401 +1 error "."
	_, err := r.DB.ExecContext(ctx, `
		UPDATE jobs
		SET status = 'cancelled', error = $1, updated_at = NOW()
		WHERE jobspec_id = $2
	`, reason, jobspecID)
	if err != nil {
		return fmt.Errorf("failed to cancel job: %w", err)
	}
	return nil
}
