// want-ignore GS104 GS107 GS205 GS105 "the subject is the context"

// Package jobs builds reports in the background; whose context the work runs on is the question.
package jobs

import (
	"context"
	"database/sql"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"
)

// Reports builds reports.
type Reports struct{ db *sql.DB }

// Build works in the database, so it needs a living context.
func (r *Reports) Build(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, `INSERT INTO reports (id) VALUES ($1)`, id)
	return err
}

// Handlers serves the report endpoints.
type Handlers struct{ reports *Reports }

// Register wires the handlers.
func Register(mux *http.ServeMux, h *Handlers) {
	mux.HandleFunc("POST /reports/argument", h.BuildArgument)
	mux.HandleFunc("POST /reports/variable", h.BuildVariable)
	mux.HandleFunc("POST /reports/captured", h.BuildCaptured)
	mux.HandleFunc("POST /reports/inside", h.BuildReadInside)
	mux.HandleFunc("POST /reports/value", h.BuildWithValue)
	mux.HandleFunc("POST /reports/timeout", h.BuildWithTimeout)
	mux.HandleFunc("POST /reports/waitgroup", h.BuildWaited)
	mux.HandleFunc("POST /reports/channel", h.BuildWaitedOnChannel)
	mux.HandleFunc("POST /reports/group", h.BuildWaitedInGroup)
	mux.HandleFunc("POST /reports/select", h.BuildWaitedForAWhile)
	mux.HandleFunc("POST /reports/without", h.BuildDetached)
	mux.HandleFunc("POST /reports/without-timeout", h.BuildDetachedWithTimeoutNearMiss)
	mux.HandleFunc("POST /reports/own-detach", h.BuildOwnDetachNearMiss)
	mux.HandleFunc("POST /reports/background", h.BuildBackground)
	mux.HandleFunc("POST /reports/shadow", h.BuildShadowedNearMiss)
	mux.HandleFunc("POST /reports/log", h.BuildLoggingOnlyNearMiss)
	mux.HandleFunc("POST /reports/values", h.BuildValuesOnlyNearMiss)
	mux.Handle("POST /reports/closure", h.Closure())
	mux.HandleFunc("POST /reports/detached-inside", h.BuildDetachedInsideNearMiss)
}

func catch() {
	if p := recover(); p != nil {
		slog.Error("report panicked", "panic", p)
	}
}

func (h *Handlers) build(ctx context.Context, id string) {
	defer catch()
	if err := h.reports.Build(ctx, id); err != nil {
		slog.Error("report not built", "err", err)
	}
}

// X01: passed as an argument.
func (h *Handlers) BuildArgument(w http.ResponseWriter, r *http.Request) {
	go h.build(r.Context(), r.FormValue("id")) // want GS201 error "r.Context"
	w.WriteHeader(http.StatusAccepted)
}

// X01: through a variable.
func (h *Handlers) BuildVariable(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	go h.build(ctx, r.FormValue("id")) // want GS201 error "ctx"
	w.WriteHeader(http.StatusAccepted)
}

