// want-ignore GS104 GS107 GS205 GS105 "the subject is recovery"

package starters

import (
	"context"
	"net/http"
	"sync"

	"github.com/gin-gonic/gin"
)

// crew is a group of our own.
type crew struct {
	wg    sync.WaitGroup
	slots chan struct{}
}

func (c *crew) run(work func()) {
	c.slots <- struct{}{}
	c.wg.Add(1)
	go func() {
		defer c.wg.Done()
		work()
		<-c.slots
	}()
}

func (c *crew) finish() {
	c.wg.Wait()
}

// The project's own group is waited for: joined.
func (h *Handlers) IndexWithCrew(c *gin.Context) {
	all := &crew{slots: make(chan struct{}, 2)}
	for _, id := range c.QueryArray("id") {
		all.run(func() { // want GS101 warning "recover"
			h.index.Index(context.Background(), id)
		})
	}
	all.finish()
	c.Status(http.StatusOK)
}

// Nobody waits for it here.
func (h *Handlers) IndexWithCrewAndLeave(c *gin.Context) {
	id, all := c.Param("id"), &crew{slots: make(chan struct{}, 2)}
	all.run(func() { // want GS101 error "recover"
		h.index.Index(context.Background(), id)
	})
	c.Status(http.StatusAccepted)
}

type share struct {
	id   string
	done *sync.WaitGroup
}

func (h *Handlers) indexShare(s share) {
	defer s.done.Done()
	h.index.Index(context.Background(), s.id)
}

// The WaitGroup travels in a struct: joined.
func (h *Handlers) IndexShares(c *gin.Context) {
	var wg sync.WaitGroup
	part := share{id: c.Param("id"), done: &wg}
	wg.Add(1)
	go h.indexShare(part) // want GS101 warning "recover"
	wg.Wait()
	c.Status(http.StatusOK)
}
