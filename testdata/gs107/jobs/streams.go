// want-ignore GS205 GS105 GS104 "the subject is the completion log"

package jobs

import (
	"context"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"
)

// Whoever reads the channel learns of the end: near miss.
func (h *Handlers) RenderStreaming(c *gin.Context) {
	id, pages := c.Param("id"), make(chan string)
	go func() {
		defer close(pages)
		defer h.catch()
		h.renderer.sizes[id]--
	}()
	select {
	case <-pages:
	case <-time.After(time.Second):
	}
	c.Status(http.StatusAccepted)
}

func background(work func()) {
	go func() {
		work()
	}()
}

// The body stands at the caller's, not in the helper that starts it.
func (h *Handlers) RenderThroughHelper(c *gin.Context) {
	id := c.Param("id")
	background(func() { // want GS107 note "." GS101 error "."
		_ = h.renderer.Render(context.Background(), id)
	})
	c.Status(http.StatusAccepted)
}

// The log line comes first, and a failure is all that is told afterwards.
func (h *Handlers) RenderAnnounced(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS107 note "."
		defer h.catch()
		h.log.Info().Str("image", id).Msg("rendering")
		if err := h.renderer.Render(context.Background(), id); err != nil {
			h.log.Error().Err(err).Msg("thumbnail failed")
		}
	}()
	c.Status(http.StatusAccepted)
}

func (h *Handlers) collect() {
	defer h.catch()
	h.poll()
}

func (h *Handlers) poll() {
	for {
		h.renderer.sizes[<-h.done]++
	}
}

// A worker two calls away has no completion either: near miss.
func (h *Handlers) StartCollector(c *gin.Context) {
	go h.collect()
	c.Status(http.StatusAccepted)
}
