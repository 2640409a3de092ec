// Package leases renews leases; the number of rows is fetched, and then not acted on.
package leases

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"

	"github.com/jackc/pgx/v5/pgxpool"
)

var errLost = errors.New("the lease is lost")

// Repo keeps leases.
type Repo struct {
	db   *sql.DB
	pool *pgxpool.Pool
}

// Take inserts a lease.
func (r *Repo) Take(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, `INSERT INTO leases (id, holder) VALUES ($1, 'me')`, id)
	return err
}

// RenewBlank is Z03: only the error is looked at.
func (r *Repo) RenewBlank(ctx context.Context, id string) error {
	res, err := r.db.ExecContext(ctx, `UPDATE leases SET expires_at = NOW() + INTERVAL '1 min' WHERE id = $1`, id)
	if err != nil {
		return err
	}
	_, err = res.RowsAffected() // want GS402 warning "."
	return err
}

// RenewStatement calls it for nothing.
func (r *Repo) RenewStatement(ctx context.Context, id string) error {
	res, err := r.db.ExecContext(ctx, `UPDATE leases SET expires_at = NOW() + INTERVAL '1 min' WHERE id = $1`, id)
	if err != nil {
		return err
	}
	res.RowsAffected() // want GS402 warning "."
	return nil
}

// RenewLogged is Z04: the count goes to the log and nowhere else.
func (r *Repo) RenewLogged(ctx context.Context, id string) error {
	res, err := r.db.ExecContext(ctx, `UPDATE leases SET expires_at = NOW() + INTERVAL '1 min' WHERE id = $1`, id)
	if err != nil {
		return err
	}
	n, err := res.RowsAffected() // want GS402 "."
	if err != nil {
		return err
	}
	slog.Debug("lease renewed", "rows", n)
	return nil
}

// RenewTagLogged is Z04 with pgx.
func (r *Repo) RenewTagLogged(ctx context.Context, id string) error {
	tag, err := r.pool.Exec(ctx, `UPDATE leases SET expires_at = NOW() + INTERVAL '1 min' WHERE id = $1`, id)
	if err != nil {
		return err
	}
	slog.Debug("lease renewed", "rows", tag.RowsAffected()) // want GS402 "."
	return nil
}

// RenewErrorDropped is Z35: a driver that cannot count looks like a lost lease.
func (r *Repo) RenewErrorDropped(ctx context.Context, id string) error {
	res, err := r.db.ExecContext(ctx, `UPDATE leases SET expires_at = NOW() + INTERVAL '1 min' WHERE id = $1`, id)
	if err != nil {
		return err
	}
	n, _ := res.RowsAffected() // want GS402 note "."
	if n == 0 {
		return errLost
	}
	return nil
}

// Renew is Z02: looked at and acted on.
func (r *Repo) Renew(ctx context.Context, id string) error {
	res, err := r.db.ExecContext(ctx, `UPDATE leases SET expires_at = NOW() + INTERVAL '1 min' WHERE id = $1`, id)
	if err != nil {
		return err
	}
	n, err := res.RowsAffected()
	if err != nil {
		return fmt.Errorf("renew lease: %w", err)
	}
	if n != 1 {
		return errLost
	}
	return nil
}

// RenewWarnedNearMiss acts by telling.
func (r *Repo) RenewWarnedNearMiss(ctx context.Context, id string) error {
	res, err := r.db.ExecContext(ctx, `UPDATE leases SET expires_at = NOW() + INTERVAL '1 min' WHERE id = $1`, id)
	if err != nil {
		return err
	}
	n, err := res.RowsAffected()
	if err != nil {
		return err
	}
	if n == 0 {
		slog.Warn("lease lost", "lease", id)
	}
	return nil
}

// RenewCountedNearMiss leaves it to the caller.
func (r *Repo) RenewCountedNearMiss(ctx context.Context, id string) (renewed bool, err error) {
	res, err := r.db.ExecContext(ctx, `UPDATE leases SET expires_at = NOW() + INTERVAL '1 min' WHERE id = $1`, id)
	if err != nil {
		return false, err
	}
	n, err := res.RowsAffected()
	renewed = n == 1
	return renewed, err
}

// RenewDeferredNearMiss looks at it in a deferred closure.
func (r *Repo) RenewDeferredNearMiss(ctx context.Context, id string) (err error) {
	var n int64
	defer func() {
		if err == nil && n == 0 {
			err = errLost
		}
	}()
	res, err := r.db.ExecContext(ctx, `UPDATE leases SET expires_at = NOW() + INTERVAL '1 min' WHERE id = $1`, id)
	if err != nil {
		return err
	}
	n, err = res.RowsAffected()
	return err
}

// SweepLoggedNearMiss counts what a cleanup removed: zero is normal, the log is all that is wanted.
func (r *Repo) SweepLoggedNearMiss(ctx context.Context) error {
	res, err := r.db.ExecContext(ctx, `DELETE FROM leases WHERE expires_at < NOW()`)
	if err != nil {
		return err
	}
	n, err := res.RowsAffected()
	if err != nil {
		return err
	}
	slog.Info("leases swept", "rows", n)
	return nil
}
