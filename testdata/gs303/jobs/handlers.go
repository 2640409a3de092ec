// want-ignore GS104 GS107 GS205 GS105 GS203 GS304 GS306 "the subject is the way out without a status"

// Package jobs runs jobs in the background; some ways out leave them running for ever.
package jobs

import (
	"context"
	"log/slog"
	"net/http"
	"runtime"
	"time"

	"github.com/gin-gonic/gin"
)

// Handlers serves the job endpoints.
type Handlers struct {
	store *Store
	work  func(ctx context.Context, id string) error
	check func(id string) bool
	queue chan string
}

// Register wires the handlers.
func Register(r *gin.Engine, h *Handlers) {
	jobs := r.Group("/jobs")
	jobs.POST("", h.Create)
	jobs.POST("/:id/early", h.RunEarlyReturn)
	jobs.POST("/:id/invalid", h.RunSilentEarlyReturn)
	jobs.POST("/:id/select", h.RunSelect)
	jobs.POST("/:id/success", h.RunStatusOnFailureOnly)
	jobs.POST("/:id/deferred-failure", h.RunDeferredStatusOnFailureOnly)
	jobs.POST("/:id/every", h.RunEveryWayOut)
	jobs.POST("/:id/deferred", h.RunDeferredNearMiss)
	jobs.POST("/:id/switch", h.RunBothArmsNearMiss)
	jobs.POST("/:id/helper", h.RunHelperNearMiss)
	jobs.POST("/:id/helper-some", h.RunHelperOnSomePaths)
	jobs.POST("/:id/retry", h.RunRetryNearMiss)
	jobs.POST("/:id/goexit", h.RunGoexit)
	jobs.POST("/:id/none", h.RunWithoutStatusNearMiss)
	jobs.POST("/:id/running", h.RunOnlyRunningNearMiss)
	jobs.POST("/:id/loaded", h.RunNothingToDoNearMiss)
	jobs.POST("/:id/panic", h.RunPanicNearMiss)
	jobs.POST("/:id/nested", h.RunNestedBranches)
	jobs.POST("/:id/sync", h.RunInRequestNearMiss)
	jobs.POST("/:id/elsewhere", h.RunElsewhere)
	go h.worker()
	go h.workerCompleteNearMiss()
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

// S02: the error ends the goroutine and the job stays as it was.
func (h *Handlers) RunEarlyReturn(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		ctx := context.Background()
		if err := h.work(ctx, id); err != nil {
			slog.Error("job failed", "err", err)
			return // want GS303 error "."
		}
		told(h.store.SetStatus(ctx, id, "completed"))
	}()
	c.Status(http.StatusAccepted)
}

// S02: not even an error.
func (h *Handlers) RunSilentEarlyReturn(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		ctx := context.Background()
		if !h.check(id) {
			return // want GS303 error "."
		}
		status := "completed"
		if err := h.work(ctx, id); err != nil {
			status = "failed"
		}
		told(h.store.SetStatus(ctx, id, status))
	}()
	c.Status(http.StatusAccepted)
}

// S04: the cancelled case writes nothing.
func (h *Handlers) RunSelect(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		done := make(chan error, 1)
		go func() {
			defer catch()
			done <- h.work(ctx, id)
		}()
		select {
		case <-ctx.Done():
			return // want GS303 error "."
		case err := <-done:
			status := "completed"
			if err != nil {
				status = "failed"
			}
			told(h.store.SetStatus(context.Background(), id, status))
		}
	}()
	c.Status(http.StatusAccepted)
}

// S12: only failure is stored; success falls off the end.
func (h *Handlers) RunStatusOnFailureOnly(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS303 error "."
		defer catch()
		ctx := context.Background()
		if err := h.work(ctx, id); err != nil {
			told(h.store.SetStatus(ctx, id, "failed"))
			return
		}
		slog.Info("job done", "id", id)
	}()
	c.Status(http.StatusAccepted)
}

// S12: the same in a deferred closure.
func (h *Handlers) RunDeferredStatusOnFailureOnly(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS303 error "."
		defer catch()
		var err error
		defer func() {
			if err != nil {
				told(h.store.SetStatus(context.Background(), id, "failed"))
			}
		}()
		err = h.work(context.Background(), id)
	}()
	c.Status(http.StatusAccepted)
}

// Every way out stores how it ended.
func (h *Handlers) RunEveryWayOut(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		ctx := context.Background()
		if err := h.work(ctx, id); err != nil {
			told(h.store.SetStatus(ctx, id, "failed"))
			return
		}
		told(h.store.SetStatus(ctx, id, "completed"))
	}()
	c.Status(http.StatusAccepted)
}

// S06: one deferred closure over a captured variable.
func (h *Handlers) RunDeferredNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		status := "failed"
		defer func() {
			catchInto(recover())
			told(h.store.SetStatus(context.Background(), id, status))
		}()
		if err := h.work(context.Background(), id); err != nil {
			return
		}
		status = "completed"
	}()
	c.Status(http.StatusAccepted)
}

