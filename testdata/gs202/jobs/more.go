// want-ignore GS101 GS104 GS107 GS205 GS105 GS203 GS303 GS304 GS306 GS307 GS308 GS309 "the subject is a context that is already dead"

package jobs

import (
	"context"
	"errors"
	"net/http"
	"time"
)

// SetDetached keeps a status whatever becomes of its caller's context.
func (s *Store) SetDetached(ctx context.Context, id string, status string) error {
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
	defer cancel()
	return s.SetStatus(last, id, status)
}

// SetPlain does not use its context.
func (s *Store) SetPlain(_ context.Context, id string, status string) error {
	res, err := s.db.Exec(`UPDATE crawls SET status = $1 WHERE id = $2`, status, id)
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return errNoCrawl
	}
	return nil
}

// RegisterMore wires the other handlers.
func RegisterMore(mux *http.ServeMux, h *Handlers) {
	mux.HandleFunc("POST /crawls/argument", h.CrawlArgumentCancelled)
	mux.HandleFunc("POST /crawls/joined", h.CrawlJoinedNearMiss)
	mux.HandleFunc("POST /crawls/detached-in-store", h.CrawlDetachedInStoreNearMiss)
	mux.HandleFunc("POST /crawls/plain", h.CrawlPlainNearMiss)
	mux.HandleFunc("POST /crawls/again", h.CrawlDerivedAgainNearMiss)
}

func (h *Handlers) crawl(ctx context.Context, id string) {
	defer catch()
	told(h.fetch(ctx, id))
	told(h.store.SetStatus(ctx, id, "completed")) // want GS202 error "CrawlArgumentCancelled"
}

func (h *Handlers) crawlJoined(ctx context.Context, id string) {
	defer catch()
	told(h.fetch(ctx, id))
	told(h.store.SetStatus(ctx, id, "completed"))
}

// X06: through the parameter of a method.
func (h *Handlers) CrawlArgumentCancelled(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	go h.crawl(ctx, r.FormValue("id")) // want GS201 "as soon as `.*` returns"
	w.WriteHeader(http.StatusAccepted)
}

// Near miss: the handler waits before it cancels.
func (h *Handlers) CrawlJoinedNearMiss(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	id, done := r.FormValue("id"), make(chan struct{})
	go func() {
		defer close(done)
		h.crawlJoined(ctx, id)
	}()
	<-done
	w.WriteHeader(http.StatusOK)
}

// Near miss: the store itself detaches what it is given.
func (h *Handlers) CrawlDetachedInStoreNearMiss(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), time.Minute)
	told(h.fetch(ctx, r.FormValue("id")))
	cancel()
	told(h.store.SetDetached(ctx, r.FormValue("id"), "completed"))
	w.WriteHeader(http.StatusOK)
}

// Near miss: the statement runs without a context.
func (h *Handlers) CrawlPlainNearMiss(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), time.Minute)
	told(h.fetch(ctx, r.FormValue("id")))
	cancel()
	told(h.store.SetPlain(ctx, r.FormValue("id"), "completed"))
	w.WriteHeader(http.StatusOK)
}

// Near miss: the variable has a new context by then.
func (h *Handlers) CrawlDerivedAgainNearMiss(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	told(h.fetch(ctx, r.FormValue("id")))
	cancel()
	ctx, cancel = context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	told(h.store.SetStatus(ctx, r.FormValue("id"), "completed"))
	w.WriteHeader(http.StatusOK)
}

// X08: the parameter is the variable that gets the deadline, and the deferred function sees that.
func (h *Handlers) RunReassigned(ctx context.Context, id string) {
	defer func() {
		told(h.store.SetStatus(ctx, id, "completed")) // want GS202 error "last in, first out"
	}()
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	told(h.fetch(ctx, id))
}

// Near miss: the argument is evaluated before the deadline is set.
func (h *Handlers) RunEvaluatedNearMiss(ctx context.Context, id string) {
	defer h.finish(ctx, id)
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	told(h.fetch(ctx, id))
}

func (h *Handlers) finish(ctx context.Context, id string) {
	told(h.store.SetStatus(ctx, id, "completed"))
}

// The reason is asked for by its name.
func (h *Handlers) RunUntilDeadline(ctx context.Context, id string) {
	err := h.fetch(ctx, id)
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		told(h.store.SetStatus(ctx, id, "failed")) // want GS202 error "seen to have ended"
		return
	}
	told(err)
}

// The end is the signal to store the state.
func (h *Handlers) RunUntilStopped(ctx context.Context, id string) {
	<-ctx.Done()
	told(h.store.SetStatus(ctx, id, "stopped")) // want GS202 error "seen to have ended"
}

// Near miss: the context of the work has ended, its parent has not.
func (h *Handlers) RunChildEndedNearMiss(ctx context.Context, id string) {
	work, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	told(h.fetch(work, id))
	if work.Err() != nil {
		told(h.store.SetStatus(ctx, id, "failed"))
	}
}

// Near miss: the context is alive on this way.
func (h *Handlers) RunAliveNearMiss(ctx context.Context, id string) {
	told(h.fetch(ctx, id))
	if ctx.Err() != nil {
		return
	}
	told(h.store.SetStatus(ctx, id, "completed"))
}

// Near miss: everybody gives it a context that does not end.
func (h *Handlers) failNearMiss(ctx context.Context, id string) {
	status := "failed"
	if errors.Is(ctx.Err(), context.Canceled) {
		status = "cancelled"
	}
	told(h.store.SetStatus(ctx, id, status))
}

// RunDetached does so.
func (h *Handlers) RunDetached(ctx context.Context, id string) {
	if err := h.fetch(ctx, id); err != nil {
		h.failNearMiss(context.WithoutCancel(ctx), id)
	}
}

// Near miss: the heartbeat is there for as long as the work runs, and stops with it.
func (h *Handlers) CrawlHeartbeatNearMiss(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("id")
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	go func() {
		defer catch()
		ticker, done := time.NewTicker(time.Second), ctx.Done()
		defer ticker.Stop()
		for {
			select {
			case <-ticker.C:
				told(h.store.SetStatus(ctx, id, "running"))
			case <-done:
				return
			}
		}
	}()
	told(h.fetch(ctx, id))
	w.WriteHeader(http.StatusOK)
}
