// want-ignore GS205 GS105 GS104 GS401 GS303 GS304 GS307 GS203 GS306 "the subject is the completion log"

package jobs

import (
	"bufio"
	"context"
	"database/sql"
	"io"
	"log/slog"
	"net/http"
	"sync"

	"github.com/gin-gonic/gin"
)

// Albums are printed; their state is in the database.
type Albums struct {
	db       *sql.DB
	renderer *Renderer
	printed  sync.WaitGroup
}

func (a *Albums) catch() {
	if r := recover(); r != nil {
		slog.Error("album panicked", "panic", r)
	}
}

func (a *Albums) setStatus(id, status string) error {
	_, err := a.db.Exec(`UPDATE albums SET status = $1 WHERE id = $2`, status, id)
	return err
}

// A job with a status that is stored on each way out: the log says nothing about success, but the status does.
func (a *Albums) Print(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS107 note "."
		defer a.catch()
		status := "printed"
		if err := a.renderer.Render(context.Background(), id); err != nil {
			slog.Error("album not printed", "id", id, "err", err)
			status = "failed"
		}
		if err := a.setStatus(id, status); err != nil {
			slog.Error("status not stored", "id", id, "err", err)
		}
	}()
	c.Status(http.StatusAccepted)
}

// It tells when it is done: near miss.
func (a *Albums) PrintTellingNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer a.catch()
		defer slog.Info("album job completed", "id", id)
		if err := a.renderer.Render(context.Background(), id); err != nil {
			slog.Error("album not printed", "id", id, "err", err)
			return
		}
		if err := a.setStatus(id, "printed"); err != nil {
			slog.Error("status not stored", "id", id, "err", err)
		}
	}()
	c.Status(http.StatusAccepted)
}

// There is nothing to do, and nothing is done.
func (a *Albums) PrintMissing(c *gin.Context) {
	id := c.Param("id")
	go func() { // want GS107 note "."
		defer a.catch()
		if id == "" {
			return
		}
		err := a.setStatus(id, "printed")
		slog.Info("album printed", "id", id, "err", err)
	}()
	c.Status(http.StatusAccepted)
}

// Whoever waits for the albums learns of the end: near miss.
func (a *Albums) PrintCountedNearMiss(c *gin.Context) {
	id := c.Param("id")
	a.printed.Add(1)
	go func() {
		defer a.printed.Done()
		defer a.catch()
		if err := a.setStatus(id, "printed"); err != nil {
			slog.Error("status not stored", "id", id, "err", err)
		}
	}()
	c.Status(http.StatusAccepted)
}

func again(times int, work func()) {
	go func() {
		for range times {
			work()
		}
	}()
}

// Work that is run again and again has no completion: near miss.
func (a *Albums) PrintOftenNearMiss(c *gin.Context) {
	id := c.Param("id")
	again(3, func() {
		defer a.catch()
		if err := a.setStatus(id, "printed"); err != nil {
			slog.Error("status not stored", "id", id, "err", err)
		}
	})
	c.Status(http.StatusAccepted)
}

func (a *Albums) logf(format string, args ...any) {
	if a.renderer != nil {
		slog.Info(format, args...)
	}
}

// A logger of our own, that may be switched off, is a logger: near miss.
func (a *Albums) PrintWithOwnLoggerNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer a.catch()
		if err := a.setStatus(id, "printed"); err != nil { // want GS302 warning "."
			a.logf("status of %s not stored: %v", id, err)
			return
		}
		a.logf("album %s printed", id)
	}()
	c.Status(http.StatusAccepted)
}

func (a *Albums) addLog(id, level, text string) {
	if _, err := a.db.Exec(`UPDATE album_logs SET level = $1, body = body || $2 WHERE album_id = $3`, level, text, id); err != nil {
		return
	}
}

// The log that tells of the end is one that the service keeps itself: near miss.
func (a *Albums) PrintEnteringNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer a.catch()
		if err := a.renderer.Render(context.Background(), id); err != nil {
			a.addLog(id, "error", err.Error())
			_ = a.setStatus(id, "failed") // want GS301 error "setStatus"
			return
		}
		_ = a.setStatus(id, "printed") // want GS301 error "setStatus"
		a.addLog(id, "info", "printed")
	}()
	c.Status(http.StatusAccepted)
}

// A companion reads what the renderer writes, as long as that runs: near miss.
func (a *Albums) PrintWatchingNearMiss(c *gin.Context) {
	id, output := c.Param("id"), io.Reader(c.Request.Body)
	go func() {
		defer a.catch()
		lines := bufio.NewScanner(output)
		for lines.Scan() {
			if lines.Text() == "done" {
				_ = a.setStatus(id, "printed") // want GS301 error "setStatus"
			}
		}
	}()
	c.Status(http.StatusAccepted)
}
