// want-ignore GS101 GS104 GS107 GS205 GS105 GS309 "the subject is the context"

package service

import (
	"context"
	"log/slog"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5/middleware"
)

// RegisterValues wires the handlers that read values of an old context.
func RegisterValues(r *gin.Engine, e *Exports) {
	r.POST("/exports/traced", func(c *gin.Context) {
		e.StartTracedNearMiss(c.Request.Context())
		c.Status(http.StatusAccepted)
	})
	r.POST("/exports/object", func(c *gin.Context) {
		e.StartWithObject(c, c.Query("id"))
		c.Status(http.StatusAccepted)
	})
}

type exportKey struct{}

// StartTracedNearMiss asks a library for a value: what cannot fail does not need a living context.
func (e *Exports) StartTracedNearMiss(ctx context.Context) {
	go e.traced(ctx)
}

func (e *Exports) traced(ctx context.Context) {
	defer e.catch()
	slog.Info("traced", "trace", "id-"+middleware.GetReqID(ctx))
	e.run(context.WithValue(context.Background(), exportKey{}, middleware.GetReqID(ctx)), "traced")
}

// StartWithObject is given gin's own context: without ContextWithFallback it never ends, but it is reused (X15).
func (e *Exports) StartWithObject(ctx context.Context, id string) {
	go func() { // want GS204 error "ctx"
		defer e.catch()
		e.run(ctx, id)
	}()
}
