// want-ignore GS101 GS103 GS104 GS105 GS107 GS205 GS309 "the subject is the context"

package jobs

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"sync"
	"time"
)

// RegisterPipelines wires the handlers whose goroutines work for their starter, in less direct ways.
func RegisterPipelines(mux *http.ServeMux, h *Handlers) {
	mux.HandleFunc("GET /reports/fastest", h.FastestNearMiss)
	mux.HandleFunc("DELETE /reports", h.DrainedNearMiss)
	mux.HandleFunc("GET /reports/allowed", h.AllowedNearMiss)
	mux.HandleFunc("GET /reports/hurried", h.Hurried)
	mux.HandleFunc("GET /reports/measured", h.Measured)
	mux.HandleFunc("GET /reports/promised", h.ChannelsNearMiss)
	mux.HandleFunc("GET /reports/queued", h.QueuedNearMiss)
	mux.HandleFunc("GET /reports/raced", h.RacedNearMiss)
	mux.HandleFunc("GET /reports/leased", h.LeasedNearMiss)
	mux.HandleFunc("GET /reports/told", h.ToldNearMiss)
}

// offer sends unless the reader has gone.
func offer[T any](ctx context.Context, to chan<- T, value T) bool {
	select {
	case to <- value:
		return true
	case <-ctx.Done():
		return false
	}
}

// FastestNearMiss is a near miss: a helper sends what the handler receives.
func (h *Handlers) FastestNearMiss(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), time.Minute)
	defer cancel()
	built := make(chan error, 2)
	for _, id := range []string{"left", "right"} {
		go func() {
			defer catch()
			offer(ctx, built, h.reports.Build(ctx, id))
		}()
	}
	for range 2 {
		select {
		case err := <-built:
			if err == nil {
				return
			}
		case <-ctx.Done():
			http.Error(w, "gone", http.StatusGatewayTimeout)
			return
		}
	}
}

// DrainedNearMiss is a near miss: the call that is given the channel reads it.
func (h *Handlers) DrainedNearMiss(w http.ResponseWriter, r *http.Request) {
	ids := make(chan string)
	go func() {
		defer catch()
		defer close(ids)
		if err := h.reports.Build(r.Context(), "doomed"); err == nil {
			ids <- "doomed"
		}
	}()
	h.remove(w, ids)
}

func (h *Handlers) remove(w io.Writer, ids <-chan string) {
	for id := range ids {
		_, _ = io.WriteString(w, id)
	}
}

// AllowedNearMiss is a near miss: who is refused gives up what was begun for the ids before.
func (h *Handlers) AllowedNearMiss(w http.ResponseWriter, r *http.Request) {
	var wg sync.WaitGroup
	for _, id := range r.Form["id"] {
		if id == "secret" {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		wg.Add(1)
		go func() {
			defer wg.Done()
			defer catch()
			h.build(r.Context(), id)
		}()
	}
	wg.Wait()
}

// Hurried waits for a while only, in another goroutine.
func (h *Handlers) Hurried(w http.ResponseWriter, r *http.Request) {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() { // want GS201 error "r.Context"
		defer wg.Done()
		defer catch()
		h.build(r.Context(), "all")
	}()
	done := make(chan struct{})
	go func() {
		wg.Wait()
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(time.Second):
		w.WriteHeader(http.StatusAccepted)
	}
}

// Measured asks how full the channel is, which reads nothing.
func (h *Handlers) Measured(w http.ResponseWriter, r *http.Request) {
	ctx, built := r.Context(), make(chan error, 1)
	go func() { // want GS201 error "ctx"
		defer catch()
		built <- h.reports.Build(ctx, "all")
	}()
	if len(built) == 0 {
		w.WriteHeader(http.StatusAccepted)
	}
}

type answer struct {
	built chan error
	done  chan struct{}
}

func (a *answer) wait() error {
	defer close(a.done)
	return <-a.built
}

func newAnswer(built chan error, done chan struct{}) *answer {
	return &answer{built: built, done: done}
}

type channels struct {
	built chan<- error
	done  <-chan struct{}
}

func (h *Handlers) answered(ctx context.Context, id string) *answer {
	built, done := make(chan error), make(chan struct{})
	promised := newAnswer(built, done)
	given := &channels{built: built, done: done}
	go h.answer(ctx, id, given)
	return promised
}

func (h *Handlers) answer(ctx context.Context, id string, to *channels) {
	defer catch()
	to.built <- h.reports.Build(ctx, id)
	<-to.done
}

// ChannelsNearMiss is a near miss: the channels reach the goroutine in a struct, and whoever waits for them in another.
func (h *Handlers) ChannelsNearMiss(w http.ResponseWriter, r *http.Request) {
	if err := h.answered(r.Context(), "all").wait(); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

func enqueue(wg *sync.WaitGroup, f func()) {
	wg.Add(1)
	go func() {
		defer wg.Done()
		defer catch()
		f()
	}()
}

// QueuedNearMiss is a near miss: the handler waits for what its literals start as well.
func (h *Handlers) QueuedNearMiss(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	var wg sync.WaitGroup
	enqueue(&wg, func() {
		h.build(ctx, "first")
		enqueue(&wg, func() {
			h.build(ctx, "second")
		})
	})
	wg.Wait()
}

// RacedNearMiss is a near miss: the handler waits for all of them or for the first failure.
func (h *Handlers) RacedNearMiss(w http.ResponseWriter, r *http.Request) {
	ctx, failed, done := r.Context(), make(chan error, 1), make(chan struct{})
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		defer catch()
		if err := h.reports.Build(ctx, "all"); err != nil {
			select {
			case failed <- err:
			default:
			}
		}
	}()
	go func() {
		wg.Wait()
		close(done)
	}()
	select {
	case <-done:
	case err := <-failed:
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

func (h *Handlers) renew(ctx context.Context, id string) {
	defer catch()
	for h.reports.Build(ctx, id) == nil {
		time.Sleep(time.Second)
	}
}

// LeasedNearMiss is a near miss: what renews the lease is to end with the handler.
func (h *Handlers) LeasedNearMiss(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithCancel(r.Context())
	defer cancel()
	go h.renew(ctx, "lease")
	h.build(ctx, r.FormValue("id"))
}

func logc(ctx context.Context, format string, args ...any) {
	slog.ErrorContext(ctx, format, args...)
}

// ToldNearMiss is a near miss: a logger takes values from the context, whether it has ended or not.
func (h *Handlers) ToldNearMiss(w http.ResponseWriter, r *http.Request) {
	ctx, id := r.Context(), r.FormValue("id")
	go func() {
		defer catch()
		if err := h.reports.Build(context.Background(), id); err != nil {
			logc(ctx, "report not built", "err", err)
		}
	}()
}
