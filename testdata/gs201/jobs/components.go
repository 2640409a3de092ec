// want-ignore GS101 GS103 GS104 GS105 GS107 GS205 GS309 "the subject is the context"

package jobs

import (
	"context"
	"net/http"
	"time"
)

// RegisterComponents wires the handlers whose goroutines belong to something that its owner ends, and those that do not.
func RegisterComponents(mux *http.ServeMux, h *Handlers) {
	mux.HandleFunc("GET /reports/followed", h.FollowedNearMiss)
	mux.HandleFunc("GET /reports/watched", h.WatchedNearMiss)
	mux.HandleFunc("POST /reports/started", h.Started)
	mux.HandleFunc("GET /reports/patient", h.GivenUp)
	mux.HandleFunc("POST /reports/later", h.Later)
}

// FollowedNearMiss is a near miss: the goroutine sends to a channel of the caller, who reads it while the request lasts.
func (h *Handlers) FollowedNearMiss(w http.ResponseWriter, r *http.Request) {
	ids := make(chan string)
	h.follow(r.Context(), ids)
	for id := range ids {
		_, _ = w.Write([]byte(id))
	}
}

func (h *Handlers) follow(ctx context.Context, ids chan<- string) {
	go h.send(ctx, ids)
}

func (h *Handlers) send(ctx context.Context, ids chan<- string) {
	defer close(ids)
	if err := h.reports.Build(ctx, "all"); err == nil {
		ids <- "all"
	}
}

type watcher struct {
	done chan struct{}
	err  error
}

func (w *watcher) Close() error {
	<-w.done
	return w.err
}

// WatchedNearMiss is a near miss: what the goroutine works on is returned, and can be closed.
func (h *Handlers) WatchedNearMiss(w http.ResponseWriter, r *http.Request) {
	watched := h.watch(r.Context())
	defer watched.Close()
	w.WriteHeader(http.StatusOK)
}

func (h *Handlers) watch(ctx context.Context) *watcher {
	watched := &watcher{done: make(chan struct{})}
	go func() {
		defer close(watched.done)
		watched.err = h.reports.Build(ctx, "watched")
	}()
	return watched
}

type ticket struct{ id string }

// Started returns what the goroutine works on, which nobody can end or wait for.
func (h *Handlers) Started(w http.ResponseWriter, r *http.Request) {
	_, _ = w.Write([]byte(h.start(r.Context()).id))
}

func (h *Handlers) start(ctx context.Context) *ticket {
	t := &ticket{id: "new"}
	go func() { // want GS201 error "start"
		_ = h.reports.Build(ctx, t.id)
	}()
	return t
}

// GivenUp waits a second; what comes later nobody wants, so that it may as well be cancelled.
func (h *Handlers) GivenUp(w http.ResponseWriter, r *http.Request) {
	built := make(chan error, 1)
	go func() { // want GS201 note "GivenUp"
		built <- h.reports.Build(r.Context(), "slow")
	}()
	select {
	case err := <-built:
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	case <-time.After(time.Second):
		w.WriteHeader(http.StatusAccepted)
	}
}

// Later ends the context in the timer's function, which does not wait for what it starts.
func (h *Handlers) Later(w http.ResponseWriter, r *http.Request) {
	time.AfterFunc(time.Second, func() {
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		go func() { // want GS201 error "works with `ctx`, which that literal cancels when it returns"
			_ = h.reports.Build(ctx, "later")
		}()
	})
	w.WriteHeader(http.StatusAccepted)
}
