// want-ignore GS306 "the subject is the rows that a write hit"

// Package tickets stores tickets through database/sql.
package tickets

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"strings"
)

var errNoTicket = errors.New("no such ticket")

const (
	table       = "tickets"
	closeTicket = `UPDATE ` + table + ` SET status = 'closed' WHERE id = ?`
)

// Repo stores tickets.
type Repo struct{ db *sql.DB }

// Z12: an INSERT hits a row or fails.
func (r *Repo) Insert(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, `INSERT INTO tickets (id, status) VALUES (?, 'open')`, id)
	return err
}

// Z01: nothing matches, err is nil, and nobody knows.
func (r *Repo) Close(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET status = 'closed' WHERE id = ?`, id) // want GS401 error "tickets"
	return err
}

// Z01: in the condition of the if.
func (r *Repo) Reopen(ctx context.Context, id string) error {
	if _, err := r.db.ExecContext(ctx, `UPDATE tickets SET status = 'open', closed_at = NULL WHERE id = ?`, id); err != nil { // want GS401 error "tickets"
		return fmt.Errorf("reopen ticket: %w", err)
	}
	return nil
}

// Z01: no status, but one row by its key.
func (r *Repo) Rename(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET title = ? WHERE id = ?`, "renamed", id) // want GS401 warning "tickets"
	return err
}

// Z01: a DELETE by key is a note: often it is as good when the row is gone already.
func (r *Repo) Remove(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, `DELETE FROM tickets WHERE id = ?`, id) // want GS401 note "tickets"
	return err
}

// Z16: a claim that may be lost to another worker.
func (r *Repo) Claim(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET status = 'working' WHERE id = ? AND status = 'open'`, id) // want GS401 error "tickets"
	return err
}

// Z17: two references and a state sweep what is pending of a team and a device: none may be.
func (r *Repo) DropPending(ctx context.Context, team, device string) error {
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET status = 'dropped' WHERE team_id = ? AND device_id = ? AND status = 'open'`, team, device) // want GS401 note "."
	return err
}

// CloseUnlessOver says which states the ticket must not have: it leaves alone what is over.
func (r *Repo) CloseUnlessOver(ctx context.Context, id int64) error {
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET status = 'closed' WHERE id = ? AND status NOT IN ('closed', 'dropped')`, id) // want GS401 note "."
	return err
}

// Lock says it of one of two values, which is a claim.
func (r *Repo) Lock(ctx context.Context, id int64) error {
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET claimed_status = TRUE WHERE id = ? AND claimed_status IS NOT TRUE`, id) // want GS401 error "faster"
	return err
}

// Z02: compared with zero.
func (r *Repo) Resolve(ctx context.Context, id string) error {
	res, err := r.db.ExecContext(ctx, `UPDATE tickets SET status = 'resolved' WHERE id = ?`, id)
	if err != nil {
		return err
	}
	n, err := res.RowsAffected()
	if err != nil {
		return err
	}
	if n == 0 {
		return errNoTicket
	}
	return nil
}

// Z02: compared with one.
func (r *Repo) ResolveOneRow(ctx context.Context, id string) error {
	res, err := r.db.ExecContext(ctx, `UPDATE tickets SET status = 'resolved' WHERE id = ?`, id)
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil {
		return err
	} else if n != 1 {
		return fmt.Errorf("resolved %d tickets", n)
	}
	return nil
}

// Z02: less than one.
func (r *Repo) ResolveAtLeastOne(ctx context.Context, id string) error {
	res, err := r.db.ExecContext(ctx, `UPDATE tickets SET status = 'resolved' WHERE id = ?`, id)
	if err != nil {
		return err
	}
	switch n, err := res.RowsAffected(); {
	case err != nil:
		return err
	case n < 1:
		return errNoTicket
	}
	return nil
}

// Z06: RETURNING makes the miss an error.
func (r *Repo) ResolveReturning(ctx context.Context, id string) error {
	var status string
	err := r.db.QueryRowContext(ctx, `UPDATE tickets SET status = 'resolved' WHERE id = ? RETURNING status`, id).Scan(&status)
	if errors.Is(err, sql.ErrNoRows) {
		return errNoTicket
	}
	return err
}

// execOne runs a statement that must hit exactly one row (Z20).
func (r *Repo) execOne(ctx context.Context, query string, args ...any) error {
	res, err := r.db.ExecContext(ctx, query, args...)
	if err != nil {
		return err
	}
	n, err := res.RowsAffected()
	if err != nil {
		return err
	}
	if n != 1 {
		return fmt.Errorf("hit %d rows", n)
	}
	return nil
}

// exec hands the result to its caller, and the duty with it (Z21).
func (r *Repo) exec(ctx context.Context, query string, args ...any) (sql.Result, error) {
	res, err := r.db.ExecContext(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("exec: %w", err)
	}
	return res, nil
}