// X01: captured.
func (h *Handlers) BuildCaptured(w http.ResponseWriter, r *http.Request) {
	ctx, id := r.Context(), r.FormValue("id")
	go func() { // want GS201 error "ctx"
		defer catch()
		if err := h.reports.Build(ctx, id); err != nil {
			slog.Error("report not built", "err", err)
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

// X01: asked for inside the goroutine.
func (h *Handlers) BuildReadInside(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("id")
	go func() { // want GS201 error "Context"
		defer catch()
		if err := h.reports.Build(r.Context(), id); err != nil {
			slog.Error("report not built", "err", err)
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

type userKey struct{}

// X01: a child with a value dies with its parent.
func (h *Handlers) BuildWithValue(w http.ResponseWriter, r *http.Request) {
	ctx := context.WithValue(r.Context(), userKey{}, r.FormValue("user"))
	go h.build(ctx, r.FormValue("id")) // want GS201 error "ctx"
	w.WriteHeader(http.StatusAccepted)
}

// X01: so does a child with a deadline of its own, made in the goroutine.
func (h *Handlers) BuildWithTimeout(w http.ResponseWriter, r *http.Request) {
	parent, id := r.Context(), r.FormValue("id")
	go func() { // want GS201 error "."
		defer catch()
		ctx, cancel := context.WithTimeout(parent, time.Minute)
		defer cancel()
		if err := h.reports.Build(ctx, id); err != nil {
			slog.Error("report not built", "err", err)
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

// X02: the handler waits.
func (h *Handlers) BuildWaited(w http.ResponseWriter, r *http.Request) {
	var wg sync.WaitGroup
	for _, id := range r.Form["id"] {
		wg.Add(1)
		go func() {
			defer wg.Done()
			h.build(r.Context(), id)
		}()
	}
	wg.Wait()
	w.WriteHeader(http.StatusOK)
}

// X02: on a channel.
func (h *Handlers) BuildWaitedOnChannel(w http.ResponseWriter, r *http.Request) {
	done, id := make(chan struct{}), r.FormValue("id")
	go func() {
		defer close(done)
		h.build(r.Context(), id)
	}()
	<-done
	w.WriteHeader(http.StatusOK)
}

// X02: in a group.
func (h *Handlers) BuildWaitedInGroup(w http.ResponseWriter, r *http.Request) {
	g, ctx := errgroup.WithContext(r.Context())
	g.Go(func() error {
		defer catch()
		return h.reports.Build(ctx, r.FormValue("id"))
	})
	if err := g.Wait(); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusOK)
}

// X02: a wait that can give up is no wait.
func (h *Handlers) BuildWaitedForAWhile(w http.ResponseWriter, r *http.Request) {
	done, id := make(chan struct{}), r.FormValue("id")
	go func() { // want GS201 "."
		defer close(done)
		h.build(r.Context(), id)
	}()
	select {
	case <-done:
		w.WriteHeader(http.StatusOK)
	case <-time.After(time.Second):
		w.WriteHeader(http.StatusAccepted)
	}
}

// X04: detached.
func (h *Handlers) BuildDetached(w http.ResponseWriter, r *http.Request) {
	go h.build(context.WithoutCancel(r.Context()), r.FormValue("id"))
	w.WriteHeader(http.StatusAccepted)
}

// X04: detached, with a deadline of its own.
func (h *Handlers) BuildDetachedWithTimeoutNearMiss(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(r.Context()), time.Minute)
	id := r.FormValue("id")
	go func() {
		defer cancel()
		h.build(ctx, id)
	}()
	w.WriteHeader(http.StatusAccepted)
}

// detached keeps the values of a context and none of its ends.
type detached struct{ context.Context }

func (detached) Deadline() (time.Time, bool) { return time.Time{}, false }
func (detached) Done() <-chan struct{}       { return nil }
func (detached) Err() error                  { return nil }

// X04: a home-made detach type.
func (h *Handlers) BuildOwnDetachNearMiss(w http.ResponseWriter, r *http.Request) {
	go h.build(detached{r.Context()}, r.FormValue("id"))
	w.WriteHeader(http.StatusAccepted)
}

// X05: the background context.
func (h *Handlers) BuildBackground(w http.ResponseWriter, r *http.Request) {
	go h.build(context.Background(), r.FormValue("id"))
	w.WriteHeader(http.StatusAccepted)
}

// The variable of the same name is another one.
func (h *Handlers) BuildShadowedNearMiss(w http.ResponseWriter, r *http.Request) {
	ctx, id := r.Context(), r.FormValue("id")
	slog.InfoContext(ctx, "report requested")
	go func() {
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		h.build(ctx, id)
	}()
	w.WriteHeader(http.StatusAccepted)
}

// A log line works on a dead context as well.
func (h *Handlers) BuildLoggingOnlyNearMiss(w http.ResponseWriter, r *http.Request) {
	ctx, id := r.Context(), r.FormValue("id")
	go func() {
		h.build(context.Background(), id)
		slog.InfoContext(ctx, "report built", "id", id)
	}()
	w.WriteHeader(http.StatusAccepted)
}

// So does reading a value.
func (h *Handlers) BuildValuesOnlyNearMiss(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	go func() {
		defer catch()
		id, _ := ctx.Value(userKey{}).(string)
		h.build(context.Background(), id)
	}()
	w.WriteHeader(http.StatusAccepted)
}

// X01: the handler is a closure that a method returns.
func (h *Handlers) Closure() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, id := r.Context(), r.FormValue("id")
		go h.build(ctx, id) // want GS201 error "ctx"
		w.WriteHeader(http.StatusAccepted)
	})
}

func (h *Handlers) buildDetached(ctx context.Context, id string) {
	defer catch()
	ctx = context.WithoutCancel(ctx)
	if err := h.reports.Build(ctx, id); err != nil {
		slog.Error("report not built", "err", err)
	}
}

// X04: the goroutine itself detaches what it is given.
func (h *Handlers) BuildDetachedInsideNearMiss(w http.ResponseWriter, r *http.Request) {
	go h.buildDetached(r.Context(), r.FormValue("id"))
	w.WriteHeader(http.StatusAccepted)
}
