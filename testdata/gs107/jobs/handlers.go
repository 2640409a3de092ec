// want-ignore GS205 GS105 "the subject is the completion log"

// Package jobs renders thumbnails in the background; whether a log line tells that it ended is the question.
package jobs

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/rs/zerolog"
)

// Renderer makes thumbnails.
type Renderer struct {
	sizes map[string]int
}

var errNoImage = errors.New("no such image")

// Render makes one thumbnail.
func (t *Renderer) Render(ctx context.Context, id string) error {
	if t.sizes[id] == 0 {
		return errNoImage
	}
	t.sizes[id]--
	return ctx.Err()
}

// Handlers serves the thumbnail endpoints.
type Handlers struct {
	renderer *Renderer
	log      zerolog.Logger
	done     chan string
	mu       sync.Mutex
}

// Register wires the handlers.
func Register(r *gin.Engine, h *Handlers) {
	r.POST("/thumbs/silent", h.RenderSilently)
	r.POST("/thumbs/failure", h.RenderLoggingFailureOnly)
	r.POST("/thumbs/early", h.RenderWithSilentEarlyReturn)
	r.POST("/thumbs/start", h.RenderLoggingStartOnly)
	r.POST("/thumbs/deferred", h.RenderWithDeferredLog)
	r.POST("/thumbs/each", h.RenderLoggingEachWayOutNearMiss)
	r.POST("/thumbs/switch", h.RenderSwitchNearMiss)
	r.POST("/thumbs/deferred-helper", h.RenderWithDeferredHelperNearMiss)
	r.POST("/thumbs/callee", h.RenderLoggedByCalleeNearMiss)
	r.POST("/thumbs/deferred-panic", h.RenderDeferredLogOnPanicOnly)
	r.POST("/thumbs/deferred-if", h.RenderDeferredLogOnFailureOnly)
	r.POST("/thumbs/deferred-both", h.RenderDeferredLogBothNearMiss)
	r.POST("/thumbs/signal", h.SignalOnlyNearMiss)
	r.POST("/thumbs/cleanup", h.CleanUpOnlyNearMiss)
	r.POST("/thumbs/unsent", h.RenderWithUnsentEvent)
	r.POST("/thumbs/named", h.RenderNamed)
	r.POST("/thumbs/joined", h.RenderJoinedNearMiss)
	r.POST("/thumbs/worker", h.StartWorkerNearMiss)
}

func (h *Handlers) catch() {
	if r := recover(); r != nil {
		h.log.Error().Interface("panic", r).Msg("thumbnail panicked")
	}
}

// Nothing tells that the work ended, unless it failed.
func (h *Handlers) RenderSilently(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS107 note "."
		defer h.catch()
		if h.renderer.sizes[id] > 0 {
			h.renderer.sizes[id]--
		}
	}()
	c.Status(http.StatusAccepted)
}

// A failure is told, success is not: silence may also mean that it never ran.
func (h *Handlers) RenderLoggingFailureOnly(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS107 note "."
		defer h.catch()
		if err := h.renderer.Render(context.Background(), id); err != nil {
			h.log.Error().Err(err).Str("image", id).Msg("thumbnail failed")
		}
	}()
	c.Status(http.StatusAccepted)
}

// One of the ways out is silent.
func (h *Handlers) RenderWithSilentEarlyReturn(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS107 note "."
		defer h.catch()
		if h.renderer.sizes[id] == 0 {
			return
		}
		h.renderer.sizes[id]--
		h.log.Info().Str("image", id).Msg("thumbnail rendered")
	}()
	c.Status(http.StatusAccepted)
}

// The log line comes before the work.
func (h *Handlers) RenderLoggingStartOnly(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS107 note "."
		defer h.catch()
		h.log.Info().Str("image", id).Msg("rendering thumbnail")
		h.renderer.sizes[id]--
	}()
	c.Status(http.StatusAccepted)
}

// The first action item: one deferred completion log.
func (h *Handlers) RenderWithDeferredLog(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer func() {
			if r := recover(); r != nil {
				h.log.Error().Interface("panic", r).Str("image", id).Msg("thumbnail panicked")
			}
			h.log.Info().Str("image", id).Msg("thumbnail goroutine completed")
		}()
		if err := h.renderer.Render(context.Background(), id); err != nil {
			h.log.Error().Err(err).Str("image", id).Msg("thumbnail failed")
			return
		}
	}()
	c.Status(http.StatusAccepted)
}

// Each way out tells its outcome.
func (h *Handlers) RenderLoggingEachWayOutNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		if err := h.renderer.Render(context.Background(), id); err != nil {
			h.log.Error().Err(err).Str("image", id).Msg("thumbnail failed")
			return
		}
		h.log.Info().Str("image", id).Msg("thumbnail rendered")
	}()
	c.Status(http.StatusAccepted)
}

