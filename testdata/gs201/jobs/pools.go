// want-ignore GS101 GS103 GS104 GS105 GS107 GS205 GS309 "the subject is the context"

package jobs

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"sync"
)

// RegisterPools wires the handlers that share their work out.
func RegisterPools(mux *http.ServeMux, h *Handlers) {
	mux.HandleFunc("GET /reports/tail", h.TailNearMiss)
	mux.HandleFunc("GET /reports/tail-late", h.TailLate)
	mux.HandleFunc("DELETE /reports/all", h.RemoveAllNearMiss)
	mux.HandleFunc("POST /reports/kept", h.KeptPool)
	mux.HandleFunc("POST /reports/batch", h.BatchNearMiss)
	mux.HandleFunc("POST /reports/lost-batch", h.LostBatch)
}

// TailNearMiss is a near miss: the goroutine is meant to end with the request, whose end it tells from a failure.
func (h *Handlers) TailNearMiss(w http.ResponseWriter, r *http.Request) {
	go func() {
		defer catch()
		err := h.reports.Build(r.Context(), "tail")
		if err != nil && !errors.Is(err, context.Canceled) {
			slog.Error("tail", "err", err)
		}
	}()
	h.stream(w)
}

// TailLate looks for another error.
func (h *Handlers) TailLate(w http.ResponseWriter, r *http.Request) {
	go func() { // want GS201 error "TailLate"
		defer catch()
		err := h.reports.Build(r.Context(), "tail")
		if err != nil && !errors.Is(err, http.ErrAbortHandler) {
			slog.Error("tail", "err", err)
		}
	}()
	h.stream(w)
}

func (h *Handlers) stream(w http.ResponseWriter) {
	_, _ = w.Write([]byte("tail"))
}

// pool shares jobs out to workers that live until it is closed.
type pool struct {
	jobs    chan string
	reports *Reports
	left    sync.WaitGroup
}

// newPool is a near miss: whoever made the pool closes it.
func newPool(ctx context.Context, reports *Reports) *pool {
	p := &pool{jobs: make(chan string), reports: reports}
	p.start(ctx)
	return p
}

func (p *pool) start(ctx context.Context) {
	p.left.Add(1)
	go p.work(ctx)
}

func (p *pool) work(ctx context.Context) {
	defer catch()
	defer p.left.Done()
	for id := range p.jobs {
		if err := p.reports.Build(ctx, id); err != nil {
			slog.Error("report not removed", "err", err)
		}
	}
}

// Close waits for the workers.
func (p *pool) Close() {
	close(p.jobs)
	p.left.Wait()
}

// RemoveAllNearMiss is a near miss: it closes the pool before it returns.
func (h *Handlers) RemoveAllNearMiss(w http.ResponseWriter, r *http.Request) {
	p := newPool(r.Context(), h.reports)
	p.jobs <- "all"
	p.Close()
	w.WriteHeader(http.StatusNoContent)
}

// keeper is made once, and has an end of its own.
type keeper struct {
	reports *Reports
	left    sync.WaitGroup
}

// Close waits for what is being kept.
func (k *keeper) Close() {
	k.left.Wait()
}

func (k *keeper) keep(ctx context.Context, id string) {
	k.left.Add(1)
	go func() { // want GS201 error "keep"
		defer catch()
		defer k.left.Done()
		_ = k.reports.Build(ctx, id)
	}()
}

var kept = &keeper{}

// KeptPool does not close what serves all requests.
func (h *Handlers) KeptPool(w http.ResponseWriter, r *http.Request) {
	kept.keep(r.Context(), "kept")
	w.WriteHeader(http.StatusAccepted)
}

type worker func(ctx context.Context, jobs <-chan string, results chan<- string, wg *sync.WaitGroup)

func (h *Handlers) workers() worker {
	return h.collect
}

func (h *Handlers) collect(ctx context.Context, jobs <-chan string, results chan<- string, wg *sync.WaitGroup) {
	defer wg.Done()
	defer catch()
	for id := range jobs {
		if err := h.reports.Build(ctx, id); err == nil {
			results <- id
		}
	}
}

// BatchNearMiss is a near miss: what the workers find goes to a goroutine that tells the handler when it has all.
func (h *Handlers) BatchNearMiss(w http.ResponseWriter, r *http.Request) {
	h.batch(r.Context(), h.workers(), r.Form["id"])
	w.WriteHeader(http.StatusOK)
}

func (h *Handlers) batch(ctx context.Context, work worker, ids []string) {
	jobs, results := make(chan string), make(chan string)
	var wg sync.WaitGroup
	for range 2 {
		wg.Add(1)
		go work(ctx, jobs, results, &wg)
	}
	go func() {
		wg.Wait()
		close(results)
	}()
	if len(ids) == 0 {
		return
	}
	done := make(chan struct{})
	go count(results, done)
	for _, id := range ids {
		jobs <- id
	}
	close(jobs)
	<-done
}

func count(results <-chan string, done chan<- struct{}) {
	defer catch()
	defer close(done)
	for id := range results {
		slog.Info("built", "id", id)
	}
}

// LostBatch does not wait for that goroutine.
func (h *Handlers) LostBatch(w http.ResponseWriter, r *http.Request) {
	jobs, results := make(chan string), make(chan string)
	var wg sync.WaitGroup
	wg.Add(1)
	go h.collect(r.Context(), jobs, results, &wg) // want GS201 error "LostBatch"
	go func() {
		wg.Wait()
		close(results)
	}()
	done := make(chan struct{})
	go count(results, done)
	jobs <- "one"
	close(jobs)
	w.WriteHeader(http.StatusAccepted)
}
