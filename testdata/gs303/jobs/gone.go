// want-ignore GS101 GS104 GS107 GS205 GS105 GS203 GS202 GS301 GS304 GS306 GS401 "the subject is the way out without a status"

package jobs

import (
	"context"
	"database/sql"
	"errors"
	"log/slog"
	"net/http"
)

// Gone runs jobs that somebody may have deleted, or that have told their news before.
type Gone struct {
	states *States
	last   map[string]*Event
	locks  interface {
		SetNX(ctx context.Context, key string) bool
	}
}

// Event tells of a state.
type Event struct {
	Job    string
	Status string
}

// ServeHTTP starts all of them.
func (g *Gone) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ctx, id := context.Background(), r.FormValue("id")
	go g.deletedNearMiss(ctx, id)
	go g.lockedNearMiss(ctx, id)
	go g.repeatedNearMiss(ctx, id, &Event{Job: r.FormValue("event"), Status: r.FormValue("status")})
}

func (g *Gone) refresh(ctx context.Context, id string) error {
	_, err := g.states.store.Load(ctx, id)
	return err
}

// A job that has no row any more has no status; near miss only for that error.
func (g *Gone) deletedNearMiss(ctx context.Context, id string) {
	for {
		if err := g.refresh(ctx, id); err != nil {
			slog.Error("job not read", "err", err)
			if errors.Is(err, sql.ErrNoRows) {
				return
			}
			return // want GS303 error "deletedNearMiss"
		}
		if err := g.states.build(ctx, id); err == nil {
			break
		}
	}
	told(g.states.store.SetStatus(ctx, id, "completed"))
}

// Near miss: the same news again changes nothing.
func (g *Gone) repeatedNearMiss(ctx context.Context, id string, event *Event) {
	if g.states.exists(event.Job) {
		slog.Debug("known")
	}
	if last := g.last[event.Job]; last != nil && last.Status == event.Status {
		return
	}
	if event.Status == "error" {
		told(g.states.store.SetStatus(ctx, id, "failed"))
		return
	}
	told(g.states.store.SetStatus(ctx, id, "completed"))
}

func (g *Gone) onlyOnce(ctx context.Context, id string) bool {
	return g.locks.SetNX(ctx, "job:"+id)
}

// Near miss: somebody else has the job, as a function that asks the lock tells.
func (g *Gone) lockedNearMiss(ctx context.Context, id string) {
	if g.states.exists(id) && !g.onlyOnce(ctx, id) {
		return
	}
	if err := g.states.build(ctx, id); err != nil {
		told(g.states.store.SetStatus(ctx, id, "failed"))
		return
	}
	told(g.states.store.SetStatus(ctx, id, "completed"))
}
