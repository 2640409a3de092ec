// want-ignore GS104 GS107 GS105 GS205 GS304 "the subject is the log beside a status write"

// Package jobs stores statuses, and tells the log about it or does not.
package jobs

import (
	"context"
	"database/sql"
	"errors"
	"log/slog"
	"net/http"

	"github.com/gin-gonic/gin"
)

var errNoJob = errors.New("no such job")

// Store keeps jobs.
type Store struct{ db *sql.DB }

// Insert stores a job.
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

// Handlers serves the job endpoints.
type Handlers struct{ store *Store }

// Register wires the handlers.
func Register(r *gin.Engine, h *Handlers) {
	jobs := r.Group("/jobs")
	jobs.POST("", h.Create)
	jobs.POST("/:id/silent", h.FinishSilently)
	jobs.POST("/:id/failure", h.FinishLoggingFailure)
	jobs.POST("/:id/attempt", h.FinishLoggingAttemptNearMiss)
	jobs.POST("/:id/success", h.FinishLoggingSuccessNearMiss)
	jobs.POST("/:id/request", h.FinishInRequestNearMiss)
}

func catch() {
	if p := recover(); p != nil {
		slog.Error("job panicked", "panic", p)
	}
}

// Create stores the job that the others update.
func (h *Handlers) Create(c *gin.Context) {
	if err := h.store.Insert(c.Request.Context(), c.Query("id")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusCreated)
}

func (h *Handlers) keep(err error) {
	if err != nil {
		slog.Error("status not stored", "err", err)
	}
}

// Neither the attempt nor its success is told.
func (h *Handlers) FinishSilently(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		h.keep(h.store.SetStatus(context.Background(), id, "completed")) // want GS306 note "."
	}()
	c.Status(http.StatusAccepted)
}

// A failure is told: silence may also mean that it never ran.
func (h *Handlers) FinishLoggingFailure(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		if err := h.store.SetStatus(context.Background(), id, "completed"); err != nil { // want GS306 note "."
			slog.Error("status not stored", "err", err)
		}
	}()
	c.Status(http.StatusAccepted)
}

// Near miss: the attempt is told.
func (h *Handlers) FinishLoggingAttemptNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		slog.Info("storing status", "job", id, "status", "completed")
		if err := h.store.SetStatus(context.Background(), id, "completed"); err != nil {
			slog.Error("status not stored", "err", err)
		}
	}()
	c.Status(http.StatusAccepted)
}

// Near miss: the success is told.
func (h *Handlers) FinishLoggingSuccessNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		if err := h.store.SetStatus(context.Background(), id, "completed"); err != nil {
			slog.Error("status not stored", "err", err)
			return
		}
		slog.Info("status stored", "job", id, "status", "completed")
	}()
	c.Status(http.StatusAccepted)
}

// Near miss: in the request, the access log tells.
func (h *Handlers) FinishInRequestNearMiss(c *gin.Context) {
	if err := h.store.SetStatus(c.Request.Context(), c.Param("id"), "completed"); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusOK)
}
