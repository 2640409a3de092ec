// want-ignore GS101 GS104 GS107 GS205 GS105 GS203 GS202 GS301 GS304 GS306 GS401 "the subject is the way out without a status"

package jobs

import (
	"context"
	"log/slog"
	"net/http"
	"time"
)

// Record is a row of the table of jobs, as a model.
type Record struct {
	ID     string
	Name   string
	Status string
}

// TableName names it.
func (Record) TableName() string { return "jobs" }

// Find loads one.
func (s *Store) Find(ctx context.Context, id string) (*Record, error) {
	r := &Record{ID: id}
	err := s.db.QueryRowContext(ctx, `SELECT status FROM jobs WHERE id = $1`, id).Scan(&r.Status)
	return r, err
}

// Claim takes a job that nobody has taken.
func (s *Store) Claim(ctx context.Context, id string) error {
	res, err := s.db.ExecContext(ctx, `UPDATE jobs SET status = 'running' WHERE id = $1 AND status = 'queued'`, id)
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return errNoJob
	}
	return nil
}

// States runs jobs whose own state decides.
type States struct {
	store   *Store
	handler *Handlers
	build   func(ctx context.Context, id string) error
	exists  func(name string) bool
	quit    chan struct{}
	queue   Queue
}

// ServeHTTP starts all of them.
func (s *States) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("id")
	ctx := context.Background()
	go s.claimedNearMiss(ctx, id)
	go s.cancelledNearMiss(ctx, id)
	go s.notFoundNearMiss(ctx, id)
	go s.foundLate(ctx, id)
	go s.requeuedNearMiss(ctx, id)
	go s.steadyNearMiss(ctx, id)
	go s.announcedNearMiss(ctx, id)
	go s.stoppedNearMiss(ctx, id)
	go s.literalNearMiss(ctx, id)
	go s.queuedNearMiss(ctx, id)
	go s.sideEffectNearMiss(ctx, id)
	go s.acquiredNearMiss(ctx, id, r.FormValue("again") != "")
	go func() {
		limited, cancel := context.WithTimeout(ctx, time.Minute)
		defer cancel()
		s.poll(limited, id)
	}()
	go func() {
		if err := s.buildHanded(ctx, id); err != nil {
			told(s.store.SetStatus(ctx, id, "failed"))
		}
	}()
	go func() {
		if err := s.buildLogged(ctx, id); err != nil {
			slog.Error("build", "err", err)
		}
	}()
}

// Near miss: somebody else has it.
func (s *States) claimedNearMiss(ctx context.Context, id string) {
	if err := s.store.Claim(ctx, id); err != nil {
		return
	}
	s.handler.finish(ctx, id, s.build(ctx, id))
}

func (s *States) isCancelled(ctx context.Context, id string) bool {
	status, err := s.store.Load(ctx, id)
	return err == nil && status == "cancelled"
}

// Near miss: whoever cancelled it has stored that.
func (s *States) cancelledNearMiss(ctx context.Context, id string) {
	err := s.build(ctx, id)
	if s.isCancelled(ctx, id) {
		return
	}
	s.handler.finish(ctx, id, err)
}

// Near miss: there is no such job.
func (s *States) notFoundNearMiss(ctx context.Context, id string) {
	record, err := s.store.Find(ctx, id)
	if err != nil {
		return
	}
	s.handler.finish(ctx, record.ID, s.build(ctx, record.ID))
}

// The job is known from the start, though the record is loaded late.
func (s *States) foundLate(ctx context.Context, id string) {
	if s.exists(id) {
		return // want GS303 error "."
	}
	err := s.build(ctx, id)
	record, loadErr := s.store.Find(ctx, id)
	if loadErr != nil {
		told(s.store.SetStatus(ctx, id, "failed"))
		return
	}
	s.handler.finish(ctx, record.ID, err)
}

// Near miss: it goes back to where somebody finds it.
func (s *States) requeuedNearMiss(ctx context.Context, id string) {
	if err := s.build(ctx, id); err != nil {
		if err := s.store.SetStatus(ctx, id, "queued"); err != nil {
			slog.Error("not put back", "err", err)
			return
		}
		return
	}
	told(s.store.SetStatus(ctx, id, "completed"))
}

