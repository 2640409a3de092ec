// want-ignore GS104 GS107 GS205 GS105 GS303 GS304 "the subject is recovery"

// Package starters starts work through libraries and wrappers instead of the go statement.
package starters

import (
	"context"
	"net/http"
	"sync"
	"time"

	"github.com/alitto/pond"
	"github.com/gin-gonic/gin"
	"github.com/panjf2000/ants/v2"
	"github.com/robfig/cron/v3"
	"github.com/rs/zerolog"
	"github.com/sourcegraph/conc"
	"github.com/zeromicro/go-zero/core/threading"
	"golang.org/x/sync/errgroup"
)

// Indexer adds documents to the search index.
type Indexer struct {
	log   zerolog.Logger
	terms map[string][]string
}

// Index indexes one document.
func (x *Indexer) Index(ctx context.Context, id string) {
	x.terms[id] = append(x.terms[id], id)
	x.log.Info().Str("document", id).Msg("indexed")
}

// Reindex is Index for a group.
func (x *Indexer) Reindex(ctx context.Context, id string) error {
	x.terms[id] = append(x.terms[id][:1], id)
	return ctx.Err()
}

// Handlers serves the index endpoints.
type Handlers struct {
	index *Indexer
	pool  *ants.Pool
	tasks *pond.WorkerPool
	log   zerolog.Logger
}

// Register wires the handlers.
func Register(r *gin.Engine, h *Handlers) {
	r.Use(gin.Recovery())
	r.POST("/index/group", h.IndexInGroup)
	r.POST("/index/group-guarded", h.IndexInGuardedGroup)
	r.POST("/index/group-limit", h.IndexInLimitedGroup)
	r.POST("/index/waitgroup", h.IndexInWaitGroup)
	r.POST("/index/conc", h.IndexInConcNeverWaited)
	r.POST("/index/conc-recover", h.IndexInConcWaitAndRecover)
	r.POST("/index/conc-wait", h.IndexInConcWaited)
	r.POST("/index/gosafe", h.IndexWithGoSafe)
	r.POST("/index/ants", h.IndexInPool)
	r.POST("/index/pond", h.IndexInPond)
	r.POST("/index/safe", h.IndexSafely)
	r.POST("/index/unsafe", h.IndexThroughBareWrapper)
	r.POST("/index/later", h.IndexLater)
	r.POST("/index/later-guarded", h.IndexLaterGuarded)
	r.POST("/index/after-done", h.IndexAfterDone)
}

// W01: errgroup does not recover in any version that can be relied on. It is waited for, so a warning.
func (h *Handlers) IndexInGroup(c *gin.Context) {
	id := c.Param("id")
	g, ctx := errgroup.WithContext(c.Request.Context())
	g.Go(func() error { // want GS101 warning "recover"
		return h.index.Reindex(ctx, id)
	})
	if err := g.Wait(); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusOK)
}

// W01 near miss: the function given to the group recovers.
func (h *Handlers) IndexInGuardedGroup(c *gin.Context) {
	id := c.Param("id")
	var g errgroup.Group
	g.Go(func() error {
		defer h.catch("index")
		return h.index.Reindex(context.Background(), id)
	})
	if err := g.Wait(); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusOK)
}

// W01: TryGo starts one as well.
func (h *Handlers) IndexInLimitedGroup(c *gin.Context) {
	var g errgroup.Group
	g.SetLimit(4)
	for _, id := range c.QueryArray("id") {
		started := g.TryGo(func() error { // want GS101 "recover"
			return h.index.Reindex(context.Background(), id)
		})
		if !started {
			h.log.Warn().Str("document", id).Msg("index is busy")
		}
	}
	if err := g.Wait(); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusOK)
}

// W02: WaitGroup.Go holds a recover, and panics again.
func (h *Handlers) IndexInWaitGroup(c *gin.Context) {
	id := c.Param("id")
	var wg sync.WaitGroup
	wg.Go(func() { // want GS101 warning "recover"
		h.index.Index(context.Background(), id)
	})
	wg.Wait()
	c.Status(http.StatusOK)
}

// W03: the panic is kept for a Wait that nobody calls.
func (h *Handlers) IndexInConcNeverWaited(c *gin.Context) {
	id := c.Param("id")
	wg := conc.NewWaitGroup()
	wg.Go(func() { // want GS101 error "kept for a Wait that nobody calls"
		h.index.Index(context.Background(), id)
	})
	c.Status(http.StatusAccepted)
}

// W03: WaitAndRecover hands the panic over as a value.
func (h *Handlers) IndexInConcWaitAndRecover(c *gin.Context) {
	id := c.Param("id")
	wg := conc.NewWaitGroup()
	wg.Go(func() {
		h.index.Index(context.Background(), id)
	})
	if caught := wg.WaitAndRecover(); caught != nil {
		h.log.Error().Str("panic", caught.String()).Msg("index panicked")
	}
	c.Status(http.StatusOK)
}

