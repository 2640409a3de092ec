// want-ignore GS107 GS104 GS205 GS105 GS303 GS304 GS306 GS307 GS406 "the subject is the error of a status write"

// Package orm stores the status of orders with gorm, whose errors are fields of the chain's value.
package orm

import (
	"context"
	"errors"
	"log/slog"
	"net/http"

	"github.com/gin-gonic/gin"
	"gorm.io/gorm"
)

// Order is a row of the table orders.
type Order struct {
	ID     string
	Status string
}

var errNoOrder = errors.New("no such order")

// Service ships orders.
type Service struct {
	db *gorm.DB
}

// Register wires the endpoints.
func Register(r *gin.Engine, s *Service) {
	r.POST("/orders", s.create)
	r.POST("/orders/:id/ship", func(c *gin.Context) {
		s.ship(c.Param("id"))
		c.Status(http.StatusAccepted)
	})
}

func (s *Service) create(c *gin.Context) {
	if err := s.db.WithContext(c.Request.Context()).Create(&Order{ID: c.Query("id")}).Error; err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusCreated)
}

func (s *Service) ship(id string) {
	go func() {
		defer func() {
			if r := recover(); r != nil {
				slog.Error("shipping panicked", "panic", r)
			}
		}()
		s.markStatement(id)
		s.markBlank(id)
		s.markSave(&Order{ID: id})
		s.markWrongHandle(id)
		if err := s.markChecked(id); err != nil {
			slog.Error("order not marked", "err", err)
		}
		if err := s.markReturned(id); err != nil {
			slog.Error("order not marked", "err", err)
		}
		if err := s.markInTransaction(id); err != nil {
			slog.Error("order not marked", "err", err)
		}
		if err := s.markInTransactionNearMiss(id); err != nil {
			slog.Error("order not marked", "err", err)
		}
		s.markVariableNearMiss(id)
	}()
}

// E18: nobody reads .Error.
func (s *Service) markStatement(id string) {
	s.db.Model(&Order{}).Where("id = ?", id).Update("status", "shipped") // want GS301 "rror" GS401 "hit a row"
}

// E21: it is read into nothing.
func (s *Service) markBlank(id string) {
	_ = s.db.Model(&Order{}).Where("id = ?", id).Update("status", "shipped").Error // want GS301 "rror" GS401 "hit a row"
}

// E21: the same with Save, which inserts when nothing is hit.
func (s *Service) markSave(order *Order) {
	order.Status = "shipped"
	_ = s.db.Save(order).Error // want GS301 "rror"
}

// E19: the handle's own Error says nothing about the call.
func (s *Service) markWrongHandle(id string) {
	s.db.Model(&Order{}).Where("id = ?", id).Update("status", "shipped") // want GS301 "rror" GS401 "hit a row"
	if s.db.Error != nil {
		slog.Error("order not marked", "err", s.db.Error)
	}
}

// E18: read, and the rows as well.
func (s *Service) markChecked(id string) error {
	res := s.db.Model(&Order{}).Where("id = ?", id).Update("status", "shipped")
	if res.Error != nil {
		return res.Error
	}
	if res.RowsAffected == 0 {
		return errNoOrder
	}
	return nil
}

// E18: returned; the rows are still nobody's business.
func (s *Service) markReturned(id string) error {
	return s.db.Model(&Order{}).Where("id = ?", id).Update("status", "shipped").Error // want GS401 "hit a row"
}

// E20: logged inside the transaction, which then commits.
func (s *Service) markInTransaction(id string) error {
	return s.db.Transaction(func(tx *gorm.DB) error {
		res := tx.Model(&Order{}).Where("id = ?", id).Update("status", "shipped")
		if res.Error != nil { // want GS302 "."
			slog.Error("order not marked", "err", res.Error)
			return nil
		}
		if res.RowsAffected == 0 {
			return errNoOrder
		}
		return nil
	})
}

// E20 near miss: logged and returned, the transaction rolls back.
func (s *Service) markInTransactionNearMiss(id string) error {
	return s.db.Transaction(func(tx *gorm.DB) error {
		res := tx.Model(&Order{}).Where("id = ?", id).Update("status", "shipped")
		if res.Error != nil {
			slog.Error("order not marked", "err", res.Error)
			return res.Error
		}
		if res.RowsAffected == 0 {
			return errNoOrder
		}
		return nil
	})
}

// The chain is built over several statements, and its error is logged.
func (s *Service) markVariableNearMiss(id string) {
	q := s.db.WithContext(context.Background()).Model(&Order{})
	q = q.Where("id = ?", id)
	res := q.Updates(map[string]any{"status": "shipped"})
	switch {
	case res.Error != nil:
		slog.Error("order not marked", "err", res.Error)
	case res.RowsAffected == 0:
		slog.Error("order not found", "id", id)
	}
}
