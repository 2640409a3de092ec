// want-ignore GS306 "the subject is the rows that a write hit"

package tickets

import (
	"context"
	"database/sql"
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