// W03: Wait panics again, on a goroutine that recovers.
func (h *Handlers) IndexInConcWaited(c *gin.Context) {
	defer h.catch("index")
	id := c.Param("id")
	wg := conc.NewWaitGroup()
	wg.Go(func() {
		h.index.Index(context.Background(), id)
	})
	wg.Wait()
	c.Status(http.StatusOK)
}

// W04: GoSafe recovers and logs.
func (h *Handlers) IndexWithGoSafe(c *gin.Context) {
	id := c.Param("id")
	threading.GoSafe(func() {
		h.index.Index(context.Background(), id)
	})
	c.Status(http.StatusAccepted)
}

// W05: ants recovers and logs by default.
func (h *Handlers) IndexInPool(c *gin.Context) {
	id := c.Param("id")
	err := h.pool.Submit(func() {
		h.index.Index(context.Background(), id)
	})
	if err != nil {
		c.AbortWithStatus(http.StatusServiceUnavailable)
		return
	}
	c.Status(http.StatusAccepted)
}

// W08: pond recovers.
func (h *Handlers) IndexInPond(c *gin.Context) {
	id := c.Param("id")
	h.tasks.Submit(func() {
		h.index.Index(context.Background(), id)
	})
	c.Status(http.StatusAccepted)
}

func (h *Handlers) catch(stage string) {
	if r := recover(); r != nil {
		h.log.Error().Interface("panic", r).Str("stage", stage).Msg("background work panicked")
	}
}

// safeGo runs work in a goroutine that cannot take the process down.
func safeGo(log zerolog.Logger, work func()) {
	go func() {
		defer func() {
			if r := recover(); r != nil {
				log.Error().Interface("panic", r).Msg("background work panicked")
			}
		}()
		work()
	}()
}

// goNow only looks like safeGo.
func goNow(work func()) {
	go work()
}

// W09: the wrapper's body recovers.
func (h *Handlers) IndexSafely(c *gin.Context) {
	id := c.Param("id")
	safeGo(h.log, func() {
		h.index.Index(context.Background(), id)
	})
	c.Status(http.StatusAccepted)
}

// W09: the wrapper does not recover, and is reported where the work is given to it.
func (h *Handlers) IndexThroughBareWrapper(c *gin.Context) {
	id := c.Param("id")
	goNow(func() { // want GS101 error "recover"
		h.index.Index(context.Background(), id)
	})
	c.Status(http.StatusAccepted)
}

// W10: a timer's callback runs on a goroutine of its own.
func (h *Handlers) IndexLater(c *gin.Context) {
	id := c.Param("id")
	time.AfterFunc(time.Minute, func() { // want GS101 error "recover"
		h.index.Index(context.Background(), id)
	})
	c.Status(http.StatusAccepted)
}

// W10 near miss: the callback recovers.
func (h *Handlers) IndexLaterGuarded(c *gin.Context) {
	id := c.Param("id")
	time.AfterFunc(time.Minute, func() {
		defer h.catch("later")
		h.index.Index(context.Background(), id)
	})
	c.Status(http.StatusAccepted)
}

// W10: so does a context's.
func (h *Handlers) IndexAfterDone(c *gin.Context) {
	id := c.Param("id")
	context.AfterFunc(c.Request.Context(), func() { // want GS101 error "recover"
		h.index.Index(context.Background(), id)
	})
	c.Status(http.StatusAccepted)
}

// W06: cron runs jobs on goroutines and does not recover unless asked to.
func (h *Handlers) ScheduleBare() (*cron.Cron, error) {
	schedule := cron.New()
	_, err := schedule.AddFunc("@hourly", func() { // want GS101 error "recover"
		h.index.Index(context.Background(), "all")
	})
	return schedule, err
}

// W06: asked to.
func (h *Handlers) ScheduleRecovered() (*cron.Cron, error) {
	schedule := cron.New(cron.WithChain(cron.Recover(cron.DefaultLogger)))
	_, err := schedule.AddFunc("@hourly", func() {
		h.index.Index(context.Background(), "all")
	})
	return schedule, err
}

type nightly struct {
	index *Indexer
}

func (n nightly) Run() {
	n.index.Index(context.Background(), "all")
}

// W06: a job given as a value runs its only method.
func (h *Handlers) ScheduleJob() (*cron.Cron, error) {
	schedule := cron.New()
	_, err := schedule.AddJob("@daily", nightly{h.index}) // want GS101 error "recover"
	return schedule, err
}

// A job is run by the outside world: what it starts is an async job.
func (h *Handlers) ScheduleStarter() (*cron.Cron, error) {
	schedule := cron.New()
	_, err := schedule.AddFunc("@weekly", h.startIndexing)
	return schedule, err
}

func (h *Handlers) startIndexing() {
	defer h.catch("weekly")
	go h.index.Index(context.Background(), "all") // want GS101 error "recover"
}