// Near miss: beside a failure alone, this is how success is called.
func (s *States) steadyNearMiss(ctx context.Context, id string) {
	if err := s.build(ctx, id); err != nil {
		told(s.store.SetStatus(ctx, id, "failed"))
		return
	}
	told(s.store.SetStatus(ctx, id, "active"))
}

// Near miss: the running at its beginning could not be stored; a failed could not either.
func (s *States) announcedNearMiss(ctx context.Context, id string) {
	if err := s.store.SetStatus(ctx, id, "running"); err != nil {
		slog.Error("not started", "err", err)
		return
	}
	if err := s.build(ctx, id); err != nil {
		told(s.store.SetStatus(ctx, id, "failed"))
		return
	}
	told(s.store.SetStatus(ctx, id, "completed"))
}

// Near miss: the process ends.
func (s *States) stoppedNearMiss(ctx context.Context, id string) {
	done := make(chan error, 1)
	go func() { done <- s.build(ctx, id) }()
	select {
	case <-s.quit:
		return
	case err := <-done:
		s.handler.finish(ctx, id, err)
	}
}

// Near miss: a literal stores it on every way out.
func (s *States) literalNearMiss(ctx context.Context, id string) {
	fail := func(err error) {
		slog.Error("build", "err", err)
		told(s.store.SetStatus(ctx, id, "failed"))
	}
	if err := s.build(ctx, id); err != nil {
		fail(err)
		return
	}
	told(s.store.SetStatus(ctx, id, "completed"))
}

// Each round is about the same job: when its time is over, nobody says so.
func (s *States) poll(ctx context.Context, id string) {
	ticker := time.NewTicker(time.Second)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return // want GS303 error "."
		case <-ticker.C:
			if s.exists(id) {
				told(s.store.SetStatus(context.Background(), id, "completed"))
				return
			}
		}
	}
}

// Near miss: who has called stores the failure.
func (s *States) buildHanded(ctx context.Context, id string) error {
	if err := s.build(ctx, id); err != nil {
		return err
	}
	return s.store.SetStatus(ctx, id, "completed")
}

// Who has called only writes a line.
func (s *States) buildLogged(ctx context.Context, id string) error {
	slog.Info("build", "id", id)
	told(s.check(ctx, id))
	told(s.check(ctx, id+"2"))
	if err := s.build(ctx, id); err != nil {
		return err // want GS303 error "."
	}
	return s.done(ctx, id)
}

func (s *States) check(ctx context.Context, id string) error { return s.build(ctx, id) }

func (s *States) done(ctx context.Context, id string) error {
	return s.store.SetStatus(ctx, id, "completed")
}

// Near miss: where the job could not be created there is none, and a queue has it in the end.
func (s *States) queuedNearMiss(ctx context.Context, id string) {
	if s.exists(id) {
		return
	}
	if err := s.store.Insert(ctx, id); err != nil {
		slog.Error("not created", "err", err)
		return
	}
	if err := s.queue.Publish(ctx, []byte(id)); err != nil {
		slog.Error("not queued", "err", err)
		told(s.store.SetStatus(ctx, id, "failed"))
		return
	}
	slog.Info("queued", "id", id)
}

// Acquire gives the next job that may run.
func (s *Store) Acquire(ctx context.Context, again bool) (*Record, error) {
	r := &Record{}
	err := s.db.QueryRowContext(ctx, `SELECT id FROM jobs WHERE again = $1`, again).Scan(&r.ID)
	return r, err
}

// Near miss: which job it is about is only known after it was acquired.
func (s *States) acquiredNearMiss(ctx context.Context, name string, again bool) {
	if s.exists(name) {
		return
	}
	record, err := s.store.Acquire(ctx, again)
	if err != nil {
		return
	}
	s.handler.finish(ctx, record.ID, s.build(ctx, record.ID))
}

// lookUp gives a name, and marks what nobody can read any more.
func (s *States) lookUp(ctx context.Context, id string) (string, error) {
	record, err := s.store.Find(ctx, id)
	if err != nil {
		s.handler.finish(ctx, id, err)
		return "", err
	}
	return record.Name, nil
}

// Near miss: the status is stored on the way to something else.
func (s *States) sideEffectNearMiss(ctx context.Context, id string) {
	if err := s.build(ctx, id); err != nil {
		slog.Error("not built", "err", err)
		return
	}
	name, err := s.lookUp(ctx, id)
	slog.Info("built", "name", name, "err", err)
}
