// want-ignore GS305 GS104 GS107 GS205 GS105 "the subject is who sets the dependency"

// Package wiring has services whose store may be forgotten.
package wiring

import (
	"context"
	"database/sql"
	"errors"
	"io"
	"log/slog"
)

var errNoJob = errors.New("no such job")

// Store keeps jobs.
type Store struct{ DB *sql.DB }

// Insert stores a job.
func (s *Store) Insert(ctx context.Context, id string) error {
	_, err := s.DB.ExecContext(ctx, `INSERT INTO jobs (id, status) VALUES ($1, 'queued')`, id)
	return err
}

// SetStatus stores a status.
func (s *Store) SetStatus(ctx context.Context, id string, status string) error {
	res, err := s.DB.ExecContext(ctx, `UPDATE jobs SET status = $1 WHERE id = $2`, status, id)
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return errors.Join(errNoJob, err)
	}
	return nil
}

// StatusStore is the part of Store that the services need.
type StatusStore interface {
	SetStatus(ctx context.Context, id string, status string) error
}

// Service writes the status when it has a store.
type Service struct {
	store StatusStore
	name  string
}

// NewService makes a service.
func NewService(store StatusStore, name string) *Service {
	return &Service{store: store, name: name}
}

// Finish stores the end of a job.
func (s *Service) Finish(ctx context.Context, id string) {
	if s.store != nil {
		if err := s.store.SetStatus(ctx, id, "completed"); err != nil {
			slog.Error("status not stored", "err", err, "service", s.name)
		}
	}
}

// Late gets its store from a setter.
type Late struct{ store StatusStore }

// SetStore is never called outside tests.
func (l *Late) SetStore(store StatusStore) { l.store = store }

// Finish stores the end of a job.
func (l *Late) Finish(ctx context.Context, id string) {
	if l.store != nil {
		if err := l.store.SetStatus(ctx, id, "completed"); err != nil {
			slog.Error("status not stored", "err", err)
		}
	}
}

// Option sets up a Flexible.
type Option func(*Flexible)

// Flexible is D06, near miss: options may or may not set the store.
type Flexible struct{ store StatusStore }

// WithStore sets it.
func WithStore(store StatusStore) Option {
	return func(f *Flexible) { f.store = store }
}

// NewFlexible makes one.
func NewFlexible(options ...Option) *Flexible {
	f := &Flexible{}
	for _, option := range options {
		option(f)
	}
	return f
}

// Finish stores the end of a job.
func (f *Flexible) Finish(ctx context.Context, id string) {
	if f.store != nil {
		if err := f.store.SetStatus(ctx, id, "completed"); err != nil {
			slog.Error("status not stored", "err", err)
		}
	}
}

// Queue stores what it is told to store, and takes for granted that it has a store.
type Queue struct {
	store StatusStore
	keep  bool
}

// NewQueue keeps nothing when there is no store.
func NewQueue(store StatusStore) *Queue {
	return &Queue{store: store, keep: store != nil}
}

// Finish stores the end of a job.
func (q *Queue) Finish(ctx context.Context, id string) {
	if q.keep {
		if err := q.store.SetStatus(ctx, id, "completed"); err != nil {
			slog.Error("status not stored", "err", err)
		}
	}
}

// Nowhere is a store that forgets.
type Nowhere struct{}

// SetStatus forgets.
func (Nowhere) SetStatus(ctx context.Context, id string, status string) error { return nil }

// Defaulted always has a store.
type Defaulted struct{ store StatusStore }

// NewDefaulted replaces nil.
func NewDefaulted(store StatusStore) *Defaulted {
	if store == nil {
		store = Nowhere{}
	}
	return &Defaulted{store: store}
}

// Finish stores the end of a job.
func (d *Defaulted) Finish(ctx context.Context, id string) {
	if d.store != nil {
		if err := d.store.SetStatus(ctx, id, "completed"); err != nil {
			slog.Error("status not stored", "err", err)
		}
	}
}

// Asserted is made nowhere but in a question to the compiler: near miss.
type Asserted struct{ store StatusStore }

var _ interface{ Finish(context.Context, string) } = &Asserted{}

// Finish stores the end of a job.
func (a *Asserted) Finish(ctx context.Context, id string) {
	if a.store != nil {
		if err := a.store.SetStatus(ctx, id, "completed"); err != nil {
			slog.Error("status not stored", "err", err)
		}
	}
}

// Consumer is given its store by a library that calls Setup: near miss.
type Consumer struct{ store StatusStore }

// NewConsumer makes one.
func NewConsumer() *Consumer { return &Consumer{} }

// Setup is asked for by an interface of the library.
func (c *Consumer) Setup(store StatusStore) error {
	c.store = store
	return nil
}

// Finish stores the end of a job.
func (c *Consumer) Finish(ctx context.Context, id string) {
	if c.store != nil {
		if err := c.store.SetStatus(ctx, id, "completed"); err != nil {
			slog.Error("status not stored", "err", err)
		}
	}
}

// Reader is an interface of which a part is not known: near miss.
type Reader interface {
	io.ReaderAt
	Attach(store StatusStore)
}

type reader struct{ store StatusStore }

// NewReader makes one.
func NewReader() Reader { return &reader{} }

// Attach is called through the interface.
func (r *reader) Attach(store StatusStore) { r.store = store }

// ReadAt stores the end of a job.
func (r *reader) ReadAt(p []byte, off int64) (int, error) {
	if r.store != nil {
		if err := r.store.SetStatus(context.Background(), "1", "completed"); err != nil {
			return 0, err
		}
	}
	return 0, io.EOF
}
