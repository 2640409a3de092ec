// want-ignore GS104 GS107 GS205 GS201 GS303 GS304 GS306 GS307 GS308 "the subject is waiting without an end"

// Package jobs may wait for ever before the status is stored.
package jobs

import (
	"context"
	"database/sql"
	"errors"
	"log/slog"
	"net/http"
	"time"

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
type Handlers struct {
	store *Store
	work  func(ctx context.Context, id string) error
}

// Register wires the handlers.
func Register(r *gin.Engine, h *Handlers) {
	jobs := r.Group("/jobs")
	jobs.POST("", h.Create)
	jobs.POST("/:id/send", h.RunUnreceivedSend)
	jobs.POST("/:id/buffered", h.RunBufferedSendNearMiss)
	jobs.POST("/:id/select", h.RunSelectedSendNearMiss)
	jobs.POST("/:id/loop", h.RunEndlessLoop)
	jobs.POST("/:id/loop-exit", h.RunLoopWithExitNearMiss)
}

func catch() {
	if p := recover(); p != nil {
		slog.Error("job panicked", "panic", p)
	}
}

func told(err error) {
	if err != nil {
		slog.Error("job", "err", err)
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

// S15: nobody receives from the unbuffered channel: the status is never stored.
func (h *Handlers) RunUnreceivedSend(c *gin.Context) {
	id := c.Param("id")
	results := make(chan error)
	go func() {
		defer catch()
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		results <- h.work(ctx, id) // want GS105 "."
		told(h.store.SetStatus(context.Background(), id, "completed"))
	}()
	c.Status(http.StatusAccepted)
}

// Near miss: there is room for the result.
func (h *Handlers) RunBufferedSendNearMiss(c *gin.Context) {
	id := c.Param("id")
	results := make(chan error, 1)
	go func() {
		defer catch()
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		results <- h.work(ctx, id)
		told(h.store.SetStatus(context.Background(), id, "completed"))
	}()
	c.Status(http.StatusAccepted)
}

// Near miss: the send gives up with the context.
func (h *Handlers) RunSelectedSendNearMiss(c *gin.Context) {
	id := c.Param("id")
	results := make(chan error)
	go func() {
		defer catch()
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		err := h.work(ctx, id)
		select {
		case results <- err:
		case <-ctx.Done():
		}
		told(h.store.SetStatus(context.Background(), id, "completed"))
	}()
	c.Status(http.StatusAccepted)
}

// S16: the deferred status waits for a loop that never ends.
func (h *Handlers) RunEndlessLoop(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		status := "failed"
		defer func() {
			told(h.store.SetStatus(context.Background(), id, status))
		}()
		for { // want GS105 "."
			if err := h.work(context.Background(), id); err != nil {
				slog.Error("job failed", "err", err)
				status = "completed"
			}
			time.Sleep(time.Second)
		}
	}()
	c.Status(http.StatusAccepted)
}

// Near miss: the loop ends.
func (h *Handlers) RunLoopWithExitNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		status := "failed"
		defer func() {
			told(h.store.SetStatus(context.Background(), id, status))
		}()
		for {
			if err := h.work(context.Background(), id); err == nil {
				break
			}
			time.Sleep(time.Second)
		}
		status = "completed"
	}()
	c.Status(http.StatusAccepted)
}
