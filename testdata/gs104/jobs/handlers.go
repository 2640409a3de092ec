// want-ignore GS107 GS205 GS105 "the subject is the failure, not the completion"

// Package jobs refreshes feeds in the background; the failures are told, or are not.
package jobs

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"sync"

	"github.com/getsentry/sentry-go"
	"github.com/go-chi/chi/v5"
	"github.com/rs/zerolog"
	"github.com/sirupsen/logrus"
	"go.opentelemetry.io/otel/trace"
	"go.uber.org/multierr"
	"golang.org/x/sync/errgroup"
)

// Handlers serves the feed endpoints.
type Handlers struct {
	feeds  *Feeds
	events zerolog.Logger
	log    *logrus.Entry
	failed chan error
	stop   chan struct{}
	state  struct {
		sync.Mutex
		err error
	}
}

// Register wires the handlers.
func Register(r chi.Router, h *Handlers) {
	r.Route("/feeds", func(r chi.Router) {
		r.Post("/blank", h.RefreshBlank)
		r.Post("/statement", h.RefreshStatement)
		r.Post("/go", h.RefreshGo)
		r.Post("/go-logged", h.RefreshGoLoggedByCalleeNearMiss)
		r.Post("/return", h.RefreshReturn)
		r.Post("/empty", h.RefreshEmptyBranch)
		r.Post("/first", h.RefreshErrorFirst)
		r.Post("/elsewhere", h.RefreshElsewhere)
		r.Post("/unsent", h.RefreshUnsentEvent)
		r.Post("/logged", h.RefreshLogged)
		r.Post("/warned", h.RefreshWarned)
		r.Post("/channel", h.RefreshToChannelNearMiss)
		r.Post("/span", h.RefreshToSpanNearMiss)
		r.Post("/sentry", h.RefreshToSentryNearMiss)
		r.Post("/join", h.RefreshJoinedNearMiss)
		r.Post("/multierr", h.RefreshMultierrNearMiss)
		r.Post("/field", h.RefreshStoredNearMiss)
		r.Post("/group", h.RefreshGroupNearMiss)
		r.Post("/deferred", h.RefreshDeferredLogNearMiss)
		r.Post("/helper", h.RefreshThroughHelperNearMiss)
		r.Post("/never", h.RefreshNeverFailsNearMiss)
		r.Post("/cleanup", h.RefreshCleanupNearMiss)
		r.Post("/branch", h.RefreshOneBranchSilent)
		r.Post("/retry", h.RefreshRetryNearMiss)
		r.Post("/loop", h.RefreshLoop)
		r.Post("/switch", h.RefreshSwitchNearMiss)
	})
}

func (h *Handlers) catch() {
	if r := recover(); r != nil {
		h.log.WithField("panic", r).Error("feed panicked")
	}
}

// The error is thrown away.
func (h *Handlers) RefreshBlank(w http.ResponseWriter, r *http.Request) {
	url := chi.URLParam(r, "url")
	go func() {
		defer h.catch()
		_ = h.feeds.Refresh(context.Background(), url) // want GS104 note "error"
	}()
	w.WriteHeader(http.StatusAccepted)
}

// The error is not even taken.
func (h *Handlers) RefreshStatement(w http.ResponseWriter, r *http.Request) {
	url := chi.URLParam(r, "url")
	go func() {
		defer h.catch()
		h.feeds.Refresh(context.Background(), url) // want GS104 note "error"
	}()
	w.WriteHeader(http.StatusAccepted)
}

// The go statement drops the error of the function it starts.
func (h *Handlers) RefreshGo(w http.ResponseWriter, r *http.Request) {
	url := chi.URLParam(r, "url")
	go h.feeds.Refresh(context.Background(), url) // want GS104 note "error" GS101 "recover"
	w.WriteHeader(http.StatusAccepted)
}

// Near miss: the callee tells about it before it returns it.
func (h *Handlers) RefreshGoLoggedByCalleeNearMiss(w http.ResponseWriter, r *http.Request) {
	url := chi.URLParam(r, "url")
	go func() {
		defer h.catch()
		_ = h.feeds.RefreshLogged(context.Background(), url)
	}()
	w.WriteHeader(http.StatusAccepted)
}

// The error is seen, and ends the goroutine without a word.
func (h *Handlers) RefreshReturn(w http.ResponseWriter, r *http.Request) {
	url := chi.URLParam(r, "url")
	go func() {
		defer h.catch()
		if err := h.feeds.Refresh(context.Background(), url); err != nil { // want GS104 note "error"
			return
		}
		h.log.WithField("feed", url).Info("feed refreshed")
	}()
	w.WriteHeader(http.StatusAccepted)
}

