// want-ignore GS107 GS204 "the subject is recovery"

package starters

import (
	"context"
	"io"
	"net"
	"net/http"
	"os/exec"
	"path/filepath"

	"github.com/gin-gonic/gin"
)

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

// After the handler's end a write to its response may panic.
func (h *Handlers) WriteLate(c *gin.Context) {
	var w http.ResponseWriter = c.Writer
	go func() { // want GS101 error "recover"
		_, _ = w.Write([]byte("late"))
	}()
}

// So few are each told: they see the work.
func (h *Handlers) HandOffFew(c *gin.Context) {
	handOff(func() { h.index.Index(context.Background(), "first") })  // want GS101 error "through `handOff`"
	handOff(func() { h.index.Index(context.Background(), "second") }) // want GS101 error "through `handOff`"
	handOff(func() { h.index.Index(context.Background(), "third") })  // want GS101 error "through `handOff`"
	c.Status(http.StatusAccepted)
}

func (h *Handlers) indexGuarded(name string) {
	defer h.catch("guarded")
	h.index.Index(context.Background(), name)
}

// What recovers is called, with an argument that the library makes: near miss.
func (h *Handlers) PrepareNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		h.indexGuarded(filepath.Base(id))
	}()
	c.Status(http.StatusAccepted)
}
