// want-ignore GS401 GS303 GS306 "the subject is the error of a status write"

package orm

import (
	"log/slog"

	"gorm.io/gorm"
)

// Keeper saves an order, whether it is new or not.
type Keeper struct {
	service *Service
	kept    []func() error
}

// Keep inserts or updates.
func (k *Keeper) Keep(order *Order) error {
	if order.ID == "" {
		return k.service.db.Create(order).Error
	}
	return k.service.db.Save(order).Error
}

// Add only inserts.
func (k *Keeper) Add(order *Order) error {
	return k.service.db.Create(order).Error
}

// Finish stores the status of an order that exists, and then a new one that waits.
func (k *Keeper) Finish(order *Order) {
	order.Status = "shipped"
	_ = k.Keep(order)                     // want GS301 error "Keep"
	_ = k.Add(&Order{Status: "received"}) // want GS309 note "Add"
}

// E04: what Error said is overwritten before anybody reads it.
func (k *Keeper) Refresh(order *Order) error {
	err := k.service.db.Model(&Order{}).Where("id = ?", order.ID).Update("status", "stale").Error // want GS301 "never read"
	err = k.Add(order)
	return err
}

// E05: it is looked at, and nothing follows.
func (k *Keeper) Peek(order *Order) {
	if err := k.service.db.Model(&Order{}).Where("id = ?", order.ID).Update("status", "seen").Error; err != nil { // want GS301 "empty"
	}
}

// E04 near miss: both are read.
func (k *Keeper) RefreshNearMiss(order *Order) error {
	err := k.service.db.Model(&Order{}).Where("id = ?", order.ID).Update("status", "stale").Error
	if err == nil {
		err = k.Add(order)
	}
	return err
}

// E14: whether the transaction was committed is not known.
func (k *Keeper) Close(order *Order) error {
	err := k.Add(order)
	if err != nil {
		return err
	}
	err = k.service.db.Transaction(func(tx *gorm.DB) error { // want GS301 "Transaction` is lost: assigned and never read"
		if err := tx.Delete(order).Error; err != nil { // want GS401 note "."
			return err
		}
		return tx.Model(&Order{}).Where("id = ?", order.ID).Update("status", "closed").Error
	})
	return nil
}

// E14: the same behind a helper of the project.
func (k *Keeper) CloseInHelper(order *Order) {
	k.within(func(tx *gorm.DB) error { // want GS301 "within` is lost: the call is a statement"
		return tx.Model(&Order{}).Where("id = ?", order.ID).Update("status", "closed").Error
	})
}

// E14 near miss: returned.
func (k *Keeper) CloseNearMiss(order *Order) error {
	return k.within(func(tx *gorm.DB) error {
		return tx.Model(&Order{}).Where("id = ?", order.ID).Update("status", "closed").Error
	})
}

// Later near miss: the helper keeps the function for later; its own error speaks of keeping it.
func (k *Keeper) CloseLaterNearMiss(order *Order) {
	k.later(func() error {
		return k.service.db.Model(&Order{}).Where("id = ?", order.ID).Update("status", "closed").Error
	})
}

func (k *Keeper) within(do func(tx *gorm.DB) error) error {
	return k.service.db.Transaction(do)
}

func (k *Keeper) later(do func() error) error {
	k.kept = append(k.kept, do)
	return nil
}

// E19: the handle is never nil, so the branch is always taken.
func (k *Keeper) Cancel(order *Order) error {
	if err := k.service.db.Model(&Order{}).Where("id = ?", order.ID).Update("status", "cancelled"); err != nil { // want GS301 "compared with nil is never nil"
		slog.Error("cancel", "result", err)
		return errNoOrder
	}
	return nil
}

// E19: the other way round, nobody ever sees the error.
func (k *Keeper) Park(order *Order) {
	if k.service.db.Model(&Order{}).Where("id = ?", order.ID).Update("status", "parked") == nil { // want GS301 "compared with nil is never nil"
		slog.Error("park")
	}
}

// E19 near miss: in the branch that is always taken the error is read.
func (k *Keeper) CancelNearMiss(order *Order) error {
	if result := k.service.db.Model(&Order{}).Where("id = ?", order.ID).Update("status", "cancelled"); result != nil {
		return result.Error
	}
	return nil
}

// E19 near miss: somebody else gets the handle.
func (k *Keeper) CancelElsewhere(order *Order) error {
	result := k.service.db.Model(&Order{}).Where("id = ?", order.ID).Update("status", "cancelled")
	if result == nil {
		return errNoOrder
	}
	return failure(result)
}

func failure(db *gorm.DB) error {
	return db.Error
}
