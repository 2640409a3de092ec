// want-ignore GS107 GS104 GS205 GS105 GS303 GS304 GS306 GS307 "the subject is the error of a status write"

// Package jobs builds in the background; the error of the status write is seen, and then lost.
package jobs

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/rs/zerolog"
)

// Builds runs builds and stores their state.
type Builds struct {
	db  *sql.DB
	log zerolog.Logger
}

var errNoBuild = errors.New("no such build")

// Register wires the endpoints.
func Register(r chi.Router, b *Builds) {
	r.Post("/builds", b.create)
	r.Post("/builds/{id}/run", func(w http.ResponseWriter, req *http.Request) {
		id := chi.URLParam(req, "id")
		go b.run(id)
		w.WriteHeader(http.StatusAccepted)
	})
}

func (b *Builds) create(w http.ResponseWriter, req *http.Request) {
	_, err := b.db.ExecContext(req.Context(), `INSERT INTO builds (id, state) VALUES ($1, 'queued')`, req.FormValue("id"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusCreated)
}

func (b *Builds) setState(ctx context.Context, id string, state string) error {
	res, err := b.db.ExecContext(ctx, `UPDATE builds SET state = $1 WHERE id = $2`, state, id)
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return errors.Join(errNoBuild, err)
	}
	return nil
}

func (b *Builds) run(id string) {
	defer func() {
		if r := recover(); r != nil {
			b.log.Error().Interface("panic", r).Msg("build panicked")
		}
	}()
	ctx := context.Background()
	report := func(err error) {
		if err != nil {
			b.log.Error().Err(err).Msg("build not stored")
		}
	}
	report(b.finishNil(ctx, id))
	report(b.finishOther(ctx, id))
	report(b.finishWrappedNearMiss(ctx, id))
	report(b.finishTranslatedNearMiss(ctx, id))
	report(b.finishIgnoringMissingNearMiss(ctx, id))
	report(b.finishJoinedNearMiss(ctx, id))
	b.finishDebug(ctx, id)
	b.finishInfo(ctx, id)
	b.finishUnsent(ctx, id)
	b.finishSlogDebug(ctx, id)
	b.finishLogged(ctx, id)
	b.finishFlagNearMiss(ctx, id)
	b.finishLeaving(ctx, id)
	b.startClaimNearMiss(ctx, id)
	b.finishRetryNearMiss(ctx, id)
	b.progressNearMiss(ctx, id)
	report(b.finishReadLaterNearMiss(ctx, id))
	b.finishToldNearMiss(ctx, id, func(error) {})
	b.finishOwnLoggerNearMiss(ctx, id, lines{})
}

// E09: the branch of the error returns nil.
func (b *Builds) finishNil(ctx context.Context, id string) error {
	if err := b.setState(ctx, id, "completed"); err != nil { // want GS302 warning "."
		return nil
	}
	return nil
}

// E09: another error variable is returned, which is nil here.
func (b *Builds) finishOther(ctx context.Context, id string) error {
	var err error
	if failed := b.setState(ctx, id, "completed"); failed != nil { // want GS302 warning "returns nil"
		return err
	}
	return nil
}

// Near miss: wrapped and returned.
func (b *Builds) finishWrappedNearMiss(ctx context.Context, id string) error {
	if err := b.setState(ctx, id, "completed"); err != nil {
		return fmt.Errorf("finish build %s: %w", id, err)
	}
	return nil
}

// Near miss: translated into an error of the package.
func (b *Builds) finishTranslatedNearMiss(ctx context.Context, id string) error {
	if err := b.setState(ctx, id, "completed"); err != nil {
		return errNoBuild
	}
	return nil
}

// Near miss: one known error is no failure, the others are returned.
func (b *Builds) finishIgnoringMissingNearMiss(ctx context.Context, id string) error {
	if err := b.setState(ctx, id, "completed"); err != nil {
		if errors.Is(err, errNoBuild) {
			return nil
		}
		return err
	}
	return nil
}

