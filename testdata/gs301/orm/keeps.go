// want-ignore GS401 GS303 GS306 "the subject is the error of a status write"

package orm

// Keeper saves an order, whether it is new or not.
type Keeper struct{ service *Service }

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
