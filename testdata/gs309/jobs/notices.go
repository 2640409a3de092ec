// want-ignore GS107 GS104 GS205 GS105 "the subject is the error of a write that is no status"

// Package jobs writes notices in the background.
package jobs

import (
	"context"
	"database/sql"
	"log/slog"
	"net/http"

	"github.com/gin-gonic/gin"
)

// Store keeps notices.
type Store struct{ db *sql.DB }

// Add inserts a notice.
func (s *Store) Add(ctx context.Context, text string) error {
	_, err := s.db.ExecContext(ctx, `INSERT INTO notices (body) VALUES ($1)`, text)
	return err
}

// Count is a read.
func (s *Store) Count(ctx context.Context) (int, error) {
	var n int
	err := s.db.QueryRowContext(ctx, `SELECT COUNT(*) FROM notices`).Scan(&n)
	return n, err
}

// Handlers serves the notice endpoints.
type Handlers struct{ store *Store }

// Register wires the handlers.
func Register(r *gin.Engine, h *Handlers) {
	r.POST("/notices/statement", h.AddStatement)
	r.POST("/notices/blank", h.AddBlank)
	r.POST("/notices/direct", h.AddDirect)
	r.POST("/notices/deferred", h.AddDeferred)
	r.POST("/notices/logged", h.AddLoggedNearMiss)
	r.POST("/notices/read", h.CountNearMiss)
	r.POST("/notices/line", h.AddOnOneLine)
}

func catch() {
	if p := recover(); p != nil {
		slog.Error("notice panicked", "panic", p)
	}
}

// E01: the call is a statement.
func (h *Handlers) AddStatement(c *gin.Context) {
	text := c.Query("text")
	go func() {
		defer catch()
		h.store.Add(context.Background(), text) // want GS309 warning "Add"
	}()
	c.Status(http.StatusAccepted)
}

// E02: the blank identifier.
func (h *Handlers) AddBlank(c *gin.Context) {
	text := c.Query("text")
	go func() {
		defer catch()
		_ = h.store.Add(context.Background(), text) // want GS309 warning "Add"
	}()
	c.Status(http.StatusAccepted)
}

// E02: the statement itself.
func (h *Handlers) AddDirect(c *gin.Context) {
	text := c.Query("text")
	go func() {
		defer catch()
		_, _ = h.store.db.ExecContext(context.Background(), `INSERT INTO notices (body) VALUES ($1)`, text) // want GS309 warning "."
	}()
	c.Status(http.StatusAccepted)
}

// E03: deferred.
func (h *Handlers) AddDeferred(c *gin.Context) {
	text := c.Query("text")
	go func() {
		defer catch()
		defer h.store.Add(context.Background(), text) // want GS309 warning "Add"
		slog.Info("notice requested")
	}()
	c.Status(http.StatusAccepted)
}

// E06: logged.
func (h *Handlers) AddLoggedNearMiss(c *gin.Context) {
	text := c.Query("text")
	go func() {
		defer catch()
		if err := h.store.Add(context.Background(), text); err != nil {
			slog.Error("notice not stored", "err", err)
		}
	}()
	c.Status(http.StatusAccepted)
}

// A read stores nothing.
func (h *Handlers) CountNearMiss(c *gin.Context) {
	n, _ := h.store.Count(c.Request.Context())
	c.JSON(http.StatusOK, gin.H{"count": n})
}

// Seed is no background work: a note.
func (s *Store) Seed() {
	s.Add(context.Background(), "welcome") // want GS309 note "Add"
}

func background(work func()) {
	go func() {
		defer catch()
		work()
	}()
}

// E02: a literal that fits on one line.
func (h *Handlers) AddOnOneLine(c *gin.Context) {
	text := c.Query("text")
	background(func() { _ = h.store.Add(context.Background(), text) }) // want GS309 warning "Add"
	c.Status(http.StatusAccepted)
}

// AddLog inserts an entry of the log that the service shows.
func (s *Store) AddLog(level, text string) error {
	_, err := s.db.Exec(`INSERT INTO notice_logs (level, body) VALUES ($1, $2)`, level, text)
	return err
}

// RegisterLogs wires what keeps a log.
func RegisterLogs(r *gin.Engine, h *Handlers) {
	r.POST("/notices/log", h.AddWithLog)
}

// An entry of the log that is missing is a note.
func (h *Handlers) AddWithLog(c *gin.Context) {
	text := c.Query("text")
	go func() {
		defer catch()
		if err := h.store.Add(context.Background(), text); err != nil {
			h.store.AddLog("error", err.Error()) // want GS309 note "AddLog"
		}
	}()
	c.Status(http.StatusAccepted)
}
