package api

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

// Register wires the handlers.
func Register(r *gin.Engine, mux *http.ServeMux, h *Handlers, debug bool) {
	r.GET("/items", h.List)
	r.GET("/orders", ListOrders)
	r.POST("/lent", h.Lend)
	if debug {
		r.GET("/debug", h.Debug)
	}
	guards := &Guards{}
	r.Use(guards.Login)
	r.POST("/guarded", guards.Member, h.Wrapped)
	registerGroup(r.Group("/admin", guards.Member), h)
	for path, handler := range map[string]gin.HandlerFunc{"/mapped": h.Mapped} {
		r.POST(path, handler)
	}
	valued := h.Valued
	r.POST("/valued", valued)
	r.POST("/wrapped", func(c *gin.Context) { h.Wrapped(c) })
	mux.Handle("/plain", http.HandlerFunc(h.Plain))
	mux.Handle("/all", h)
}

func registerGroup(g *gin.RouterGroup, h *Handlers) {
	g.GET("/grouped", h.Grouped)
}
