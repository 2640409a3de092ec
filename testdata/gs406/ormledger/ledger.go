// Package ormledger books entries in transactions of gorm.
package ormledger

import (
	"context"

	"gorm.io/gorm"
)

// Entry is a row.
type Entry struct {
	ID    uint
	Cents int
}

// Ledger stores entries.
type Ledger struct{ db *gorm.DB }

// BookScopedNearMiss commits through a handle that was made of the transaction: it is the same one.
func (l *Ledger) BookScopedNearMiss(ctx context.Context, e *Entry) error {
	tx := l.db.WithContext(ctx).Begin()
	if err := tx.WithContext(ctx).Create(e).Error; err != nil {
		return err
	}
	err := tx.WithContext(ctx).Commit().Error
	if err != nil {
		return err
	}
	return nil
}

// BookForgotten never commits.
func (l *Ledger) BookForgotten(ctx context.Context, e *Entry) error {
	tx := l.db.WithContext(ctx).Begin()
	if err := tx.WithContext(ctx).Create(e).Error; err != nil {
		return err
	}
	return nil // want GS406 "without Commit"
}

// BookAskingNearMiss reads the error that Commit leaves in the handle.
func (l *Ledger) BookAskingNearMiss(e *Entry) error {
	tx := l.db.Begin()
	if err := tx.Create(e).Error; err != nil {
		tx.Rollback()
		return err
	}
	tx.Commit()
	if tx.Error != nil {
		return tx.Error
	}
	return nil
}

// BookDropping asks only before.
func (l *Ledger) BookDropping(e *Entry) error {
	tx := l.db.Begin()
	if tx.Error != nil {
		return tx.Error
	}
	if err := tx.Create(e).Error; err != nil {
		tx.Rollback()
		return err
	}
	tx.Commit() // want GS406 "error of this Commit"
	return nil
}

// BookScopedDropping commits through another handle and drops what it gives.
func (l *Ledger) BookScopedDropping(ctx context.Context, e *Entry) error {
	tx := l.db.Begin()
	if err := tx.Create(e).Error; err != nil {
		tx.Rollback()
		return err
	}
	tx.WithContext(ctx).Commit() // want GS406 "error of this Commit"
	return tx.Error
}
