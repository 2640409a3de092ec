// want-ignore GS306 "the subject is the rows that a write hit"

package ormtickets

import (
	"context"

	"gorm.io/gorm"
)

// ResetProgress is Z27: Updates with a struct leaves out zero values, so nothing is written.
func (r *Repo) ResetProgress(ctx context.Context, id uint) error {
	// want GS401 +1 error "`status`, `progress`"
	res := r.db.WithContext(ctx).Model(&Ticket{}).Where("id = ?", id).Updates(Ticket{Status: "", Progress: 0})
	if res.Error != nil {
		return res.Error
	}
	if res.RowsAffected == 0 {
		return errNoTicket
	}
	return nil
}

// SweepNearMiss is Z27: FindInBatches saves what it has just found.
func (r *Repo) SweepNearMiss(ctx context.Context) error {
	var tickets []Ticket
	return r.db.WithContext(ctx).Where("status = ?", "stale").FindInBatches(&tickets, 100, func(tx *gorm.DB, batch int) error {
		return tx.Save(&tickets).Error
	}).Error
}

// ResetSelectedNearMiss is Z27: named columns are written whatever they hold.
func (r *Repo) ResetSelectedNearMiss(ctx context.Context, ticket *Ticket) error {
	return r.db.WithContext(ctx).Model(ticket).Select("Status", "Progress").Updates(Ticket{Status: "", Progress: 0}).Error // want GS401 "hit a row"
}

// ResetMapNearMiss is Z27: a map leaves nothing out.
func (r *Repo) ResetMapNearMiss(ctx context.Context, id uint) error {
	// want GS401 +1 "hit a row"
	return r.db.WithContext(ctx).Model(&Ticket{}).Where("id = ?", id).Updates(map[string]any{"status": "", "progress": 0}).Error
}

// Rename is Z27: one of two.
func (r *Repo) Rename(ctx context.Context, id uint, title string) error {
	res := r.db.WithContext(ctx).Model(&Ticket{}).Where("id = ?", id).Updates(&Ticket{Title: title, Progress: 0}) // want GS401 error "`progress`"
	if res.Error == nil && res.RowsAffected == 0 {
		return errNoTicket
	}
	return res.Error
}

// RenameUntouchedNearMiss asks for rows that have the zero value already.
func (r *Repo) RenameUntouchedNearMiss(ctx context.Context, id uint, title string) error {
	res := r.db.WithContext(ctx).Model(&Ticket{}).Where("id = ? AND progress = 0", id).Updates(&Ticket{Title: title, Progress: 0})
	if res.Error == nil && res.RowsAffected == 0 {
		return errNoTicket
	}
	return res.Error
}

// TouchListed names its columns in a slice, and none of them is a state: no claim.
func (r *Repo) TouchListed(ctx context.Context, ticket *Ticket) error {
	chosen := r.db.WithContext(ctx).Model(ticket).Where("id = ? AND status = ?", ticket.ID, ticket.Status)
	return chosen.Select([]string{"title"}).Updates(ticket).Error // want GS401 note "tickets"
}
