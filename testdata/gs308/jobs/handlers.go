// want-ignore GS104 GS107 GS205 GS105 GS203 GS304 GS306 "the subject is when a deferred status is evaluated"

// Package jobs defers the last status, and freezes it.
package jobs

import (
	"context"
	"log/slog"
	"net/http"

	"github.com/gin-gonic/gin"
)

// Handlers serves the job endpoints.
type Handlers struct {
	store *Store
	work  func(ctx context.Context, id string) error
}

// Register wires the handlers.
func Register(r *gin.Engine, h *Handlers) {
	jobs := r.Group("/jobs")
	jobs.POST("", h.Create)
	jobs.POST("/:id/frozen", h.RunFrozenVariable)
	jobs.POST("/:id/success", h.RunDeferredSuccess)
	jobs.POST("/:id/closure", h.RunDeferredClosureNearMiss)
	jobs.POST("/:id/pointer", h.RunDeferredPointerNearMiss)
	jobs.POST("/:id/started", h.RunDeferredFailureNearMiss)
	jobs.POST("/:id/closure-success", h.RunDeferredClosureSuccess)
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

func (h *Handlers) set(ctx context.Context, id string, status string) {
	told(h.store.SetStatus(ctx, id, status))
}

func (h *Handlers) setLater(ctx context.Context, id string, status *string) {
	told(h.store.SetStatus(ctx, id, *status))
}

// S07: the arguments of a deferred call are evaluated now: it stores "running".
func (h *Handlers) RunFrozenVariable(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		status := "running"
		defer h.set(context.Background(), id, status) // want GS308 error "status"
		if err := h.work(context.Background(), id); err != nil {
			status = "failed"
			return
		}
		status = "completed"
	}()
	c.Status(http.StatusAccepted)
}

// S08: success is stored when it panics, too.
func (h *Handlers) RunDeferredSuccess(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		defer h.set(context.Background(), id, "completed") // want GS308 error "completed"
		told(h.work(context.Background(), id))
	}()
	c.Status(http.StatusAccepted)
}

// S08: in a closure it is the same.
func (h *Handlers) RunDeferredClosureSuccess(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		defer func() {
			h.set(context.Background(), id, "completed") // want GS308 error "completed"
		}()
		told(h.work(context.Background(), id))
	}()
	c.Status(http.StatusAccepted)
}

// Near miss: a closure reads the variable when it runs.
func (h *Handlers) RunDeferredClosureNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		status := "failed"
		defer func() {
			h.set(context.Background(), id, status)
		}()
		if err := h.work(context.Background(), id); err != nil {
			return
		}
		status = "completed"
	}()
	c.Status(http.StatusAccepted)
}

// Near miss: a pointer is frozen, what it points to is not.
func (h *Handlers) RunDeferredPointerNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		status := "failed"
		defer h.setLater(context.Background(), id, &status)
		if err := h.work(context.Background(), id); err != nil {
			return
		}
		status = "completed"
	}()
	c.Status(http.StatusAccepted)
}

// Near miss: failure is what a deferred status may claim, and success is stored after it is known.
func (h *Handlers) RunDeferredFailureNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		finished := false
		defer func() {
			if !finished {
				h.set(context.Background(), id, "failed")
			}
		}()
		if err := h.work(context.Background(), id); err != nil {
			return
		}
		finished = true
		h.set(context.Background(), id, "completed")
	}()
	c.Status(http.StatusAccepted)
}
