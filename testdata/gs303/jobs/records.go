// want-ignore GS101 GS104 GS107 GS205 GS105 GS203 GS304 GS306 GS401 GS403 "the subject is which writes end the job"

package jobs

import (
	"database/sql"
	"log/slog"
	"net/http"
)

// Drawing is a row of drawings; its fields are its own.
type Drawing struct{ id, status string }

// SetStatus says how far it is.
func (r *Drawing) SetStatus(status string) { r.status = status }

// Drawings keeps drawings, and the mails about them.
type Drawings struct {
	db   *sql.DB
	draw func(id string) error
	post func(id string) error
}

func (r *Drawings) setStatus(id, status string) {
	if _, err := r.db.Exec(`UPDATE drawings SET status = $1 WHERE id = $2`, status, id); err != nil {
		slog.Error("drawing", "err", err)
	}
}

func (r *Drawings) update(drawing *Drawing, row map[string]string) {
	if _, err := r.db.Exec(`UPDATE drawings SET data = $1 WHERE id = $2`, row, drawing.id); err != nil {
		slog.Error("drawing", "err", err)
	}
}

func (r *Drawings) row(drawing *Drawing) map[string]string {
	return map[string]string{"status": drawing.status}
}

// A mail begins and ends in this function.
func (r *Drawings) mail(id string) {
	if _, err := r.db.Exec(`INSERT INTO mails (id, status) VALUES ($1, 'sending')`, id); err != nil {
		slog.Error("mail", "err", err)
		return
	}
	status := "sent"
	if err := r.post(id); err != nil {
		status = "failed"
	}
	if _, err := r.db.Exec(`UPDATE mails SET status = $1 WHERE id = $2`, status, id); err != nil {
		slog.Error("mail", "err", err)
	}
}

// ServeHTTP starts drawings.
func (r *Drawings) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	id := req.FormValue("id")
	go r.runNearMiss(&Drawing{id: id})
	go r.mailNearMiss(id)
	w.WriteHeader(http.StatusAccepted)
}

// Near miss: a method of the record has set its state before it is stored.
func (r *Drawings) runNearMiss(drawing *Drawing) {
	defer catch()
	if err := r.draw(drawing.id); err != nil {
		r.setStatus(drawing.id, "failed")
		return
	}
	drawing.SetStatus("done")
	r.update(drawing, r.row(drawing))
}

// Near miss: there is no mail yet that could stay as it is.
func (r *Drawings) mailNearMiss(id string) {
	defer catch()
	if err := r.draw(id); err != nil {
		slog.Error("draw", "err", err)
		return
	}
	r.mail(id)
}
