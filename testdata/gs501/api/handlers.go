// Package api has the endpoints of a shop.
package api

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

// Handlers serves the shop.
type Handlers struct{ items map[string]int }

// List is registered.
func (h *Handlers) List(c *gin.Context) {
	c.JSON(http.StatusOK, h.items)
}

// Refund is D01: no route, no map, no interface use ever names it.
func (h *Handlers) Refund(c *gin.Context) { // want GS501 warning "Refund"
	c.Status(http.StatusNoContent)
}

// Restock is D03: only a test registers it.
func (h *Handlers) Restock(c *gin.Context) { // want GS501 warning "Restock"
	c.Status(http.StatusNoContent)
}

// Debug is D02, near miss: registered under a condition.
func (h *Handlers) Debug(c *gin.Context) {
	c.Status(http.StatusOK)
}

// Grouped is D02, near miss: registered by a helper that is given the group.
func (h *Handlers) Grouped(c *gin.Context) {
	c.Status(http.StatusOK)
}

// Mapped is D02, near miss: registered through a map.
func (h *Handlers) Mapped(c *gin.Context) {
	c.Status(http.StatusOK)
}

// Plain is D02, near miss: registered as a http.HandlerFunc.
func (h *Handlers) Plain(w http.ResponseWriter, r *http.Request) {
	w.WriteHeader(http.StatusOK)
}

// Valued is D02, near miss: registered through a method value.
func (h *Handlers) Valued(c *gin.Context) {
	c.Status(http.StatusOK)
}

// Wrapped is D02, near miss: called by a handler that is registered.
func (h *Handlers) Wrapped(c *gin.Context) {
	c.Status(http.StatusOK)
}

// Guards has middleware.
type Guards struct{}

// Login is put before all routes.
func (g *Guards) Login(c *gin.Context) {
	c.Next()
}

// Member is put before some routes.
func (g *Guards) Member(c *gin.Context) {
	c.Next()
}

// Owner is a near miss: middleware that nobody uses is no endpoint that is missing.
func (g *Guards) Owner(c *gin.Context) {
	c.Next()
}

// ServeHTTP is D02, near miss: the interface uses it.
func (h *Handlers) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.WriteHeader(http.StatusOK)
}
