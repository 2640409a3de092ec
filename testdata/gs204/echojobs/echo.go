// want-ignore GS104 GS107 GS205 GS105 "the subject is the framework's context"

// Package echojobs keeps echo's context longer than the request.
package echojobs

import (
	"log/slog"
	"net/http"

	"github.com/labstack/echo/v4"
)

// Audit records who did what.
type Audit struct{ seen map[string]int }

func (a *Audit) record(path string) {
	a.seen[path]++
}

func (a *Audit) catch() {
	if p := recover(); p != nil {
		slog.Error("audit panicked", "panic", p)
	}
}

// Register wires the handlers.
func Register(e *echo.Echo, a *Audit) {
	e.POST("/captured", a.Captured)
	e.POST("/values", a.ValuesNearMiss)
}

// X16: echo's context is pooled and has no copy.
func (a *Audit) Captured(c echo.Context) error {
	go func() { // want GS204 error "c"
		defer a.catch()
		a.record(c.Path())
	}()
	return c.NoContent(http.StatusAccepted)
}

// X16: the values are taken before.
func (a *Audit) ValuesNearMiss(c echo.Context) error {
	path := c.Path()
	go func() {
		defer a.catch()
		a.record(path)
	}()
	return c.NoContent(http.StatusAccepted)
}
