// huma on another router.
package humafiber

import (
	"github.com/danielgtaylor/huma/v2"
	"github.com/gofiber/fiber/v2"
)

//goscan:group router=0
func New(r *fiber.App, config huma.Config) huma.API

//goscan:group router=1
func NewWithGroup(r *fiber.App, g fiber.Router, config huma.Config) huma.API
