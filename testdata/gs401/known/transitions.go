// want-ignore GS306 "the subject is the rows that a write hit"

package known

import (
	"context"
	"errors"
)

var errTransition = errors.New("not allowed from this state")

// Reopen has tested the state that the ticket had a statement before; its caller has read the ticket.
func (r *Repo) Reopen(ctx context.Context, id int64) error {
	var status string
	if err := r.db.QueryRowContext(ctx, `SELECT status FROM tickets WHERE id = ?`, id).Scan(&status); err != nil {
		return err
	}
	if status != "closed" {
		return errTransition
	}
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET status = 'open' WHERE id = ?`, id) // want GS401 error "the state was tested in a statement before"
	return err
}

// Resolve tests it in a switch, and scans the row later.
func (r *Repo) Resolve(ctx context.Context, id int64) error {
	row := r.db.QueryRowContext(ctx, `SELECT status FROM tickets WHERE id = ?`, id)
	var status string
	if err := row.Scan(&status); err != nil {
		return err
	}
	switch {
	case status == "closed":
		return nil
	}
	_, err := r.db.ExecContext(ctx, `UPDATE tickets SET status = 'closed' WHERE id = ?`, id) // want GS401 error "another worker may have been faster"
	return err
}

// ReopenLocked has locked the row.
func (r *Repo) ReopenLocked(ctx context.Context, id int64) error {
	tx, err := r.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	var status string
	if err := tx.QueryRowContext(ctx, `SELECT status FROM tickets WHERE id = ? FOR UPDATE`, id).Scan(&status); err != nil {
		return err
	}
	if status != "closed" {
		return errTransition
	}
	if _, err := tx.ExecContext(ctx, `UPDATE tickets SET status = 'open' WHERE id = ?`, id); err != nil {
		return err
	}
	return tx.Commit()
}

// ReopenGuarded leaves the test to the statement, and looks.
func (r *Repo) ReopenGuarded(ctx context.Context, id int64) error {
	res, err := r.db.ExecContext(ctx, `UPDATE tickets SET status = 'open' WHERE id = ? AND status = 'closed'`, id)
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return errors.Join(err, errTransition)
	}
	return nil
}

// Announce reads the state to tell it, and tests nothing.
func (r *Repo) Announce(ctx context.Context, id int64, say func(string)) error {
	t, err := r.Get(ctx, id)
	if err != nil {
		return err
	}
	var status string
	if err := r.db.QueryRowContext(ctx, `SELECT status FROM tickets WHERE id = ?`, t.ID).Scan(&status); err != nil {
		return err
	}
	say(status)
	_, err = r.db.ExecContext(ctx, `UPDATE tickets SET status = 'told' WHERE id = ?`, id)
	return err
}

// Again reads the ticket before it changes it.
func (s *Service) Again(ctx context.Context, id int64) error {
	t, err := s.repo.Get(ctx, id)
	if err != nil {
		return err
	}
	return errors.Join(s.repo.Reopen(ctx, t.ID), s.repo.Resolve(ctx, t.ID))
}
