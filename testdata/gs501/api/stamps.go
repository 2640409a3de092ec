package api

import "github.com/gin-gonic/gin"

// StampShop is handed to all routes.
func StampShop(c *gin.Context) {
	c.Header("X-Shop", "1")
}

// StampTime is a near miss: middleware that nobody uses.
func StampTime(c *gin.Context) {
	c.Header("X-Time", "1")
}

// Load makes the router; options stand before the endpoints.
func Load(options ...gin.HandlerFunc) *gin.Engine {
	r := gin.New()
	r.Use(options...)
	return r
}
