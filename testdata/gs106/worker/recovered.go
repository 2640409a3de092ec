// want-ignore GS104 GS107 GS205 GS105 GS101 GS103 GS304 "the subject is the exit"

package worker

import (
	"context"
	"net/http"
	"os"

	"github.com/labstack/echo/v4"
)

// To exit after a panic is to die of it: near miss.
func (h *Handlers) BillOrDieNearMiss(c echo.Context) error {
	customer := c.QueryParam("customer")
	go func() {
		defer func() {
			if p := recover(); p != nil {
				h.zap.Error("billing panicked")
				os.Exit(1)
			}
		}()
		_ = h.biller.Bill(context.Background(), customer)
	}()
	return c.NoContent(http.StatusAccepted)
}

// A deferred exit is one finding, at the exit; a goroutine that ends by it in any case is there to do so.
func (h *Handlers) BillAndDie(c echo.Context) error {
	customer := c.QueryParam("customer")
	go func() {
		defer h.catch()
		defer func() {
			os.Exit(1) // want GS106 note "os.Exit"
		}()
		_ = h.biller.Bill(context.Background(), customer)
	}()
	return c.NoContent(http.StatusAccepted)
}
