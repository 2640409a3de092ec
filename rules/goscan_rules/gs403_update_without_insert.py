'''A table is updated, and nothing ever inserts into it.

## What it does

Reports a table that the scanned modules update although no code outside tests, no migration and no other .sql file inserts into it.

## Why it is bad

The update can never hit a row. Often the endpoint that was to create the record was forgotten, so every status written afterwards is lost.

## Example

```go
type Repo struct{ db *sql.DB }

func (r *Repo) CreateUser(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, `INSERT INTO users (id) VALUES ($1)`, id)
	return err
}

func (r *Repo) SetJobStatus(ctx context.Context, id, status string) error {
	_, err := r.db.ExecContext(ctx, `UPDATE jobs SET status = $1 WHERE id = $2`, status, id)
	return err
}
```

## Use instead

```go
type Repo struct{ db *sql.DB }

func (r *Repo) CreateJob(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, `INSERT INTO jobs (id, status) VALUES ($1, 'queued')`, id)
	return err
}

func (r *Repo) SetJobStatus(ctx context.Context, id, status string) error {
	_, err := r.db.ExecContext(ctx, `UPDATE jobs SET status = $1 WHERE id = $2`, status, id)
	return err
}
```

## Limits

Silent when one insert names its table at run time, and when the modules insert nothing at all. Tables that another service fills
belong into the configuration: `external-tables = ["billing_*"]`.

## References

- CWE-754: Improper Check for Unusual or Exceptional Conditions
'''

from __future__ import annotations

from goscan.facts.persistence.table_fill import UnfilledTable
from goscan.facts.site import Evidence
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS403",
    name="update-without-insert",
    severity=Severity.WARNING,
    preview=True,
    summary="a table is updated, and nothing ever inserts into it",
    cwe=(754,),
)


def check(unfilled: UnfilledTable, report: Report) -> None:
    """Report the first update of the table."""
    first, *others = unfilled.writes
    report(
        first.site,
        f"nothing ever inserts into `{unfilled.table}`: this update cannot hit a row unless another program fills the table",
        related=tuple(Evidence(write.site, "it is updated here, too") for write in others[:3]),
        help="insert the row where the record is created, or name the table in `external-tables` of the configuration",
    )
