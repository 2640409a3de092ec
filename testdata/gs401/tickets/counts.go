// want-ignore GS306 "the subject is the rows that a write hit"

package tickets

import (
	"context"
	"database/sql"
	"strings"
)

// SetPriority is Z09: MySQL counts changed rows, so zero may also mean that nothing had to change; a note at most.
func (r *Repo) SetPriority(ctx context.Context, id string, priority int) (bool, error) {
	res, err := r.db.ExecContext(ctx, `UPDATE tickets SET priority = ? WHERE id = ?`, priority, id)
	if err != nil {
		return false, err
	}
	n, err := res.RowsAffected()
	if err != nil {
		return false, err
	}
	return n == 1, nil
}

// Assign is Z10 and Z11: PostgreSQL and SQLite count matched rows; the count is looked at, so all is well.
func (r *Repo) Assign(ctx context.Context, id string, to string) error {
	res, err := r.db.ExecContext(ctx, `UPDATE tickets SET assignee = $1 WHERE id = $2`, to, id)
	if err != nil {
		return err
	}
	return mustHit(res)
}

// mustHit looks at the count for its callers.
func mustHit(res sql.Result) error {
	n, err := res.RowsAffected()
	if err != nil {
		return err
	}
	if n == 0 {
		return errNoTicket
	}
	return nil
}

// AssignCountedNearMiss returns the count to its caller.
func (r *Repo) AssignCountedNearMiss(ctx context.Context, id string, to string) (int64, error) {
	res, err := r.db.ExecContext(ctx, `UPDATE tickets SET assignee = $1 WHERE id = $2`, to, id)
	if err != nil {
		return 0, err
	}
	return res.RowsAffected()
}

// MergeMany is Z19: of several statements the driver reports the last one; nothing is said about that.
func (r *Repo) MergeMany(ctx context.Context) error {
	res, err := r.db.ExecContext(ctx, `
		UPDATE tickets SET status = 'merged' WHERE id = 1;
		UPDATE tickets SET status = 'open' WHERE id = 2`)
	if err != nil {
		return err
	}
	return mustHit(res)
}

func (r *Repo) rebind(query string) string { return strings.ReplaceAll(query, "?", "$1") }

// run changes the form of the text, and hands the result to its caller.
func (r *Repo) run(query string, args ...any) (sql.Result, error) {
	q := r.rebind(query)
	return r.db.Exec(q, args...)
}

// runOne looks at the count for its callers.
func (r *Repo) runOne(query string, args ...any) error {
	res, err := r.db.Exec(r.rebind(query), args...)
	if err != nil {
		return err
	}
	return mustHit(res)
}

// Pin is Z21 with a changed text.
func (r *Repo) Pin(id string) error {
	_, err := r.run(`UPDATE tickets SET pinned = TRUE WHERE id = ?`, id) // want GS401 warning "tickets"
	return err
}

// UnpinNearMiss is Z20 with a changed text.
func (r *Repo) UnpinNearMiss(id string) error {
	return r.runOne(`UPDATE tickets SET pinned = FALSE WHERE id = ?`, id)
}

// store goes through a library that nobody described.
type store struct {
	m interface {
		Do(query string, args []any) (sql.Result, error)
	}
}

func (s *store) exec(query string, args ...any) (sql.Result, error) { return s.m.Do(query, args) }

// Flag goes through a wrapper that cannot be seen through.
func (s *store) Flag(id string) error {
	_, err := s.exec(`UPDATE tickets SET flagged = TRUE WHERE id = ?`, id) // want GS401 warning "tickets"
	return err
}
