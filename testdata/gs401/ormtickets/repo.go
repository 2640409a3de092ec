// want-ignore GS306 "the subject is the rows that a write hit"

// Package ormtickets stores tickets through gorm.
package ormtickets

import (
	"context"
	"errors"
	"time"

	"gorm.io/gorm"
)

// Ticket is a row of the table tickets.
type Ticket struct {
	ID       uint
	Status   string
	Title    string
	Progress int
	ClosedAt *time.Time
}

var errNoTicket = errors.New("no such ticket")

// Repo stores tickets.
type Repo struct{ db *gorm.DB }

// Create inserts.
func (r *Repo) Create(ctx context.Context, ticket *Ticket) error {
	return r.db.WithContext(ctx).Create(ticket).Error
}

// Close is Z25: Update says nothing about a miss.
func (r *Repo) Close(ctx context.Context, id uint) error {
	return r.db.WithContext(ctx).Model(&Ticket{}).Where("id = ?", id).Update("status", "closed").Error // want GS401 "."
}

// CloseMap is Z25 with Updates, over several lines.
func (r *Repo) CloseMap(ctx context.Context, id uint) error {
	// want GS401 +1 "."
	err := r.db.WithContext(ctx).
		Model(&Ticket{}).
		Where("id = ?", id).
		Updates(map[string]any{"status": "closed", "closed_at": time.Now()}).
		Error
	if err != nil {
		return err
	}
	return nil
}

// Remove is Z25 with Delete, by primary key.
func (r *Repo) Remove(ctx context.Context, id uint) error {
	return r.db.WithContext(ctx).Delete(&Ticket{}, id).Error // want GS401 note "."
}

// CloseChecked is Z25 with the count looked at.
func (r *Repo) CloseChecked(ctx context.Context, id uint) error {
	res := r.db.WithContext(ctx).Model(&Ticket{}).Where("id = ?", id).Update("status", "closed")
	if res.Error != nil {
		return res.Error
	}
	if res.RowsAffected == 0 {
		return errNoTicket
	}
	return nil
}

// CloseLoadedNearMiss loads the row first: the miss is seen there.
func (r *Repo) CloseLoadedNearMiss(ctx context.Context, id uint) error {
	var ticket Ticket
	if err := r.db.WithContext(ctx).First(&ticket, id).Error; err != nil {
		return err
	}
	return r.db.WithContext(ctx).Model(&ticket).Update("status", "closed").Error
}

// SaveNearMiss is Z26: Save inserts when it hits nothing.
func (r *Repo) SaveNearMiss(ctx context.Context, ticket *Ticket) error {
	ticket.Status = "closed"
	return r.db.WithContext(ctx).Save(ticket).Error
}

// ExpireNearMiss is Z15.
func (r *Repo) ExpireNearMiss(ctx context.Context, before time.Time) error {
	return r.db.WithContext(ctx).Where("closed_at < ?", before).Delete(&Ticket{}).Error
}

// CloseRaw runs SQL.
func (r *Repo) CloseRaw(ctx context.Context, id uint) error {
	return r.db.WithContext(ctx).Exec("UPDATE tickets SET status = ? WHERE id = ?", "closed", id).Error // want GS401 "."
}
