// want-ignore GS104 GS107 GS205 GS105 GS303 GS304 "the subject is recovery"

// Package goroutines starts exports in every way a handler can start a goroutine.
package goroutines

import (
	"context"
	"net/http"
	"slices"

	"github.com/gin-gonic/gin"
)

// R01: nothing recovers.
func (h *Handlers) StartBare(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS101 error "recover"
		h.exporter.Run(context.Background(), id)
	}()
	c.Status(http.StatusAccepted)
}

// R02: the first statement defers a recovering literal.
func (h *Handlers) StartGuarded(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer func() {
			if r := recover(); r != nil {
				h.log.Error().Interface("panic", r).Str("export", id).Msg("export panicked")
			}
		}()
		h.exporter.Run(context.Background(), id)
	}()
	c.Status(http.StatusAccepted)
}

// R06: a named helper recovers, and is itself deferred.
func (h *Handlers) StartWithDeferredHelper(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catchPanic(h.log)
		h.exporter.Run(context.Background(), id)
	}()
	c.Status(http.StatusAccepted)
}

// R11: the factory is called and its result deferred.
func (h *Handlers) StartWithCalledFactory(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catcher(h.log)()
		h.exporter.Run(context.Background(), id)
	}()
	c.Status(http.StatusAccepted)
}

// R12: a deferred method.
func (h *Handlers) StartWithDeferredMethod(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		h.exporter.Run(context.Background(), id)
	}()
	c.Status(http.StatusAccepted)
}

// R12: a deferred method value.
func (h *Handlers) StartWithMethodValue(c *gin.Context) {
	id := c.Param("id")
	catch := h.catch
	go func() {
		defer catch()
		h.exporter.Run(context.Background(), id)
	}()
	c.Status(http.StatusAccepted)
}

// R12: a deferred method expression.
func (h *Handlers) StartWithMethodExpression(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer (*Handlers).catch(h)
		h.exporter.Run(context.Background(), id)
	}()
	c.Status(http.StatusAccepted)
}

// R12: a deferred interface method; every implementation in the module recovers.
func (h *Handlers) StartWithInterfaceMethod(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.guard.Catch()
		h.exporter.Run(context.Background(), id)
	}()
	c.Status(http.StatusAccepted)
}

// R12: a deferred generic function.
func (h *Handlers) StartWithGenericHelper(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer catchAs(h.log, id)
		h.exporter.Run(context.Background(), id)
	}()
	c.Status(http.StatusAccepted)
}

// R12: a deferred function variable.
func (h *Handlers) StartWithFunctionVariable(c *gin.Context) {
	id := c.Param("id")
	catch := func() {
		if r := recover(); r != nil {
			h.log.Error().Interface("panic", r).Msg("export panicked")
		}
	}
	go func() {
		defer catch()
		h.exporter.Run(context.Background(), id)
	}()
	c.Status(http.StatusAccepted)
}

// R16: only logging and a constant come before the defer.
func (h *Handlers) StartLoggingBeforeRecoverNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		stage := "render"
		h.log.Info().Str("export", id).Msg("export started")
		defer func() {
			if r := recover(); r != nil {
				h.log.Error().Interface("panic", r).Str("stage", stage).Msg("export panicked")
			}
		}()
		h.exporter.Run(context.Background(), id)
	}()
	c.Status(http.StatusAccepted)
}

func (h *Handlers) runGuarded(id string) {
	defer h.catch()
	h.exporter.Run(context.Background(), id)
}

func (h *Handlers) runBare(id string) {
	h.exporter.Run(context.Background(), id)
}

// R19: the method has its own recover.
func (h *Handlers) StartMethodThatRecovers(c *gin.Context) {
	go h.runGuarded(c.Param("id"))
	c.Status(http.StatusAccepted)
}

// R19: the method has none.
func (h *Handlers) StartMethodThatDoesNot(c *gin.Context) {
	go h.runBare(c.Param("id")) // want GS101 error "recover"
	c.Status(http.StatusAccepted)
}

// R19: the spawner's deferred recover is on another goroutine.
func (h *Handlers) StartWithRecoverOnlyInSpawner(c *gin.Context) {
	defer h.catch()
	go h.runBare(c.Param("id")) // want GS101 error "recover"
	c.Status(http.StatusAccepted)
}

// R20: the body is one call of a function that recovers first.
func (h *Handlers) StartSingleCall(c *gin.Context) {
	id := c.Param("id")
	go func() {
		h.runGuarded(id)
	}()
	c.Status(http.StatusAccepted)
}

// R21: the recover covers an inner literal only, the rest is bare.
func (h *Handlers) StartWithInnerRecoverOnly(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS101 error "recover"
		func() {
			defer h.catch()
			h.exporter.Run(context.Background(), id)
		}()
		h.exporter.counts[id]++
	}()
	c.Status(http.StatusAccepted)
}

