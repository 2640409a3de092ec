// want-ignore GS104 GS107 GS205 GS105 GS306 GS307 GS502 GS101 "the subject is the nil guard"

// Package wired has handlers of which everybody can see what they are given.
package wired

import (
	"context"
	"database/sql"
	"errors"
	"log/slog"
	"net/http"
)

var errNoScan = errors.New("no such scan")

// Repo stores scans.
type Repo struct{ DB *sql.DB }

// Insert stores a new scan.
func (r *Repo) Insert(ctx context.Context, id string) error {
	_, err := r.DB.ExecContext(ctx, `INSERT INTO scans (id, status) VALUES ($1, 'queued')`, id)
	return err
}

// Cancel stores the end.
func (r *Repo) Cancel(ctx context.Context, id string) error {
	res, err := r.DB.ExecContext(ctx, `UPDATE scans SET status = 'cancelled' WHERE id = $1`, id)
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return errors.Join(errNoScan, err)
	}
	return nil
}

func told(err error) {
	if err != nil {
		slog.Error("scan not stored", "err", err)
	}
}

// Given is given its repository by the constructor, and by every caller of that.
type Given struct{ repo *Repo }

// NewGiven takes what it gets.
func NewGiven(repo *Repo) *Given { return &Given{repo: repo} }

// Cancel is S21: the test is redundant.
func (g *Given) Cancel(w http.ResponseWriter, r *http.Request) {
	if g.repo != nil { // want GS305 note "g.repo"
		told(g.repo.Cancel(r.Context(), r.URL.Query().Get("id")))
	}
}

// CancelLater is S21 in a goroutine: redundant there, too.
func (g *Given) CancelLater(w http.ResponseWriter, r *http.Request) {
	id := r.URL.Query().Get("id")
	go func() {
		if g.repo != nil { // want GS305 note "g.repo"
			told(g.repo.Cancel(context.Background(), id))
		}
	}()
}

// Chained is given its repository by a setter, in the chain of calls that makes it.
type Chained struct{ repo *Repo }

// NewChained makes one without a repository.
func NewChained() *Chained { return &Chained{} }

// WithRepo sets it.
func (c *Chained) WithRepo(repo *Repo) *Chained {
	c.repo = repo
	return c
}

// Cancel is S21: the test is redundant.
func (c *Chained) Cancel(w http.ResponseWriter, r *http.Request) {
	if c.repo == nil { // want GS305 note "c.repo"
		return
	}
	told(c.repo.Cancel(r.Context(), r.URL.Query().Get("id")))
}

// Sometimes is given its repository under a condition.
type Sometimes struct{ repo *Repo }

// SetRepo sets it.
func (s *Sometimes) SetRepo(repo *Repo) { s.repo = repo }

// Cancel may skip the status.
func (s *Sometimes) Cancel(w http.ResponseWriter, r *http.Request) {
	if s.repo != nil { // want GS305 warning "s.repo"
		told(s.repo.Cancel(r.Context(), r.URL.Query().Get("id")))
	}
}

// Create may skip the record.
func (s *Sometimes) Create(w http.ResponseWriter, r *http.Request) {
	repo := s.repo
	if repo != nil { // want GS305 warning "no record of `scans` is stored"
		told(repo.Insert(r.Context(), r.URL.Query().Get("id")))
	}
}

// Minimal is made twice: once for use, once for its settings only.
type Minimal struct {
	repo *Repo
	name string
}

// NewMinimal takes what it gets.
func NewMinimal(repo *Repo, name string) *Minimal { return &Minimal{repo: repo, name: name} }

// Named makes one that stores nothing.
func Named(name string) *Minimal { return &Minimal{name: name} }

// Name tells it.
func (m *Minimal) Name() string { return m.name }

// CancelLater is a near miss: what is made for some other purpose is not what stores.
func (m *Minimal) CancelLater(w http.ResponseWriter, r *http.Request) {
	id := r.URL.Query().Get("id")
	go func() {
		if m.repo != nil { // want GS305 note "m.repo"
			told(m.repo.Cancel(context.Background(), id))
		}
	}()
}

// Empty is given nil under a condition.
type Empty struct{ repo *Repo }

// NewEmpty takes what it gets.
func NewEmpty(repo *Repo) *Empty { return &Empty{repo: repo} }

// CancelLater stores nothing then.
func (e *Empty) CancelLater(w http.ResponseWriter, r *http.Request) {
	id := r.URL.Query().Get("id")
	go func() {
		if e.repo != nil { // want GS305 warning "e.repo"
			told(e.repo.Cancel(context.Background(), id))
		}
	}()
}

// Held is given what a field holds: nobody can tell.
type Held struct{ repo *Repo }

// NewHeld takes what it gets.
func NewHeld(repo *Repo) *Held { return &Held{repo: repo} }

// CancelLater is a note: no wiring is seen that leaves it out.
func (h *Held) CancelLater(w http.ResponseWriter, r *http.Request) {
	id := r.URL.Query().Get("id")
	go func() {
		if h.repo != nil { // want GS305 note "h.repo"
			told(h.repo.Cancel(context.Background(), id))
		}
	}()
}
