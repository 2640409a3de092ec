// want-ignore GS101 GS104 GS107 GS205 GS105 GS203 GS304 GS306 GS401 GS403 "the subject is work that somebody takes up again"

// Package resumed has work that is looked for while it is under way: after a restart it goes on.
package resumed

import (
	"context"
	"database/sql"
	"log/slog"
	"net/http"
)

// Tickets keeps tickets.
type Tickets struct {
	db    *sql.DB
	print func(id string) error
}

func (t *Tickets) set(id, status string) {
	if _, err := t.db.Exec(`UPDATE tickets SET status = $1 WHERE id = $2`, status, id); err != nil {
		slog.Error("ticket", "err", err)
	}
}

// Resume takes up what the last process has not ended.
func (t *Tickets) Resume(ctx context.Context) error {
	const running = "printing"
	rows, err := t.db.QueryContext(ctx, `SELECT id FROM tickets WHERE status = $1 ORDER BY id`, running)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			return err
		}
		go t.runNearMiss(id)
	}
	return rows.Err()
}

// ServeHTTP prints a ticket.
func (t *Tickets) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	go t.runNearMiss(r.FormValue("id"))
	w.WriteHeader(http.StatusAccepted)
}

// Near miss: the ticket stays printing, and is found again.
func (t *Tickets) runNearMiss(id string) {
	t.set(id, "printing")
	if err := t.print(id); err != nil {
		slog.Error("print", "err", err)
		return
	}
	t.set(id, "done")
}
