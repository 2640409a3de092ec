// want-ignore GS104 GS107 GS205 GS105 "the subject is the framework's context"

// Package httpjobs keeps the body and the writer of net/http longer than the request.
package httpjobs

import (
	"io"
	"log/slog"
	"net/http"
)

// Audit records who did what.
type Audit struct{ seen map[string]int }

func (a *Audit) record(what string) {
	a.seen[what]++
}

func (a *Audit) catch() {
	if p := recover(); p != nil {
		slog.Error("audit panicked", "panic", p)
	}
}

// Register wires the handlers.
func Register(mux *http.ServeMux, a *Audit) {
	mux.HandleFunc("POST /body", a.BodyRead)
	mux.HandleFunc("POST /body-before", a.BodyReadBeforeNearMiss)
	mux.HandleFunc("POST /writer", a.WriterUsed)
	mux.HandleFunc("POST /method", a.MethodNearMiss)
}

// X18: the server closes the body when the handler returns.
func (a *Audit) BodyRead(w http.ResponseWriter, r *http.Request) {
	go func() { // want GS204 error "Body"
		defer a.catch()
		body, err := io.ReadAll(r.Body)
		if err != nil {
			slog.Error("body not read", "err", err)
			return
		}
		a.record(string(body))
	}()
	w.WriteHeader(http.StatusAccepted)
}

// Near miss: read before.
func (a *Audit) BodyReadBeforeNearMiss(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	go func() {
		defer a.catch()
		a.record(string(body))
	}()
	w.WriteHeader(http.StatusAccepted)
}

// X18: the writer is nobody's after the return.
func (a *Audit) WriterUsed(w http.ResponseWriter, r *http.Request) {
	go func() { // want GS204 error "w"
		defer a.catch()
		a.record("late")
		w.WriteHeader(http.StatusAccepted)
	}()
}

// Near miss: plain fields of the request stay what they are.
func (a *Audit) MethodNearMiss(w http.ResponseWriter, r *http.Request) {
	go func() {
		defer a.catch()
		a.record(r.Method)
	}()
	w.WriteHeader(http.StatusAccepted)
}
