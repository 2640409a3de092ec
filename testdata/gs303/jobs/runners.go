// want-ignore GS101 GS104 GS107 GS205 GS105 GS203 GS202 GS301 GS304 GS306 GS401 GS403 "the subject is work that a function begins and ends itself"

package jobs

import (
	"context"
	"database/sql"
	"log/slog"
	"net/http"
)

// Mirror is a row of mirrors.
type Mirror struct {
	ID      string
	Status  string
	Message string
}

// Mirrors keeps mirrors.
type Mirrors struct {
	db    *sql.DB
	fetch func(id string) error
	quit  chan struct{}
}

// Update stores a mirror.
func (m *Mirrors) Update(mirror *Mirror) error {
	_, err := m.db.Exec(`UPDATE mirrors SET status = $1, message = $2 WHERE id = $3`, mirror.Status, mirror.Message, mirror.ID)
	return err
}

// Find loads a mirror.
func (m *Mirrors) Find(id string) (*Mirror, error) {
	mirror := &Mirror{ID: id}
	err := m.db.QueryRow(`SELECT status FROM mirrors WHERE id = $1`, id).Scan(&mirror.Status)
	return mirror, err
}

func (m *Mirrors) size(id string) (int, error) {
	var size int
	err := m.db.QueryRow(`SELECT size FROM sizes WHERE id = $1`, id).Scan(&size)
	return size, err
}

func (m *Mirrors) work(id string) {
	if err := m.sync(id); err != nil {
		slog.Error("mirror", "err", err)
	}
}

func (m *Mirrors) workWell(id string) {
	if err := m.syncMarkedNearMiss(id); err != nil {
		slog.Error("mirror", "err", err)
	}
	if err := m.syncDeferredNearMiss(id); err != nil {
		slog.Error("mirror", "err", err)
	}
	if err := m.syncStepsNearMiss(id); err != nil {
		slog.Error("mirror", "err", err)
	}
}

// ServeHTTP mirrors one, and says what went wrong.
func (m *Mirrors) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("id")
	m.work(id)
	m.workWell(id)
	if err := m.syncEndedByCallerNearMiss(id); err != nil {
		mirror := &Mirror{ID: id, Status: "failed", Message: err.Error()}
		told(m.Update(mirror))
	}
	m.serveSync(w, r)
	m.syncAll(r.Context(), []string{id})
	told(m.syncInTransactionNearMiss(id))
	m.claimNearMiss(w, id)
}

// One step that fails is stored, the other leaves the mirror running; the caller only logs.
func (m *Mirrors) sync(id string) error {
	mirror, err := m.Find(id)
	if err != nil {
		return err
	}
	mirror.Status = "running"
	if err := m.Update(mirror); err != nil {
		return err
	}
	if err := m.fetch(id); err != nil {
		return err // want GS303 error "leaves the status of `mirrors` `running`, others end it"
	}
	if _, err := m.size(id); err != nil {
		mirror.Status = "failed"
		if err := m.Update(mirror); err != nil {
			return err
		}
		return err
	}
	mirror.Status = "finished"
	return m.Update(mirror)
}

// Near miss: all are stored.
func (m *Mirrors) syncMarkedNearMiss(id string) error {
	mirror := &Mirror{ID: id, Status: "running"}
	if err := m.Update(mirror); err != nil {
		return err
	}
	if err := m.fetch(id); err != nil {
		mirror.Status = "failed"
		told(m.Update(mirror))
		return err
	}
	mirror.Status = "finished"
	return m.Update(mirror)
}

// Near miss: a deferred function stores what became of it.
func (m *Mirrors) syncDeferredNearMiss(id string) (err error) {
	mirror := &Mirror{ID: id, Status: "running"}
	if err := m.Update(mirror); err != nil {
		return err
	}
	defer func() {
		mirror.Status = "finished"
		if err != nil {
			mirror.Status = "failed"
		}
		told(m.Update(mirror))
	}()
	return m.fetch(id)
}

// Near miss: the caller stores it.
func (m *Mirrors) syncEndedByCallerNearMiss(id string) error {
	mirror := &Mirror{ID: id, Status: "running"}
	if err := m.Update(mirror); err != nil {
		return err
	}
	if err := m.fetch(id); err != nil {
		return err
	}
	mirror.Status = "finished"
	return m.Update(mirror)
}

// A handler has no caller that could store it.
func (m *Mirrors) serveSync(w http.ResponseWriter, r *http.Request) {
	mirror := &Mirror{ID: r.FormValue("id"), Status: "syncing"}
	if err := m.Update(mirror); err != nil {
		http.Error(w, "not stored", http.StatusInternalServerError)
		return
	}
	if err := m.fetch(mirror.ID); err != nil {
		http.Error(w, "not fetched", http.StatusBadGateway)
		return // want GS303 error "."
	}
	mirror.Status = "finished"
	told(m.Update(mirror))
}

// The next one is begun, this one stays as it is.
func (m *Mirrors) syncAll(ctx context.Context, ids []string) {
	for _, id := range ids {
		mirror := &Mirror{ID: id, Status: "in_progress"}
		if err := m.Update(mirror); err != nil {
			slog.ErrorContext(ctx, "mirror", "err", err)
			continue
		}
		if err := m.fetch(id); err != nil {
			slog.ErrorContext(ctx, "mirror", "err", err)
			continue // want GS303 error "."
		}
		mirror.Status = "finished"
		told(m.Update(mirror))
	}
}

// Near miss: the transaction is rolled back.
func (m *Mirrors) syncInTransactionNearMiss(id string) error {
	tx, err := m.db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.Exec(`UPDATE mirrors SET status = 'running' WHERE id = $1`, id); err != nil {
		return err
	}
	if err := m.fetch(id); err != nil {
		return err
	}
	if _, err := tx.Exec(`UPDATE mirrors SET status = 'finished' WHERE id = $1`, id); err != nil {
		return err
	}
	return tx.Commit()
}

// Near miss: the step that fails is the store itself.
func (m *Mirrors) syncStepsNearMiss(id string) error {
	mirror := &Mirror{ID: id, Status: "cloning"}
	if err := m.Update(mirror); err != nil {
		return err
	}
	mirror.Status = "fetching"
	if err := m.Update(mirror); err != nil {
		return err
	}
	mirror.Status = "finished"
	return m.Update(mirror)
}

func (m *Mirrors) claim(id string) (bool, error) {
	res, err := m.db.Exec(`UPDATE mirrors SET status = 'resolving' WHERE id = $1 AND status = 'queued'`, id)
	if err != nil {
		return false, err
	}
	n, err := res.RowsAffected()
	return n == 1, err
}

// Near miss: who has not got the claim has no work to end.
func (m *Mirrors) claimNearMiss(w http.ResponseWriter, id string) {
	claimed, err := m.claim(id)
	if err != nil {
		http.Error(w, "not claimed", http.StatusInternalServerError)
		return
	}
	if !claimed {
		if _, err := m.size(id); err != nil {
			http.Error(w, "no size", http.StatusInternalServerError)
			return
		}
		return
	}
	told(m.Update(&Mirror{ID: id, Status: "finished"}))
}
