// want-ignore GS101 GS104 GS107 GS205 GS105 "the subject is what happens to the recovered value"

package jobs

import (
	"context"
	"net/http"
)

// Near miss: to send on a channel that is closed is the one panic that can be, and it means that nobody listens.
func (h *Handlers) SendTellingNearMiss(w http.ResponseWriter, r *http.Request) {
	tell(h.sent, r.FormValue("to"))
}

func tell(sent chan<- string, to string) {
	defer func() { recover() }()
	sent <- to
}

// Near miss: so is closing one twice.
func (h *Handlers) CloseNearMiss(w http.ResponseWriter, r *http.Request) {
	defer func() {
		if recover() != nil {
			return
		}
	}()
	close(h.sent)
}

// The mailer may panic for other reasons.
func (h *Handlers) SendAndTell(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	defer func() { recover() }() // want GS103 note "."
	h.mailer.Send(context.Background(), to)
	h.sent <- to
}

// flushNearMiss calls recover where there is no panic to recover from.
func (h *Handlers) FlushNearMiss(to string) {
	h.mailer.Send(context.Background(), to)
	recover()
}
