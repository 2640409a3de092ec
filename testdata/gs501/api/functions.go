package api

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

// ListOrders is a function, and registered.
func ListOrders(c *gin.Context) {
	c.Status(http.StatusOK)
}

// CancelOrder is a function that nothing ever names.
func CancelOrder(c *gin.Context) { // want GS501 warning "handler `CancelOrder` is never registered: nothing outside tests names it, so no request reaches it"
	c.Status(http.StatusNoContent)
}

// ShipOrder is a near miss: another package registers it.
func ShipOrder(c *gin.Context) {
	shipped(c)
}

// shipped is a near miss: a handler calls it.
func shipped(c *gin.Context) {
	c.Status(http.StatusAccepted)
}

// RequireShop is a near miss: middleware that nobody uses is no endpoint that is missing.
func RequireShop(c *gin.Context) {
	if c.Query("shop") == "" {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.Next()
}
