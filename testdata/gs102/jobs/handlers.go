// want-ignore GS104 GS107 GS205 GS105 GS303 GS304 "the subject is recovery"

// Package jobs recovers in the ways that look right and are not.
package jobs

import (
	"context"
	"net/http"

	"github.com/labstack/echo/v4"
	"go.uber.org/zap"
)

// R03: the builtin itself is deferred: it does nothing.
func (h *Handlers) ImportDeferredBuiltin(c echo.Context) error {
	file := c.QueryParam("file")
	go func() {
		defer recover() // want GS102 error "recover"
		h.importer.Import(context.Background(), file)
	}()
	return c.NoContent(http.StatusAccepted)
}

// R04: at the top of the goroutine nothing panics yet.
func (h *Handlers) ImportRecoverAtTop(c echo.Context) error {
	file := c.QueryParam("file")
	go func() {
		if r := recover(); r != nil { // want GS102 error "recover"
			h.log.Error("import panicked", zap.Any("panic", r))
		}
		h.importer.Import(context.Background(), file)
	}()
	return c.NoContent(http.StatusAccepted)
}

// R05: deferring the builtin inside the deferred function does recover, and drops the value.
func (h *Handlers) ImportDeferInsideDeferredNearMiss(c echo.Context) error {
	file := c.QueryParam("file")
	go func() {
		defer func() {
			defer recover() // want GS103 "panic"
		}()
		h.importer.Import(context.Background(), file)
	}()
	return c.NoContent(http.StatusAccepted)
}

func (h *Handlers) catch() {
	if r := recover(); r != nil {
		h.log.Error("import panicked", zap.Any("panic", r))
	}
}

func (h *Handlers) finish() {
	h.catch()
	h.log.Info("import finished")
}

func (h *Handlers) catcher(file string) func() {
	return func() {
		if r := recover(); r != nil {
			h.log.Error("import panicked", zap.Any("panic", r), zap.String("file", file))
		}
	}
}

// R07: the helper is called by the deferred literal instead of being deferred.
func (h *Handlers) ImportHelperOneTooDeep(c echo.Context) error {
	file := c.QueryParam("file")
	go func() {
		defer func() {
			h.catch() // want GS102 error "recover"
		}()
		h.importer.Import(context.Background(), file)
	}()
	return c.NoContent(http.StatusAccepted)
}

// R08: the deferred function calls the helper that recovers.
func (h *Handlers) ImportNamedHelperOneTooDeep(c echo.Context) error {
	file := c.QueryParam("file")
	go func() {
		defer h.finish() // want GS102 error "recover"
		h.importer.Import(context.Background(), file)
	}()
	return c.NoContent(http.StatusAccepted)
}

// R09: the recover is in a literal that the deferred function calls.
func (h *Handlers) ImportLiteralInsideDeferred(c echo.Context) error {
	file := c.QueryParam("file")
	go func() {
		defer func() {
			func() {
				if r := recover(); r != nil { // want GS102 error "recover"
					h.log.Error("import panicked", zap.Any("panic", r))
				}
			}()
		}()
		h.importer.Import(context.Background(), file)
	}()
	return c.NoContent(http.StatusAccepted)
}

// R10: the factory is deferred, its result is never called.
func (h *Handlers) ImportDeferredFactory(c echo.Context) error {
	file := c.QueryParam("file")
	go func() {
		defer h.catcher(file) // want GS102 error "recover"
		h.importer.Import(context.Background(), file)
	}()
	return c.NoContent(http.StatusAccepted)
}

// R11 near miss: the same with the second pair of parentheses.
func (h *Handlers) ImportFactoryResultDeferred(c echo.Context) error {
	file := c.QueryParam("file")
	go func() {
		defer h.catcher(file)()
		h.importer.Import(context.Background(), file)
	}()
	return c.NoContent(http.StatusAccepted)
}

func (h *Handlers) logPanic(r any) {
	if r != nil {
		h.log.Error("import panicked", zap.Any("panic", r))
	}
}