func catchInto(p any) {
	if p != nil {
		slog.Error("job panicked", "panic", p)
	}
}

// S13: in both arms of a switch.
func (h *Handlers) RunBothArmsNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		ctx := context.Background()
		switch err := h.work(ctx, id); {
		case err != nil:
			told(h.store.SetStatus(ctx, id, "failed"))
		default:
			told(h.store.SetStatus(ctx, id, "completed"))
		}
	}()
	c.Status(http.StatusAccepted)
}

func (h *Handlers) finish(ctx context.Context, id string, err error) {
	status := "completed"
	if err != nil {
		status = "failed"
	}
	told(h.store.SetStatus(ctx, id, status))
}

// S13: in a helper that every path calls.
func (h *Handlers) RunHelperNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		ctx := context.Background()
		if !h.check(id) {
			h.finish(ctx, id, errNoJob)
			return
		}
		h.finish(ctx, id, h.work(ctx, id))
	}()
	c.Status(http.StatusAccepted)
}

// S13: in a helper that one path leaves out.
func (h *Handlers) RunHelperOnSomePaths(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		ctx := context.Background()
		if !h.check(id) {
			return // want GS303 error "."
		}
		h.finish(ctx, id, h.work(ctx, id))
	}()
	c.Status(http.StatusAccepted)
}

// S17: tried again until it is stored.
func (h *Handlers) RunRetryNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		ctx := context.Background()
		status := "completed"
		if err := h.work(ctx, id); err != nil {
			status = "failed"
		}
		var err error
		for range 3 {
			if err = h.store.SetStatus(ctx, id, status); err == nil {
				return
			}
		}
		told(err)
	}()
	c.Status(http.StatusAccepted)
}

// R32: Goexit is a way out, too, and recover gives nil there.
func (h *Handlers) RunGoexit(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		ctx := context.Background()
		if !h.check(id) {
			runtime.Goexit() // want GS303 error "."
		}
		told(h.work(ctx, id))
		told(h.store.SetStatus(ctx, id, "completed"))
	}()
	c.Status(http.StatusAccepted)
}

// Work that has no status on any way out is another kind of work.
func (h *Handlers) RunWithoutStatusNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		if err := h.work(context.Background(), id); err != nil {
			slog.Error("job failed", "err", err)
			return
		}
		slog.Info("job done", "id", id)
	}()
	c.Status(http.StatusAccepted)
}

// Nothing here ever writes a terminal status: somebody else does.
func (h *Handlers) RunOnlyRunningNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		ctx := context.Background()
		told(h.store.SetStatus(ctx, id, "running"))
		if err := h.work(ctx, id); err != nil {
			slog.Error("job failed", "err", err)
		}
	}()
	c.Status(http.StatusAccepted)
}

// The job has ended already: there is nothing to store.
func (h *Handlers) RunNothingToDoNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		ctx := context.Background()
		status, err := h.store.Load(ctx, id)
		if err != nil {
			told(h.store.SetStatus(ctx, id, "failed"))
			return
		}
		if status == "completed" {
			return
		}
		h.finish(ctx, id, h.work(ctx, id))
	}()
	c.Status(http.StatusAccepted)
}

// A panic is GS304's business.
func (h *Handlers) RunPanicNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		ctx := context.Background()
		if !h.check(id) {
			panic("job " + id)
		}
		h.finish(ctx, id, h.work(ctx, id))
	}()
	c.Status(http.StatusAccepted)
}

// Two of four leaves.
func (h *Handlers) RunNestedBranches(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		ctx := context.Background()
		if h.check(id) {
			if err := h.work(ctx, id); err != nil {
				told(h.store.SetStatus(ctx, id, "failed"))
			} else {
				slog.Info("job done", "id", id)
				return // want GS303 error "."
			}
		} else {
			told(h.store.SetStatus(ctx, id, "cancelled"))
		}
	}()
	c.Status(http.StatusAccepted)
}

// In the request itself the client is told.
func (h *Handlers) RunInRequestNearMiss(c *gin.Context) {
	ctx, id := c.Request.Context(), c.Param("id")
	if err := h.work(ctx, id); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	if err := h.store.SetStatus(ctx, id, "completed"); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusOK)
}

// worker is S03: an item that continues is never stored.
func (h *Handlers) worker() {
	defer catch()
	for id := range h.queue {
		ctx := context.Background()
		if !h.check(id) {
			continue // want GS303 "."
		}
		if err := h.work(ctx, id); err != nil {
			slog.Error("job failed", "err", err)
			break // want GS303 "."
		}
		told(h.store.SetStatus(ctx, id, "completed"))
	}
}

// workerCompleteNearMiss stores every item.
func (h *Handlers) workerCompleteNearMiss() {
	defer catch()
	for {
		id, open := <-h.queue
		if !open {
			return
		}
		ctx := context.Background()
		if !h.check(id) {
			told(h.store.SetStatus(ctx, id, "cancelled"))
			continue
		}
		h.finish(ctx, id, h.work(ctx, id))
	}
}
