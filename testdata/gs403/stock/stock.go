// want-ignore GS401 GS407 "the subject is the table, not the row"

// Package stock updates tables; some of them are never filled.
package stock

import (
	"context"
	"database/sql"
	"fmt"

	"gorm.io/gorm"
)

// Store keeps the stock.
type Store struct {
	db  *sql.DB
	orm *gorm.DB
}

// Reserve is T01: nothing ever inserts a reservation.
func (s *Store) Reserve(ctx context.Context, id string) error {
	_, err := s.db.ExecContext(ctx, `UPDATE reservations SET status = 'held' WHERE id = $1`, id) // want GS403 warning "reservations"
	return err
}

// Count is T02: only a test inserts counters.
func (s *Store) Count(ctx context.Context, id string) error {
	_, err := s.db.ExecContext(ctx, `UPDATE counters SET value = value + 1 WHERE id = $1`, id) // want GS403 warning "counters"
	return err
}

// Ship has its INSERT in this package.
func (s *Store) Ship(ctx context.Context, id string) error {
	if _, err := s.db.ExecContext(ctx, `INSERT INTO shipments (id) VALUES ($1)`, id); err != nil {
		return err
	}
	_, err := s.db.ExecContext(ctx, `UPDATE shipments SET status = 'sent' WHERE id = $1`, id)
	return err
}

// MoveNearMiss is T04: schema, quotes and case do not make another table.
func (s *Store) MoveNearMiss(ctx context.Context, id string) error {
	if _, err := s.db.ExecContext(ctx, `insert into "Moves" (id) values ($1)`, id); err != nil {
		return err
	}
	_, err := s.db.ExecContext(ctx, `UPDATE public.moves SET status = 'done' WHERE id = $1`, id)
	return err
}

// SeededNearMiss is T06: a migration fills the table.
func (s *Store) SeededNearMiss(ctx context.Context, id string) error {
	_, err := s.db.ExecContext(ctx, `UPDATE warehouses SET open = TRUE WHERE id = $1`, id)
	return err
}

// ArchivedNearMiss is T06: INSERT … SELECT fills it.
func (s *Store) ArchivedNearMiss(ctx context.Context, id string) error {
	if _, err := s.db.ExecContext(ctx, `INSERT INTO archive (id) SELECT id FROM shipments WHERE id = $1`, id); err != nil {
		return err
	}
	_, err := s.db.ExecContext(ctx, `UPDATE archive SET stored_at = NOW() WHERE id = $1`, id)
	return err
}

// UpsertedNearMiss is T06: an upsert is an insert.
func (s *Store) UpsertedNearMiss(ctx context.Context, id string) error {
	_, err := s.db.ExecContext(ctx, `
		INSERT INTO levels (id, n) VALUES ($1, 1)
		ON CONFLICT (id) DO UPDATE SET n = levels.n + 1`, id)
	if err != nil {
		return err
	}
	_, err = s.db.ExecContext(ctx, `UPDATE levels SET n = 0 WHERE id = $1`, id)
	return err
}

// UnknownNearMiss is T05: the table's name is made at run time.
func (s *Store) UnknownNearMiss(ctx context.Context, shard int, id string) error {
	_, err := s.db.ExecContext(ctx, fmt.Sprintf(`UPDATE stock_%d SET n = 0 WHERE id = $1`, shard), id)
	return err
}

// Item is a model whose table has another name (T04).
type Item struct {
	ID     uint
	Status string
}

// TableName names the table.
func (Item) TableName() string { return "stock_items" }

// AddItem inserts through the model, UpdateItemNearMiss updates with SQL: the same table.
func (s *Store) AddItem(ctx context.Context) error {
	return s.orm.WithContext(ctx).Create(&Item{Status: "new"}).Error
}

// UpdateItemNearMiss is T04.
func (s *Store) UpdateItemNearMiss(ctx context.Context, id uint) error {
	_, err := s.db.ExecContext(ctx, `UPDATE stock_items SET status = 'old' WHERE id = $1`, id)
	return err
}

// Label is a model with the table name that gorm derives from it.
type Label struct {
	ID   uint
	Text string
}

// AddLabel inserts through the model.
func (s *Store) AddLabel(ctx context.Context) error {
	return s.orm.WithContext(ctx).Create(&Label{Text: "fragile"}).Error
}

// UpdateLabelNearMiss is T04: the plural of the model's name.
func (s *Store) UpdateLabelNearMiss(ctx context.Context, id uint) error {
	_, err := s.db.ExecContext(ctx, `UPDATE labels SET text = '' WHERE id = $1`, id)
	return err
}

// Bill is T03: another service may fill the table; the configuration can say so (external-tables).
func (s *Store) Bill(ctx context.Context, id string) error {
	_, err := s.db.ExecContext(ctx, `UPDATE billing_accounts SET due = 0 WHERE id = $1`, id) // want GS403 "billing_accounts"
	return err
}
