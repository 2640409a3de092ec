// want-ignore GS105 GS205 "preview: what the work waits for is not the incident"

// Package handlers serves the HTTP endpoints.
package handlers

import (
	"context"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/rs/zerolog"

	"example.com/beacon/internal/executor"
	"example.com/beacon/internal/models"
	"example.com/beacon/internal/store"
)

const executionTimeout = 10 * time.Minute

// CrossRegionHandlers starts jobs that run in several regions.
type CrossRegionHandlers struct {
	executor        *executor.CrossRegionExecutor
	crossRegionRepo *store.CrossRegionRepo
	jobsRepo        *store.JobsRepo
	logger          zerolog.Logger
}

// NewCrossRegionHandlers makes the handlers; jobsRepo may be nil when there is no database.
func NewCrossRegionHandlers(
	executor *executor.CrossRegionExecutor,
	crossRegionRepo *store.CrossRegionRepo,
	jobsRepo *store.JobsRepo,
	logger zerolog.Logger,
) *CrossRegionHandlers {
	return &CrossRegionHandlers{
		executor:        executor,
		crossRegionRepo: crossRegionRepo,
		jobsRepo:        jobsRepo,
		logger:          logger,
	}
}

// SubmitCrossRegionJob answers at once and runs the job in the background.
func (h *CrossRegionHandlers) SubmitCrossRegionJob(c *gin.Context) {
	var req models.CrossRegionRequest
	if err := c.ShouldBindJSON(&req); err != nil {
		c.JSON(http.StatusBadRequest, gin.H{"error": err.Error()})
		return
	}
	// want GS101 +4 error "`.*SubmitCrossRegionJob` has no recover" GS107 +4 warning "."

	logger := h.logger.With().Str("handler", "cross-region").Logger()

	go func() {
		execCtx, cancel := context.WithTimeout(context.Background(), executionTimeout)
		defer cancel()

		if h.jobsRepo != nil { // want GS305 warning "h.jobsRepo"
			_ = h.jobsRepo.UpdateJobStatus(execCtx, req.JobSpec.ID, "running") // want GS301 error "UpdateJobStatus" GS306 note "."
		}

		result, err := h.executor.Execute(execCtx, req)
		if err != nil {
			logger.Error().Err(err).Str("job_id", req.JobSpec.ID).Msg("cross-region execution failed")
			return // want GS303 error "."
		}

		for _, region := range result.Regions {
			if err := h.crossRegionRepo.SaveRegion(execCtx, req.JobSpec.ID, region.Region, "completed"); err != nil {
				logger.Error().Err(err).Str("region", region.Region).Msg("failed to save region")
			}
		}

		if h.jobsRepo != nil { // want GS305 warning "h.jobsRepo"
			newStatus := "running"
			if result.Status == "completed" {
				newStatus = "completed"
			} else if result.Status == "failed" {
				newStatus = "failed"
			}
			if err := h.jobsRepo.UpdateJobStatus(execCtx, req.JobSpec.ID, newStatus); err != nil { // want GS307 warning "." GS306 "." GS203 "."
				logger.Error().Err(err).Str("job_id", req.JobSpec.ID).Msg("failed to update job status")
			}
		}
	}()

	c.JSON(http.StatusAccepted, gin.H{"id": req.JobSpec.ID, "status": "queued"})
}
