// want-ignore GS107 GS205 GS105 GS101 "the subject is the failure"

package jobs

import (
	"context"
	"net/http"

	"github.com/go-chi/chi/v5"
)

func (h *Handlers) keep(err error) error {
	h.state.Lock()
	defer h.state.Unlock()
	h.state.err = err
	return h.state.err
}

// Who gets an error to keep it gives it back: near miss.
func (h *Handlers) RefreshKeepingNearMiss(w http.ResponseWriter, r *http.Request) {
	url := chi.URLParam(r, "url")
	go func() {
		defer h.catch()
		if err := h.feeds.Refresh(context.Background(), url); err != nil {
			_ = h.keep(err)
			return
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

type refreshed struct {
	url string
	err error
}

// The error has been handed on before it ends the loop: near miss.
func (h *Handlers) RefreshForwardingNearMiss(w http.ResponseWriter, r *http.Request) {
	url, results := chi.URLParam(r, "url"), make(chan refreshed, 1)
	go func() {
		defer h.catch()
		for {
			err := h.feeds.Refresh(context.Background(), url)
			results <- refreshed{url, err}
			if err != nil {
				return
			}
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

type outcome struct {
	done chan struct{}
	err  error
}

func (o *outcome) set(err error) error {
	if o.err != nil {
		return errStatus
	}
	o.err = err
	close(o.done)
	return nil
}

func (o *outcome) finish() error {
	select {
	case <-o.done:
		return errStatus
	default:
		close(o.done)
		return nil
	}
}

// To settle an outcome is to tell it, whether it was an error or none: near miss.
func (h *Handlers) RefreshSettlingNearMiss(w http.ResponseWriter, r *http.Request) {
	url, first, second := chi.URLParam(r, "url"), &outcome{done: make(chan struct{})}, &outcome{done: make(chan struct{})}
	go func() {
		defer h.catch()
		if err := h.feeds.RefreshLogged(context.Background(), url); err == nil {
			_ = first.set(nil)
			_ = second.finish()
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}