// Z20: near miss, the helper looks.
func (r *Repo) CloseShared(ctx context.Context, id string) error {
	return r.execOne(ctx, `UPDATE tickets SET status = 'closed' WHERE id = ?`, id)
}

// Z21: the caller of the helper does not look.
func (r *Repo) CloseHere(ctx context.Context, id string) error {
	_, err := r.exec(ctx, `UPDATE tickets SET status = 'closed' WHERE id = ?`, id) // want GS401 error "."
	return err
}

// CloseChecked is Z21 with a caller that looks.
func (r *Repo) CloseChecked(ctx context.Context, id string) (bool, error) {
	res, err := r.exec(ctx, `UPDATE tickets SET status = 'closed' WHERE id = ?`, id)
	if err != nil {
		return false, err
	}
	n, err := res.RowsAffected()
	return n > 0, err
}

// Z04: the count is only logged.
func (r *Repo) CloseLogged(ctx context.Context, id string) error {
	res, err := r.db.ExecContext(ctx, `UPDATE tickets SET status = 'closed' WHERE id = ?`, id)
	if err != nil {
		return err
	}
	n, err := res.RowsAffected() // want GS402 "."
	if err != nil {
		return err
	}
	slog.Info("ticket closed", "rows", n)
	return nil
}

// Z18: a constant made of pieces.
func (r *Repo) CloseComposed(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, closeTicket, id) // want GS401 error "tickets"
	return err
}

// Z18: a placeholder list from Sprintf.
func (r *Repo) CloseFormatted(ctx context.Context, id string) error {
	query := fmt.Sprintf("UPDATE %s SET status = 'closed' WHERE id = ?", table)
	_, err := r.db.ExecContext(ctx, query, id) // want GS401 error "."
	return err
}

// Z18: lower case, and white space first.
func (r *Repo) CloseLowerCase(ctx context.Context, id string) error {
	// want GS401 +1 error "tickets"
	_, err := r.db.ExecContext(ctx, `
		update tickets
		   set status = 'closed'
		 where id = ?`, id)
	return err
}

// Z18: a comment before the verb.
func (r *Repo) CloseCommented(ctx context.Context, id string) error {
	// want GS401 +1 error "tickets"
	_, err := r.db.ExecContext(ctx, `-- name: CloseTicket
		/* from the worker */ UPDATE tickets SET status = 'closed' WHERE id = ?`, id)
	return err
}

// Z18: the update is in a CTE; its miss is an empty result.
func (r *Repo) CloseInCTE(ctx context.Context, id string) error {
	// want GS401 +1 error "."
	_, err := r.db.ExecContext(ctx, `
		WITH closed AS (UPDATE tickets SET status = 'closed' WHERE id = $1 RETURNING id)
		UPDATE reporters SET open_tickets = open_tickets - 1 WHERE ticket_id = $1`, id)
	return err
}

// Z18: put together piece by piece.
func (r *Repo) CloseBuilt(ctx context.Context, id string) error {
	var query strings.Builder
	query.WriteString("UPDATE ")
	query.WriteString(table)
	query.WriteString(" SET status = 'closed' WHERE id = ?")
	_, err := r.db.ExecContext(ctx, query.String(), id) // want GS401 error "tickets"
	return err
}

// Z01: inside a transaction.
func (r *Repo) CloseInTx(ctx context.Context, id string) error {
	tx, err := r.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, `UPDATE tickets SET status = 'closed' WHERE id = ?`, id); err != nil { // want GS401 error "tickets"
		return err
	}
	return tx.Commit()
}

// Z01: a prepared statement.
func (r *Repo) ClosePrepared(ctx context.Context, id string) error {
	stmt, err := r.db.PrepareContext(ctx, `UPDATE tickets SET status = 'closed' WHERE id = ?`)
	if err != nil {
		return err
	}
	defer stmt.Close()
	_, err = stmt.ExecContext(ctx, id) // want GS401 error "."
	return err
}

// Z15: cleaning up by age: zero rows are normal.
func (r *Repo) Expire(ctx context.Context) error {
	_, err := r.db.ExecContext(ctx, `DELETE FROM tickets WHERE closed_at < NOW() - INTERVAL '90 days'`)
	return err
}

// Z15: cleaning up by status.
func (r *Repo) FailStale(ctx context.Context) error {
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET status = 'failed' WHERE status = 'working' AND updated_at < ?`, "2020-01-01")
	return err
}

// Z17: every row.
func (r *Repo) ArchiveAll(ctx context.Context) error {
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET archived = TRUE`)
	return err
}

// Near miss: a statement that writes nothing.
func (r *Repo) TouchNearMiss(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, `SELECT pg_notify('tickets', ?)`, id)
	return err
}

// Z13 near miss: DO UPDATE always hits a row.
func (r *Repo) UpsertNearMiss(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, `
		INSERT INTO tickets (id, status) VALUES (?, 'open')
		ON CONFLICT (id) DO UPDATE SET status = 'open'`, id)
	return err
}
