package handlers

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"example.com/beacon/internal/models"
	"example.com/beacon/internal/store"
)

// JobsHandlers serves the older endpoint, which only queues.
type JobsHandlers struct {
	jobsRepo *store.JobsRepo
}

// NewJobsHandlers makes the handlers.
func NewJobsHandlers(jobsRepo *store.JobsRepo) *JobsHandlers {
	return &JobsHandlers{jobsRepo: jobsRepo}
}

// CreateJob inserts a job.
func (h *JobsHandlers) CreateJob(c *gin.Context) {
	var spec models.JobSpec
	if err := c.ShouldBindJSON(&spec); err != nil {
		c.JSON(http.StatusBadRequest, gin.H{"error": err.Error()})
		return
	}
	if err := h.jobsRepo.CreateJob(c.Request.Context(), spec); err != nil {
		c.JSON(http.StatusInternalServerError, gin.H{"error": "job not created"})
		return
	}
	c.JSON(http.StatusCreated, gin.H{"id": spec.ID, "status": "queued"})
}

// CancelJob marks a job as cancelled.
func (h *JobsHandlers) CancelJob(c *gin.Context) {
	if err := h.jobsRepo.CancelJob(c.Request.Context(), c.Param("id"), c.Query("reason")); err != nil {
		c.JSON(http.StatusInternalServerError, gin.H{"error": "job not cancelled"})
		return
	}
	c.Status(http.StatusNoContent)
}
