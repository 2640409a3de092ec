// want-ignore GS104 GS107 GS205 GS105 GS203 GS304 GS306 GS401 "the subject is the way out without a status"

package jobs

import (
	"context"
	"database/sql"
	"log/slog"
	"net/http"
)

// Backup is a row of backups.
type Backup struct {
	ID     string
	Status string
	Size   int
}

// Backups keeps backups.
type Backups struct {
	db   *sql.DB
	dump func(ctx context.Context, id string) (int, error)
}

// Save inserts what has no key yet, and updates the rest.
func (b *Backups) Save(backup *Backup) error {
	if backup.ID == "" {
		backup.ID = "new"
		_, err := b.db.Exec(`INSERT INTO backups (id, status, size) VALUES ($1, $2, $3)`, backup.ID, backup.Status, backup.Size)
		return err
	}
	_, err := b.db.Exec(`UPDATE backups SET status = $1, size = $2 WHERE id = $3`, backup.Status, backup.Size, backup.ID)
	return err
}

func (b *Backups) limit() (int, error) {
	var limit int
	err := b.db.QueryRow(`SELECT size FROM limits`).Scan(&limit)
	return limit, err
}

// ServeHTTP starts a backup.
func (b *Backups) ServeHTTP(_ http.ResponseWriter, _ *http.Request) {
	go b.firstSaveNearMiss()
	go b.secondSave()
}

// Near miss: when the first Save of a new object fails there is no row that could stay as it is.
func (b *Backups) firstSaveNearMiss() {
	defer catch()
	size, err := b.limit()
	if err != nil {
		slog.Error("no limit", "err", err)
		return
	}
	backup := &Backup{Status: "running", Size: size}
	if err := b.Save(backup); err != nil {
		slog.Error("backup not stored", "err", err)
		return
	}
	if backup.Size, err = b.dump(context.Background(), backup.ID); err != nil {
		backup.Status = "failed"
		told(b.Save(backup))
		return
	}
	backup.Status = "completed"
	told(b.Save(backup))
}

// The second Save is an update: that it fails is nothing to report, what comes after it is.
func (b *Backups) secondSave() {
	defer catch()
	size, err := b.limit()
	if err != nil {
		slog.Error("no limit", "err", err)
		return
	}
	backup := &Backup{Status: "running"}
	if err := b.Save(backup); err != nil {
		slog.Error("backup not stored", "err", err)
		return
	}
	backup.Size = size
	if err := b.Save(backup); err != nil {
		slog.Error("size not stored", "err", err)
		return
	}
	if backup.Size, err = b.limit(); err != nil {
		slog.Error("no limit", "err", err)
		return // want GS303 error "."
	}
	if _, err := b.dump(context.Background(), backup.ID); err != nil {
		backup.Status = "failed"
		told(b.Save(backup))
		return
	}
	backup.Status = "completed"
	told(b.Save(backup))
}
