// want-ignore GS104 GS107 GS205 GS105 GS306 GS307 GS502 "the subject is the nil guard"

// Package jobs scans hosts in the background; the repository is optional in some of the code.
package jobs

import (
	"context"
	"database/sql"
	"errors"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/rs/zerolog"
)

// ScanRepo stores scans.
type ScanRepo struct{ db *sql.DB }

var errNoScan = errors.New("no such scan")

// Insert stores a new scan.
func (r *ScanRepo) Insert(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, `INSERT INTO scans (id, status) VALUES ($1, 'queued')`, id)
	return err
}

// MarkDone stores the terminal status.
func (r *ScanRepo) MarkDone(ctx context.Context, id string, status string) error {
	res, err := r.db.ExecContext(ctx, `UPDATE scans SET status = $1 WHERE id = $2`, status, id)
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return errors.Join(errNoScan, err)
	}
	return nil
}

// Metrics counts scans.
type Metrics interface {
	Count(name string)
}

// Handlers serves the scan endpoints.
type Handlers struct {
	repo    *ScanRepo
	metrics Metrics
	log     zerolog.Logger
}

// New takes what there is: a nil repository is accepted.
func New(repo *ScanRepo, metrics Metrics, log zerolog.Logger) *Handlers {
	return &Handlers{repo: repo, metrics: metrics, log: log}
}

// Register wires the handlers.
func Register(r *gin.Engine, h *Handlers, s *Strict) {
	scans := r.Group("/scans")
	scans.POST("", h.Create)
	scans.POST("/:id/guarded", h.ScanGuarded)
	scans.POST("/:id/else-log", h.ScanElseLogs)
	scans.POST("/:id/else-status", h.ScanElseReturnsError)
	scans.POST("/:id/early", h.ScanEarlyReturn)
	scans.POST("/:id/early-log", h.ScanEarlyReturnLoggedNearMiss)
	scans.POST("/:id/interface", h.ScanOptionalMetricsNearMiss)
	scans.POST("/:id/combined", h.ScanCombinedGuard)
	scans.POST("/:id/error", h.ScanErrorGuardNearMiss)
	scans.POST("/:id/deferred", h.ScanDeferredGuard)
	scans.POST("/:id/method", h.ScanGuardInMethod)
	scans.POST("/:id/strict", s.Scan)
}

func (h *Handlers) catch() {
	if r := recover(); r != nil {
		h.log.Error().Interface("panic", r).Msg("scan panicked")
	}
}

// Create stores the scan that the others update.
func (h *Handlers) Create(c *gin.Context) {
	if err := h.repo.Insert(c.Request.Context(), c.Query("id")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusCreated)
}

// S18: without a repository the status is skipped in silence.
func (h *Handlers) ScanGuarded(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		if h.repo != nil { // want GS305 warning "h.repo"
			if err := h.repo.MarkDone(context.Background(), id, "completed"); err != nil {
				h.log.Error().Err(err).Msg("scan not stored")
			}
		}
	}()
	c.Status(http.StatusAccepted)
}

// S19: the else tells.
func (h *Handlers) ScanElseLogs(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		if h.repo != nil {
			if err := h.repo.MarkDone(context.Background(), id, "completed"); err != nil {
				h.log.Error().Err(err).Msg("scan not stored")
			}
		} else {
			h.log.Error().Str("scan", id).Msg("no repository: the status is not stored")
		}
	}()
	c.Status(http.StatusAccepted)
}

func (h *Handlers) finish(ctx context.Context, id string) error {
	if h.repo != nil {
		return h.repo.MarkDone(ctx, id, "completed")
	} else {
		return errNoScan
	}
}

// S19: the else returns an error.
func (h *Handlers) ScanElseReturnsError(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		if err := h.finish(context.Background(), id); err != nil {
			h.log.Error().Err(err).Msg("scan not stored")
		}
	}()
	c.Status(http.StatusAccepted)
}

// S20: the guard the other way round.
func (h *Handlers) ScanEarlyReturn(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		if h.repo == nil { // want GS305 warning "h.repo"
			return
		}
		if err := h.repo.MarkDone(context.Background(), id, "completed"); err != nil {
			h.log.Error().Err(err).Msg("scan not stored")
		}
	}()
	c.Status(http.StatusAccepted)
}

