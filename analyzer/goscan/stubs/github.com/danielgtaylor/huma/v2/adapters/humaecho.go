// huma on another router.
package humaecho

import (
	"github.com/danielgtaylor/huma/v2"
	"github.com/labstack/echo/v4"
)

//goscan:group router=0
func New(r *echo.Echo, config huma.Config) huma.API

//goscan:group router=1
func NewWithGroup(r *echo.Echo, g *echo.Group, config huma.Config) huma.API
