// want-ignore GS101 GS104 GS107 GS205 GS105 GS309 "the subject is the context"

package service

import (
	"context"
	"log/slog"
	"net/http"

	"gorm.io/gorm"
)

type archive struct {
	ID   string
	Name string
}

// Archives keeps archives behind gorm.
type Archives struct{ db *gorm.DB }

func (a *Archives) save(ctx context.Context, row *archive) error {
	return a.db.WithContext(ctx).Create(row).Error
}

// Archive is a handler whose goroutine stores through a handle of the ORM.
func (a *Archives) Archive(w http.ResponseWriter, r *http.Request) {
	ctx, row := r.Context(), &archive{ID: r.FormValue("id")}
	go func() { // want GS201 error "ctx"
		defer func() {
			if p := recover(); p != nil {
				slog.Error("archive panicked", "panic", p)
			}
		}()
		if err := a.save(ctx, row); err != nil {
			slog.Error("not archived", "err", err)
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}
