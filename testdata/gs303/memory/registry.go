// want-ignore GS101 GS104 GS107 GS205 GS105 GS203 GS304 GS306 "the subject is a status that is kept in memory"

// Package memory keeps jobs in a map: what reads their status waits for the end of each.
package memory

import (
	"encoding/json"
	"log/slog"
	"net/http"
	"sync"
	"time"
)

// Status says how far a job is.
type Status string

// The states of a job.
const (
	StatusQueued  Status = "queued"
	StatusRunning Status = "running"
	StatusDone    Status = "done"
	StatusFailed  Status = "failed"
)

// Render is what runs in the background.
type Render struct {
	ID     string `json:"id"`
	Status Status `json:"status"`
	Error  string `json:"error,omitempty"`
}

// Registry keeps the jobs.
type Registry struct {
	mu     sync.Mutex
	jobs   map[string]*Render
	fetch  func(id string) error
	render func(id string) error
	queue  chan *Render
}

// Register wires the handlers.
func (r *Registry) Register(mux *http.ServeMux) {
	mux.HandleFunc("POST /jobs", r.Submit)
	mux.HandleFunc("POST /jobs/retry", r.Retry)
	mux.HandleFunc("GET /jobs/status", r.Get)
	go r.worker()
}

// Get tells how far a job is.
func (r *Registry) Get(w http.ResponseWriter, req *http.Request) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if err := json.NewEncoder(w).Encode(r.jobs[req.FormValue("id")]); err != nil {
		slog.Error("answer", "err", err)
	}
}

func (r *Registry) add(id string) *Render {
	r.mu.Lock()
	defer r.mu.Unlock()
	job := &Render{ID: id, Status: StatusQueued}
	r.jobs[id] = job
	return job
}

func (r *Registry) setStatus(id string, status Status, message string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if job, ok := r.jobs[id]; ok {
		job.Status = status
		job.Error = message
	}
}

func (j *Render) fail(err error) {
	j.Status = StatusFailed
	j.Error = err.Error()
}

// Submit starts a job in each of the ways.
func (r *Registry) Submit(w http.ResponseWriter, req *http.Request) {
	id := req.FormValue("id")
	job := r.add(id)
	go func() {
		job.Status = StatusRunning
		if err := r.fetch(id); err != nil {
			slog.Error("fetch", "err", err)
			return // want GS303 error "a way out of .*Submit. stores no terminal status of `Render`"
		}
		if err := r.render(id); err != nil {
			job.Status = StatusFailed
			return
		}
		job.Status = StatusDone
	}()
	go r.run(id)
	go r.runWellNearMiss(id)
	go r.runDeferredNearMiss(job)
	go r.runOwnNearMiss(id)
	go r.runAwaited(id)
	w.WriteHeader(http.StatusAccepted)
}

// A helper that looks the job up sets its status.
func (r *Registry) run(id string) {
	r.setStatus(id, StatusRunning, "")
	if err := r.fetch(id); err != nil {
		slog.Error("fetch", "err", err)
		return // want GS303 error "."
	}
	if err := r.render(id); err != nil {
		r.setStatus(id, StatusFailed, err.Error())
		return
	}
	r.setStatus(id, StatusDone, "")
}

// Near miss: every way out says how it ended.
func (r *Registry) runWellNearMiss(id string) {
	r.setStatus(id, StatusRunning, "")
	if err := r.fetch(id); err != nil {
		r.setStatus(id, StatusFailed, err.Error())
		return
	}
	r.setStatus(id, StatusDone, "")
}

// Near miss: a deferred function looks at the error.
func (r *Registry) runDeferredNearMiss(job *Render) {
	var err error
	defer func() {
		if err != nil {
			job.fail(err)
			return
		}
		job.Status = StatusDone
	}()
	if err = r.fetch(job.ID); err != nil {
		return
	}
	err = r.render(job.ID)
}

// Near miss: nobody knows of a job that the goroutine has made itself.
func (r *Registry) runOwnNearMiss(id string) {
	job := &Render{ID: id, Status: StatusRunning}
	if err := r.fetch(id); err != nil {
		slog.Error("fetch", "err", err)
		return
	}
	job.Status = StatusDone
	slog.Info("ran", "job", job)
}

// Each round of the worker is about a job of its own.
func (r *Registry) worker() {
	for job := range r.queue {
		job.Status = StatusRunning
		if err := r.fetch(job.ID); err != nil {
			slog.Error("fetch", "err", err)
			continue // want GS303 error "."
		}
		if err := r.render(job.ID); err != nil {
			job.fail(err)
			continue
		}
		job.Status = StatusDone
	}
}

// Retry is answered after the work; what fails is told there.
func (r *Registry) Retry(w http.ResponseWriter, req *http.Request) {
	id := req.FormValue("id")
	if err := r.retryNearMiss(id); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// Near miss: it does not run in the background.
func (r *Registry) retryNearMiss(id string) error {
	if err := r.fetch(id); err != nil {
		return err
	}
	r.setStatus(id, StatusDone, "")
	return nil
}

// What a goroutine sends is received by its starter, who says how it ended.
func (r *Registry) runAwaited(id string) {
	r.setStatus(id, StatusRunning, "")
	result := make(chan error, 1)
	go func() {
		if err := r.fetch(id); err != nil {
			result <- err // near miss: the starter may have given up, and says so
			return
		}
		r.setStatus(id, StatusRunning, "rendering")
		result <- r.render(id)
	}()
	select {
	case err := <-result:
		if err != nil {
			r.setStatus(id, StatusFailed, err.Error())
			return
		}
		r.setStatus(id, StatusDone, "")
	case <-time.After(time.Minute):
		r.setStatus(id, StatusFailed, "too late")
	}
}
