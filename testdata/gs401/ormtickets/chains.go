// want-ignore GS306 "the subject is the rows that a write hit"

package ormtickets

import (
	"context"

	"gorm.io/gorm"
)

// CloseLater ends a chain that was begun, and made longer, before.
func (r *Repo) CloseLater(ctx context.Context, id uint, title string) error {
	query := r.db.WithContext(ctx).Model(&Ticket{}).Where("id = ?", id)
	if title != "" {
		query = query.Where("title = ?", title)
	}
	return query.Update("status", "closed").Error // want GS401 "hit a row"
}

// CloseScoped begins in a function of its own.
func (r *Repo) CloseScoped(ctx context.Context, tenant, id uint) error {
	return r.tickets(ctx, tenant).Where("id = ?", id).Update("status", "closed").Error // want GS401 error "hit a row"
}

func (r *Repo) tickets(ctx context.Context, tenant uint) *gorm.DB {
	return r.db.WithContext(ctx).Model(&Ticket{}).Where("tenant_id = ?", tenant)
}

// CloseOfTenant is about one ticket of a tenant.
func (r *Repo) CloseOfTenant(ctx context.Context, tenant, id uint) error {
	return r.db.WithContext(ctx).Model(&Ticket{}).Where("tenant_id = ? AND id = ?", tenant, id).Update("status", "closed").Error // want GS401 error "hit a row"
}

// CloseTenantNearMiss is about all tickets of a tenant.
func (r *Repo) CloseTenantNearMiss(ctx context.Context, tenant uint) error {
	return r.db.WithContext(ctx).Model(&Ticket{}).Where("tenant_id = ?", tenant).Update("status", "closed").Error
}

// CloseNotNearMiss is about all others.
func (r *Repo) CloseNotNearMiss(ctx context.Context, id uint) error {
	return r.db.WithContext(ctx).Model(&Ticket{}).Not("id = ?", id).Update("status", "closed").Error
}

// CloseFoundNearMiss finds the ticket in the same chain, which ends there when it does not exist.
func (r *Repo) CloseFoundNearMiss(ctx context.Context, id uint) error {
	var ticket Ticket
	return r.db.WithContext(ctx).Where("id = ?", id).First(&ticket).Update("status", "closed").Error
}

// find fills the ticket itself.
func (t *Ticket) find(db *gorm.DB, title string) error {
	return db.Where("title = ?", title).First(t).Error
}

// RenameFoundNearMiss has found the ticket before.
func (r *Repo) RenameFoundNearMiss(ctx context.Context, old, title string) error {
	var ticket Ticket
	if err := ticket.find(r.db, old); err != nil {
		return err
	}
	return r.db.WithContext(ctx).Model(&Ticket{}).Where("id = ?", ticket.ID).Update("title", title).Error
}