// E05: the branch is empty.
func (h *Handlers) RefreshEmptyBranch(w http.ResponseWriter, r *http.Request) {
	url := chi.URLParam(r, "url")
	go func() {
		defer h.catch()
		if err := h.feeds.Refresh(context.Background(), url); err != nil { // want GS104 note "error"
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

// E12: the error is not the last result.
func (h *Handlers) RefreshErrorFirst(w http.ResponseWriter, r *http.Request) {
	url := chi.URLParam(r, "url")
	go func() {
		defer h.catch()
		_, n := h.feeds.Count(url) // want GS104 note "error"
		h.log.WithField("entries", n).Info("feed counted")
	}()
	w.WriteHeader(http.StatusAccepted)
}

// E08: an event that is never sent is no log line.
func (h *Handlers) RefreshUnsentEvent(w http.ResponseWriter, r *http.Request) {
	url := chi.URLParam(r, "url")
	go func() {
		defer h.catch()
		if err := h.feeds.Refresh(context.Background(), url); err != nil { // want GS104 note "error"
			h.events.Error().Err(err).Str("feed", url)
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

// E06: logged.
func (h *Handlers) RefreshLogged(w http.ResponseWriter, r *http.Request) {
	url := chi.URLParam(r, "url")
	go func() {
		defer h.catch()
		if err := h.feeds.Refresh(context.Background(), url); err != nil {
			h.events.Error().Err(err).Str("feed", url).Msg("feed not refreshed")
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

// E06: warn is loud enough.
func (h *Handlers) RefreshWarned(w http.ResponseWriter, r *http.Request) {
	url := chi.URLParam(r, "url")
	go func() {
		defer h.catch()
		if err := h.feeds.Refresh(context.Background(), url); err != nil {
			h.log.WithError(err).Warn("feed not refreshed")
			return
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

// E10: sent on a channel.
func (h *Handlers) RefreshToChannelNearMiss(w http.ResponseWriter, r *http.Request) {
	url := chi.URLParam(r, "url")
	go func() {
		defer h.catch()
		h.failed <- h.feeds.Refresh(context.Background(), url)
	}()
	w.WriteHeader(http.StatusAccepted)
}

// E10: recorded on the span.
func (h *Handlers) RefreshToSpanNearMiss(w http.ResponseWriter, r *http.Request) {
	url := chi.URLParam(r, "url")
	span := trace.SpanFromContext(r.Context())
	go func() {
		defer h.catch()
		if err := h.feeds.Refresh(context.Background(), url); err != nil {
			span.RecordError(err)
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

// E10: handed to the error tracker.
func (h *Handlers) RefreshToSentryNearMiss(w http.ResponseWriter, r *http.Request) {
	url := chi.URLParam(r, "url")
	go func() {
		defer h.catch()
		if err := h.feeds.Refresh(context.Background(), url); err != nil {
			sentry.CaptureException(err)
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

// Collected with errors.Join and told once.
func (h *Handlers) RefreshJoinedNearMiss(w http.ResponseWriter, r *http.Request) {
	go func() {
		defer h.catch()
		var failures error
		for _, url := range h.feeds.urls {
			failures = errors.Join(failures, h.feeds.Refresh(context.Background(), url))
		}
		if failures != nil {
			h.log.WithError(failures).Error("feeds not refreshed")
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

// Collected with multierr.
func (h *Handlers) RefreshMultierrNearMiss(w http.ResponseWriter, r *http.Request) {
	go func() {
		defer h.catch()
		var failures error
		for _, url := range h.feeds.urls {
			if err := h.feeds.Refresh(context.Background(), url); err != nil {
				failures = multierr.Append(failures, fmt.Errorf("feed %s: %w", url, err))
			}
		}
		h.log.WithError(failures).Error("feeds refreshed")
	}()
	w.WriteHeader(http.StatusAccepted)
}

// Kept where the status endpoint reads it.
func (h *Handlers) RefreshStoredNearMiss(w http.ResponseWriter, r *http.Request) {
	url := chi.URLParam(r, "url")
	go func() {
		defer h.catch()
		err := h.feeds.Refresh(context.Background(), url)
		h.state.Lock()
		defer h.state.Unlock()
		h.state.err = err
	}()
	w.WriteHeader(http.StatusAccepted)
}

// Returned to the group, whose Wait is looked at.
func (h *Handlers) RefreshGroupNearMiss(w http.ResponseWriter, r *http.Request) {
	url := chi.URLParam(r, "url")
	g, ctx := errgroup.WithContext(r.Context())
	g.Go(func() (err error) {
		defer h.catch()
		err = h.feeds.Refresh(ctx, url)
		return
	})
	if err := g.Wait(); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	w.WriteHeader(http.StatusOK)
}

// A deferred closure logs what the named variable ends with.
func (h *Handlers) RefreshDeferredLogNearMiss(w http.ResponseWriter, r *http.Request) {
	url := chi.URLParam(r, "url")
	go func() {
		var err error
		defer h.catch()
		defer func() {
			if err != nil {
				h.log.WithError(err).Error("feed not refreshed")
			}
		}()
		if err = h.feeds.Refresh(context.Background(), url); err != nil {
			return
		}
		err = h.feeds.Dump("feeds.txt")
	}()
	w.WriteHeader(http.StatusAccepted)
}

func (h *Handlers) tell(err error, url string) {
	if err == nil {
		return
	}
	h.log.WithError(err).WithField("feed", url).Error("feed not refreshed")
}

// A helper logs it.
func (h *Handlers) RefreshThroughHelperNearMiss(w http.ResponseWriter, r *http.Request) {
	url := chi.URLParam(r, "url")
	go func() {
		defer h.catch()
		h.tell(h.feeds.Refresh(context.Background(), url), url)
	}()
	w.WriteHeader(http.StatusAccepted)
}

// An error that is always nil is no failure.
func (h *Handlers) RefreshNeverFailsNearMiss(w http.ResponseWriter, r *http.Request) {
	url := chi.URLParam(r, "url")
	go func() {
		defer h.catch()
		_ = h.feeds.Describe(url)
	}()
	w.WriteHeader(http.StatusAccepted)
}

// Closing what was only read, and removing a temporary file, is cleaning up.
func (h *Handlers) RefreshCleanupNearMiss(w http.ResponseWriter, r *http.Request) {
	go func() {
		defer h.catch()
		file, err := os.Open("feeds.txt")
		if err != nil {
			h.log.WithError(err).Error("feeds not read")
			return
		}
		defer file.Close()
		defer os.Remove("feeds.tmp")
		data, err := io.ReadAll(file)
		if err != nil {
			h.log.WithError(err).Error("feeds not read")
			return
		}
		h.log.WithField("bytes", len(data)).Info("feeds read")
	}()
	w.WriteHeader(http.StatusAccepted)
}

// One of two failures is told.
func (h *Handlers) RefreshOneBranchSilent(w http.ResponseWriter, r *http.Request) {
	url := chi.URLParam(r, "url")
	go func() {
		defer h.catch()
		if err := h.feeds.Refresh(context.Background(), url); err != nil {
			h.log.WithError(err).Error("feed not refreshed")
			return
		}
		if err := h.feeds.Dump("feeds.txt"); err != nil { // want GS104 note "error"
			return
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

// The last of several tries is told.
func (h *Handlers) RefreshRetryNearMiss(w http.ResponseWriter, r *http.Request) {
	url := chi.URLParam(r, "url")
	go func() {
		defer h.catch()
		var err error
		for range 3 {
			if err = h.feeds.Refresh(context.Background(), url); err == nil {
				return
			}
		}
		h.log.WithError(err).Error("feed not refreshed")
	}()
	w.WriteHeader(http.StatusAccepted)
}

// A failing item is skipped in silence.
func (h *Handlers) RefreshLoop(w http.ResponseWriter, r *http.Request) {
	go func() {
		defer h.catch()
		for _, url := range h.feeds.urls {
			if err := h.feeds.Refresh(context.Background(), url); err != nil { // want GS104 note "error"
				continue
			}
			h.log.WithField("feed", url).Info("feed refreshed")
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

// Each arm of the switch tells.
func (h *Handlers) RefreshSwitchNearMiss(w http.ResponseWriter, r *http.Request) {
	url := chi.URLParam(r, "url")
	go func() {
		defer h.catch()
		err := h.feeds.Refresh(context.Background(), url)
		switch {
		case errors.Is(err, errStatus):
			h.log.WithError(err).Warn("feed answered with an error")
		case err != nil:
			h.log.WithError(err).Error("feed not refreshed")
		default:
			h.log.Info("feed refreshed")
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}
