// want-ignore GS104 GS107 GS105 "the subject is the missing deadline"

// Package jobs fetches pages in the background, some of them for ever.
package jobs

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"
)

// Handlers serves the fetch endpoints.
type Handlers struct{ client *http.Client }

// Register wires the handlers.
func Register(r *gin.Engine, h *Handlers) {
	r.POST("/fetch/background", h.FetchBackground)
	r.POST("/fetch/detached", h.FetchDetached)
	r.POST("/fetch/timeout", h.FetchWithTimeoutNearMiss)
	r.POST("/fetch/detached-timeout", h.FetchDetachedWithTimeoutNearMiss)
	r.POST("/fetch/joined", h.FetchJoinedNearMiss)
}

func (h *Handlers) fetch(ctx context.Context, url string) {
	defer func() {
		if p := recover(); p != nil {
			slog.Error("fetch panicked", "panic", p)
		}
	}()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		slog.Error("fetch", "err", err)
		return
	}
	resp, err := h.client.Do(req)
	if err != nil {
		slog.Error("fetch", "err", err)
		return
	}
	defer resp.Body.Close()
	n, err := io.Copy(io.Discard, resp.Body)
	slog.Info("fetched", "bytes", n, "err", err)
}

// The background context never ends.
func (h *Handlers) FetchBackground(c *gin.Context) {
	url := c.Query("url")
	go h.fetch(context.Background(), url) // want GS205 note "."
	c.Status(http.StatusAccepted)
}

// Neither does a detached one.
func (h *Handlers) FetchDetached(c *gin.Context) {
	url := c.Query("url")
	go h.fetch(context.WithoutCancel(c.Request.Context()), url) // want GS205 note "."
	c.Status(http.StatusAccepted)
}

// Near miss: a deadline.
func (h *Handlers) FetchWithTimeoutNearMiss(c *gin.Context) {
	url := c.Query("url")
	go func() {
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		h.fetch(ctx, url)
	}()
	c.Status(http.StatusAccepted)
}

// Near miss: detached, with a deadline of its own (X04).
func (h *Handlers) FetchDetachedWithTimeoutNearMiss(c *gin.Context) {
	url := c.Query("url")
	ctx, cancel := context.WithTimeout(context.WithoutCancel(c.Request.Context()), time.Minute)
	go func() {
		defer cancel()
		h.fetch(ctx, url)
	}()
	c.Status(http.StatusAccepted)
}

// Near miss: the handler waits, and the server's timeouts are its own.
func (h *Handlers) FetchJoinedNearMiss(c *gin.Context) {
	url, done := c.Query("url"), make(chan struct{})
	go func() {
		defer close(done)
		h.fetch(context.Background(), url)
	}()
	<-done
	c.Status(http.StatusOK)
}