// Each arm of the switch tells.
func (h *Handlers) RenderSwitchNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		err := h.renderer.Render(context.Background(), id)
		switch {
		case errors.Is(err, errNoImage):
			h.log.Warn().Str("image", id).Msg("no image")
		case err != nil:
			h.log.Error().Err(err).Str("image", id).Msg("thumbnail failed")
		default:
			h.log.Info().Str("image", id).Msg("thumbnail rendered")
		}
	}()
	c.Status(http.StatusAccepted)
}

func (h *Handlers) finished(id string, began time.Time) {
	h.log.Info().Str("image", id).Dur("took", time.Since(began)).Msg("thumbnail job ended")
}

// The completion log is in a deferred helper.
func (h *Handlers) RenderWithDeferredHelperNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		defer h.finished(id, time.Now())
		if err := h.renderer.Render(context.Background(), id); err != nil {
			h.log.Error().Err(err).Str("image", id).Msg("thumbnail failed")
		}
	}()
	c.Status(http.StatusAccepted)
}

func (h *Handlers) renderLogged(id string) {
	if err := h.renderer.Render(context.Background(), id); err != nil {
		h.log.Error().Err(err).Str("image", id).Msg("thumbnail failed")
		return
	}
	h.log.Info().Str("image", id).Msg("thumbnail rendered")
}

// The callee logs on every way out of it.
func (h *Handlers) RenderLoggedByCalleeNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		h.renderLogged(id)
	}()
	c.Status(http.StatusAccepted)
}

// The deferred log speaks of panics only.
func (h *Handlers) RenderDeferredLogOnPanicOnly(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS107 note "."
		defer func() {
			if r := recover(); r != nil {
				h.log.Error().Interface("panic", r).Str("image", id).Msg("thumbnail panicked")
			}
		}()
		h.renderer.sizes[id]--
	}()
	c.Status(http.StatusAccepted)
}

// The deferred log speaks of failures only.
func (h *Handlers) RenderDeferredLogOnFailureOnly(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS107 note "."
		var err error
		defer h.catch()
		defer func() {
			if err != nil {
				h.log.Error().Err(err).Str("image", id).Msg("thumbnail failed")
			}
		}()
		err = h.renderer.Render(context.Background(), id)
	}()
	c.Status(http.StatusAccepted)
}

// An `if` in the deferred function, with an else.
func (h *Handlers) RenderDeferredLogBothNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		var err error
		defer h.catch()
		defer func() {
			if err != nil {
				h.log.Error().Err(err).Str("image", id).Msg("thumbnail failed")
			} else {
				h.log.Info().Str("image", id).Msg("thumbnail rendered")
			}
		}()
		err = h.renderer.Render(context.Background(), id)
	}()
	c.Status(http.StatusAccepted)
}

// Nothing but a signal.
func (h *Handlers) SignalOnlyNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		h.done <- id
	}()
	c.Status(http.StatusAccepted)
}

// Nothing but cleaning up.
func (h *Handlers) CleanUpOnlyNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		h.mu.Lock()
		defer h.mu.Unlock()
		delete(h.renderer.sizes, id)
	}()
	c.Status(http.StatusAccepted)
}

// E08: the completion event is never sent.
func (h *Handlers) RenderWithUnsentEvent(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS107 note "."
		defer h.catch()
		h.renderer.sizes[id]--
		h.log.Info().Str("image", id)
	}()
	c.Status(http.StatusAccepted)
}

func (h *Handlers) renderNamed(id string) {
	defer h.catch()
	h.renderer.sizes[id]--
}

// The body is a named method.
func (h *Handlers) RenderNamed(c *gin.Context) {
	go h.renderNamed(c.Param("id")) // want GS107 note "."
	c.Status(http.StatusAccepted)
}

// Joined: the handler itself tells.
func (h *Handlers) RenderJoinedNearMiss(c *gin.Context) {
	var wg sync.WaitGroup
	for _, id := range c.QueryArray("id") {
		wg.Add(1)
		go func() {
			defer wg.Done()
			defer h.catch()
			h.mu.Lock()
			defer h.mu.Unlock()
			h.renderer.sizes[id]--
		}()
	}
	wg.Wait()
	c.Status(http.StatusOK)
}

// A loop without an end has no completion.
func (h *Handlers) StartWorkerNearMiss(c *gin.Context) {
	go func() {
		defer h.catch()
		for {
			id := <-h.done
			slog.Info("thumbnail done", "image", id)
		}
	}()
	c.Status(http.StatusAccepted)
}
