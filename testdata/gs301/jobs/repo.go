package jobs

import (
	"context"
	"database/sql"
	"fmt"
)

// OrderRepo stores orders.
type OrderRepo struct{ DB *sql.DB }

// Create inserts the order.
func (r *OrderRepo) Create(ctx context.Context, id string) error {
	_, err := r.DB.ExecContext(ctx, `INSERT INTO orders (id, status) VALUES ($1, 'queued')`, id)
	if err != nil {
		return fmt.Errorf("create order: %w", err)
	}
	return nil
}

// UpdateOrderStatus stores a status.
func (r *OrderRepo) UpdateOrderStatus(ctx context.Context, id string, status string) error {
	res, err := r.DB.ExecContext(ctx, `
		UPDATE orders
		SET status = $1, updated_at = NOW()
		WHERE id = $2
	`, status, id)
	if err != nil {
		return fmt.Errorf("update order status: %w", err)
	}
	n, err := res.RowsAffected()
	if err != nil {
		return fmt.Errorf("update order status: %w", err)
	}
	if n == 0 {
		return fmt.Errorf("order not found: %s", id)
	}
	return nil
}

// Finish stores the terminal status and gives the number of open orders, the error first (E12).
func (r *OrderRepo) Finish(ctx context.Context, id string) (error, int) {
	if err := r.UpdateOrderStatus(ctx, id, "completed"); err != nil {
		return err, 0
	}
	return nil, 1
}

// UpdateStatusLogged has no error to drop.
func (r *OrderRepo) UpdateStatusLogged(ctx context.Context, id string, status string, fail func(error)) {
	if err := r.UpdateOrderStatus(ctx, id, status); err != nil {
		fail(err)
	}
}

// Status is a read.
func (r *OrderRepo) Status(ctx context.Context, id string) (string, error) {
	var status string
	err := r.DB.QueryRowContext(ctx, `SELECT status FROM orders WHERE id = $1`, id).Scan(&status)
	return status, err
}

// StatusStore is how the payments see the repository; the body is not visible here (E13).
type StatusStore interface {
	SetStatus(ctx context.Context, id string, status string) error
}
