// huma on another router.
package humagin

import (
	"github.com/danielgtaylor/huma/v2"
	"github.com/gin-gonic/gin"
)

//goscan:group router=0
func New(r *gin.Engine, config huma.Config) huma.API

//goscan:group router=1
func NewWithGroup(r *gin.Engine, g *gin.RouterGroup, config huma.Config) huma.API
