// want-ignore GS104 GS107 GS205 GS105 GS303 GS304 "the subject is what happens to the recovered value"

package jobs

import (
	"log/slog"
	"net/http"
	"runtime"
)

// R32: after Goexit the deferred function runs and recover gives nil: nothing is swallowed.
func (h *Handlers) SendGoexit(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	go func() {
		defer func() {
			if p := recover(); p != nil {
				slog.Error("mail panicked", "panic", p, "to", to)
			}
		}()
		if h.mailer.sent[to] > 3 {
			runtime.Goexit()
		}
		h.mailer.sent[to]++
	}()
	w.WriteHeader(http.StatusAccepted)
}
