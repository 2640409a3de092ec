// want-ignore GS104 GS107 GS205 GS105 "the subject is the context"

// Package asynqjobs works on tasks of a queue, whose context ends with the task.
package asynqjobs

import (
	"context"
	"database/sql"
	"log/slog"

	"github.com/hibiken/asynq"
)

// Mails sends mails.
type Mails struct{ db *sql.DB }

// Register wires the task handlers.
func Register(mux *asynq.ServeMux, m *Mails) {
	mux.HandleFunc("mail:send", m.Send)
	mux.HandleFunc("mail:detached", m.SendDetachedNearMiss)
}

func (m *Mails) record(ctx context.Context, id string) {
	defer func() {
		if p := recover(); p != nil {
			slog.Error("mail panicked", "panic", p)
		}
	}()
	if _, err := m.db.ExecContext(ctx, `INSERT INTO mails (id) VALUES ($1)`, id); err != nil {
		slog.Error("mail not recorded", "err", err)
	}
}

// Send is X19 for a queue: the processor cancels the context when the handler returns.
func (m *Mails) Send(ctx context.Context, t *asynq.Task) error {
	go m.record(ctx, string(t.Payload())) // want GS201 error "ctx"
	return nil
}

// SendDetachedNearMiss keeps the values only.
func (m *Mails) SendDetachedNearMiss(ctx context.Context, t *asynq.Task) error {
	go m.record(context.WithoutCancel(ctx), string(t.Payload()))
	return nil
}
