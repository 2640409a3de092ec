// want-ignore GS101 GS104 GS107 GS205 GS105 GS203 GS202 GS301 GS304 GS306 GS401 GS403 "the subject is a failure that is not recorded"

package jobs

import (
	"context"
	"database/sql"
	"errors"
	"log/slog"
	"net/http"
)

// Export is a row of exports.
type Export struct {
	ID     string
	Status string
}

// Exports keeps exports.
type Exports struct {
	db    *sql.DB
	open  func(id string) error
	write func(id string) error
	close func(id string) error
}

func (e *Exports) save(export *Export) error {
	_, err := e.db.Exec(`UPDATE exports SET status = $1 WHERE id = $2`, export.Status, export.ID)
	return err
}

func (e *Exports) fail(ctx context.Context, id string) error {
	_, err := e.db.ExecContext(ctx, `UPDATE exports SET status = 'failed' WHERE id = $1`, id)
	return err
}

// ServeHTTP makes exports.
func (e *Exports) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	export := &Export{ID: r.FormValue("id")}
	e.deferredSave(export)
	e.pessimisticNearMiss(export)
	e.deferredLookNearMiss(export)
	e.answeredNearMiss(export)
	told(e.storing(r.Context(), export.ID))
	told(e.retryingNearMiss(r.Context(), export.ID))
	told(e.checkingNearMiss(export, r.FormValue("state")))
	w.WriteHeader(http.StatusAccepted)
}

// What became of it is saved at the end, and the step in the middle did not say so.
func (e *Exports) deferredSave(export *Export) {
	defer func() { told(e.save(export)) }()
	if err := e.open(export.ID); err != nil {
		export.Status = "failed"
		return
	}
	if err := e.write(export.ID); err != nil {
		slog.Error("not written", "err", err)
		return // want GS303 error "does not say so: others before it use `export`"
	}
	if err := e.close(export.ID); err != nil {
		export.Status = "failed"
		return
	}
	export.Status = "done"
}

// Near miss: it counts as failed until it is done.
func (e *Exports) pessimisticNearMiss(export *Export) {
	defer func() { told(e.save(export)) }()
	export.Status = "failed"
	if err := e.open(export.ID); err != nil {
		export.Status = "failed"
		return
	}
	if err := e.write(export.ID); err != nil {
		return
	}
	if err := e.close(export.ID); err != nil {
		export.Status = "failed"
		return
	}
	export.Status = "done"
}

// Near miss: the deferred function looks at how it ended.
func (e *Exports) deferredLookNearMiss(export *Export) {
	var err error
	defer func() {
		if err != nil {
			export.Status = "failed"
		}
		told(e.save(export))
	}()
	if err = e.open(export.ID); err != nil {
		export.Status = "failed"
		return
	}
	if err = e.write(export.ID); err != nil {
		return
	}
	if err = e.close(export.ID); err != nil {
		export.Status = "failed"
		return
	}
	export.Status = "done"
}

func (e *Exports) broke(export *Export) {
	export.Status = "failed"
}

// Near miss: a function that is given the record says so.
func (e *Exports) answeredNearMiss(export *Export) {
	defer func() { told(e.save(export)) }()
	if err := e.open(export.ID); err != nil {
		export.Status = "failed"
		return
	}
	if err := e.write(export.ID); err != nil {
		e.broke(export)
		return
	}
	if err := e.close(export.ID); err != nil {
		export.Status = "failed"
		return
	}
	export.Status = "done"
}

// The failure is stored by a call, but not that of the middle.
func (e *Exports) storing(ctx context.Context, id string) error {
	if err := e.open(id); err != nil {
		told(e.fail(ctx, id))
		return err
	}
	if err := e.write(id); err != nil {
		return err // want GS303 error "does not say so: others before it use `fail`"
	}
	if err := e.close(id); err != nil {
		told(e.fail(ctx, id))
		return err
	}
	return nil
}

var errGone = errors.New("gone")

// Near miss: what is stored is over, an error that is returned is for another try.
func (e *Exports) retryingNearMiss(ctx context.Context, id string) error {
	if err := e.open(id); errors.Is(err, errGone) {
		return e.fail(ctx, id)
	}
	if err := e.write(id); err != nil {
		told(e.fail(ctx, id))
		return nil
	}
	if err := e.close(id); err != nil {
		return err
	}
	return nil
}

// Near miss: what it is told about the work is stored; that asking again failed is not the end of it.
func (e *Exports) checkingNearMiss(export *Export, state string) error {
	if state == "broken" {
		export.Status = "failed"
		return e.save(export)
	}
	if state == "gone" {
		export.Status = "failed"
		return e.save(export)
	}
	if err := e.open(export.ID); err != nil {
		return err
	}
	return nil
}
