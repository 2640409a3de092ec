// want-ignore GS101 GS104 GS107 GS205 GS105 GS203 GS304 GS306 GS401 "the subject is the way out without a status"

package jobs

import (
	"context"
	"log/slog"
	"net/http"
)

type event struct {
	kind string
	body any
}

type accepted struct{ id string }

type row struct{ id string }

// fill looks a row up.
func fill(ctx context.Context, s *Store, to *row, id string) error {
	return s.db.QueryRowContext(ctx, `SELECT id FROM jobs WHERE id = $1`, id).Scan(&to.id)
}

// Events takes the events of jobs.
type Events struct {
	store *Store
	note  func(ctx context.Context, id string) error
}

// ServeHTTP starts the one, then the other.
func (e *Events) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ev := event{kind: r.FormValue("kind"), body: accepted{id: r.FormValue("id")}}
	go e.consume(context.Background(), ev)
	go e.follow(context.Background(), accepted{id: r.FormValue("id")})
}

// consume ends a job in one of its cases only; the other one does not even look for a job. Near miss.
func (e *Events) consume(ctx context.Context, ev event) {
	switch ev.kind {
	case "accepted":
		what, ok := ev.body.(accepted)
		if !ok {
			slog.Error("no such event", "kind", ev.kind)
			return
		}
		if err := e.note(ctx, what.id); err != nil {
			slog.Error("note", "err", err)
			return
		}
	case "done":
		what, ok := ev.body.(accepted)
		if !ok {
			slog.Error("no such event", "kind", ev.kind)
			return
		}
		var found row
		if err := fill(ctx, e.store, &found, what.id); err != nil {
			slog.Error("find", "err", err)
			return
		}
		told(e.store.SetStatus(ctx, found.id, "completed"))
	}
}

// follow has found the job when it gives up.
func (e *Events) follow(ctx context.Context, what accepted) {
	var found row
	if err := fill(ctx, e.store, &found, what.id); err != nil {
		slog.Error("find", "err", err)
		return
	}
	if err := e.note(ctx, found.id); err != nil {
		slog.Error("note", "err", err)
		return // want GS303 error "."
	}
	told(e.store.SetStatus(ctx, found.id, "completed"))
}
