// want-ignore GS306 GS503 "the subject is the rows that a write hit"

package known

import (
	"context"
	"database/sql"
	"net/http"

	"github.com/jmoiron/sqlx"
	"gorm.io/gorm"
)

// Base has the columns that all rows have.
type Base struct {
	RowID int64 `gorm:"primaryKey"`
}

// Seat is a row whose key has a name of its own.
type Seat struct {
	Base
	Name string
}

// SeatForm is what a client sends.
type SeatForm struct {
	RowID int64
	Name  string
}

// Seats stores seats.
type Seats struct {
	orm    *gorm.DB
	db     *sqlx.DB
	UserID int64
}

// Find reads a seat; without one its key is 0.
func (s *Seats) Find(id int64) *Seat {
	seat := &Seat{}
	s.orm.Where("row_id = ?", id).First(seat)
	return seat
}

func (s *Seats) save(seat *Seat) error {
	return s.orm.Model(seat).Updates(seat).Error // want GS401 note "seats"
}

// Rename looks the seat up by the key that the client sent, and makes the row anew.
func (s *Seats) Rename(form *SeatForm) error {
	if found := s.Find(form.RowID); found.RowID == 0 {
		return sql.ErrNoRows
	}
	return s.save(&Seat{Base: Base{RowID: form.RowID}, Name: form.Name})
}

func (s *Seats) saveAgain(seat *Seat) error {
	return s.orm.Model(seat).Updates(seat).Error // want GS401 note "seats"
}

// Again makes the row anew around what all rows have.
func (s *Seats) Again(id int64) error {
	old := s.Find(id)
	return s.saveAgain(&Seat{Base: old.Base, Name: "again"})
}

// Filter says which seats are wanted.
type Filter struct{ Keys []int64 }

func (s *Seats) exists(filter *Filter) (bool, error) {
	var n int64
	err := s.orm.Model(&Seat{}).Where("row_id IN ?", filter.Keys).Count(&n).Error
	return n > 0, err
}

// Label asks by a filter whether there is one.
func (s *Seats) Label(id int64, label string) error {
	filter := &Filter{Keys: []int64{id}}
	if ok, err := s.exists(filter); err != nil || !ok {
		return sql.ErrNoRows
	}
	return s.orm.Model(&Seat{}).Where("id = ?", id).Update("label", label).Error
}

func (s *Seats) saveSent(seat *Seat) error {
	return s.orm.Model(seat).Updates(seat).Error // want GS401 warning "seats"
}

// RenameSent looks nothing up.
func (s *Seats) RenameSent(form *SeatForm) error {
	return s.saveSent(&Seat{Base: Base{RowID: form.RowID}, Name: form.Name})
}

// each hands every seat to a function.
func (s *Seats) each(do func(seat *Seat) error) error {
	var seats []*Seat
	if err := s.orm.Find(&seats).Error; err != nil {
		return err
	}
	for _, seat := range seats {
		if err := do(seat); err != nil {
			return err
		}
	}
	return nil
}

// Clear goes through seats that were read, with a literal and with a method.
func (s *Seats) Clear() error {
	if err := s.each(s.clear); err != nil {
		return err
	}
	return s.each(func(seat *Seat) error {
		return s.orm.Model(&Seat{}).Where("id = ?", seat.RowID).Update("label", "").Error // want GS401 note "seats"
	})
}

func (s *Seats) clear(seat *Seat) error {
	return s.orm.Model(&Seat{}).Where("id = ?", seat.RowID).Update("name", "").Error // want GS401 note "seats"
}

// moved calls do with what it was given, in a place that nobody sees.
var moved func(seat *Seat, do func(seat *Seat) error) error

// Move hands the row that it has read to somebody who hands it back.
func (s *Seats) Move(id int64) error {
	seat := s.Find(id)
	return moved(seat, func(again *Seat) error {
		return s.orm.Model(&Seat{}).Where("id = ?", again.RowID).Update("label", "moved").Error // want GS401 note "seats"
	})
}

// MoveSent hands on what a client sent.
func (s *Seats) MoveSent(form *SeatForm) error {
	return moved(&Seat{Base: Base{RowID: form.RowID}}, func(again *Seat) error {
		return s.orm.Model(&Seat{}).Where("id = ?", again.RowID).Update("label", "moved").Error // want GS401 warning "seats"
	})
}

// ServeHTTP changes the row of the user for whom the handler was made.
func (s *Seats) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if _, err := s.db.ExecContext(r.Context(), `UPDATE users SET name = ? WHERE id = ?`, r.FormValue("name"), s.UserID); err != nil { // want GS401 note "users"
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

// seatRow is how seats are stored.
type seatRow struct {
	ID   string
	Name string
}

// Place is a seat as the rest of the program knows it.
type Place struct {
	Key  string
	Name string
}

func (r *seatRow) fromPlace(p *Place) {
	key := p.Key
	r.ID = key
	r.Name = p.Name
}

// handle is any handle of sqlx.
type handle interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	GetContext(ctx context.Context, dest any, query string, args ...any) error
	NamedExecContext(ctx context.Context, query string, arg any) (sql.Result, error)
}

func (s *Seats) store(ctx context.Context, h handle, p *Place) error {
	row := new(seatRow)
	row.fromPlace(p)
	_, err := h.ExecContext(ctx, `UPDATE places SET name = ? WHERE id = ?`, row.Name, row.ID) // want GS401 note "places"
	return err
}

