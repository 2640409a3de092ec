// want-ignore GS104 GS107 GS205 GS105 GS203 GS303 GS304 GS306 GS307 GS308 "the subject is a context that is already dead"

// Package jobs crawls sites in the background; the status is written when the context has ended, or before.
package jobs

import (
	"context"
	"database/sql"
	"errors"
	"log/slog"
	"net/http"
	"time"

	"github.com/go-chi/chi/v5"
	"golang.org/x/sync/errgroup"
)

var errNoCrawl = errors.New("no such crawl")

// Store keeps crawls.
type Store struct{ db *sql.DB }

// Insert stores a crawl.
func (s *Store) Insert(ctx context.Context, id string) error {
	_, err := s.db.ExecContext(ctx, `INSERT INTO crawls (id, status) VALUES ($1, 'queued')`, id)
	return err
}

// SetStatus stores a status.
func (s *Store) SetStatus(ctx context.Context, id string, status string) error {
	res, err := s.db.ExecContext(ctx, `UPDATE crawls SET status = $1 WHERE id = $2`, status, id)
	if err != nil {
		return err
	}
	n, err := res.RowsAffected()
	if err != nil {
		return err
	}
	if n == 0 {
		return errNoCrawl
	}
	return nil
}

// Handlers serves the crawl endpoints.
type Handlers struct {
	store *Store
	fetch func(ctx context.Context, url string) error
}

// Register wires the handlers.
func Register(r chi.Router, h *Handlers) {
	r.Post("/crawls", h.Create)
	r.Post("/crawls/{id}/handler-cancel", h.CrawlCancelledByHandler)
	r.Post("/crawls/{id}/own-cancel", h.CrawlOwnCancelNearMiss)
	r.Post("/crawls/{id}/handed-over", h.CrawlHandedOverNearMiss)
	r.Post("/crawls/{id}/lifo", h.CrawlDeferredBeforeCancel)
	r.Post("/crawls/{id}/fifo", h.CrawlDeferredAfterCancelNearMiss)
	r.Post("/crawls/{id}/explicit", h.CrawlExplicitCancel)
	r.Post("/crawls/{id}/explicit-late", h.CrawlExplicitCancelAfterNearMiss)
	r.Post("/crawls/{id}/group", h.CrawlGroupContextAfterWait)
	r.Post("/crawls/{id}/group-parent", h.CrawlGroupParentNearMiss)
	r.Post("/crawls/{id}/seen", h.CrawlAfterCancellationSeen)
	r.Post("/crawls/{id}/done", h.CrawlAfterDone)
	r.Post("/crawls/{id}/done-detached", h.CrawlAfterDoneDetachedNearMiss)
}

// Create stores the crawl that the others update.
func (h *Handlers) Create(w http.ResponseWriter, r *http.Request) {
	if err := h.store.Insert(r.Context(), r.FormValue("id")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusCreated)
}

func catch() {
	if p := recover(); p != nil {
		slog.Error("crawl panicked", "panic", p)
	}
}

func told(err error) {
	if err != nil {
		slog.Error("crawl", "err", err)
	}
}

// X06: the handler cancels when it returns, which is at once.
func (h *Handlers) CrawlCancelledByHandler(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "id")
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	go func() { // want GS201 "as soon as `.*` returns"
		defer catch()
		told(h.fetch(ctx, id))
		told(h.store.SetStatus(ctx, id, "completed")) // want GS202 error "."
	}()
	w.WriteHeader(http.StatusAccepted)
}

// X07: the goroutine cancels when it ends.
func (h *Handlers) CrawlOwnCancelNearMiss(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "id")
	go func() {
		defer catch()
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		told(h.fetch(ctx, id))
		told(h.store.SetStatus(ctx, id, "completed"))
	}()
	w.WriteHeader(http.StatusAccepted)
}

