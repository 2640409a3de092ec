// want-ignore GS306 "the subject is the rows that a write hit"

package bunjobs

import (
	"context"

	"github.com/uptrace/bun"
)

// Handle begins the chains of bun.
type Handle struct{ raw *bun.DB }

// NewUpdate begins an update.
func (h Handle) NewUpdate() *bun.UpdateQuery { return h.raw.NewUpdate() }

// Note is a row.
type Note struct {
	ID    int64
	Title string
}

// Notes stores notes.
type Notes struct{ handle Handle }

// Retitle is an update as any other.
func (n *Notes) Retitle(ctx context.Context, id int64, title string) error {
	_, err := n.handle.NewUpdate().Model((*Note)(nil)).Set("title = ?", title).Where("id = ?", id).Exec(ctx) // want GS401 warning "notes"
	return err
}

// RunNearMiss does not know which rows its callers have picked.
func (n *Notes) RunNearMiss(ctx context.Context, query *bun.UpdateQuery) error {
	_, err := query.Exec(ctx)
	return err
}

// AnyNearMiss does not know which row it is, or whether it is one.
func (n *Notes) AnyNearMiss(ctx context.Context, row any) error {
	_, err := n.handle.NewUpdate().Model(row).Set("title = ''").Exec(ctx)
	return err
}

// Drop loses the error of whatever it runs.
func (n *Notes) Drop(ctx context.Context, query *bun.UpdateQuery) {
	_, _ = query.Exec(ctx) // want GS309 note "update"
}
