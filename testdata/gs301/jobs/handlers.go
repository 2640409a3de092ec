// want-ignore GS107 GS104 GS205 GS105 GS303 GS304 GS306 GS307 GS308 GS202 "the subject is the error of a status write"

// Package jobs ships orders in the background and stores their status.
package jobs

import (
	"context"
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/rs/zerolog"
)

// Handlers serves the order endpoints.
type Handlers struct {
	repo   *OrderRepo
	store  StatusStore
	log    zerolog.Logger
	failed chan error
	ship   func(ctx context.Context, id string) error
}

// Register wires the handlers.
func Register(r *gin.Engine, h *Handlers) {
	orders := r.Group("/orders")
	orders.POST("", h.Create)
	orders.POST("/:id/statement", h.ShipStatement)
	orders.POST("/:id/blank", h.ShipBlank)
	orders.POST("/:id/blanks", h.ShipBlanks)
	orders.POST("/:id/defer", h.ShipDeferred)
	orders.POST("/:id/go", h.ShipGo)
	orders.POST("/:id/overwritten", h.ShipOverwritten)
	orders.POST("/:id/empty", h.ShipEmptyBranch)
	orders.POST("/:id/wrong-if", h.ShipUnrelatedError)
	orders.POST("/:id/first", h.ShipErrorFirst)
	orders.POST("/:id/interface", h.ShipThroughInterface)
	orders.POST("/:id/logged", h.ShipLogged)
	orders.POST("/:id/warned", h.ShipWarned)
	orders.POST("/:id/channel", h.ShipToChannelNearMiss)
	orders.POST("/:id/closure", h.ShipDeferredClosureNearMiss)
	orders.POST("/:id/helper", h.ShipThroughHelperNearMiss)
	orders.POST("/:id/callback", h.ShipCallbackNearMiss)
	orders.POST("/:id/read", h.ShipReadNearMiss)
	orders.POST("/:id/switch", h.ShipSwitchNearMiss)
	orders.POST("/:id/retry", h.ShipRetryNearMiss)
	orders.POST("/:id/sync", h.ShipInRequest)
	orders.POST("/:id/returned", h.ShipReturnedNearMiss)
	orders.POST("/:id/named", h.ShipNamedResultNearMiss)
	orders.POST("/:id/panic", h.ShipPanicPath)
}

func (h *Handlers) catch() {
	if r := recover(); r != nil {
		h.log.Error().Interface("panic", r).Msg("shipping panicked")
	}
}

// Create stores the order that the other endpoints update.
func (h *Handlers) Create(c *gin.Context) {
	if err := h.repo.Create(c.Request.Context(), c.Query("id")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusCreated)
}

// E01: the call is a statement.
func (h *Handlers) ShipStatement(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		h.repo.UpdateOrderStatus(context.Background(), id, "shipped") // want GS301 error "UpdateOrderStatus"
	}()
	c.Status(http.StatusAccepted)
}

// E02: assigned to the blank identifier.
func (h *Handlers) ShipBlank(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		_ = h.repo.UpdateOrderStatus(context.Background(), id, "shipped") // want GS301 error "UpdateOrderStatus"
	}()
	c.Status(http.StatusAccepted)
}

// E02: both results of the statement that writes the status.
func (h *Handlers) ShipBlanks(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		_, _ = h.repo.DB.ExecContext(context.Background(), `UPDATE orders SET status = 'shipped' WHERE id = $1`, id) // want GS301 error "status" GS401 "hit a row"
	}()
	c.Status(http.StatusAccepted)
}

// E03: deferred.
func (h *Handlers) ShipDeferred(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		defer h.repo.UpdateOrderStatus(context.Background(), id, "shipped") // want GS301 error "UpdateOrderStatus"
		if err := h.ship(context.Background(), id); err != nil {
			h.log.Error().Err(err).Msg("shipping failed")
		}
	}()
	c.Status(http.StatusAccepted)
}

// E03: started as a goroutine of its own.
func (h *Handlers) ShipGo(c *gin.Context) {
	go h.repo.UpdateOrderStatus(context.Background(), c.Param("id"), "shipped") // want GS301 error "UpdateOrderStatus" GS101 "recover"
	c.Status(http.StatusAccepted)
}

// E04: the next call overwrites the error before anybody reads it.
func (h *Handlers) ShipOverwritten(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		err := h.repo.UpdateOrderStatus(context.Background(), id, "shipping") // want GS301 error "UpdateOrderStatus"
		err = h.ship(context.Background(), id)
		if err != nil {
			h.log.Error().Err(err).Msg("shipping failed")
		}
	}()
	c.Status(http.StatusAccepted)
}

// E05: looked at, and nothing is done.
func (h *Handlers) ShipEmptyBranch(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		if err := h.repo.UpdateOrderStatus(context.Background(), id, "shipped"); err != nil { // want GS301 error "UpdateOrderStatus"
		}
	}()
	c.Status(http.StatusAccepted)
}

// E11: the condition looks at another error than the call's.
func (h *Handlers) ShipUnrelatedError(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		err := h.ship(context.Background(), id)
		if h.repo.UpdateOrderStatus(context.Background(), id, "shipped"); err != nil { // want GS301 error "UpdateOrderStatus"
			h.log.Error().Err(err).Msg("shipping failed")
		}
	}()
	c.Status(http.StatusAccepted)
}

