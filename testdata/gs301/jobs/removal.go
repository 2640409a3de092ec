// want-ignore GS107 GS104 GS205 GS105 GS303 GS304 GS306 GS307 GS308 GS202 GS401 "the subject is the error of a status write"

package jobs

import (
	"context"
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"
)

// RegisterRemovals wires the endpoints that remove orders.
func RegisterRemovals(r *gin.Engine, h *Handlers) {
	r.DELETE("/orders/:id", h.Remove)
	r.DELETE("/orders/:id/undo", h.UndoNearMiss)
	r.DELETE("/orders/:id/drop", h.DropNearMiss)
}

// Remove deletes an order, or only marks it.
func (r *OrderRepo) Remove(ctx context.Context, id string, hard bool) error {
	if !hard {
		if _, err := r.DB.ExecContext(ctx, `UPDATE orders SET status = 'cancelled' WHERE id = $1`, id); err != nil {
			return fmt.Errorf("cancel order: %w", err)
		}
	} else if _, err := r.DB.ExecContext(ctx, `DELETE FROM orders WHERE id = $1`, id); err != nil {
		return fmt.Errorf("remove order: %w", err)
	}
	return nil
}

// Drop does the same, and returns between.
func (r *OrderRepo) Drop(ctx context.Context, id string, hard bool) error {
	if hard {
		_, err := r.DB.ExecContext(ctx, `DELETE FROM orders WHERE id = $1`, id)
		return err
	}
	_, err := r.DB.ExecContext(ctx, `UPDATE orders SET status = 'cancelled' WHERE id = $1`, id)
	return err
}

// Remove marks.
func (h *Handlers) Remove(c *gin.Context) {
	h.repo.Remove(c, c.Param("id"), false) // want GS301 error "Remove"
	h.repo.Drop(c, c.Param("id"), false)   // want GS301 error "Drop"
	c.Status(http.StatusNoContent)
}

// UndoNearMiss deletes: no status is stored.
func (h *Handlers) UndoNearMiss(c *gin.Context) {
	h.repo.Remove(c, c.Param("id"), true) // want GS309 note "Remove"
	c.Status(http.StatusNoContent)
}

// DropNearMiss deletes as well.
func (h *Handlers) DropNearMiss(c *gin.Context) {
	h.repo.Drop(c, c.Param("id"), true) // want GS309 note "Drop"
	c.Status(http.StatusNoContent)
}
