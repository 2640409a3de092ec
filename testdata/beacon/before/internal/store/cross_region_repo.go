package store

import (
	"context"
	"database/sql"
	"fmt"
)

// CrossRegionRepo keeps what each region answered.
type CrossRegionRepo struct {
	DB *sql.DB
}

// NewCrossRegionRepo makes a repository.
func NewCrossRegionRepo(db *sql.DB) *CrossRegionRepo {
	return &CrossRegionRepo{DB: db}
}

// SaveRegion inserts the execution in one region.
func (r *CrossRegionRepo) SaveRegion(ctx context.Context, jobspecID, region, status string) error {
	_, err := r.DB.ExecContext(ctx, `
		INSERT INTO cross_region_executions (id, jobspec_id, region, status)
		VALUES ($1, $2, $3, $4)
	`, jobspecID+"/"+region, jobspecID, region, status)
	if err != nil {
		return fmt.Errorf("failed to save region %s: %w", region, err)
	}
	return nil
}
