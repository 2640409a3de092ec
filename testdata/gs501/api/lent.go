//go:build !lent

package api

import "github.com/gin-gonic/gin"

// Lend is a near miss: it is registered, in this build and in the other.
func (h *Handlers) Lend(c *gin.Context) {
	c.Status(501)
}
