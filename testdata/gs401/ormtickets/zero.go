// want-ignore GS306 "the subject is the rows that a write hit"

package ormtickets

import (
	"context"

	"gorm.io/gorm"
)

// ResetProgress is Z27: Updates with a struct leaves out zero values, so nothing is written.
func (r *Repo) ResetProgress(ctx context.Context, id uint) error {
	// want-missing GS401 +1 "that every field of the struct is zero is not seen"
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
