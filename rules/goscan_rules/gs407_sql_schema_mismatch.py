"""A statement names a table or column that the migrations do not have.

## What it does

Compares the INSERT, UPDATE and DELETE statements in Go code with the tables and columns that the migrations of the repository create.

## Why it is bad

The statement fails every time it runs. In a background job that error is often only logged, so the status is never stored.

## Example

```sql
CREATE TABLE jobs (id TEXT PRIMARY KEY, status TEXT NOT NULL);
```

```go
type Repo struct{ db *sql.DB }

func (r *Repo) Queue(ctx context.Context, id string) error {
        _, err := r.db.ExecContext(ctx, `INSERT INTO jobs (id, state) VALUES ($1, 'queued')`, id)
        return err
}
```

## Use instead

```sql
CREATE TABLE jobs (id TEXT PRIMARY KEY, status TEXT NOT NULL);
```

```go
type Repo struct{ db *sql.DB }

func (r *Repo) Queue(ctx context.Context, id string) error {
        _, err := r.db.ExecContext(ctx, `INSERT INTO jobs (id, status) VALUES ($1, 'queued')`, id)
        return err
}
```

## Limits

Reads no SELECT. Silent when a migration could not be read completely, when Go code creates or alters tables itself, and about tables that have columns
nobody can list.

## References

- https://www.postgresql.org/docs/current/errcodes-appendix.html (42P01, 42703)
"""

from __future__ import annotations

from goscan.facts.persistence.schema_use import UnknownName
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS407",
    name="sql-schema-mismatch",
    severity=Severity.WARNING,
    preview=True,
    summary="a statement names a table or column that the migrations do not have",
)


def check(unknown: UnknownName, report: Report) -> None:
    """Report the statement."""
    what = f"column `{unknown.column}` of `{unknown.table}`" if unknown.column else f"table `{unknown.table}`"
    report(
        unknown.write.site,
        f"no migration creates the {what}: this statement fails every time",
        help="correct the name, or add the migration",
    )
