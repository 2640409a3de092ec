// want-ignore GS104 GS107 GS205 GS105 GS303 GS304 "the subject is what happens to the recovered value"

// Package jobs sends mail in the background and recovers.
package jobs

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"sync/atomic"
)

// Mailer sends mail.
type Mailer struct{ sent map[string]int }

// Send does enough to panic.
func (m *Mailer) Send(ctx context.Context, to string) {
	m.sent[to]++
}

// Handlers serves the mail endpoints.
type Handlers struct {
	mailer *Mailer
	store  *Store
	panics atomic.Int64
	failed chan error
	sent   chan string
	last   error
}

// Store keeps what became of a mail.
type Store struct{ db *sql.DB }

// RecordPanic stores the reason.
func (s *Store) RecordPanic(ctx context.Context, to string, reason string) error {
	_, err := s.db.ExecContext(ctx, `INSERT INTO mail_failures (recipient, reason) VALUES ($1, $2)`, to, reason)
	return err
}

// Register wires the handlers.
func Register(mux *http.ServeMux, h *Handlers) {
	mux.HandleFunc("POST /mail/discard", h.SendDiscarding)
	mux.HandleFunc("POST /mail/blank", h.SendBlank)
	mux.HandleFunc("POST /mail/unused", h.SendNotNil)
	mux.HandleFunc("POST /mail/typed", h.SendFilteringByType)
	mux.HandleFunc("POST /mail/typed-else", h.SendFilteringWithDefaultNearMiss)
	mux.HandleFunc("POST /mail/helper", h.SendThroughSilentHelper)
	mux.HandleFunc("POST /mail/log", h.SendLogging)
	mux.HandleFunc("POST /mail/flag", h.SendLoggingWithoutValueNearMiss)
	mux.HandleFunc("POST /mail/channel", h.SendToChannelNearMiss)
	mux.HandleFunc("POST /mail/stored", h.SendStoringNearMiss)
	mux.HandleFunc("POST /mail/field", h.SendKeepingInFieldNearMiss)
	mux.HandleFunc("POST /mail/reporter", h.SendThroughReporterNearMiss)
	mux.HandleFunc("POST /mail/repanic", h.SendRepanicking)
	mux.HandleFunc("POST /mail/goexit", h.SendGoexit)
	mux.HandleFunc("POST /mail/result", h.SendReturningNearMiss)
}

// R27: recover is called and its value dropped.
func (h *Handlers) SendDiscarding(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	go func() {
		defer func() {
			recover() // want GS103 warning "panic"
		}()
		h.mailer.Send(context.Background(), to)
	}()
	w.WriteHeader(http.StatusAccepted)
}

// R27: assigned to nothing.
func (h *Handlers) SendBlank(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	go func() {
		defer func() {
			_ = recover() // want GS103 warning "panic"
		}()
		h.mailer.Send(context.Background(), to)
	}()
	w.WriteHeader(http.StatusAccepted)
}

// R27: compared with nil, and nobody is told.
func (h *Handlers) SendNotNil(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	go func() {
		defer func() {
			if p := recover(); p != nil { // want GS103 warning "panic"
				h.mailer.sent[to] = 0
			}
		}()
		h.mailer.Send(context.Background(), to)
	}()
	w.WriteHeader(http.StatusAccepted)
}

// R26: a panic with a string is swallowed in silence.
func (h *Handlers) SendFilteringByType(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	go func() {
		defer func() {
			if err, ok := recover().(error); ok { // want GS103 warning "panic"
				slog.Error("mail panicked", "err", err)
			}
		}()
		h.mailer.Send(context.Background(), to)
	}()
	w.WriteHeader(http.StatusAccepted)
}

// R26 near miss: every type is told.
func (h *Handlers) SendFilteringWithDefaultNearMiss(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	go func() {
		defer func() {
			p := recover()
			if p == nil {
				return
			}
			if err, ok := p.(error); ok {
				slog.Error("mail panicked", "err", err)
			} else {
				slog.Error("mail panicked", "panic", p)
			}
		}()
		h.mailer.Send(context.Background(), to)
	}()
	w.WriteHeader(http.StatusAccepted)
}

func ignorePanic() {
	_ = recover() // want GS103 warning "panic"
}

// R27: in a helper, the place is the helper's.
func (h *Handlers) SendThroughSilentHelper(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	go func() {
		defer ignorePanic()
		h.mailer.Send(context.Background(), to)
	}()
	w.WriteHeader(http.StatusAccepted)
}

// R02: logged.
func (h *Handlers) SendLogging(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	go func() {
		defer func() {
			if p := recover(); p != nil {
				slog.Error("mail panicked", "panic", p, "to", to)
			}
		}()
		h.mailer.Send(context.Background(), to)
	}()
	w.WriteHeader(http.StatusAccepted)
}

// Somebody is told that it panicked, though not with what.
func (h *Handlers) SendLoggingWithoutValueNearMiss(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	go func() {
		defer func() {
			if recover() != nil {
				slog.Error("mail panicked", "to", to)
			}
		}()
		h.mailer.Send(context.Background(), to)
	}()
	w.WriteHeader(http.StatusAccepted)
}

// The value is sent to somebody else.
func (h *Handlers) SendToChannelNearMiss(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	go func() {
		defer func() {
			if p := recover(); p != nil {
				h.failed <- fmt.Errorf("mail to %s: %v", to, p)
			}
		}()
		h.mailer.Send(context.Background(), to)
	}()
	w.WriteHeader(http.StatusAccepted)
}

// The value is persisted.
func (h *Handlers) SendStoringNearMiss(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	go func() {
		defer func() {
			if p := recover(); p != nil {
				err := h.store.RecordPanic(context.Background(), to, fmt.Sprint(p))
				if err != nil {
					slog.Error("record panic", "err", err)
				}
			}
		}()
		h.mailer.Send(context.Background(), to)
	}()
	w.WriteHeader(http.StatusAccepted)
}

// The value is kept where others look.
func (h *Handlers) SendKeepingInFieldNearMiss(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	go func() {
		defer func() {
			if p := recover(); p != nil {
				h.last = fmt.Errorf("mail to %s: %v", to, p)
			}
		}()
		h.mailer.Send(context.Background(), to)
	}()
	w.WriteHeader(http.StatusAccepted)
}

func (h *Handlers) report(to string, p any) {
	slog.Error("mail panicked", "panic", p, "to", to)
}

// A helper of the project logs it.
func (h *Handlers) SendThroughReporterNearMiss(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	go func() {
		defer func() {
			if p := recover(); p != nil {
				h.report(to, p)
			}
		}()
		h.mailer.Send(context.Background(), to)
	}()
	w.WriteHeader(http.StatusAccepted)
}

// R25: thrown again, it is not swallowed, but the process dies.
func (h *Handlers) SendRepanicking(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	go func() { // want GS101 error "panic"
		defer func() {
			if p := recover(); p != nil {
				panic(fmt.Sprintf("mail to %s: %v", to, p))
			}
		}()
		h.mailer.Send(context.Background(), to)
	}()
	w.WriteHeader(http.StatusAccepted)
}

var errPanicked = errors.New("mail panicked")

func (h *Handlers) sendOne(to string) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = errPanicked
		}
	}()
	h.mailer.Send(context.Background(), to)
	return nil
}

// The panic becomes the error of a named result, which is logged.
func (h *Handlers) SendReturningNearMiss(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	go func() {
		defer ignoreNothing()
		if err := h.sendOne(to); err != nil {
			slog.Error("mail failed", "err", err)
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

func ignoreNothing() {
	if p := recover(); p != nil {
		slog.Error("panic", "panic", p)
	}
}
