// want-ignore GS107 GS403 "the subject is the error of a write that is no status"

package jobs

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"
)

// RegisterSessions wires the handlers of this file.
func RegisterSessions(r *gin.Engine, h *Handlers) {
	r.POST("/sessions", h.Touch)
}

// Touch stores a time stamp and how far something has come.
func (s *Store) Touch(ctx context.Context, id string) error {
	_, err := s.db.ExecContext(ctx, `UPDATE sessions SET last_used = NOW() WHERE id = $1`, id) // want GS401 note "sessions"
	return err
}

// Touch does in the background what costs little when it fails.
func (h *Handlers) Touch(c *gin.Context) {
	id, before := c.Query("id"), c.Query("before")
	go func() {
		defer catch()
		ctx := context.Background()
		_ = h.store.Touch(ctx, id)                                                               // want GS309 note "Touch"
		_, _ = h.store.db.ExecContext(ctx, `DELETE FROM sessions WHERE created_at < $1`, before) // want GS309 note "delete"
		_, _ = h.store.db.ExecContext(ctx, `DELETE FROM sessions WHERE id = $1`, id)             // want GS309 note "delete" GS401 note "."
		h.store.db.ExecContext(ctx, `DELETE FROM sessions WHERE id = $1`, id)                    // want GS309 warning "delete" GS401 note "."
		// the error is ignored: the next one tells as much
		h.store.db.ExecContext(ctx, `UPDATE sessions SET owner = $1`, id)                           // want GS309 note "update"
		h.store.db.ExecContext(ctx, `UPDATE sessions SET owner = $1`, id)                           // want GS309 warning "update"
		_, _ = h.store.db.ExecContext(ctx, `INSERT INTO login_logs (id) VALUES ($1)`, id)           // want GS309 note "insert"
		_, _ = h.store.db.ExecContext(ctx, `UPDATE sessions SET last_used = NOW(), owner = $1`, id) // want GS309 warning "update"
	}()
	c.Status(http.StatusAccepted)
}
