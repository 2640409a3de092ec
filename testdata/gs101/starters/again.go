// want-ignore GS104 GS107 GS205 GS105 "the subject is the recover"

package starters

import (
	"log/slog"
	"net/http"
)

// attempt starts itself: whether somebody waits for the last one must not be asked for ever.
func attempt(f func() error, n int) {
	go func() {
		if err := f(); err != nil && n > 0 {
			attempt(func() error { return f() }, n-1) // want GS101 error "through `attempt`"
		}
	}()
}

// Attempt has nothing that could panic to try.
func Attempt(w http.ResponseWriter, r *http.Request) {
	attempt(func() error {
		slog.Info("working")
		return nil
	}, 3)
	w.WriteHeader(http.StatusAccepted)
}
