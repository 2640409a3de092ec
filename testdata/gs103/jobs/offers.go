// want-ignore GS104 GS107 GS205 GS105 GS303 GS304 "the subject is what happens to the recovered value"

package jobs

import (
	"context"
	"errors"
	"fmt"
	"net/http"
)

// The value is offered to the handler: near miss, even though nobody may take it any more.
func (h *Handlers) SendOffering(w http.ResponseWriter, r *http.Request) {
	to, panics := r.FormValue("to"), make(chan any, 1)
	go func() {
		defer func() {
			if p := recover(); p != nil {
				select {
				case panics <- p:
				default:
				}
			}
		}()
		h.mailer.Send(context.Background(), to)
	}()
	w.WriteHeader(http.StatusAccepted)
}

// The server lets this one value pass on purpose: near miss.
func (h *Handlers) SendExpecting(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	go func() {
		defer func() {
			if p := recover(); p != nil && p != http.ErrAbortHandler {
				h.report(to, p)
			}
		}()
		h.mailer.Send(context.Background(), to)
	}()
	w.WriteHeader(http.StatusAccepted)
}

// R26: a type switch without a default.
func (h *Handlers) SendSwitching(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	go func() {
		defer func() {
			switch p := recover().(type) { // want GS103 warning "other types"
			case nil:
			case error:
				h.report(to, p)
			}
		}()
		h.mailer.Send(context.Background(), to)
	}()
	w.WriteHeader(http.StatusAccepted)
}

type outcome struct {
	err error
}

// Each clause hands on the value under its own name, in something it made of it: near miss.
func (h *Handlers) SendSortingNearMiss(w http.ResponseWriter, r *http.Request) {
	to, done := r.FormValue("to"), make(chan outcome, 1)
	go func() {
		finish := func(o outcome) { done <- o }
		defer func() {
			if p := recover(); p != nil {
				switch v := p.(type) {
				case error:
					finish(outcome{err: v})
				case string:
					finish(outcome{err: errors.New(v)})
				default:
					finish(outcome{err: fmt.Errorf("panic: %v", p)})
				}
			}
		}()
		h.mailer.Send(context.Background(), to)
	}()
	w.WriteHeader(http.StatusAccepted)
}

// One clause hands nothing on.
func (h *Handlers) SendSorting(w http.ResponseWriter, r *http.Request) {
	to, done := r.FormValue("to"), make(chan outcome, 1)
	go func() {
		finish := func(o outcome) { done <- o }
		defer func() {
			if p := recover(); p != nil { // want GS103 warning "other types"
				switch v := p.(type) {
				case error:
					finish(outcome{err: v})
				case string:
				}
			}
		}()
		h.mailer.Send(context.Background(), to)
	}()
	w.WriteHeader(http.StatusAccepted)
}
