// want-ignore GS401 "the subject is the error of a write that is no status"

package jobs

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"
)

// Account is a row with a status among many other columns.
type Account struct {
	ID, Name, Mail, Phone, Locale, Status string
}

// AddAccount stores one.
func (s *Store) AddAccount(ctx context.Context, a Account) error {
	_, err := s.db.ExecContext(ctx, `INSERT INTO accounts (id, name, status) VALUES ($1, $2, $3)`, a.ID, a.Name, a.Status)
	return err
}

// UpdateAccount stores the whole row, its status along with everything else.
func (s *Store) UpdateAccount(ctx context.Context, a Account) error {
	_, err := s.db.ExecContext(ctx, `UPDATE accounts SET name = $1, mail = $2, phone = $3, locale = $4, status = $5 WHERE id = $6`,
		a.Name, a.Mail, a.Phone, a.Locale, a.Status, a.ID)
	return err
}

// Advance stores how far it has come.
func (s *Store) Advance(ctx context.Context, id string, percent int) error {
	_, err := s.db.ExecContext(ctx, `UPDATE accounts SET import_progress = $1 WHERE id = $2`, percent, id)
	return err
}

// RegisterAccounts wires the handlers of this file.
func RegisterAccounts(r *gin.Engine, h *Handlers) {
	r.POST("/accounts", h.SignIn)
}

// SignIn writes the row and a progress: neither is a status that somebody waits for.
func (h *Handlers) SignIn(c *gin.Context) {
	ctx := c.Request.Context()
	a := Account{ID: c.Query("id")}
	if err := h.store.AddAccount(ctx, a); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	_ = h.store.UpdateAccount(ctx, a)  // want GS309 note "UpdateAccount"
	_ = h.store.Advance(ctx, a.ID, 10) // want GS309 note "Advance"
	c.Status(http.StatusOK)
}
