// want-ignore GS101 GS104 GS107 GS205 GS105 GS203 GS303 GS304 GS306 "the subject is the value of the last status"

package jobs

import (
	"context"
	"log/slog"
	"net/http"
)

// Uploads serves uploads.
type Uploads struct {
	store *Store
	pack  func(ctx context.Context, id string) error
	send  func(ctx context.Context, id string) error
}

// ServeHTTP starts uploads.
func (u *Uploads) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("id")
	go u.goesOn(id)
	go u.returnsNearMiss(id)
	go u.asksNearMiss(id)
	go u.triesAgainNearMiss(id)
	w.WriteHeader(http.StatusAccepted)
}

// The failing branch goes on, and the failure is overwritten.
func (u *Uploads) goesOn(id string) {
	defer catch()
	ctx := context.Background()
	if err := u.pack(ctx, id); err != nil {
		slog.Error("pack", "err", err)
		if err := u.store.SetStatus(ctx, id, "failed"); err != nil { // want GS307 warning "`failed` of `jobs` is overwritten"
			slog.Error("status", "err", err)
		}
	}
	if err := u.send(ctx, id); err != nil {
		told(u.store.SetStatus(ctx, id, "failed")) // want GS307 warning "overwritten"
	}
	told(u.store.SetStatus(ctx, id, "completed"))
}

// Near miss: the branch leaves.
func (u *Uploads) returnsNearMiss(id string) {
	defer catch()
	ctx := context.Background()
	if err := u.pack(ctx, id); err != nil {
		told(u.store.SetStatus(ctx, id, "failed"))
		return
	}
	told(u.store.SetStatus(ctx, id, "completed"))
}

// Near miss: the success is stored when there was no error.
func (u *Uploads) asksNearMiss(id string) {
	defer catch()
	ctx := context.Background()
	err := u.pack(ctx, id)
	if err != nil {
		told(u.store.SetStatus(ctx, id, "failed"))
	}
	if err == nil {
		told(u.store.SetStatus(ctx, id, "completed"))
	}
}

// Near miss: the failure is that of a try; the next may go well.
func (u *Uploads) triesAgainNearMiss(id string) {
	defer catch()
	ctx := context.Background()
	for range 3 {
		if err := u.pack(ctx, id); err != nil {
			told(u.store.SetStatus(ctx, id, "failed"))
			continue
		}
		told(u.store.SetStatus(ctx, id, "completed"))
		return
	}
}
