// want-ignore GS205 GS105 GS104 GS101 GS301 GS401 GS303 GS304 GS305 GS307 GS203 GS306 GS503 "the subject is the completion log"

package jobs

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"
	"go.opentelemetry.io/otel"
	"golang.org/x/sync/errgroup"
)

func (a *Albums) find(id string) (pages []string, err error) {
	if err := a.renderer.Render(context.Background(), id); err != nil {
		return nil, err
	}
	return []string{id}, nil
}

// Without a database nobody ever learns that the album was printed.
func (a *Albums) BindUnstored(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS107 warning "."
		defer a.catch()
		if err := a.renderer.Render(context.Background(), id); err != nil {
			slog.Error("album not printed", "id", id, "err", err)
			return
		}
		if a.db != nil {
			_ = a.setStatus(id, "printed")
		}
	}()
	c.Status(http.StatusAccepted)
}

// A job that stores failures only has no other end to show.
func (a *Albums) BindFailing(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS107 note "."
		defer a.catch()
		if err := a.renderer.Render(context.Background(), id); err != nil {
			_ = a.setStatus(id, "failed")
		}
	}()
	c.Status(http.StatusAccepted)
}

// Nor has one that stores that it began.
func (a *Albums) BindBegun(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS107 note "."
		defer a.catch()
		_ = a.setStatus(id, "running")
		_ = a.renderer.Render(context.Background(), id)
	}()
	c.Status(http.StatusAccepted)
}

// Where there is nothing to do, nothing was done.
func (a *Albums) BindNothing(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS107 note "."
		defer a.catch()
		pages, err := a.find(id)
		if err != nil {
			slog.Error("album not found", "id", id, "err", err)
			return
		}
		if len(pages) == 0 {
			return
		}
		_ = a.setStatus(id, "printed")
	}()
	c.Status(http.StatusAccepted)
}

// An error that ends it is something else.
func (a *Albums) BindLost(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS107 warning "."
		defer a.catch()
		_, err := a.find(id)
		if err != nil {
			return
		}
		_ = a.setStatus(id, "printed")
	}()
	c.Status(http.StatusAccepted)
}

// Whoever called it off knows.
func (a *Albums) BindCalledOff(c *gin.Context) {
	id, stop := c.Param("id"), make(chan struct{})
	go func() { // want GS107 note "."
		defer a.catch()
		_ = a.renderer.Render(context.Background(), id)
		select {
		case <-stop:
			return
		case <-time.After(time.Second):
		}
		_ = a.setStatus(id, "printed")
	}()
	c.Status(http.StatusAccepted)
}

// Watched albums tell whoever asked to be called.
type Watched struct {
	Albums

	Then func(id string)
}

// Whoever gave the function is told.
func (w *Watched) BindCalling(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS107 note "."
		defer w.catch()
		_ = w.setStatus(id, "running")
		_ = w.renderer.Render(context.Background(), id)
		w.Then(id)
	}()
	c.Status(http.StatusAccepted)
}

type album struct {
	id     string
	status string
}

// Whoever has the album sees it.
func (a *Albums) BindMarking(c *gin.Context) {
	it := &album{id: c.Param("id")}
	go func() { // want GS107 note "."
		defer a.catch()
		_ = a.setStatus(it.id, "running")
		_ = a.renderer.Render(context.Background(), it.id)
		it.status = "printed"
	}()
	c.Status(http.StatusAccepted)
}

// A span shows the end.
func (a *Albums) BindTraced(c *gin.Context) {
	id := c.Param("id")
	ctx, span := otel.Tracer("albums").Start(context.Background(), "bind")
	go func() { // want GS107 note "."
		defer a.catch()
		defer span.End()
		_ = a.setStatus(id, "running")
		_ = a.renderer.Render(ctx, id)
	}()
	c.Status(http.StatusAccepted)
}

// Those that are under way are kept in memory.
type progress map[string]int

const (
	jobRunning = iota
	jobDone
)

func (p progress) setState(id string, state int) { p[id] = state }

// A state that is kept in memory shows the end.
func (a *Albums) BindKeeping(c *gin.Context) {
	id, states := c.Param("id"), progress{}
	go func() { // want GS107 note "."
		defer a.catch()
		_ = a.setStatus(id, "running")
		states.setState(id, jobRunning)
		_ = a.renderer.Render(context.Background(), id)
		states.setState(id, jobDone)
	}()
	c.Status(http.StatusAccepted)
}

// Not one that says that it began.
func (a *Albums) BindKeepingBegun(c *gin.Context) {
	id, states := c.Param("id"), progress{}
	go func() { // want GS107 warning "."
		defer a.catch()
		_ = a.setStatus(id, "running")
		states.setState(id, jobRunning)
		_ = a.renderer.Render(context.Background(), id)
		if a.db != nil {
			_ = a.setStatus(id, "printed")
		}
	}()
	c.Status(http.StatusAccepted)
}

// The owner of a group that is waited for tells, even where it goes away early.
func (a *Albums) BindGroupNearMiss(c *gin.Context) {
	var group errgroup.Group
	for _, id := range c.QueryArray("id") {
		if id == "" {
			return
		}
		group.Go(func() error {
			defer a.catch()
			_ = a.renderer.Render(context.Background(), id)
			if a.db != nil {
				return a.setStatus(id, "printed")
			}
			return nil
		})
	}
	_ = group.Wait()
}