// Near miss: joined with the failure that led here.
func (b *Builds) finishJoinedNearMiss(ctx context.Context, id string) error {
	failure := ctx.Err()
	if err := b.setState(ctx, id, "failed"); err != nil {
		failure = errors.Join(failure, err)
	}
	return failure
}

// E07: told at debug level only, which production does not show.
func (b *Builds) finishDebug(ctx context.Context, id string) {
	if err := b.setState(ctx, id, "completed"); err != nil { // want GS302 warning "."
		b.log.Debug().Err(err).Str("build", id).Msg("state not stored")
	}
}

// E07: below warn.
func (b *Builds) finishInfo(ctx context.Context, id string) {
	if err := b.setState(ctx, id, "completed"); err != nil { // want GS302 warning "."
		b.log.Info().Err(err).Str("build", id).Msg("state not stored")
	}
}

// E08: the event is never sent.
func (b *Builds) finishUnsent(ctx context.Context, id string) {
	if err := b.setState(ctx, id, "completed"); err != nil { // want GS302 warning "."
		b.log.Error().Err(err).Str("build", id)
	}
}

// E07: with slog.
func (b *Builds) finishSlogDebug(ctx context.Context, id string) {
	err := b.setState(ctx, id, "completed")
	if err != nil { // want GS302 warning "."
		slog.DebugContext(ctx, "state not stored", "err", err)
	}
}

// E06: told.
func (b *Builds) finishLogged(ctx context.Context, id string) {
	if err := b.setState(ctx, id, "completed"); err != nil {
		b.log.Error().Err(err).Str("build", id).Send()
	}
}

// Near miss: the level is chosen at run time.
func (b *Builds) finishFlagNearMiss(ctx context.Context, id string) {
	if err := b.setState(ctx, id, "completed"); err != nil {
		level := zerolog.ErrorLevel
		if errors.Is(err, errNoBuild) {
			level = zerolog.WarnLevel
		}
		b.log.WithLevel(level).Err(err).Msg("state not stored")
	}
}

// The branch does nothing but leave.
func (b *Builds) finishLeaving(ctx context.Context, id string) {
	if err := b.setState(ctx, id, "completed"); err != nil { // want GS302 warning "tells nobody"
		return
	}
	b.log.Info().Msg("build stored")
}

// Near miss: a claim that somebody else has won is no failure.
func (b *Builds) startClaimNearMiss(ctx context.Context, id string) {
	res, err := b.db.ExecContext(ctx, `UPDATE builds SET state = 'running' WHERE id = $1 AND state = 'queued'`, id)
	if err != nil {
		return
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return
	}
	b.finishLogged(ctx, id)
}

// Near miss: the branch does something about it.
func (b *Builds) finishRetryNearMiss(ctx context.Context, id string) {
	if err := b.setState(ctx, id, "completed"); err != nil {
		b.log.Debug().Err(err).Msg("once more")
		b.finishLogged(ctx, id)
	}
}

// Near miss: the next progress comes soon.
func (b *Builds) progressNearMiss(ctx context.Context, id string) {
	if _, err := b.db.ExecContext(ctx, `UPDATE builds SET progress = 50 WHERE id = $1`, id); err != nil { // want GS401 "."
		b.log.Debug().Err(err).Msg("progress")
	}
}

// Near miss: it is returned later.
func (b *Builds) finishReadLaterNearMiss(ctx context.Context, id string) error {
	err := b.setState(ctx, id, "completed")
	if err != nil {
		b.log.Debug().Err(err).Msg("state not stored")
	}
	return err
}

// Near miss: somebody is told.
func (b *Builds) finishToldNearMiss(ctx context.Context, id string, tell func(error)) {
	if err := b.setState(ctx, id, "completed"); err != nil {
		tell(err)
	}
}

type lines struct{}

// Error writes a line of the project's own.
func (lines) Error(text string, err error) { fmt.Println("ERROR", text, err) }

// Near miss: a logger of the project's own has its level in the name of the method.
func (b *Builds) finishOwnLoggerNearMiss(ctx context.Context, id string, own lines) {
	if err := b.setState(ctx, id, "completed"); err != nil {
		own.Error("state not stored", err)
	}
}
