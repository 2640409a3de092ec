'''A write through Query or QueryRow whose row is never read.

## What it does

Reports an INSERT, UPDATE or DELETE that is run by QueryRow and never scanned, by Query with the rows dropped, or by pgx's QueryRow
with a Scan but without RETURNING.

## Why it is bad

The error of the statement comes out of Scan. Without it nobody learns that the write failed; pgx and some drivers do not even send the statement
before. Rows that are dropped are never closed, and their connection is lost to the pool. Without RETURNING there is no row, so Scan fails although
the write succeeded.

## Example

```go
type Repo struct{ db *sql.DB }

func (r *Repo) Insert(ctx context.Context, id string) {
	r.db.QueryRowContext(ctx, `INSERT INTO users (id) VALUES ($1) RETURNING id`, id)
}
```

## Use instead

```go
type Repo struct{ db *sql.DB }

func (r *Repo) Insert(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, `INSERT INTO users (id) VALUES ($1)`, id)
	return err
}
```

## Limits

Only where the SQL text can be read. A row that is returned or handed on is somebody else's to scan.

## References

- https://pkg.go.dev/database/sql#Row.Scan
- CWE-252: Unchecked Return Value
'''

from __future__ import annotations

from goscan.facts.persistence.unread_rows import UnreadRows
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS408",
    name="write-never-scanned",
    severity=Severity.ERROR,
    summary="a write through Query or QueryRow is never scanned",
    cwe=(252, 772),
)


def check(unread: UnreadRows, report: Report) -> None:
    """Report the query."""
    report(unread.site, unread.problem, help="use Exec for a statement whose rows are not wanted")
