// want-ignore GS104 GS107 GS205 GS105 "the subject is the context"

// Package service starts the work that handlers of two frameworks ask for.
package service

import (
	"context"
	"database/sql"
	"log/slog"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/labstack/echo/v4"
)

// Exports writes exports.
type Exports struct{ db *sql.DB }

// Start is given the request's context by its caller and keeps it too long (X01).
func (e *Exports) Start(ctx context.Context, id string) {
	go func() { // want GS201 error "ctx"
		defer e.catch()
		e.run(ctx, id)
	}()
}

// StartDetachedNearMiss keeps the values only.
func (e *Exports) StartDetachedNearMiss(ctx context.Context, id string) {
	detached := context.WithoutCancel(ctx)
	go func() {
		defer e.catch()
		e.run(detached, id)
	}()
}

// StartFromTimerNearMiss is only ever given the background context.
func (e *Exports) StartFromTimerNearMiss(ctx context.Context, id string) {
	go func() {
		defer e.catch()
		e.run(ctx, id)
	}()
}

// Tick calls it.
func (e *Exports) Tick() {
	e.StartFromTimerNearMiss(context.Background(), "all")
}

// RegisterExports wires the handlers of this file.
func RegisterExports(mux *http.ServeMux, e *Exports) {
	mux.HandleFunc("POST /exports/bounded", e.StartBounded)
	mux.HandleFunc("POST /exports/own", e.StartOwnNearMiss)
	mux.HandleFunc("POST /exports/beside", e.StartCompanionNearMiss)
}

// StartBounded gives the work a deadline, and ends it at once (X06).
func (e *Exports) StartBounded(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	id := r.FormValue("id")
	go func() { // want GS201 error "`ctx`, which is cancelled as soon as `.*StartBounded` returns"
		defer e.catch()
		e.run(ctx, id)
	}()
}

// StartOwnNearMiss leaves the cancelling to the goroutine (X07).
func (e *Exports) StartOwnNearMiss(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	id := r.FormValue("id")
	go func() {
		defer cancel()
		defer e.catch()
		e.run(ctx, id)
	}()
}

// StartCompanionNearMiss works, and has something run beside that is to end with it.
func (e *Exports) StartCompanionNearMiss(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	go func() {
		defer e.catch()
		e.run(ctx, "beat")
	}()
	e.run(ctx, r.FormValue("id"))
}

func (e *Exports) run(ctx context.Context, id string) {
	if _, err := e.db.ExecContext(ctx, `INSERT INTO exports (id) VALUES ($1)`, id); err != nil {
		slog.Error("export not written", "err", err)
	}
}

func (e *Exports) catch() {
	if p := recover(); p != nil {
		slog.Error("export panicked", "panic", p)
	}
}

// Register wires both routers.
func Register(r *gin.Engine, s *echo.Echo, e *Exports) {
	r.POST("/exports", func(c *gin.Context) {
		e.Start(c.Request.Context(), c.Query("id"))
		c.Status(http.StatusAccepted)
	})
	r.POST("/exports/detached", func(c *gin.Context) {
		e.StartDetachedNearMiss(c.Request.Context(), c.Query("id"))
		c.Status(http.StatusAccepted)
	})
	// X15: a copy of the gin context keeps the request, whose context ends all the same.
	r.POST("/exports/copy", func(c *gin.Context) {
		cp := c.Copy()
		go func() { // want GS201 error "."
			defer e.catch()
			e.run(cp.Request.Context(), cp.Query("id"))
		}()
		c.Status(http.StatusAccepted)
	})
	// X16: through echo's request.
	s.POST("/exports/echo", func(c echo.Context) error {
		ctx, id := c.Request().Context(), c.QueryParam("id")
		go func() { // want GS201 error "ctx"
			defer e.catch()
			e.run(ctx, id)
		}()
		return c.NoContent(http.StatusAccepted)
	})
}
