// want-ignore GS107 "the subject is recovery"

package starters

import (
	"context"
	"io"
	"net"
	"net/http"
	"os/exec"

	"github.com/gin-gonic/gin"
)

// What many hand work to is reported once, where it starts the goroutine.
func detach(work func()) {
	go work() // want GS101 error "started by `detach` has no recover: a panic in what any of 4 callers hands it kills"
}

// It only hands on.
func detachNamed(_ string, work func()) {
	detach(func() { work() })
}

func (h *Handlers) DetachOnAdd(c *gin.Context) {
	detach(func() { h.index.Index(context.Background(), "added") })
	c.Status(http.StatusAccepted)
}

func (h *Handlers) DetachOnEdit(c *gin.Context) {
	detach(func() { h.index.Index(context.Background(), "edited") })
	c.Status(http.StatusAccepted)
}

func (h *Handlers) DetachOnMove(c *gin.Context) {
	detachNamed("move", func() { h.index.Index(context.Background(), "moved") })
	c.Status(http.StatusAccepted)
}

func (h *Handlers) DetachOnDelete(c *gin.Context) {
	detachNamed("delete", func() { h.index.Index(context.Background(), "deleted") })
	c.Status(http.StatusAccepted)
}

// This one protects what it hands over.
func (h *Handlers) DetachGuarded(c *gin.Context) {
	detach(func() {
		defer h.catch("detached")
		h.index.Index(context.Background(), "guarded")
	})
	c.Status(http.StatusAccepted)
}

// Moving bytes and waiting for a process run no code that could panic: near miss.
func (h *Handlers) PlumbNearMiss(c *gin.Context) {
	cmd := exec.Command("indexer")
	left, right := net.Pipe()
	go func() {
		_, _ = io.Copy(left, right)
		_ = left.Close()
	}()
	go func() {
		if err := cmd.Wait(); err != nil {
			h.log.Error().Err(err).Msg("indexer failed")
		}
	}()
	c.Status(http.StatusAccepted)
}
