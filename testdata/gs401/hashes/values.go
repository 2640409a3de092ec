// want-ignore GS107 GS205 GS306 "the subject is the error of a command"

package hashes

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"github.com/redis/go-redis/v9"
)

// Statuses keeps the status of a ticket as a value of its own.
type Statuses struct{ rdb *redis.Client }

// SetStatus says by its name what the value is.
func (s *Statuses) SetStatus(ctx context.Context, id, status string) error {
	return s.rdb.Set(ctx, "status:"+id, status, 0).Err()
}

// ServeHTTP closes a ticket.
func (s *Statuses) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("id")
	_ = s.SetStatus(r.Context(), id, "closed") // want GS301 error "SetStatus"
	go func() {
		defer func() { _ = recover() }() // want GS103 "."
		ctx := context.Background()
		s.rdb.Set(ctx, "seen:"+id, "1", time.Hour)              // want GS309 note "Set"
		s.rdb.LPush(ctx, "tickets", id)                         // want GS309 warning "LPush"
		if err := s.rdb.LPush(ctx, "tickets", id); err != nil { // want GS309 warning "compared with nil is never nil"
			slog.Error("not queued", "err", err)
		}
	}()
}
