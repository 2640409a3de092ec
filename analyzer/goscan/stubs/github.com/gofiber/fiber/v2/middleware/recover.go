// fiber's recover middleware: it covers the handler's goroutine only.
package recover

import (
	fiber "github.com/gofiber/fiber/v2"
)

//goscan:recover-middleware
func New(config ...Config) fiber.Handler

type Config struct {
	EnableStackTrace bool
}

var ConfigDefault Config
