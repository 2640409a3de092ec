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
	jobs chan job
	db   *sql.DB
}

// Register wires the endpoint and starts the worker.
func Register(mux *http.ServeMux, q *Queue) {
	mux.HandleFunc("POST /queue", q.Submit)
	go q.work()
}

// Submit is X20: the request's context travels in the job and is dead when the worker gets to it.
func (q *Queue) Submit(w http.ResponseWriter, r *http.Request) {
	// want-missing GS201 +1 "contexts kept in struct fields are not followed"
	q.jobs <- job{ctx: r.Context(), id: r.FormValue("id")}
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
