// want-ignore GS104 GS107 GS205 GS105 GS203 GS304 GS306 "the subject is the value of the last status"

// Package jobs stores a status last that does not end the job.
package jobs

import (
	"context"
	"log/slog"
	"net/http"

	"github.com/gin-gonic/gin"
)

// Result is what the work gave.
type Result struct{ Status string }

// Handlers serves the job endpoints.
type Handlers struct {
	store *Store
	work  func(ctx context.Context, id string) (*Result, error)
}

// Register wires the handlers.
func Register(r *gin.Engine, h *Handlers) {
	jobs := r.Group("/jobs")
	jobs.POST("", h.Create)
	jobs.POST("/:id/default", h.RunDefaultRunning)
	jobs.POST("/:id/switch", h.RunSwitchWithoutDefault)
	jobs.POST("/:id/literal", h.RunEndsProcessing)
	jobs.POST("/:id/else", h.RunFinalElseNearMiss)
	jobs.POST("/:id/switch-default", h.RunSwitchWithDefaultNearMiss)
	jobs.POST("/:id/unknown", h.RunUnknownNearMiss)
	jobs.POST("/:id/requeue", h.RunRequeuedNearMiss)
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

// The default of the investigation: every result but two leaves the job running.
func (h *Handlers) RunDefaultRunning(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		ctx := context.Background()
		result, err := h.work(ctx, id)
		if err != nil {
			told(h.store.SetStatus(ctx, id, "failed"))
			return
		}
		newStatus := "running"
		if result.Status == "completed" {
			newStatus = "completed"
		} else if result.Status == "failed" {
			newStatus = "failed"
		}
		told(h.store.SetStatus(ctx, id, newStatus)) // want GS307 warning "running"
	}()
	c.Status(http.StatusAccepted)
}

// S14: a switch without a default.
func (h *Handlers) RunSwitchWithoutDefault(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		ctx := context.Background()
		result, err := h.work(ctx, id)
		if err != nil {
			told(h.store.SetStatus(ctx, id, "failed"))
			return
		}
		status := "processing"
		switch result.Status {
		case "ok":
			status = "completed"
		case "bad":
			status = "failed"
		}
		told(h.store.SetStatus(ctx, id, status)) // want GS307 warning "processing"
	}()
	c.Status(http.StatusAccepted)
}

// The success path stores a status that ends nothing.
func (h *Handlers) RunEndsProcessing(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		ctx := context.Background()
		if _, err := h.work(ctx, id); err != nil {
			told(h.store.SetStatus(ctx, id, "failed"))
			return
		}
		told(h.store.SetStatus(ctx, id, "in_progress")) // want GS307 warning "in_progress"
	}()
	c.Status(http.StatusAccepted)
}

// Near miss: the last else ends it.
func (h *Handlers) RunFinalElseNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		ctx := context.Background()
		told(h.store.SetStatus(ctx, id, "running"))
		result, err := h.work(ctx, id)
		newStatus := "running"
		if err != nil {
			newStatus = "failed"
		} else if result.Status == "completed" {
			newStatus = "completed"
		} else {
			newStatus = "cancelled"
		}
		told(h.store.SetStatus(ctx, id, newStatus))
	}()
	c.Status(http.StatusAccepted)
}

// Near miss: a switch with a default.
func (h *Handlers) RunSwitchWithDefaultNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		ctx := context.Background()
		var status string
		switch _, err := h.work(ctx, id); {
		case err != nil:
			status = "failed"
		default:
			status = "completed"
		}
		told(h.store.SetStatus(ctx, id, status))
	}()
	c.Status(http.StatusAccepted)
}

// Near miss: a value that cannot be known may be terminal.
func (h *Handlers) RunUnknownNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		ctx := context.Background()
		result, err := h.work(ctx, id)
		if err != nil {
			told(h.store.SetStatus(ctx, id, "failed"))
			return
		}
		told(h.store.SetStatus(ctx, id, result.Status))
	}()
	c.Status(http.StatusAccepted)
}

// Near miss: put back into the queue, where another worker finds it.
func (h *Handlers) RunRequeuedNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		ctx := context.Background()
		if _, err := h.work(ctx, id); err != nil {
			slog.Warn("job is tried again", "err", err)
			told(h.store.SetStatus(ctx, id, "queued"))
			return
		}
		told(h.store.SetStatus(ctx, id, "completed"))
	}()
	c.Status(http.StatusAccepted)
}