// R13: an argument of the deferred call is evaluated when it is deferred.
func (h *Handlers) ImportRecoverAsArgument(c echo.Context) error {
	file := c.QueryParam("file")
	go func() {
		defer h.logPanic(recover()) // want GS102 error "recover"
		h.importer.Import(context.Background(), file)
	}()
	return c.NoContent(http.StatusAccepted)
}

// R15: what runs before the defer is not covered by it.
func (h *Handlers) ImportWorkBeforeDefer(c echo.Context) error {
	file := c.QueryParam("file")
	go func() {
		h.importer.Import(context.Background(), file)
		defer h.catch() // want GS102 error "recover"
		h.importer.Import(context.Background(), file+".errors")
	}()
	return c.NoContent(http.StatusAccepted)
}

// R17: the defer is registered under a condition only.
func (h *Handlers) ImportDeferUnderCondition(c echo.Context) error {
	file := c.QueryParam("file")
	go func() {
		if h.options.Safe {
			defer h.catch() // want GS102 error "recover"
		}
		h.importer.Import(context.Background(), file)
	}()
	return c.NoContent(http.StatusAccepted)
}

// R18: the deferred function can return before it recovers.
func (h *Handlers) ImportDeferredReturnsEarly(c echo.Context) error {
	file := c.QueryParam("file")
	go func() {
		defer func() {
			if h.options.Debug {
				return
			}
			if r := recover(); r != nil { // want GS102 error "recover"
				h.log.Error("import panicked", zap.Any("panic", r))
			}
		}()
		h.importer.Import(context.Background(), file)
	}()
	return c.NoContent(http.StatusAccepted)
}

// A helper that recovers, called as the first statement instead of deferred.
func (h *Handlers) ImportHelperNotDeferred(c echo.Context) error {
	file := c.QueryParam("file")
	go func() {
		h.catch() // want GS102 error "recover"
		h.importer.Import(context.Background(), file)
	}()
	return c.NoContent(http.StatusAccepted)
}

// A recover that is useless beside one that works does no harm.
func (h *Handlers) ImportSecondRecoverWorksNearMiss(c echo.Context) error {
	file := c.QueryParam("file")
	go func() {
		defer h.catch()
		if h.options.Safe {
			defer h.catch()
		}
		h.importer.Import(context.Background(), file)
	}()
	return c.NoContent(http.StatusAccepted)
}

// Both branches register one: it is registered on every path.
func (h *Handlers) ImportDeferInBothBranchesNearMiss(c echo.Context) error {
	file := c.QueryParam("file")
	go func() {
		if h.options.Debug {
			defer h.catcher(file)()
		} else {
			defer h.catch()
		}
		h.importer.Import(context.Background(), file)
	}()
	return c.NoContent(http.StatusAccepted)
}

func (h *Handlers) importNow(file string) {
	defer recover() // want GS102 error "recover"
	h.importer.Import(context.Background(), file)
}

// R03 in a named function: the defect is where the recover stands, not where the goroutine starts.
func (h *Handlers) ImportBodyOfNamedFunction(c echo.Context) error {
	go h.importNow(c.QueryParam("file"))
	return c.NoContent(http.StatusAccepted)
}

// An `if` in the deferred function that only chooses how to log.
func (h *Handlers) ImportDeferredLogsUnderConditionNearMiss(c echo.Context) error {
	file := c.QueryParam("file")
	go func() {
		defer func() {
			if h.options.Debug {
				h.log.Debug("import ends", zap.String("file", file))
			}
			if r := recover(); r != nil {
				if h.options.Debug {
					h.log.Error("import panicked", zap.Any("panic", r), zap.Stack("stack"))
				} else {
					h.log.Error("import panicked", zap.Any("panic", r))
				}
			}
		}()
		h.importer.Import(context.Background(), file)
	}()
	return c.NoContent(http.StatusAccepted)
}

// R14: a local function named recover hides the builtin.
func (h *Handlers) ImportShadowedRecover(c echo.Context) error {
	file := c.QueryParam("file")
	recover := func() any { return nil }
	go func() {
		defer func() {
			if r := recover(); r != nil { // want GS102 error "recover"
				h.log.Error("import panicked", zap.Any("panic", r))
			}
		}()
		h.importer.Import(context.Background(), file)
	}()
	return c.NoContent(http.StatusAccepted)
}
