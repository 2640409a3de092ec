package api

import (
	"testing"

	"github.com/gin-gonic/gin"
)

func TestRestock(t *testing.T) {
	r := gin.New()
	r.POST("/restock", (&Handlers{}).Restock)
}
