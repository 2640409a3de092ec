// want-ignore GS104 GS107 GS205 GS105 GS203 GS306 "the subject is the way out without a status"

package jobs

import (
	"context"
	"log/slog"

	"github.com/gin-gonic/gin"
)

// State is the life of a job in memory.
type State int

// The states; the last three end it.
const (
	Queued State = iota
	Running
	Completed
	Failed
	Cancelled
)

// Job is the job in memory.
type Job struct {
	ID    string
	State State
	store *Store
}

// String is what the table holds.
func (s State) String() string {
	return [...]string{"queued", "running", "completed", "failed", "cancelled"}[s]
}

// Finish stores the state of the job.
func (j *Job) Finish(ctx context.Context) error {
	return j.store.SetStatus(ctx, j.ID, j.State.String())
}

// RegisterStates wires the handlers of this file.
func RegisterStates(r *gin.Engine, h *Handlers) {
	r.POST("/jobs/:id/memory", h.RunMemoryOnly)
	r.POST("/jobs/:id/unsaved", h.RunInnerError)
	r.POST("/jobs/:id/named", h.RunNamedError)
}

// RunMemoryOnly is S23: one way out sets the state in memory and never stores it.
func (h *Handlers) RunMemoryOnly(c *gin.Context) {
	job := &Job{ID: c.Param("id"), store: h.store}
	go func() {
		defer catch() // want GS304 "."
		ctx := context.Background()
		if err := h.work(ctx, job.ID); err != nil {
			job.State = Failed
			slog.Error("job failed", "err", err)
			return // want GS303 error "."
		}
		job.State = Completed
		told(job.Finish(ctx))
	}()
}

// RunInnerError is S09: the inner err hides the one that the deferred closure looks at.
func (h *Handlers) RunInnerError(c *gin.Context) {
	id := c.Param("id")
	go func() {
		var err error
		defer catch()
		defer func() {
			status := "completed"
			if err != nil {
				status = "failed"
			}
			told(h.store.SetStatus(context.Background(), id, status))
		}()
		if h.check(id) {
			err := h.work(context.Background(), id) // want GS303 error "inner `err`"
			if err != nil {
				return
			}
		}
		err = h.work(context.Background(), id)
	}()
}

func (h *Handlers) run(ctx context.Context, id string) (err error) {
	defer func() {
		if p := recover(); p != nil {
			slog.Error("job panicked", "panic", p)
			err = errNoJob
		}
	}()
	return h.work(ctx, id)
}

func (h *Handlers) runUnnamed(ctx context.Context, id string) error {
	var err error
	defer func() {
		if p := recover(); p != nil {
			slog.Error("job panicked", "panic", p)
			err = errNoJob // want GS304 warning "`err` is no result"
		}
	}()
	err = h.work(ctx, id)
	return err
}

// RunNamedError is S11, and S10 beside it: the error set while recovering reaches the caller through a named result only.
func (h *Handlers) RunNamedError(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catch()
		ctx := context.Background()
		h.finish(ctx, id, h.run(ctx, id))
		h.finish(ctx, id, h.runUnnamed(ctx, id))
	}()
}
