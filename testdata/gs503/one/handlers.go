// want-ignore GS104 GS107 GS105 GS205 GS303 GS304 GS306 GS403 "the subject is two doors to the same job"

// Package one starts the same job through two routes, and stores its status behind one of them.
package one

import (
	"context"
	"database/sql"
	"errors"
	"log/slog"
	"net/http"

	"github.com/gin-gonic/gin"
)

var errNoScan = errors.New("no such scan")

// Scanner scans hosts.
type Scanner struct{ open map[string]int }

// Scan scans one.
func (s *Scanner) Scan(ctx context.Context, host string) error {
	s.open[host]++
	return ctx.Err()
}

// Store keeps scans.
type Store struct{ db *sql.DB }

// Insert stores a scan.
func (s *Store) Insert(ctx context.Context, host string) error {
	_, err := s.db.ExecContext(ctx, `INSERT INTO scans (id, status) VALUES ($1, 'queued')`, host)
	return err
}

// SetStatus stores a status.
func (s *Store) SetStatus(ctx context.Context, host string, status string) error {
	res, err := s.db.ExecContext(ctx, `UPDATE scans SET status = $1 WHERE id = $2`, status, host)
	if err != nil {
		return err
	}
	n, err := res.RowsAffected()
	if err != nil {
		return err
	}
	if n == 0 {
		return errNoScan
	}
	return nil
}

// Handlers serves the scan endpoints.
type Handlers struct {
	scanner *Scanner
	store   *Store
}

// Register wires the handlers.
func Register(r *gin.Engine, h *Handlers) {
	r.POST("/api/v1/scans", h.Start)
	r.POST("/legacy/scan", h.StartLegacy)
	r.POST("/api/v1/ping", h.PingNearMiss)
}

func catch() {
	if p := recover(); p != nil {
		slog.Error("scan panicked", "panic", p)
	}
}

func told(err error) {
	if err != nil {
		slog.Error("scan", "err", err)
	}
}

// Start stores what becomes of the scan.
func (h *Handlers) Start(c *gin.Context) {
	host := c.Query("host")
	if err := h.store.Insert(c.Request.Context(), host); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	go func() {
		defer catch()
		ctx := context.Background()
		status := "completed"
		if err := h.scanner.Scan(ctx, host); err != nil {
			status = "failed"
		}
		told(h.store.SetStatus(ctx, host, status))
	}()
	c.Status(http.StatusAccepted)
}

// StartLegacy starts the same scan, and nobody can ask what became of it.
func (h *Handlers) StartLegacy(c *gin.Context) {
	host := c.Query("host")
	go func() { // want GS503 note "."
		defer catch()
		told(h.scanner.Scan(context.Background(), host))
	}()
	c.Status(http.StatusAccepted)
}

// PingNearMiss starts other work.
func (h *Handlers) PingNearMiss(c *gin.Context) {
	host := c.Query("host")
	go func() {
		defer catch()
		slog.Info("pinged", "host", host, "open", len(h.scanner.open))
	}()
	c.Status(http.StatusAccepted)
}
