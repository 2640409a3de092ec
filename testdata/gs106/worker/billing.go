// want-ignore GS104 GS107 GS205 GS105 GS303 GS304 "the subject is the exit that skips the defers"

// Package worker bills in the background, and sometimes ends the process.
package worker

import (
	"context"
	"errors"
	"log"
	"net/http"
	"os"
	"time"

	"github.com/labstack/echo/v4"
	"github.com/sirupsen/logrus"
	"go.uber.org/zap"
)

// Biller sends bills.
type Biller struct{ sent map[string]int }

var errNoCustomer = errors.New("no such customer")

// Bill sends one.
func (b *Biller) Bill(ctx context.Context, customer string) error {
	if b.sent[customer] > 3 {
		return errNoCustomer
	}
	b.sent[customer]++
	return ctx.Err()
}

// Handlers serves the billing endpoints.
type Handlers struct {
	biller *Biller
	zap    *zap.Logger
	logrus *logrus.Logger
}

// Register wires the handlers.
func Register(e *echo.Echo, h *Handlers) {
	e.POST("/bill/exit", h.BillExit)
	e.POST("/bill/fatal", h.BillFatal)
	e.POST("/bill/zap", h.BillZapFatal)
	e.POST("/bill/logrus", h.BillLogrusFatal)
	e.POST("/bill/helper", h.BillThroughHelper)
	e.POST("/bill/error", h.BillErrorNearMiss)
	e.POST("/bill/panic", h.BillPanicNearMiss)
	e.POST("/restart", h.RestartNearMiss)
	e.POST("/bill/last", h.BillLast)
}

func (h *Handlers) catch() {
	if r := recover(); r != nil {
		h.zap.Error("billing panicked", zap.Any("panic", r))
	}
}

// R30: os.Exit runs no defer, not even the recover.
func (h *Handlers) BillExit(c echo.Context) error {
	customer := c.QueryParam("customer")
	go func() {
		defer h.catch()
		if err := h.biller.Bill(context.Background(), customer); err != nil {
			h.zap.Error("billing failed", zap.Error(err))
			os.Exit(1) // want GS106 warning "."
		}
	}()
	return c.NoContent(http.StatusAccepted)
}

// R30: log.Fatal ends in os.Exit.
func (h *Handlers) BillFatal(c echo.Context) error {
	customer := c.QueryParam("customer")
	go func() {
		defer h.catch()
		if err := h.biller.Bill(context.Background(), customer); err != nil {
			log.Fatalf("billing %s: %v", customer, err) // want GS106 warning "."
		}
	}()
	return c.NoContent(http.StatusAccepted)
}

// R30: so does zap's.
func (h *Handlers) BillZapFatal(c echo.Context) error {
	customer := c.QueryParam("customer")
	go func() {
		defer h.catch()
		if err := h.biller.Bill(context.Background(), customer); err != nil {
			h.zap.Fatal("billing failed", zap.Error(err)) // want GS106 warning "."
		}
	}()
	return c.NoContent(http.StatusAccepted)
}

// R30: and logrus'.
func (h *Handlers) BillLogrusFatal(c echo.Context) error {
	customer := c.QueryParam("customer")
	go func() {
		defer h.catch()
		if err := h.biller.Bill(context.Background(), customer); err != nil {
			h.logrus.WithError(err).Fatal("billing failed") // want GS106 warning "."
		}
	}()
	return c.NoContent(http.StatusAccepted)
}

func die(err error) {
	log.Print(err)
	os.Exit(1)
}

// R30: the exit is in a helper that never returns.
func (h *Handlers) BillThroughHelper(c echo.Context) error {
	customer := c.QueryParam("customer")
	go func() {
		defer h.catch()
		if err := h.biller.Bill(context.Background(), customer); err != nil {
			die(err) // want GS106 warning "."
		}
	}()
	return c.NoContent(http.StatusAccepted)
}

// Near miss: Error only logs.
func (h *Handlers) BillErrorNearMiss(c echo.Context) error {
	customer := c.QueryParam("customer")
	go func() {
		defer h.catch()
		if err := h.biller.Bill(context.Background(), customer); err != nil {
			h.zap.Error("billing failed", zap.Error(err))
		}
	}()
	return c.NoContent(http.StatusAccepted)
}

// Near miss: a panic runs every defer.
func (h *Handlers) BillPanicNearMiss(c echo.Context) error {
	customer := c.QueryParam("customer")
	go func() {
		defer h.catch()
		if err := h.biller.Bill(context.Background(), customer); err != nil {
			panic(err)
		}
	}()
	return c.NoContent(http.StatusAccepted)
}

// Near miss: a restart on demand ends the process on purpose, and cheats no deferred call.
func (h *Handlers) RestartNearMiss(c echo.Context) error {
	go func() {
		time.Sleep(time.Second)
		os.Exit(0)
	}()
	return c.NoContent(http.StatusAccepted)
}

// A success cheats the deferred calls as well, on purpose.
func (h *Handlers) BillLast(c echo.Context) error {
	customer := c.QueryParam("customer")
	go func() {
		defer h.catch()
		if err := h.biller.Bill(context.Background(), customer); err != nil {
			h.zap.Error("billing failed", zap.Error(err))
		}
		os.Exit(0) // want GS106 note "."
	}()
	return c.NoContent(http.StatusAccepted)
}

// Main is no goroutine: ending the process is its job.
func Main(e *echo.Echo) {
	if err := e.Start(":8080"); err != nil {
		log.Fatal(err)
	}
}

// Daemon starts what runs as long as the program.
func Daemon(h *Handlers, ledger *os.File) {
	go h.settleNearMiss(ledger) // want GS101 note "no recover"
}

// Near miss: the deferred call that ends the process is the one that runs, and the process closes its files anyway.
func (h *Handlers) settleNearMiss(ledger *os.File) {
	defer ledger.Close()
	var err error
	defer func() {
		if err != nil {
			_ = os.WriteFile("/dev/termination-log", []byte(err.Error()), 0o644)
			log.Fatal(err)
		}
	}()
	err = h.biller.Bill(context.Background(), "settlement")
}