// R22: a recover does not reach into a nested goroutine.
func (h *Handlers) StartNested(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		go func() { // want GS101 error "recover"
			h.exporter.Run(context.Background(), id)
		}()
		h.exporter.Run(context.Background(), id)
	}()
	c.Status(http.StatusAccepted)
}

// R23: deferred inside the loop, it still recovers when the goroutine ends.
func (h *Handlers) StartLoop(c *gin.Context) {
	ids := c.QueryArray("id")
	go func() {
		for _, id := range ids {
			defer h.catch()
			h.exporter.Run(context.Background(), id)
		}
	}()
	c.Status(http.StatusAccepted)
}

// R24: a defer in the body of a range over a function belongs to the goroutine's function.
func (h *Handlers) StartRangeOverFunc(c *gin.Context) {
	ids := c.QueryArray("id")
	go func() {
		for id := range slices.Values(ids) {
			defer h.catch()
			h.exporter.Run(context.Background(), id)
		}
	}()
	c.Status(http.StatusAccepted)
}

// R25: the panic is logged and goes on: the process dies.
func (h *Handlers) StartRepanic(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS101 error "panic"
		defer func() {
			if r := recover(); r != nil {
				h.log.Error().Interface("panic", r).Msg("export panicked")
				panic(r)
			}
		}()
		h.exporter.Run(context.Background(), id)
	}()
	c.Status(http.StatusAccepted)
}

// R25: an outer defer recovers what the inner one throws again.
func (h *Handlers) StartRepanicUnderOuterDefer(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		defer func() {
			if r := recover(); r != nil {
				h.log.Error().Interface("panic", r).Msg("export panicked")
				panic(r)
			}
		}()
		h.exporter.Run(context.Background(), id)
	}()
	c.Status(http.StatusAccepted)
}

// R25: the status is stored before the panic goes on: dying is then a decision.
func (h *Handlers) StartRepanicAfterStatusNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer func() {
			if r := recover(); r != nil {
				h.log.Error().Interface("panic", r).Msg("export panicked")
				if err := h.repo.MarkFailed(context.Background(), id); err != nil {
					h.log.Error().Err(err).Msg("mark export failed")
				}
				panic(r)
			}
		}()
		h.exporter.Run(context.Background(), id)
	}()
	c.Status(http.StatusAccepted)
}

func (h *Handlers) load(id string) string { return id + h.exporter.log.GetLevel().String() }

// R33: the arguments are evaluated by the handler's goroutine, which gin covers; the body recovers.
func (h *Handlers) StartWithEvaluatedArguments(c *gin.Context) {
	go h.runGuarded(h.load(c.Param("id")))
	c.Status(http.StatusAccepted)
}

// R34: nothing can panic in an empty body.
func (h *Handlers) StartEmpty(c *gin.Context) {
	go func() {}()
	c.Status(http.StatusAccepted)
}

// R34: a body that only logs.
func (h *Handlers) StartOnlyLog(c *gin.Context) {
	id := c.Param("id")
	go func() {
		h.log.Info().Str("export", id).Msg("export requested")
	}()
	c.Status(http.StatusAccepted)
}

// The body is a local function value.
func (h *Handlers) StartFunctionVariable(c *gin.Context) {
	id := c.Param("id")
	work := func() {
		h.exporter.Run(context.Background(), id)
	}
	go work() // want GS101 error "recover"
	c.Status(http.StatusAccepted)
}

func (h *Handlers) startLater(id string, work func(ctx context.Context, id string)) {
	go work(context.Background(), id)
}

// The body comes in through a parameter.
func (h *Handlers) StartParameter(c *gin.Context) {
	h.startLater(c.Param("id"), h.exporter.Run) // want GS101 error "recover"
	c.Status(http.StatusAccepted)
}

// One goroutine an item.
func (h *Handlers) StartOnePerItem(c *gin.Context) {
	for _, id := range c.QueryArray("id") {
		go func(id string) { // want GS101 error "recover"
			h.exporter.Run(context.Background(), id)
		}(id)
	}
	c.Status(http.StatusAccepted)
}

// R35: a mutex left locked by a recovered panic is another defect than a missing recover.
func (h *Handlers) StartHoldingMutex(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		h.exporter.mu.Lock()
		h.exporter.Run(context.Background(), id)
		h.exporter.mu.Unlock()
	}()
	c.Status(http.StatusAccepted)
}

// R31: a concurrent map write is fatal, recover or not; goscan does not speak about it.
func (h *Handlers) StartConcurrentMap(c *gin.Context) {
	id := c.Param("id")
	for range 2 {
		go func() {
			defer h.catch()
			h.exporter.counts[id]++
		}()
	}
	c.Status(http.StatusAccepted)
}

// R28: whether the logger of the handler is nil is not asked.
func (h *Handlers) StartWithNilLogger(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer func() {
			if r := recover(); r != nil {
				h.alerts.Error().Interface("panic", r).Msg("export panicked")
			}
		}()
		h.exporter.Run(context.Background(), id)
	}()
	c.Status(http.StatusAccepted)
}
