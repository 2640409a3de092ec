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