// X07: made by the handler, cancelled by the goroutine.
func (h *Handlers) CrawlHandedOverNearMiss(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "id")
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	go func() {
		defer cancel()
		defer catch()
		told(h.fetch(ctx, id))
		told(h.store.SetStatus(ctx, id, "completed"))
	}()
	w.WriteHeader(http.StatusAccepted)
}

// X08: defers run last in, first out: cancel runs before the update.
func (h *Handlers) CrawlDeferredBeforeCancel(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "id")
	go func() {
		defer catch()
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer func() {
			told(h.store.SetStatus(ctx, id, "completed")) // want GS202 error "."
		}()
		defer cancel()
		told(h.fetch(ctx, id))
	}()
	w.WriteHeader(http.StatusAccepted)
}

// X08: the other way round the update still has its context.
func (h *Handlers) CrawlDeferredAfterCancelNearMiss(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "id")
	go func() {
		defer catch()
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		defer func() {
			told(h.store.SetStatus(ctx, id, "completed"))
		}()
		told(h.fetch(ctx, id))
	}()
	w.WriteHeader(http.StatusAccepted)
}

// X09: cancelled by hand.
func (h *Handlers) CrawlExplicitCancel(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "id")
	go func() {
		defer catch()
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		told(h.fetch(ctx, id))
		cancel()
		told(h.store.SetStatus(ctx, id, "completed")) // want GS202 error "."
	}()
	w.WriteHeader(http.StatusAccepted)
}

// X09: after the update it does no harm.
func (h *Handlers) CrawlExplicitCancelAfterNearMiss(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "id")
	go func() {
		defer catch()
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		told(h.fetch(ctx, id))
		told(h.store.SetStatus(ctx, id, "completed"))
		cancel()
	}()
	w.WriteHeader(http.StatusAccepted)
}

// X10: Wait cancels the group's context, success or not.
func (h *Handlers) CrawlGroupContextAfterWait(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "id")
	go func() {
		defer catch()
		g, ctx := errgroup.WithContext(context.Background())
		g.Go(func() error {
			defer catch()
			return h.fetch(ctx, id)
		})
		told(g.Wait())
		told(h.store.SetStatus(ctx, id, "completed")) // want GS202 error "."
	}()
	w.WriteHeader(http.StatusAccepted)
}

// X10: the parent of the group's context lives on.
func (h *Handlers) CrawlGroupParentNearMiss(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "id")
	go func() {
		defer catch()
		ctx := context.Background()
		g, groupCtx := errgroup.WithContext(ctx)
		g.Go(func() error {
			defer catch()
			return h.fetch(groupCtx, id)
		})
		told(g.Wait())
		told(h.store.SetStatus(ctx, id, "completed"))
	}()
	w.WriteHeader(http.StatusAccepted)
}

// The code has just seen that the context is dead.
func (h *Handlers) CrawlAfterCancellationSeen(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "id")
	go func() {
		defer catch()
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		told(h.fetch(ctx, id))
		if ctx.Err() != nil {
			told(h.store.SetStatus(ctx, id, "failed")) // want GS202 error "."
			return
		}
		told(h.store.SetStatus(ctx, id, "completed"))
	}()
	w.WriteHeader(http.StatusAccepted)
}

// So has a select.
func (h *Handlers) CrawlAfterDone(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "id")
	go func() {
		defer catch()
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		select {
		case <-ctx.Done():
			told(h.store.SetStatus(ctx, id, "failed")) // want GS202 error "."
		case <-time.After(time.Second):
			told(h.store.SetStatus(ctx, id, "completed"))
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

// Near miss: the write after it has a context of its own.
func (h *Handlers) CrawlAfterDoneDetachedNearMiss(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "id")
	go func() {
		defer catch()
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		told(h.fetch(ctx, id))
		if ctx.Err() != nil {
			last, done := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
			defer done()
			told(h.store.SetStatus(last, id, "failed"))
			return
		}
		told(h.store.SetStatus(ctx, id, "completed"))
	}()
	w.WriteHeader(http.StatusAccepted)
}
