//go:build lent

package api

import "github.com/gin-gonic/gin"

// Lend is what the other build has.
func (h *Handlers) Lend(c *gin.Context) {
	c.Status(200)
}