// S20 near miss: the early return tells.
func (h *Handlers) ScanEarlyReturnLoggedNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		if h.repo == nil {
			h.log.Warn().Str("scan", id).Msg("no repository: the status is not stored")
			return
		}
		if err := h.repo.MarkDone(context.Background(), id, "completed"); err != nil {
			h.log.Error().Err(err).Msg("scan not stored")
		}
	}()
	c.Status(http.StatusAccepted)
}

// What is guarded writes no status.
func (h *Handlers) ScanOptionalMetricsNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		if h.metrics != nil {
			h.metrics.Count("scan")
		}
		if err := h.repo.MarkDone(context.Background(), id, "completed"); err != nil {
			h.log.Error().Err(err).Msg("scan not stored")
		}
	}()
	c.Status(http.StatusAccepted)
}

// S18: the guard is one of two conditions.
func (h *Handlers) ScanCombinedGuard(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		if h.repo != nil && id != "" { // want GS305 warning "h.repo"
			if err := h.repo.MarkDone(context.Background(), id, "completed"); err != nil {
				h.log.Error().Err(err).Msg("scan not stored")
			}
		}
	}()
	c.Status(http.StatusAccepted)
}

// A guard on an error is no guard on a dependency.
func (h *Handlers) ScanErrorGuardNearMiss(c *gin.Context) {
	id := c.Param("id")
	failure := c.Err()
	go func() {
		defer h.catch()
		status := "completed"
		if failure != nil {
			status = "failed"
		}
		if err := h.repo.MarkDone(context.Background(), id, status); err != nil {
			h.log.Error().Err(err).Msg("scan not stored")
		}
	}()
	c.Status(http.StatusAccepted)
}

// S18: in a deferred closure.
func (h *Handlers) ScanDeferredGuard(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		defer func() {
			if h.repo != nil { // want GS305 warning "h.repo"
				if err := h.repo.MarkDone(context.Background(), id, "completed"); err != nil {
					h.log.Error().Err(err).Msg("scan not stored")
				}
			}
		}()
		h.metrics.Count("scan")
	}()
	c.Status(http.StatusAccepted)
}

// store is S18 in a method that the goroutine calls.
func (h *Handlers) store(id string) {
	if h.repo == nil { // want GS305 warning "h.repo"
		return
	}
	if err := h.repo.MarkDone(context.Background(), id, "completed"); err != nil {
		h.log.Error().Err(err).Msg("scan not stored")
	}
}

// ScanGuardInMethod calls it.
func (h *Handlers) ScanGuardInMethod(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		h.store(id)
	}()
	c.Status(http.StatusAccepted)
}

// Queued gives the scans that wait.
func (r *ScanRepo) Queued(ctx context.Context) ([]string, error) {
	rows, err := r.db.QueryContext(ctx, `SELECT id FROM scans WHERE status = 'queued'`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var ids []string
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, rows.Err()
}

// Exists tells whether there is such a scan.
func (r *ScanRepo) Exists(ctx context.Context, id string) (bool, error) {
	var found bool
	err := r.db.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM scans WHERE id = $1)`, id).Scan(&found)
	return found, err
}

// Watch takes its work from the repository.
func (h *Handlers) Watch() {
	go h.watchNearMiss()
	go h.recheck("first")
}

// Near miss: without a repository there is no work either.
func (h *Handlers) watchNearMiss() {
	defer h.catch()
	if h.repo == nil {
		return
	}
	ids, err := h.repo.Queued(context.Background())
	if err != nil {
		h.log.Error().Err(err).Msg("no scans")
		return
	}
	for _, id := range ids {
		if err := h.repo.MarkDone(context.Background(), id, "completed"); err != nil {
			h.log.Error().Err(err).Msg("scan not stored")
		}
	}
}

// The scan is somebody else's, the repository is only asked about it.
func (h *Handlers) recheck(id string) {
	defer h.catch()    // want GS304 warning "recheck"
	if h.repo == nil { // want GS305 warning "h.repo"
		return
	}
	if found, err := h.repo.Exists(context.Background(), id); err != nil || !found {
		h.log.Error().Err(err).Msg("no such scan")
		return
	}
	if err := h.repo.MarkDone(context.Background(), id, "completed"); err != nil {
		h.log.Error().Err(err).Msg("scan not stored")
	}
}
