// want-ignore GS104 GS107 GS205 GS105 "the subject is recovery"

package starters

import (
	"errors"
	"log/slog"
	"net/http"
	"os"
	"time"

	"github.com/cenkalti/backoff/v4"
	"github.com/gammazero/workerpool"
	"github.com/hashicorp/go-multierror"
	"github.com/oklog/run"
	"gopkg.in/tomb.v2"
)

// W08: none of these recovers.

func render(name string) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if data[0] != '<' {
		return errors.New("no markup")
	}
	return nil
}

func rendered(name string) {
	if err := render(name); err != nil {
		slog.Error("not rendered", "name", name, "err", err)
	}
}

func caught() {
	if p := recover(); p != nil {
		slog.Error("rendering panicked", "panic", p)
	}
}

// RenderPooled gives work to a pool that lives on.
func RenderPooled(pool *workerpool.WorkerPool) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		name := r.FormValue("name")
		pool.Submit(func() { rendered(name) }) // want GS101 "no recover"
		pool.Submit(func() {
			defer caught()
			rendered(name)
		})
		w.WriteHeader(http.StatusAccepted)
	}
}

// RenderGroups waits for its work, which may panic all the same.
func RenderGroups(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	var group multierror.Group
	group.Go(func() error { return render(name) }) // want GS101 warning "no recover"
	var t tomb.Tomb
	t.Go(func() error { return render(name) }) // want GS101 warning "no recover"
	var actors run.Group
	actors.Add(func() error { return render(name) }, func(error) {}) // want GS101 warning "no recover"
	if err := errors.Join(group.Wait().ErrorOrNil(), t.Wait(), actors.Run()); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// RenderRetried works in its own goroutine: a panic of the operation is one of the goroutine that asks for it.
func RenderRetried(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	go func() { // want GS101 "no recover"
		if err := backoff.Retry(func() error { return render(name) }, backoff.NewConstantBackOff(time.Second)); err != nil {
			slog.Error("not rendered", "name", name, "err", err)
		}
	}()
	go func() {
		defer caught()
		if err := backoff.Retry(func() error { return render(name) }, backoff.NewConstantBackOff(time.Second)); err != nil {
			slog.Error("not rendered", "name", name, "err", err)
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}