// Store has a method fill the row from a place that it has looked up.
func (s *Seats) Store(ctx context.Context, h handle, key string) error {
	place, err := s.place(ctx, h, key)
	if err != nil {
		return err
	}
	return s.store(ctx, h, &Place{Key: place.Key, Name: "stored"})
}

func (s *Seats) place(ctx context.Context, h handle, key string) (*Place, error) {
	var found Place
	err := h.GetContext(ctx, &found, `SELECT key, name FROM places WHERE key = ?`, key)
	return &found, err
}

// Free is read through the same handle, in the function itself.
func (s *Seats) Free(ctx context.Context, h handle, id string) error {
	var name string
	if err := h.GetContext(ctx, &name, `SELECT name FROM places WHERE id = ?`, id); err != nil {
		return err
	}
	_, err := h.ExecContext(ctx, `UPDATE places SET free = TRUE WHERE id = ?`, id)
	return err
}

// Name uses the parameters' names through a handle of whatever type.
func (s *Seats) Name(ctx context.Context, h handle, row seatRow) error {
	_, err := h.NamedExecContext(ctx, `UPDATE places SET name = :name WHERE id = :id`, row) // want GS401 warning "places"
	return err
}

// Sort changes the place in an order only.
func (s *Seats) Sort(ctx context.Context, h handle, ids []string) error {
	for at, id := range ids {
		if _, err := h.ExecContext(ctx, `UPDATE places SET sort_order = ? WHERE id = ?`, at, id); err != nil { // want GS401 note "places"
			return err
		}
	}
	return nil
}

// Places stores places.
type Places interface {
	Put(ctx context.Context, id, name string) error
}

type stored struct{ h handle }

func (s *stored) Put(ctx context.Context, id, name string) error {
	_, err := s.h.ExecContext(ctx, `UPDATE places SET name = ? WHERE id = ?`, name, id) // want GS401 note "places"
	return err
}

// cached keeps names in front of another store.
type cached struct {
	inner Places
	names map[string]string
}

func (c *cached) Put(ctx context.Context, id, name string) error {
	if err := c.inner.Put(ctx, id, name); err != nil {
		return err
	}
	c.names[id] = name
	return nil
}

// Mark has read the row whose key goes through both.
func (s *Seats) Mark(ctx context.Context, h handle, p Places, id string) error {
	var name string
	if err := h.GetContext(ctx, &name, `SELECT name FROM places WHERE id = ?`, id); err != nil {
		return err
	}
	return p.Put(ctx, id, name+"!")
}

// Sweep fills each row by itself.
func (s *Seats) Sweep() error {
	rows, err := s.orm.Model(&Seat{}).Rows()
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var seat Seat
		if err := s.orm.ScanRows(rows, &seat); err != nil {
			return err
		}
		if err := s.orm.Model(&Seat{}).Where("id = ?", seat.RowID).Update("label", "swept").Error; err != nil {
			return err
		}
	}
	return nil
}

// loaded looks into what it has before it asks.
func loaded(id string, known map[string]*Place, load func() (*Place, error)) (*Place, error) {
	if place := known[id]; place != nil {
		return place, nil
	}
	return load()
}

func (s *Seats) cachedPlace(ctx context.Context, h handle, id string) (*Place, error) {
	return loaded(id, nil, func() (*Place, error) {
		var place Place
		err := h.GetContext(ctx, &place, `SELECT key, name FROM places WHERE id = ?`, id)
		return &place, err
	})
}

func (s *Seats) setName(ctx context.Context, h handle, place *Place, columns ...string) error {
	_, err := h.ExecContext(ctx, `UPDATE places SET name = ? WHERE id = ?`, columns, place.Key) // want GS401 note "places"
	return err
}

// Fresh has read the row in a literal, behind a cache, and says which columns it has changed.
func (s *Seats) Fresh(ctx context.Context, h handle, id string, columns []string) error {
	place, err := s.cachedPlace(ctx, h, id)
	if err != nil {
		return err
	}
	return s.setName(ctx, h, place, columns...)
}

// Step has what the steps before it have put there.
type Step struct{ Params []any }

// Run works on the record that another step has put there.
func (s *Seats) Run(ctx context.Context, h handle, step Step) error {
	place := step.Params[0].(*Place)
	_, err := h.ExecContext(ctx, `UPDATE places SET name = ? WHERE id = ?`, place.Name, place.Key) // want GS401 note "places"
	return err
}

// Renamed changes the names in orders, and the user's own row: a user name is the key of users only.
func (s *Seats) Renamed(ctx context.Context, h handle, login, name string) error {
	if _, err := h.ExecContext(ctx, `UPDATE orders SET real_name = ? WHERE username = ?`, name, login); err != nil {
		return err
	}
	_, err := h.ExecContext(ctx, `UPDATE users SET real_name = ? WHERE username = ?`, name, login) // want GS401 warning "users"
	return err
}

// Advance stores how far it has come, and then that it is over.
func (s *Seats) Advance(ctx context.Context, h handle, id string, done int) error {
	if _, err := h.ExecContext(ctx, `UPDATE places SET import_progress = ? WHERE id = ?`, done*2, id); err != nil { // want GS401 note "places"
		return err
	}
	_, err := h.ExecContext(ctx, `UPDATE places SET import_progress = 'completed' WHERE id = ?`, id) // want GS401 "places"
	return err
}
