// want-ignore GS101 GS104 GS107 GS205 GS105 GS203 GS304 GS306 "the subject is a status that is kept in memory"

package memory

import (
	"errors"
	"log/slog"
	"net/http"
	"sync"
)

// Build is what runs; flags say how it ended.
type Build struct {
	ended, failed bool
}

// Builds keeps them.
type Builds struct {
	mu      sync.Mutex
	all     map[string]*Build
	compile func(id string) error
	upload  func(id string) error
}

// SetSucceeded ends a build well.
func (b *Builds) SetSucceeded(id string) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	build, ok := b.all[id]
	if !ok {
		return errors.New("no such build")
	}
	build.ended, build.failed = true, false
	return nil
}

// SetFailed ends it badly.
func (b *Builds) SetFailed(id string) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	build, ok := b.all[id]
	if !ok {
		return errors.New("no such build")
	}
	build.ended, build.failed = true, true
	return nil
}

// Get looks a build up.
func (b *Builds) Get(id string) (*Build, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	build, ok := b.all[id]
	if !ok {
		return nil, errors.New("no such build")
	}
	return build, nil
}

// ServeHTTP starts a build.
func (b *Builds) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("id")
	go func() {
		if err := b.compile(id); err != nil {
			slog.Error("compile", "err", err)
			return // want GS303 error "."
		}
		if err := b.upload(id); err != nil {
			told(b.SetFailed(id))
			return
		}
		told(b.SetSucceeded(id))
	}()
	go b.runNearMiss(id)
	w.WriteHeader(http.StatusAccepted)
}

func (b *Builds) runNearMiss(id string) {
	if err := b.compile(id); err != nil {
		told(b.SetFailed(id))
		return
	}
	told(b.SetSucceeded(id))
}

func told(err error) {
	if err != nil {
		slog.Error("build", "err", err)
	}
}

// Builder works for a registry of its own.
type Builder struct {
	builds  *Builds
	compile func(id string) error
}

// Start builds in the background.
func (b *Builder) Start(id string) {
	go b.lookUpNearMiss(id)
}

// Near miss: the registry does not know the build; then there is none to end.
func (b *Builder) lookUpNearMiss(id string) {
	if _, err := b.builds.Get(id); err != nil {
		slog.Error("build", "err", err)
		return
	}
	if err := b.compile(id); err != nil {
		told(b.builds.SetFailed(id))
		return
	}
	told(b.builds.SetSucceeded(id))
}
