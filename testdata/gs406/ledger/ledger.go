// Package ledger books transfers in transactions.
package ledger

import (
	"context"
	"database/sql"
	"errors"
	"log/slog"
)

var errNoAccount = errors.New("no such account")

// Ledger books transfers.
type Ledger struct{ db *sql.DB }

// Open inserts an account.
func (l *Ledger) Open(ctx context.Context, id string) error {
	_, err := l.db.ExecContext(ctx, `INSERT INTO accounts (id, cents) VALUES ($1, 0)`, id)
	return err
}

func add(ctx context.Context, tx *sql.Tx, id string, cents int) error {
	res, err := tx.ExecContext(ctx, `UPDATE accounts SET cents = cents + $1 WHERE id = $2`, cents, id)
	if err != nil {
		return err
	}
	n, err := res.RowsAffected()
	if err != nil {
		return err
	}
	if n != 1 {
		return errNoAccount
	}
	return nil
}

// Book is E14: without Commit the deferred Rollback undoes everything in silence.
func (l *Ledger) Book(ctx context.Context, id string, cents int) error {
	tx, err := l.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := add(ctx, tx, id, cents); err != nil {
		return err
	}
	return nil // want GS406 error "."
}

// BookSkipping is E14: one way out forgets it.
func (l *Ledger) BookSkipping(ctx context.Context, id string, cents int, fee int) error {
	tx, err := l.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := add(ctx, tx, id, cents); err != nil {
		return err
	}
	if fee == 0 {
		return nil // want GS406 error "."
	}
	if err := add(ctx, tx, "fees", fee); err != nil {
		return err
	}
	return tx.Commit()
}

// BookUnchecked is E15: whether it was committed is nobody's business. E16: a cancelled context shows there, too.
func (l *Ledger) BookUnchecked(ctx context.Context, id string, cents int) error {
	tx, err := l.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := add(ctx, tx, id, cents); err != nil {
		tx.Rollback()
		return err
	}
	tx.Commit() // want GS406 error "ommit"
	return nil
}

// BookBlank is E15 with the blank identifier.
func (l *Ledger) BookBlank(ctx context.Context, id string, cents int) error {
	tx, err := l.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := add(ctx, tx, id, cents); err != nil {
		return err
	}
	_ = tx.Commit() // want GS406 error "ommit"
	return nil
}

// BookIdiomNearMiss is E17: the ignored error of a deferred Rollback is the idiom.
func (l *Ledger) BookIdiomNearMiss(ctx context.Context, id string, cents int) error {
	tx, err := l.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := add(ctx, tx, id, cents); err != nil {
		return err
	}
	return tx.Commit()
}

// BookDeferredNearMiss commits or rolls back in a deferred closure over a named result.
func (l *Ledger) BookDeferredNearMiss(ctx context.Context, id string, cents int) (err error) {
	tx, err := l.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			if undo := tx.Rollback(); undo != nil {
				slog.Error("not rolled back", "err", undo)
			}
			return
		}
		err = tx.Commit()
	}()
	return add(ctx, tx, id, cents)
}

// BeginNearMiss hands the transaction to its caller.
func (l *Ledger) BeginNearMiss(ctx context.Context, id string, cents int) (*sql.Tx, error) {
	tx, err := l.db.BeginTx(ctx, nil)
	if err != nil {
		return nil, err
	}
	if err := add(ctx, tx, id, cents); err != nil {
		return nil, errors.Join(err, tx.Rollback())
	}
	return tx, nil
}

func finish(tx *sql.Tx, err error) error {
	if err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// BookHelperNearMiss lets a helper end the transaction.
func (l *Ledger) BookHelperNearMiss(ctx context.Context, id string, cents int) error {
	tx, err := l.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	return finish(tx, add(ctx, tx, id, cents))
}

// BalanceNearMiss writes nothing.
func (l *Ledger) BalanceNearMiss(ctx context.Context, id string) (cents int, err error) {
	tx, err := l.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return 0, err
	}
	defer tx.Rollback()
	err = tx.QueryRowContext(ctx, `SELECT cents FROM accounts WHERE id = $1`, id).Scan(&cents)
	return cents, err
}

// TryNearMiss runs a statement that is not to be kept.
func (l *Ledger) TryNearMiss(ctx context.Context, id string) error {
	tx, err := l.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := add(ctx, tx, id, 0); err != nil {
		return err
	}
	return nil
}

// Outcome tells what became of a booking.
type Outcome struct {
	Booked   int
	Problems []string
}

// BookReportedNearMiss tells of its failure in what it returns.
func (l *Ledger) BookReportedNearMiss(ctx context.Context, id string, cents int) *Outcome {
	outcome := &Outcome{}
	tx, err := l.db.BeginTx(ctx, nil)
	if err != nil {
		outcome.Problems = append(outcome.Problems, err.Error())
		return outcome
	}
	defer tx.Rollback()
	if err := add(ctx, tx, id, cents); err != nil {
		outcome.Problems = append(outcome.Problems, err.Error())
		return outcome
	}
	if err := tx.Commit(); err != nil {
		outcome.Problems = append(outcome.Problems, err.Error())
		return outcome
	}
	outcome.Booked = cents
	return outcome
}

// BookUnreported leaves without a word.
func (l *Ledger) BookUnreported(ctx context.Context, id string, cents int) *Outcome {
	outcome := &Outcome{}
	tx, err := l.db.BeginTx(ctx, nil)
	if err != nil {
		outcome.Problems = append(outcome.Problems, err.Error())
		return outcome
	}
	defer tx.Rollback()
	if err := add(ctx, tx, id, cents); err != nil {
		return outcome // want GS406 error "rolled back"
	}
	if err := tx.Commit(); err != nil {
		outcome.Problems = append(outcome.Problems, err.Error())
	}
	return outcome
}
