// want-ignore GS104 GS107 GS205 GS105 GS303 GS304 GS306 GS307 "the subject is the context of the last write"

// Package jobs renders films in the background, under a deadline.
package jobs

import (
	"context"
	"database/sql"
	"errors"
	"log/slog"
	"net/http"
	"os"
	"os/signal"
	"time"

	"github.com/go-chi/chi/v5"
)

var errNoRender = errors.New("no such render")

// Store keeps renders.
type Store struct{ db *sql.DB }

// Insert stores a render.
func (s *Store) Insert(ctx context.Context, id string) error {
	_, err := s.db.ExecContext(ctx, `INSERT INTO renders (id, status) VALUES ($1, 'queued')`, id)
	return err
}

// SetStatus stores a status.
func (s *Store) SetStatus(ctx context.Context, id string, status string) error {
	res, err := s.db.ExecContext(ctx, `UPDATE renders SET status = $1 WHERE id = $2`, status, id)
	if err != nil {
		return err
	}
	n, err := res.RowsAffected()
	if err != nil {
		return err
	}
	if n == 0 {
		return errNoRender
	}
	return nil
}

// Handlers serves the render endpoints.
type Handlers struct {
	store  *Store
	render func(ctx context.Context, id string) error
}

// Register wires the handlers.
func Register(r chi.Router, h *Handlers) {
	r.Post("/renders", h.Create)
	r.Post("/renders/{id}/same", h.RenderSameDeadline)
	r.Post("/renders/{id}/own", h.RenderOwnDeadlineNearMiss)
	r.Post("/renders/{id}/background", h.RenderBackgroundNearMiss)
	r.Post("/renders/{id}/parent", h.RenderParentNearMiss)
	r.Post("/renders/{id}/deferred", h.RenderDeferredFailure)
}

// Create stores the render that the others update.
func (h *Handlers) Create(w http.ResponseWriter, r *http.Request) {
	if err := h.store.Insert(r.Context(), r.FormValue("id")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusCreated)
}

func catch() {
	if p := recover(); p != nil {
		slog.Error("render panicked", "panic", p)
	}
}

func told(err error) {
	if err != nil {
		slog.Error("render", "err", err)
	}
}

// X11: the deadline is the likely reason for the failure, and the failure is written under it.
func (h *Handlers) RenderSameDeadline(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "id")
	go func() {
		defer catch()
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		if err := h.render(ctx, id); err != nil {
			slog.Error("render failed", "err", err)
			told(h.store.SetStatus(ctx, id, "failed")) // want GS203 warning "."
			return
		}
		told(h.store.SetStatus(context.Background(), id, "completed"))
	}()
	w.WriteHeader(http.StatusAccepted)
}

// Near miss: the last write has a deadline of its own.
func (h *Handlers) RenderOwnDeadlineNearMiss(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "id")
	go func() {
		defer catch()
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		status := "completed"
		if err := h.render(ctx, id); err != nil {
			slog.Error("render failed", "err", err)
			status = "failed"
		}
		last, done := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
		defer done()
		told(h.store.SetStatus(last, id, status))
	}()
	w.WriteHeader(http.StatusAccepted)
}

// Near miss: nothing in the work can end this context.
func (h *Handlers) RenderBackgroundNearMiss(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "id")
	go func() {
		defer catch()
		ctx := context.Background()
		if err := h.render(ctx, id); err != nil {
			slog.Error("render failed", "err", err)
			told(h.store.SetStatus(ctx, id, "failed"))
			return
		}
		told(h.store.SetStatus(ctx, id, "completed"))
	}()
	w.WriteHeader(http.StatusAccepted)
}

// Near miss: the deadline is on a child, the write is on the parent.
func (h *Handlers) RenderParentNearMiss(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "id")
	go func() {
		defer catch()
		ctx := context.Background()
		workCtx, cancel := context.WithTimeout(ctx, time.Minute)
		defer cancel()
		if err := h.render(workCtx, id); err != nil {
			slog.Error("render failed", "err", err)
			told(h.store.SetStatus(ctx, id, "failed"))
			return
		}
		told(h.store.SetStatus(ctx, id, "completed"))
	}()
	w.WriteHeader(http.StatusAccepted)
}

// X11: in a deferred closure.
func (h *Handlers) RenderDeferredFailure(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "id")
	go func() {
		defer catch()
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		var err error
		defer func() {
			if err != nil {
				told(h.store.SetStatus(ctx, id, "failed")) // want GS203 warning "."
			}
		}()
		if err = h.render(ctx, id); err != nil {
			slog.Error("render failed", "err", err)
			return
		}
		told(h.store.SetStatus(context.Background(), id, "completed"))
	}()
	w.WriteHeader(http.StatusAccepted)
}

// RunUntilSignal is X12: the interrupt that ends the work also ends the context of its last write.
func (h *Handlers) RunUntilSignal(id string) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := h.render(ctx, id); err != nil {
		slog.Error("render failed", "err", err)
		told(h.store.SetStatus(ctx, id, "failed")) // want GS203 "."
	}
}
