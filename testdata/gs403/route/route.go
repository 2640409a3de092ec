// want-ignore GS101 GS104 GS105 GS107 GS205 GS303 GS304 GS306 GS407 "the subject is the row, not the job"

// Package route starts jobs through several routes; on some of them nothing stores the job.
package route

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
)

var errGone = errors.New("no such export")

// Repo keeps exports.
type Repo struct{ db *sql.DB }

// Insert stores one.
func (r *Repo) Insert(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, `INSERT INTO exports (id, status) VALUES ($1, 'queued')`, id)
	return err
}

// SetStatus stores a status.
func (r *Repo) SetStatus(ctx context.Context, id, status string) error {
	res, err := r.db.ExecContext(ctx, `UPDATE exports SET status = $1 WHERE id = $2`, status, id)
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return errors.Join(err, errGone)
	}
	return nil
}

// Exports serves the export endpoints.
type Exports struct {
	repo   *Repo
	unseen Unseen
}

// Unseen is implemented by another module.
type Unseen interface{ Begin(id string) error }

// Register wires them.
func Register(mux *http.ServeMux, e *Exports) {
	mux.HandleFunc("POST /exports", e.Create)
	mux.HandleFunc("POST /exports/now", e.Now)
	mux.HandleFunc("POST /exports/service", e.ByService)
	mux.HandleFunc("POST /exports/{id}/again", e.AgainNearMiss)
	mux.HandleFunc("POST /exports/unseen", e.UnseenNearMiss)
	mux.HandleFunc("POST /exports/random", e.Random)
}

func newID() string { return fmt.Sprintf("export-%s", rand.Text()) }

// Create inserts the row and starts the work.
func (e *Exports) Create(w http.ResponseWriter, r *http.Request) {
	id := newID()
	if err := e.repo.Insert(r.Context(), id); err != nil {
		http.Error(w, "not stored", http.StatusInternalServerError)
		return
	}
	go e.run(id)
	w.WriteHeader(http.StatusAccepted)
}

func (e *Exports) run(id string) {
	if err := e.repo.SetStatus(context.Background(), id, "completed"); err != nil {
		slog.Error("status not stored", "err", err)
	}
}

// Now forgets to insert.
func (e *Exports) Now(w http.ResponseWriter, r *http.Request) {
	id := newID()
	go func() {
		if err := e.repo.SetStatus(context.Background(), id, "completed"); err != nil { // want GS403 warning "`POST /exports/now` never inserts the row of `exports`"
			slog.Error("status not stored", "err", err)
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

// ByService forgets it, too; the work is in another function.
func (e *Exports) ByService(w http.ResponseWriter, r *http.Request) {
	e.start(newID())
	w.WriteHeader(http.StatusAccepted)
}

type export struct{ id string }

func (e *Exports) start(id string) {
	x := &export{id: id}
	go e.work(x)
}

func (e *Exports) work(x *export) {
	if err := e.repo.SetStatus(context.Background(), x.id, "failed"); err != nil { // want GS403 "`POST /exports/service` never inserts"
		slog.Error("status not stored", "err", err)
	}
}

// AgainNearMiss is given the key of a row that an earlier request stored.
func (e *Exports) AgainNearMiss(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	go func() {
		if err := e.repo.SetStatus(context.Background(), id, "completed"); err != nil {
			slog.Error("status not stored", "err", err)
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

// UnseenNearMiss may have its row inserted by what another module does.
func (e *Exports) UnseenNearMiss(w http.ResponseWriter, r *http.Request) {
	id := newID()
	if err := e.unseen.Begin(id); err != nil {
		http.Error(w, "not begun", http.StatusInternalServerError)
		return
	}
	go func() {
		if err := e.repo.SetStatus(context.Background(), id, "completed"); err != nil {
			slog.Error("status not stored", "err", err)
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

// Random makes its key of bytes, which is not followed.
func (e *Exports) Random(w http.ResponseWriter, r *http.Request) {
	b := make([]byte, 8)
	if _, err := rand.Read(b); err != nil {
		http.Error(w, "no key", http.StatusInternalServerError)
		return
	}
	id := hex.EncodeToString(b)
	go func() {
		if err := e.repo.SetStatus(context.Background(), id, "completed"); err != nil { // want-missing GS403 "a key made of a buffer"
			slog.Error("status not stored", "err", err)
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

// Imports are stored by a worker, too: whose row an update hits is not to be seen.
type Imports struct{ db *sql.DB }

// RegisterImports wires them.
func RegisterImports(mux *http.ServeMux, i *Imports, orders <-chan string) {
	mux.HandleFunc("POST /imports", i.Create)
	mux.HandleFunc("POST /imports/now", i.NowNearMiss)
	go i.consume(orders)
}

func (i *Imports) consume(orders <-chan string) {
	for id := range orders {
		if err := i.insert(id); err != nil {
			slog.Error("not stored", "err", err)
		}
	}
}

func (i *Imports) insert(id string) error {
	_, err := i.db.Exec(`INSERT INTO imports (id) VALUES ($1)`, id)
	return err
}

// Create inserts.
func (i *Imports) Create(w http.ResponseWriter, r *http.Request) {
	if err := i.insert(newID()); err != nil {
		http.Error(w, "not stored", http.StatusInternalServerError)
	}
}

// NowNearMiss updates what the worker may have inserted.
func (i *Imports) NowNearMiss(w http.ResponseWriter, r *http.Request) {
	id := newID()
	go func() {
		res, err := i.db.Exec(`UPDATE imports SET status = 'completed' WHERE id = $1`, id)
		if err != nil {
			slog.Error("not stored", "err", err)
			return
		}
		if n, err := res.RowsAffected(); err != nil || n == 0 {
			slog.Error("no row", "err", err)
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}
