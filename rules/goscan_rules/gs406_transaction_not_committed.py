'''What was written in a transaction is lost, and nobody learns it.

## What it does

Reports a way out of a function that wrote inside a transaction it began, with neither Commit nor an error, and a Commit whose error is dropped.

## Why it is bad

A transaction that is not committed is rolled back, by the deferred Rollback or when its connection is closed. The caller is told that all is
well, and the status was never stored. Commit can fail: then nothing was stored either.

## Example

```go
type Repo struct{ db *sql.DB }

func (r *Repo) Finish(ctx context.Context, id string) error {
	tx, err := r.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, `INSERT INTO events (job_id) VALUES ($1)`, id); err != nil {
		return err
	}
	return nil
}
```

## Use instead

```go
type Repo struct{ db *sql.DB }

func (r *Repo) Finish(ctx context.Context, id string) error {
	tx, err := r.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, `INSERT INTO events (job_id) VALUES ($1)`, id); err != nil {
		return err
	}
	return tx.Commit()
}
```

## Limits

Silent when the transaction is handed to another function, stored or used in a literal, since somebody else may commit it. A return whose error
may be nil counts as an error.

## References

- https://go.dev/doc/database/execute-transactions
- CWE-252: Unchecked Return Value
'''

from __future__ import annotations

from goscan.facts.persistence.transaction import LostTransaction
from goscan.facts.site import Evidence
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS406",
    name="transaction-not-committed",
    severity=Severity.ERROR,
    summary="what was written in a transaction is lost without an error",
    cwe=(252, 404),
)


def check(lost: LostTransaction, report: Report) -> None:
    """Report the way out, or the Commit."""
    began = Evidence(lost.begin, "the transaction begins here")
    written = Evidence(lost.write.site, "this is written in it")
    if lost.dropped:
        report(
            lost.site,
            "the error of this Commit is dropped: when it fails, nothing was stored and nobody knows",
            related=(began, written),
            help="return or log the error of Commit",
        )
        return
    report(
        lost.site,
        f"`{lost.site.symbol}` ends here without Commit and without an error: the transaction is rolled back",
        related=(began, written),
        help="commit before the successful return",
    )
