// want-ignore GS101 GS103 GS104 GS105 GS107 GS205 GS309 "the subject is the context"

package jobs

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"sync"
	"time"
)

// RegisterStreams wires the handlers whose goroutines feed a consumer.
func RegisterStreams(mux *http.ServeMux, h *Handlers) {
	mux.HandleFunc("GET /reports/stream", h.Stream)
	mux.HandleFunc("GET /reports/pipe", h.PipeNearMiss)
	mux.HandleFunc("GET /reports/first", h.FirstNearMiss)
	mux.HandleFunc("GET /reports/end", h.UntilTheEndNearMiss)
	mux.HandleFunc("GET /reports/unread", h.Unread)
	mux.HandleFunc("GET /reports/watch", h.WatchNearMiss)
	mux.HandleFunc("GET /reports/lease", h.LeaseNearMiss)
	mux.HandleFunc("GET /reports/each", h.EachNearMiss)
	mux.HandleFunc("GET /reports/promise", h.PromiseNearMiss)
	mux.HandleFunc("GET /reports/first-error", h.FirstErrorNearMiss)
	mux.HandleFunc("GET /reports/socket", h.SocketNearMiss)
}

// Ids is a near miss: whoever reads the channel decides how long the goroutine lives.
func (r *Reports) Ids(ctx context.Context) <-chan string {
	ids := make(chan string)
	go func() {
		defer catch()
		defer close(ids)
		for _, id := range []string{"a", "b"} {
			if err := r.Build(ctx, id); err != nil {
				slog.Error("report not built", "err", err)
				return
			}
			ids <- id
		}
	}()
	return ids
}

// Stream reads them.
func (h *Handlers) Stream(w http.ResponseWriter, r *http.Request) {
	for id := range h.reports.Ids(r.Context()) {
		_, _ = io.WriteString(w, id)
	}
}

// Near miss: the handler reads what the goroutine writes into a pipe.
func (h *Handlers) PipeNearMiss(w http.ResponseWriter, r *http.Request) {
	in, out := io.Pipe()
	go func() {
		defer catch()
		_ = out.CloseWithError(h.reports.export(r.Context(), out))
	}()
	var found []string
	if err := json.NewDecoder(in).Decode(&found); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

func (r *Reports) export(ctx context.Context, w io.Writer) error {
	if err := r.Build(ctx, "export"); err != nil {
		return err
	}
	_, err := io.WriteString(w, "[]")
	return err
}

// Near miss: who returns at the first error gives up the others on purpose.
func (h *Handlers) FirstNearMiss(w http.ResponseWriter, r *http.Request) {
	errs, built := make(chan error), make(chan string)
	for _, id := range r.Form["id"] {
		go func() {
			defer catch()
			if err := h.reports.Build(r.Context(), id); err != nil {
				errs <- err
				return
			}
			built <- id
		}()
	}
	for range r.Form["id"] {
		select {
		case err := <-errs:
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		case id := <-built:
			_, _ = io.WriteString(w, id)
		}
	}
}

// Near miss: the other case of the select is the end of the same context.
func (h *Handlers) UntilTheEndNearMiss(w http.ResponseWriter, r *http.Request) {
	ctx, done := r.Context(), make(chan error)
	go func() {
		defer catch()
		done <- h.reports.Build(ctx, "all")
	}()
	select {
	case err := <-done:
		slog.Info("built", "err", err)
	case <-ctx.Done():
		http.Error(w, "gone", http.StatusGatewayTimeout)
	}
}

// Nobody reads the channel.
func (h *Handlers) Unread(w http.ResponseWriter, r *http.Request) {
	ctx, done := r.Context(), make(chan error, 1)
	go func() { // want GS201 error "ctx"
		defer catch()
		done <- h.reports.Build(ctx, "all")
	}()
	w.WriteHeader(http.StatusAccepted)
}

// Near miss: the handler stays until the client leaves.
func (h *Handlers) WatchNearMiss(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	go func() {
		defer catch()
		for {
			if err := h.reports.Build(ctx, "all"); err != nil {
				slog.Error("report not built", "err", err)
				return
			}
			time.Sleep(time.Second)
		}
	}()
	<-ctx.Done()
}

// Near miss: the handler stops the goroutine when it returns.
func (h *Handlers) LeaseNearMiss(w http.ResponseWriter, r *http.Request) {
	ctx, stop := r.Context(), make(chan struct{})
	go func() {
		defer catch()
		for {
			select {
			case <-stop:
				return
			case <-time.After(time.Second):
				if err := h.reports.Build(ctx, "lease"); err != nil {
					slog.Error("lease not renewed", "err", err)
				}
			}
		}
	}()
	defer close(stop)
	h.build(ctx, r.FormValue("id"))
}

// forEach waits for what it starts.
func forEach(ids []string, f func(id string) error) error {
	var wg sync.WaitGroup
	errs := make([]error, len(ids))
	for i, id := range ids {
		wg.Add(1)
		go func() {
			defer wg.Done()
			defer catch()
			errs[i] = f(id)
		}()
	}
	wg.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// Near miss: the helper that starts the goroutines waits for them.
func (h *Handlers) EachNearMiss(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	err := forEach(r.Form["id"], func(id string) error {
		return h.reports.Build(ctx, id)
	})
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

type promise struct {
	done chan struct{}
	err  error
}

func (p *promise) set(err error) {
	p.err = err
	close(p.done)
}

func (p *promise) get() error {
	<-p.done
	return p.err
}

func (h *Handlers) promised(ctx context.Context) *promise {
	p := &promise{done: make(chan struct{})}
	go func() {
		defer catch()
		err := h.reports.Build(ctx, "promised")
		p.set(err)
	}()
	return p
}

// PromiseNearMiss is a near miss: who holds the promise waits for it.
func (h *Handlers) PromiseNearMiss(w http.ResponseWriter, r *http.Request) {
	if err := h.promised(r.Context()).get(); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// firstError gives up at the first error.
func firstError(ids []string, f func(id string) error) error {
	errs := make(chan error, len(ids))
	for _, id := range ids {
		go func() {
			defer catch()
			errs <- f(id)
		}()
	}
	for range ids {
		if err := <-errs; err != nil {
			return err
		}
	}
	return nil
}

// FirstErrorNearMiss is a near miss: the helper collects what it starts.
func (h *Handlers) FirstErrorNearMiss(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	err := firstError(r.Form["id"], func(id string) error {
		return h.reports.Build(ctx, id)
	})
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// SocketNearMiss is a near miss: the handler serves messages for as long as the client stays.
func (h *Handlers) SocketNearMiss(w http.ResponseWriter, r *http.Request) {
	buffer := make([]byte, 64)
	for {
		n, err := r.Body.Read(buffer)
		if err != nil {
			return
		}
		h.message(r.Context(), string(buffer[:n]))
	}
}

func (h *Handlers) message(ctx context.Context, id string) {
	go h.build(ctx, id)
}
