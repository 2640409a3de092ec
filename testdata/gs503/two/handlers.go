// want-ignore GS104 GS107 GS105 GS205 GS303 GS304 GS306 GS101 GS403 "the subject is two doors to the same job"

// Package two starts jobs through services, and some of them only look alike.
package two

import (
	"context"
	"database/sql"
	"errors"
	"log/slog"
	"net/http"
)

var errNoReport = errors.New("no such report")

// Reports makes reports.
type Reports struct {
	db   *sql.DB
	sent map[string]int
}

// Insert stores a report.
func (r *Reports) Insert(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, `INSERT INTO reports (id, status) VALUES ($1, 'queued')`, id)
	return err
}

// SetStatus stores a status.
func (r *Reports) SetStatus(ctx context.Context, id string, status string) error {
	res, err := r.db.ExecContext(ctx, `UPDATE reports SET status = $1 WHERE id = $2`, status, id)
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return errors.Join(errNoReport, err)
	}
	return nil
}

// Build does the work.
func (r *Reports) Build(ctx context.Context, id string) error {
	r.sent[id]++
	return ctx.Err()
}

// Mail tells somebody.
func (r *Reports) Mail(ctx context.Context, id string) error {
	r.sent[id]++
	return ctx.Err()
}

// Archive does other work.
func (r *Reports) Archive(ctx context.Context, id string) error {
	r.sent[id]++
	return ctx.Err()
}

func told(err error) {
	if err != nil {
		slog.Error("report", "err", err)
	}
}

// Register wires the handlers.
func Register(mux *http.ServeMux, r *Reports) {
	mux.HandleFunc("POST /reports", r.Create)
	mux.HandleFunc("POST /reports/again", r.Again)
	mux.HandleFunc("POST /reports/mail", r.MailNearMiss)
	mux.HandleFunc("POST /reports/archive", r.ArchiveNearMiss)
	mux.HandleFunc("POST /reports/wait", r.WaitNearMiss)
	mux.HandleFunc("POST /reports/handed", r.HandedNearMiss)
}

// Create builds through the service, which stores the status.
func (r *Reports) Create(w http.ResponseWriter, req *http.Request) {
	id := req.URL.Query().Get("id")
	if err := r.Insert(req.Context(), id); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	r.Submit(id)
}

// Submit starts the work.
func (r *Reports) Submit(id string) {
	go r.run(context.Background(), id)
}

func (r *Reports) run(ctx context.Context, id string) {
	status := "completed"
	if err := r.Build(ctx, id); err != nil {
		status = "failed"
	}
	told(r.SetStatus(ctx, id, status))
	told(r.Mail(ctx, id))
}

// Again builds through a method that stores nothing.
func (r *Reports) Again(w http.ResponseWriter, req *http.Request) {
	go r.rebuild(context.Background(), req.URL.Query().Get("id")) // want GS503 note "`POST /reports/again` starts stores no status of `reports`"
}

func (r *Reports) rebuild(ctx context.Context, id string) {
	if err := r.Build(ctx, id); err != nil {
		slog.Error("report not built", "id", id, "err", err)
	}
}

// MailNearMiss does what the other does after the end of its job.
func (r *Reports) MailNearMiss(w http.ResponseWriter, req *http.Request) {
	id := req.URL.Query().Get("id")
	go func() {
		told(r.Mail(context.Background(), id))
	}()
}

// ArchiveNearMiss does something more.
func (r *Reports) ArchiveNearMiss(w http.ResponseWriter, req *http.Request) {
	id := req.URL.Query().Get("id")
	go func() {
		told(r.Build(context.Background(), id))
		told(r.Archive(context.Background(), id))
	}()
}

// WaitNearMiss waits, and answers with the outcome.
func (r *Reports) WaitNearMiss(w http.ResponseWriter, req *http.Request) {
	id := req.URL.Query().Get("id")
	done := make(chan error)
	go func() {
		done <- r.Build(context.Background(), id)
	}()
	if err := <-done; err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// HandedNearMiss leaves the outcome to whoever listens.
func (r *Reports) HandedNearMiss(w http.ResponseWriter, req *http.Request) {
	id := req.URL.Query().Get("id")
	outcome := make(chan error, 1)
	go func() {
		outcome <- r.Build(context.Background(), id)
	}()
	go r.listen(outcome)
}

func (r *Reports) listen(outcome <-chan error) {
	told(<-outcome)
}
