package goroutines

import (
	"context"
	"sync"

	"github.com/rs/zerolog"
)

// Exporter writes one export to the object store.
type Exporter struct {
	log    zerolog.Logger
	counts map[string]int
	mu     sync.Mutex
}

// Run renders the export; it does enough to panic.
func (e *Exporter) Run(ctx context.Context, id string) {
	e.counts[id]++
	e.log.Info().Str("export", id).Msg("export written")
}

// Handlers serves the export endpoints.
type Handlers struct {
	exporter *Exporter
	guard    Guard
	repo     *ExportRepo
	log      zerolog.Logger
	alerts   *zerolog.Logger
}

// Guard reports panics of background work.
type Guard interface {
	Catch()
}

// LogGuard is the Guard that writes to the log.
type LogGuard struct{ log zerolog.Logger }

// Catch recovers: it must itself be deferred.
func (g *LogGuard) Catch() {
	if r := recover(); r != nil {
		g.log.Error().Interface("panic", r).Msg("background work panicked")
	}
}

func (h *Handlers) catch() {
	if r := recover(); r != nil {
		h.log.Error().Interface("panic", r).Msg("export panicked")
	}
}

func catchPanic(log zerolog.Logger) {
	if r := recover(); r != nil {
		log.Error().Interface("panic", r).Msg("export panicked")
	}
}

func catcher(log zerolog.Logger) func() {
	return func() {
		if r := recover(); r != nil {
			log.Error().Interface("panic", r).Msg("export panicked")
		}
	}
}

func catchAs[T any](log zerolog.Logger, subject T) {
	if r := recover(); r != nil {
		log.Error().Interface("panic", r).Interface("subject", subject).Msg("export panicked")
	}
}
