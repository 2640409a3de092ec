// want-ignore GS107 GS205 GS105 GS101 "the subject is the failure"

package jobs

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"time"

	"github.com/go-chi/chi/v5"
)

// refreshNamed tells before a return that names no result.
func (f *Feeds) refreshNamed(ctx context.Context, url string) (n int, err error) {
	switch url {
	case "":
		err = errStatus
	default:
		err = f.Refresh(ctx, url)
	}
	if err != nil {
		f.log.WithError(err).Error("feed not refreshed")
	}
	return
}

// refreshQuiet has the same form and tells nobody.
func (f *Feeds) refreshQuiet(ctx context.Context, url string) (n int, err error) {
	if err = f.Refresh(ctx, url); err == nil {
		n = len(url)
	}
	return
}

// refreshUntilEnd tells of all but the end.
func (f *Feeds) refreshUntilEnd(ctx context.Context, url string) error {
	err := f.Refresh(ctx, url)
	if err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if !errors.Is(err, io.EOF) {
			f.log.Errorf("feed %s: %v", url, err)
		}
		return err
	}
	return nil
}

// find tells by its first result as well that there is none.
func (f *Feeds) find(url string) (*http.Client, error) {
	for _, known := range f.urls {
		if known == url {
			return f.client, nil
		}
	}
	return nil, fmt.Errorf("feed %s: %w", url, errStatus)
}

// A return that names no result is told of where the error was tested: near miss.
func (h *Handlers) RefreshNamedNearMiss(w http.ResponseWriter, r *http.Request) {
	url := chi.URLParam(r, "url")
	go func() {
		defer h.catch()
		n, err := h.feeds.refreshNamed(context.Background(), url)
		if err != nil {
			return
		}
		h.feeds.log.Infof("%d feeds", n)
	}()
	w.WriteHeader(http.StatusAccepted)
}

// The same without a word.
func (h *Handlers) RefreshQuiet(w http.ResponseWriter, r *http.Request) {
	url := chi.URLParam(r, "url")
	go func() {
		defer h.catch()
		n, err := h.feeds.refreshQuiet(context.Background(), url)
		if err != nil { // want GS104 note "refreshQuiet"
			return
		}
		h.feeds.log.Infof("%d feeds", n)
	}()
	w.WriteHeader(http.StatusAccepted)
}

// What is left out of the log is the ordinary end: near miss.
func (h *Handlers) RefreshUntilEndNearMiss(w http.ResponseWriter, r *http.Request) {
	url := chi.URLParam(r, "url")
	go func() {
		defer h.catch()
		for {
			if err := h.feeds.refreshUntilEnd(context.Background(), url); err != nil {
				return
			}
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

// Who tests the other result goes on without it: near miss.
func (h *Handlers) RefreshFoundNearMiss(w http.ResponseWriter, r *http.Request) {
	url := chi.URLParam(r, "url")
	go func() {
		defer h.catch()
		if client, _ := h.feeds.find(url); client != nil {
			client.CloseIdleConnections()
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

// Who does not, works with nothing.
func (h *Handlers) RefreshUnfound(w http.ResponseWriter, r *http.Request) {
	url := chi.URLParam(r, "url")
	go func() {
		defer h.catch()
		client, _ := h.feeds.find(url) // want GS104 note "find"
		client.CloseIdleConnections()
	}()
	w.WriteHeader(http.StatusAccepted)
}

type tunnel struct{ ended chan error }

// Wait waits for the end.
func (t *tunnel) Wait() error {
	if err := <-t.ended; err != nil {
		return fmt.Errorf("tunnel: %w", err)
	}
	return nil
}

func (t *tunnel) close() error { return fmt.Errorf("tunnel: %w", errStatus) }

// A companion waits for the end of something to clean up after it: near miss.
func (h *Handlers) TunnelNearMiss(w http.ResponseWriter, r *http.Request) {
	t, side := &tunnel{ended: make(chan error)}, &tunnel{ended: make(chan error)}
	go func() {
		_ = t.Wait()
		_ = side.close()
	}()
	w.WriteHeader(http.StatusAccepted)
}

// What is dropped on purpose beside other work is a note.
func (h *Handlers) RefreshAndDump(w http.ResponseWriter, r *http.Request) {
	url := chi.URLParam(r, "url")
	go func() {
		defer h.catch()
		_ = h.feeds.Dump("feeds") // want GS104 note "Dump"
		if err := h.feeds.Refresh(context.Background(), url); err != nil {
			h.feeds.log.WithError(err).Error("feed not refreshed")
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

// So is what is dropped on purpose and is the work itself.
func (h *Handlers) DumpOnly(w http.ResponseWriter, r *http.Request) {
	go func() {
		defer h.catch()
		_ = h.feeds.Dump("feeds") // want GS104 note "Dump"
	}()
	w.WriteHeader(http.StatusAccepted)
}

// A loop that waits for its next round tries again.
func (h *Handlers) RefreshSteadily(w http.ResponseWriter, r *http.Request) {
	url, stop := chi.URLParam(r, "url"), h.stop
	go func() {
		defer h.catch()
		ticker := time.NewTicker(time.Minute)
		defer ticker.Stop()
		for {
			select {
			case <-stop:
				return
			case <-ticker.C:
				if err := h.feeds.Refresh(context.Background(), url); err != nil { // want GS104 note "Refresh"
					continue
				}
				h.feeds.log.Infof("feed %s", url)
			}
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}
