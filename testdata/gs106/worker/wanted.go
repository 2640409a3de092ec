// want-ignore GS104 GS107 GS205 GS105 GS101 GS303 GS304 "the subject is the exit"

package worker

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"os"
	"time"

	"github.com/labstack/echo/v4"
)

// The program was asked to end, and says so with a failure.
func (h *Handlers) RestartFailing(c echo.Context) error {
	go func() {
		time.Sleep(time.Second)
		os.Exit(1) // want GS106 note "os.Exit"
	}()
	return c.NoContent(http.StatusAccepted)
}

func (h *Handlers) settle(customer string) {
	if err := h.biller.Bill(context.Background(), customer); err != nil {
		h.zap.Error("not settled")
	}
}

// What is deferred and does work is lost even so.
func (h *Handlers) BillThenDie(c echo.Context) error {
	customer := c.QueryParam("customer")
	go func() {
		defer h.settle(customer)
		h.settle("all")
		os.Exit(1) // want GS106 warning "os.Exit"
	}()
	return c.NoContent(http.StatusAccepted)
}

func (h *Handlers) open() *os.File {
	file, err := os.Open("ledger")
	if err != nil {
		log.Fatal(err)
	}
	return file
}

// A function that may return decides by itself, for all who call it.
func (h *Handlers) BillOpening(c echo.Context) error {
	customer := c.QueryParam("customer")
	go func() {
		file := h.open() // want GS106 note "open"
		h.settle(customer + file.Name())
	}()
	return c.NoContent(http.StatusAccepted)
}

// What must be there, and is, is asserted.
func (h *Handlers) BillAsserting(c echo.Context) error {
	customer := c.QueryParam("customer")
	go func() {
		if h.biller == nil {
			log.Fatal("no biller") // want GS106 note "Fatal"
		}
		h.settle(customer)
	}()
	return c.NoContent(http.StatusAccepted)
}

// So is one that nothing failed for.
func (h *Handlers) BillUntil(c echo.Context) error {
	stop, wait := make(chan bool), make(chan bool)
	go func() {
		h.settle("all")
		select {
		case <-stop:
		case <-wait:
			os.Exit(3) // want GS106 note "Exit"
		}
	}()
	return c.NoContent(http.StatusAccepted)
}

// Only a mistake of the program could make it fail.
func (h *Handlers) BillEncoding(c echo.Context) error {
	customers := []string{c.QueryParam("customer")}
	go func() {
		data, err := json.Marshal(customers)
		if err != nil {
			log.Fatal(err) // want GS106 note "Fatal"
		}
		h.settle(string(data))
	}()
	return c.NoContent(http.StatusAccepted)
}

// A server that cannot serve is no failed job.
func (h *Handlers) BillServing(c echo.Context) error {
	srv := &http.Server{Addr: c.QueryParam("address")}
	go func() {
		if err := srv.ListenAndServe(); err != nil {
			log.Fatal(err) // want GS106 note "Fatal"
		}
	}()
	return c.NoContent(http.StatusAccepted)
}

// The same test for two errors, and one of them is of work: what is deferred is lost by it.
func (h *Handlers) BillBoth(c echo.Context) error {
	customers := []string{c.QueryParam("customer")}
	go func() {
		defer h.settle("all")
		data, err := json.Marshal(customers)
		if err == nil {
			err = h.biller.Bill(context.Background(), string(data))
		}
		if err != nil {
			log.Fatal(err) // want GS106 warning "Fatal"
		}
	}()
	return c.NoContent(http.StatusAccepted)
}

// BillAlone defers nothing that could be lost.
func (h *Handlers) BillAlone(c echo.Context) error {
	customer := c.QueryParam("customer")
	go func() {
		if err := h.biller.Bill(context.Background(), customer); err != nil {
			log.Fatal(err) // want GS106 note "Fatal"
		}
	}()
	return c.NoContent(http.StatusAccepted)
}

// BillUnknown was thought of.
func (h *Handlers) BillUnknown(c echo.Context) error {
	customer := c.QueryParam("customer")
	go func() {
		defer h.catch()
		if err := h.biller.Bill(context.Background(), customer); err == errNoCustomer {
			log.Fatal(err) // want GS106 note "Fatal"
		}
	}()
	return c.NoContent(http.StatusAccepted)
}

// Watch starts something that runs as long as the program, and may give it up.
func Watch(h *Handlers) {
	go func() {
		defer h.settle("all")
		if err := h.biller.Bill(context.Background(), "watch"); err != nil {
			log.Fatal(err) // want GS106 note "Fatal"
		}
	}()
}
