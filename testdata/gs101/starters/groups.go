// want-ignore GS104 GS107 GS205 GS105 "the subject is recovery"

package starters

import (
	"context"
	"net/http"
	"os"
	"sync"
	"time"

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

func finishShare(done *sync.WaitGroup, work func()) {
	defer done.Done()
	work()
}

func (h *Handlers) indexCounted(done *sync.WaitGroup, id string) {
	finishShare(done, func() { h.index.Index(context.Background(), id) })
}

// Done is called by whom the WaitGroup is handed on to: joined.
func (h *Handlers) IndexCounted(c *gin.Context) {
	var wg sync.WaitGroup
	wg.Add(1)
	go h.indexCounted(&wg, c.Param("id")) // want GS101 warning "recover"
	wg.Wait()
	c.Status(http.StatusOK)
}

func forEach(ids []string, work func(string)) {
	var wg sync.WaitGroup
	for _, id := range ids {
		wg.Add(1)
		go func() {
			defer wg.Done()
			work(id)
		}()
	}
	wg.Wait()
}

// The wrapper waits itself: joined.
func (h *Handlers) IndexEach(c *gin.Context) {
	forEach(c.QueryArray("id"), func(id string) { // want GS101 warning "recover"
		h.index.Index(context.Background(), id)
	})
	c.Status(http.StatusOK)
}

// To end the process is no work that a recover could save: near miss.
func (h *Handlers) RestartNearMiss(c *gin.Context) {
	go func() {
		time.Sleep(time.Second)
		os.Exit(0)
	}()
	c.Status(http.StatusAccepted)
}
