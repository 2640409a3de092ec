// want-ignore GS104 GS107 GS205 GS105 GS203 GS306 "the subject is the status after a panic"

// Package jobs recovers from panics; the job itself may never hear of it.
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
	jobs.POST("/:id/log", h.RunLoggingPanic)
	jobs.POST("/:id/helper", h.RunLoggingPanicInHelper)
	jobs.POST("/:id/failed", h.RunStoringPanic)
	jobs.POST("/:id/deferred", h.RunDeferredStatusNearMiss)
	jobs.POST("/:id/inner", h.RunInnerRecoverNearMiss)
	jobs.POST("/:id/none", h.RunWithoutStatusNearMiss)
	jobs.POST("/:id/bare", h.RunBare)
}

// Create stores the job that the others update.
func (h *Handlers) Create(c *gin.Context) {
	if err := h.store.Insert(c.Request.Context(), c.Query("id")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusCreated)
}

func (h *Handlers) finish(ctx context.Context, id string, err error) {
	status := "completed"
	if err != nil {
		status = "failed"
	}
	told(h.store.SetStatus(ctx, id, status))
}

// S01: logged, and the job stays running for ever.
func (h *Handlers) RunLoggingPanic(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer func() {
			if p := recover(); p != nil { // want GS304 warning "."
				slog.Error("job panicked", "panic", p)
			}
		}()
		ctx := context.Background()
		h.finish(ctx, id, h.work(ctx, id))
	}()
	c.Status(http.StatusAccepted)
}

func catch() {
	if p := recover(); p != nil {
		slog.Error("job panicked", "panic", p)
	}
}

// S01: the recover is in a helper, which cannot know the job.
func (h *Handlers) RunLoggingPanicInHelper(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch() // want GS304 warning "."
		ctx := context.Background()
		h.finish(ctx, id, h.work(ctx, id))
	}()
	c.Status(http.StatusAccepted)
}

// S05: the panic is stored.
func (h *Handlers) RunStoringPanic(c *gin.Context) {
	id := c.Param("id")
	go func() {
		ctx := context.Background()
		defer func() {
			if p := recover(); p != nil {
				slog.Error("job panicked", "panic", p)
				told(h.store.SetStatus(ctx, id, "failed"))
			}
		}()
		h.finish(ctx, id, h.work(ctx, id))
	}()
	c.Status(http.StatusAccepted)
}

// S06: one deferred closure stores whatever the variable holds.
func (h *Handlers) RunDeferredStatusNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		status := "failed"
		defer func() {
			told(h.store.SetStatus(context.Background(), id, status))
		}()
		if err := h.work(context.Background(), id); err == nil {
			status = "completed"
		}
	}()
	c.Status(http.StatusAccepted)
}

func (h *Handlers) workSafely(ctx context.Context, id string) (err error) {
	defer func() {
		if p := recover(); p != nil {
			slog.Error("job panicked", "panic", p)
			err = errNoJob
		}
	}()
	return h.work(ctx, id)
}

// The panic becomes an error (S11), which is stored. Only the storing itself is unprotected.
func (h *Handlers) RunInnerRecoverNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS101 note "no recover"
		ctx := context.Background()
		h.finish(ctx, id, h.workSafely(ctx, id))
	}()
	c.Status(http.StatusAccepted)
}

// There is no status to store.
func (h *Handlers) RunWithoutStatusNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		told(h.work(context.Background(), id))
	}()
	c.Status(http.StatusAccepted)
}

// Without a recover the process dies: that is GS101.
func (h *Handlers) RunBare(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS101 error "no recover"
		ctx := context.Background()
		h.finish(ctx, id, h.work(ctx, id))
	}()
	c.Status(http.StatusAccepted)
}
