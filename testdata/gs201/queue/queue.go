// want-ignore GS104 GS107 GS205 GS105 "the subject is the context"

// Package queue hands jobs with their context to a worker.
package queue

import (
	"context"
	"database/sql"
	"log/slog"
	"net/http"
)

type job struct {
	ctx context.Context
	id  string
}

// Queue works on jobs.
type Queue struct {
	jobs  chan job
	db    *sql.DB
	steps *Steps
}

// Register wires the endpoint and starts the worker.
func Register(mux *http.ServeMux, q *Queue) {
	mux.HandleFunc("POST /queue", q.Submit)
	mux.HandleFunc("POST /queue/pointer", q.SubmitPointer)
	mux.HandleFunc("POST /queue/detached", q.SubmitDetachedNearMiss)
	mux.HandleFunc("POST /queue/answered", q.SubmitAnsweredNearMiss)
	mux.HandleFunc("POST /queue/waited", q.SubmitWaitedNearMiss)
	go q.work()
	q.steps.Run()
}

// Submit is X20: the request's context travels in the job and is dead when the worker gets to it.
func (q *Queue) Submit(w http.ResponseWriter, r *http.Request) {
	q.jobs <- job{ctx: r.Context(), id: r.FormValue("id")} // want GS201 error "sent to a goroutine"
	w.WriteHeader(http.StatusAccepted)
}

func (q *Queue) work() {
	defer func() {
		if p := recover(); p != nil {
			slog.Error("queue panicked", "panic", p)
		}
	}()
	for j := range q.jobs {
		if _, err := q.db.ExecContext(j.ctx, `INSERT INTO done (id) VALUES ($1)`, j.id); err != nil {
			slog.Error("job not stored", "err", err)
		}
	}
}

// Requests are worked on while their senders wait.
type request struct {
	ctx    context.Context
	id     string
	answer chan error
}

// Steps is a queue of pointers, worked on by a method.
type Steps struct {
	steps    chan *job
	requests chan *request
	done     chan struct{}
	q        *Queue
}

// Run starts the workers.
func (s *Steps) Run() {
	go s.work()
	go s.answer()
}

func (s *Steps) work() {
	defer s.q.catch()
	for {
		select {
		case j := <-s.steps:
			s.q.store(j)
		case <-s.done:
			return
		}
	}
}

func (s *Steps) answer() {
	defer s.q.catch()
	for r := range s.requests {
		_, err := s.q.db.ExecContext(r.ctx, `INSERT INTO done (id) VALUES ($1)`, r.id)
		r.answer <- err
	}
}

func (q *Queue) catch() {
	if p := recover(); p != nil {
		slog.Error("queue panicked", "panic", p)
	}
}

func (q *Queue) store(j *job) {
	if _, err := q.db.ExecContext(j.ctx, `INSERT INTO done (id) VALUES ($1)`, j.id); err != nil {
		slog.Error("job not stored", "err", err)
	}
}

// SubmitPointer sends it through a variable.
func (q *Queue) SubmitPointer(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	j := &job{ctx: ctx, id: r.FormValue("id")}
	q.steps.steps <- j // want GS201 error "sent to a goroutine"
	w.WriteHeader(http.StatusAccepted)
}

// SubmitDetachedNearMiss sends the values only.
func (q *Queue) SubmitDetachedNearMiss(w http.ResponseWriter, r *http.Request) {
	q.jobs <- job{ctx: context.WithoutCancel(r.Context()), id: r.FormValue("id")}
	w.WriteHeader(http.StatusAccepted)
}

// SubmitAnsweredNearMiss waits for the answer.
func (q *Queue) SubmitAnsweredNearMiss(w http.ResponseWriter, r *http.Request) {
	req := &request{ctx: r.Context(), id: r.FormValue("id"), answer: make(chan error, 1)}
	q.steps.requests <- req
	if err := <-req.answer; err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// SubmitWaitedNearMiss waits for all workers to be done.
func (q *Queue) SubmitWaitedNearMiss(w http.ResponseWriter, r *http.Request) {
	q.jobs <- job{ctx: r.Context(), id: r.FormValue("id")}
	<-q.steps.done
	w.WriteHeader(http.StatusOK)
}
