// want-ignore GS104 GS107 GS205 GS105 GS303 GS304 "the subject is what happens to the recovered value"

package jobs

import (
	"fmt"
	"net/http"
	"runtime/debug"
)

type complaints struct {
	queue chan error
}

func (c *complaints) push(err error) {
	select {
	case c.queue <- err:
	default:
	}
}

// An error that is made of the stack and handed over tells of the panic: near miss.
func (h *Handlers) SendComplainingNearMiss(w http.ResponseWriter, r *http.Request) {
	to, desk := r.FormValue("to"), &complaints{queue: make(chan error, 1)}
	go func() {
		defer func() {
			if p := recover(); p != nil {
				desk.push(fmt.Errorf("mail to %s panicked: %s", to, debug.Stack()))
			}
		}()
		h.mailer.sent[to]++
	}()
	w.WriteHeader(http.StatusAccepted)
}
