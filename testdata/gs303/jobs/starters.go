// want-ignore GS101 GS104 GS107 GS205 GS105 GS203 GS301 GS304 GS306 GS401 "the subject is work that is begun and then handed to nobody"

package jobs

import (
	"context"
	"database/sql"
	"encoding/json"
	"log/slog"
	"net/http"
)

// Queue takes the identifiers of jobs.
type Queue interface {
	Publish(ctx context.Context, payload []byte) error
	PublishJob(ctx context.Context, id string) error
	Enqueue(ctx context.Context, id string) error
	SubmitJob(ctx context.Context, id string) error
}

// Starters stores jobs and hands them to somebody.
type Starters struct {
	store *Store
	queue Queue
	db    *sql.DB
	check func(id string) error
}

// ServeHTTP starts all of them.
func (s *Starters) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ctx, id := r.Context(), r.FormValue("id")
	told(s.startGoroutine(ctx, id))
	told(s.startQueued(ctx, id))
	told(s.startMarkingNearMiss(ctx, id))
	told(s.startQueuedAnyway(ctx, id))
	told(s.startSubmitted(ctx, id))
	told(s.startEnqueuedAnyway(ctx, id))
	told(s.startQueuedOrDoneNearMiss(ctx, id))
	told(s.startAnnouncedNearMiss(ctx, id))
	told(s.startCheckedFirstNearMiss(ctx, id))
	told(s.startInTransactionNearMiss(ctx, id))
	told(s.startPolledNearMiss(ctx, id))
	if err := s.startEndedByCallerNearMiss(ctx, id); err != nil {
		told(s.store.SetStatus(ctx, id, "failed"))
	}
}

// The check fails after the job was stored, and nobody ever runs it.
func (s *Starters) startGoroutine(ctx context.Context, id string) error {
	if err := s.store.Insert(ctx, id); err != nil {
		return err
	}
	if err := s.check(id); err != nil {
		return err // want GS303 error "leaves the status of `jobs` `queued`"
	}
	go s.run(id)
	return nil
}

func (s *Starters) run(id string) {
	status := "completed"
	if err := s.check(id); err != nil {
		status = "failed"
	}
	told(s.store.SetStatus(context.Background(), id, status))
}

// The queue does not take it: the answer is the identifier of a job that nobody knows about.
func (s *Starters) startQueued(ctx context.Context, id string) error {
	if err := s.store.Insert(ctx, id); err != nil {
		return err
	}
	message := struct{ ID string }{ID: id}
	payload, err := json.Marshal(message)
	if err != nil {
		slog.Error("payload", "err", err)
		return nil // want GS303 error "."
	}
	if err := s.queue.Publish(ctx, payload); err != nil {
		slog.Error("queue", "err", err)
		return nil // want GS303 error "."
	}
	return nil
}

// Another service does not take it.
func (s *Starters) startSubmitted(ctx context.Context, id string) error {
	if err := s.store.Insert(ctx, id); err != nil {
		return err
	}
	if err := s.queue.SubmitJob(ctx, id); err != nil {
		return err // want GS303 error "leaves the status of `jobs` `queued`"
	}
	return nil
}

// The queue does not take it, and the function goes on as if it had.
func (s *Starters) startQueuedAnyway(ctx context.Context, id string) error {
	if err := s.store.Insert(ctx, id); err != nil {
		return err
	}
	if s.queue != nil {
		if err := s.queue.PublishJob(ctx, id); err != nil { // want GS303 error "leaves the status of `jobs` `queued`"
			slog.Error("queue", "err", err)
		}
	}
	slog.Info("job stored", "id", id)
	return nil
}

// The same with a queue of no particular kind of work.
func (s *Starters) startEnqueuedAnyway(ctx context.Context, id string) error {
	if err := s.store.Insert(ctx, id); err != nil {
		return err
	}
	err := s.queue.Enqueue(ctx, id)
	if err != nil { // want GS303 error "leaves the status of `jobs` `queued`"
		slog.Error("queue", "err", err)
	}
	return nil
}

// Near miss: what the queue does not take is done here.
func (s *Starters) startQueuedOrDoneNearMiss(ctx context.Context, id string) error {
	if err := s.store.Insert(ctx, id); err != nil {
		return err
	}
	if err := s.queue.PublishJob(ctx, id); err != nil {
		slog.Error("queue", "err", err)
		go s.run(id)
	}
	return nil
}

// Near miss: an event tells others of the job, and nobody need hear it.
func (s *Starters) startAnnouncedNearMiss(ctx context.Context, id string) error {
	if err := s.store.Insert(ctx, id); err != nil {
		return err
	}
	if err := s.queue.Publish(ctx, []byte(id)); err != nil {
		slog.Error("queue", "err", err)
	}
	return nil
}

// Near miss: the job is marked where it is given up.
func (s *Starters) startMarkingNearMiss(ctx context.Context, id string) error {
	if err := s.store.Insert(ctx, id); err != nil {
		return err
	}
	if err := s.check(id); err != nil {
		told(s.store.SetStatus(ctx, id, "failed"))
		return err
	}
	go s.run(id)
	return nil
}

// Near miss: nothing was stored yet.
func (s *Starters) startCheckedFirstNearMiss(ctx context.Context, id string) error {
	if err := s.check(id); err != nil {
		return err
	}
	if err := s.store.Insert(ctx, id); err != nil {
		return err
	}
	go s.run(id)
	return nil
}

// Near miss: the transaction is rolled back.
func (s *Starters) startInTransactionNearMiss(ctx context.Context, id string) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, `INSERT INTO jobs (id, status) VALUES ($1, 'queued')`, id); err != nil {
		return err
	}
	if err := s.check(id); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	go s.run(id)
	return nil
}

// Near miss: the caller marks it.
func (s *Starters) startEndedByCallerNearMiss(ctx context.Context, id string) error {
	if err := s.store.Insert(ctx, id); err != nil {
		return err
	}
	if err := s.check(id); err != nil {
		return err
	}
	go s.run(id)
	return nil
}

// Near miss: the table is the queue, the goroutine only makes it quicker.
func (s *Starters) startPolledNearMiss(ctx context.Context, id string) error {
	if _, err := s.db.ExecContext(ctx, `INSERT INTO imports (id, status) VALUES ($1, 'pending')`, id); err != nil {
		return err
	}
	if err := s.check(id); err != nil {
		return err
	}
	go s.runImport(id)
	return nil
}

func (s *Starters) runImport(id string) {
	_, err := s.db.Exec(`UPDATE imports SET status = 'done' WHERE id = $1`, id)
	told(err)
}

// Poll finds the imports that nobody has run.
func (s *Starters) Poll(ctx context.Context) error {
	rows, err := s.db.QueryContext(ctx, `SELECT id FROM imports WHERE status = 'pending'`)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			return err
		}
		s.runImport(id)
	}
	return rows.Err()
}