// E12: the error is not the last result.
func (h *Handlers) ShipErrorFirst(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		_, open := h.repo.Finish(context.Background(), id) // want GS301 error "Finish"
		h.log.Info().Int("open", open).Msg("order shipped")
	}()
	c.Status(http.StatusAccepted)
}

// E13: no body is visible, the name, the parameters and the error of the declaration decide.
func (h *Handlers) ShipThroughInterface(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		h.store.SetStatus(context.Background(), id, "shipped") // want GS301 error "SetStatus"
	}()
	c.Status(http.StatusAccepted)
}

// E06: logged.
func (h *Handlers) ShipLogged(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		if err := h.repo.UpdateOrderStatus(context.Background(), id, "shipped"); err != nil {
			h.log.Error().Err(err).Str("order", id).Msg("status not stored")
		}
	}()
	c.Status(http.StatusAccepted)
}

// E06: warn is loud enough.
func (h *Handlers) ShipWarned(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		err := h.repo.UpdateOrderStatus(context.Background(), id, "shipped")
		if err != nil {
			h.log.Warn().Err(err).Str("order", id).Msg("status not stored")
		}
	}()
	c.Status(http.StatusAccepted)
}

// E10: sent on a channel.
func (h *Handlers) ShipToChannelNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		h.failed <- h.repo.UpdateOrderStatus(context.Background(), id, "shipped")
	}()
	c.Status(http.StatusAccepted)
}

// The write is in a deferred closure that logs.
func (h *Handlers) ShipDeferredClosureNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		status := "failed"
		defer func() {
			if err := h.repo.UpdateOrderStatus(context.Background(), id, status); err != nil {
				h.log.Error().Err(err).Msg("status not stored")
			}
		}()
		if err := h.ship(context.Background(), id); err != nil {
			h.log.Error().Err(err).Msg("shipping failed")
			return
		}
		status = "shipped"
	}()
	c.Status(http.StatusAccepted)
}

func (h *Handlers) must(err error, what string) {
	if err != nil {
		h.log.Error().Err(err).Msg(what)
	}
}

// The error is an argument of a helper that logs it.
func (h *Handlers) ShipThroughHelperNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		h.must(h.repo.UpdateOrderStatus(context.Background(), id, "shipped"), "status not stored")
	}()
	c.Status(http.StatusAccepted)
}

// The method has no error to drop.
func (h *Handlers) ShipCallbackNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		h.repo.UpdateStatusLogged(context.Background(), id, "shipped", func(err error) {
			h.log.Error().Err(err).Msg("status not stored")
		})
	}()
	c.Status(http.StatusAccepted)
}

// A read whose error is dropped is no status write.
func (h *Handlers) ShipReadNearMiss(c *gin.Context) {
	status, _ := h.repo.Status(c.Request.Context(), c.Param("id"))
	c.String(http.StatusOK, status)
}

// Both arms of the switch see to their error.
func (h *Handlers) ShipSwitchNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		var err error
		switch failure := h.ship(context.Background(), id); failure {
		case nil:
			err = h.repo.UpdateOrderStatus(context.Background(), id, "shipped")
		default:
			err = h.repo.UpdateOrderStatus(context.Background(), id, "failed")
		}
		if err != nil {
			h.log.Error().Err(err).Msg("status not stored")
		}
	}()
	c.Status(http.StatusAccepted)
}

// S17: tried again, the last error is logged.
func (h *Handlers) ShipRetryNearMiss(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer h.catch()
		var err error
		for range 3 {
			err = h.repo.UpdateOrderStatus(context.Background(), id, "shipped")
			if err == nil {
				return
			}
		}
		h.log.Error().Err(err).Msg("status not stored")
	}()
	c.Status(http.StatusAccepted)
}

// Dropped in the handler itself, with no goroutine.
func (h *Handlers) ShipInRequest(c *gin.Context) {
	h.repo.UpdateOrderStatus(c.Request.Context(), c.Param("id"), "shipped") // want GS301 "UpdateOrderStatus"
	c.Status(http.StatusOK)
}

func (h *Handlers) finish(id string) error {
	return h.repo.UpdateOrderStatus(context.Background(), id, "shipped")
}

// Returned to a caller that looks at it.
func (h *Handlers) ShipReturnedNearMiss(c *gin.Context) {
	if err := h.finish(c.Param("id")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusOK)
}

func (h *Handlers) finishNamed(id string) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("finish %s: %w", id, err)
		}
	}()
	err = h.repo.UpdateOrderStatus(context.Background(), id, "shipped")
	return
}

// Returned through a named result.
func (h *Handlers) ShipNamedResultNearMiss(c *gin.Context) {
	if err := h.finishNamed(c.Param("id")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusOK)
}

// Dropped while recovering: the one write that has to work.
func (h *Handlers) ShipPanicPath(c *gin.Context) {
	id := c.Param("id")
	go func() {
		defer func() {
			if r := recover(); r != nil {
				h.log.Error().Interface("panic", r).Msg("shipping panicked")
				_ = h.repo.UpdateOrderStatus(context.Background(), id, "failed") // want GS301 error "UpdateOrderStatus"
			}
		}()
		if err := h.ship(context.Background(), id); err != nil {
			h.log.Error().Err(err).Msg("shipping failed")
		}
	}()
	c.Status(http.StatusAccepted)
}
