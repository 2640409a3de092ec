// want-ignore GS104 GS107 GS205 GS105 GS303 GS304 "the subject is what happens to the recovered value"

package jobs

import (
	"context"
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
