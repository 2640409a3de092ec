// want-ignore GS104 GS107 GS205 GS105 GS203 GS304 GS306 "the subject is the way out without a status"

package jobs

import (
	"context"
	"log/slog"
)

func (h *Handlers) runElsewhere(ctx context.Context, id string) {
	defer catch()
	if err := h.work(ctx, id); err != nil {
		slog.Error("work", "id", id, "err", err)
		return // want GS303 "a way out of .*runElsewhere.* stores no terminal status of `jobs`"
	}
	told(h.store.SetStatus(ctx, id, "completed"))
}
