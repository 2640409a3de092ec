// want-ignore GS104 GS107 GS205 GS105 GS303 GS304 "the subject is recovery"

package jobs

import (
	"context"
	"fmt"
	"net/http"
	"os"

	"github.com/labstack/echo/v4"
	"golang.org/x/sync/errgroup"
)

// console is a logger of our own.
type console struct {
	colours []string
}

func (c *console) printf(format string, args ...any) {
	fmt.Fprintf(os.Stderr, c.colours[0]+format+"\n", args...)
}

// R16: only a log line comes before the defer, whoever wrote the logger: near miss.
func (h *Handlers) ImportAnnouncedNearMiss(c echo.Context) error {
	file, out := c.QueryParam("file"), &console{colours: []string{"red"}}
	go func() {
		out.printf("importing %s", file)
		defer h.catch()
		h.importer.Import(context.Background(), file)
	}()
	return c.NoContent(http.StatusAccepted)
}

// The deferred function looks for a panic only when the work did not come to its end: near miss.
func (h *Handlers) ImportWithFlagNearMiss(c echo.Context) error {
	file := c.QueryParam("file")
	go func() {
		finished := false
		defer func() {
			if finished {
				return
			}
			if r := recover(); r != nil {
				h.log.Error("import panicked")
			}
		}()
		h.importer.Import(context.Background(), file)
		finished = true
	}()
	return c.NoContent(http.StatusAccepted)
}

func recovered() any {
	r := recover() // want GS102 error "one function too deep"
	return r
}

// The helper's result is used, and is always nil.
func (h *Handlers) ImportAskingHelper(c echo.Context) error {
	file := c.QueryParam("file")
	go func() { // want GS101 error "."
		defer func() {
			if r := recovered(); r != nil {
				h.log.Error("import panicked")
			}
		}()
		h.importer.Import(context.Background(), file)
	}()
	return c.NoContent(http.StatusAccepted)
}

func (c *console) print(args ...any) {
	fmt.Fprintln(os.Stderr, append([]any{c.colours[0]}, args...)...)
}

func (c *console) with(ctx context.Context, key string) context.Context {
	return context.WithValue(ctx, console{}, c.colours[len(key)])
}

func hostname() (string, error) {
	return os.Hostname()
}

func (i *Importer) known(file string) int {
	names := []string{file}
	return i.rows[names[0]]
}

// R16: a context is made, and values are looked up, but nothing is done: near miss.
func (h *Handlers) ImportPreparedNearMiss(c echo.Context) error {
	file, out := c.QueryParam("file"), &console{colours: []string{"red"}}
	go func() {
		ctx := out.with(context.Background(), file)
		host, _ := hostname()
		rows := h.importer.known(file)
		out.print("importing", file, host, rows)
		defer h.catch()
		h.importer.Import(ctx, file)
	}()
	return c.NoContent(http.StatusAccepted)
}

type unit struct {
	err *error
}

func (u *unit) end() {
	if *u.err != nil {
		return
	}
	if r := recover(); r != nil {
		*u.err = fmt.Errorf("panicked: %v", r)
	}
}

// A helper that first looks how the work ended: near miss.
func (h *Handlers) ImportInUnitNearMiss(c echo.Context) error {
	file := c.QueryParam("file")
	go func() {
		var err error
		u := &unit{err: &err}
		defer u.end()
		h.importer.Import(context.Background(), file)
	}()
	return c.NoContent(http.StatusAccepted)
}

// R15: in a group as well.
func (h *Handlers) ImportInGroup(c echo.Context) error {
	file := c.QueryParam("file")
	var g errgroup.Group
	g.Go(func() error {
		h.importer.Import(context.Background(), file)
		defer h.catch() // want GS102 error "after work"
		return nil
	})
	return g.Wait()
}
