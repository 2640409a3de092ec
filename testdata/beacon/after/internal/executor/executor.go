// Package executor runs a job in several regions.
package executor

import (
	"context"
	"errors"
	"fmt"

	"example.com/beacon/internal/models"
)

// ErrTooFewRegions is returned when not enough regions answered.
var ErrTooFewRegions = errors.New("too few regions answered")

// Runner runs a job in one region.
type Runner interface {
	Run(ctx context.Context, region string, spec models.JobSpec) (models.RegionResult, error)
}

// CrossRegionExecutor runs jobs in all their regions.
type CrossRegionExecutor struct {
	runner Runner
}

// New makes an executor.
func New(runner Runner) *CrossRegionExecutor {
	return &CrossRegionExecutor{runner: runner}
}

// Execute runs the job region by region.
func (e *CrossRegionExecutor) Execute(ctx context.Context, req models.CrossRegionRequest) (*models.CrossRegionResult, error) {
	result := &models.CrossRegionResult{Status: "completed"}
	for _, region := range req.JobSpec.Regions {
		answer, err := e.runner.Run(ctx, region, req.JobSpec)
		if err != nil {
			result.Status = "partial"
			continue
		}
		result.Regions = append(result.Regions, answer)
	}
	if len(result.Regions) < req.MinRegions {
		return nil, fmt.Errorf("job %s: %w", req.JobSpec.ID, ErrTooFewRegions)
	}
	return result, nil
}
