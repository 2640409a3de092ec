// want-ignore GS306 "the subject is the rows that a write hit"

package tickets

import "context"

// Remember is Z13: DO NOTHING hits no row when there is one; that is what it is for.
func (r *Repo) Remember(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, `INSERT INTO tickets (id, status) VALUES (?, 'open') ON CONFLICT (id) DO NOTHING`, id)
	return err
}

// RememberNearMiss is Z14: 1, 2 or 0 rows in MySQL, and all of them are right.
func (r *Repo) RememberNearMiss(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, `INSERT INTO tickets (id, status) VALUES (?, 'open') ON DUPLICATE KEY UPDATE status = 'open'`, id)
	return err
}
