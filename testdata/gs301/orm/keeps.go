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
