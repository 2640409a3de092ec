'''Looking for ErrNoRows in the error of an Exec.

## What it does

Reports `errors.Is(err, sql.ErrNoRows)` (also `==`, pgx.ErrNoRows, gorm.ErrRecordNotFound and mongo.ErrNoDocuments) where err can only come from
a statement that returns no rows.

## Why it is bad

ErrNoRows comes from scanning a row. An UPDATE or DELETE that hits nothing returns no error, so the branch for
the missing row never runs and the caller is told that all is well.

## Example

```go
type Repo struct{ db *sql.DB }

func (r *Repo) Rename(ctx context.Context, id, name string) error {
	_, err := r.db.ExecContext(ctx, `UPDATE users SET name = $1 WHERE id = $2`, name, id)
	if errors.Is(err, sql.ErrNoRows) {
		return errors.New("no such user")
	}
	return err
}
```

## Use instead

```go
type Repo struct{ db *sql.DB }

func (r *Repo) Rename(ctx context.Context, id, name string) error {
	res, err := r.db.ExecContext(ctx, `UPDATE users SET name = $1 WHERE id = $2`, name, id)
	if err != nil {
		return err
	}
	n, err := res.RowsAffected()
	if err != nil {
		return err
	}
	if n == 0 {
		return errors.New("no such user")
	}
	return nil
}
```

## Limits

Silent when the error may come from anywhere else as well, and for calls of functions, which may look at the count themselves; but for those
that only run a literal, or only map an error, and read nothing. A note where nothing hangs on it: `err != nil && err != sql.ErrNoRows`,
or the count of rows is looked at as well.

## References

- https://pkg.go.dev/database/sql#ErrNoRows
- CWE-754: Improper Check for Unusual or Exceptional Conditions
'''

from __future__ import annotations

from goscan.facts.persistence.miss_test import MissTest
from goscan.facts.site import Evidence
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS404",
    name="no-rows-after-exec",
    severity=Severity.ERROR,
    summary="the error of an Exec is never ErrNoRows",
    cwe=(754,),
)


def check(test: MissTest, report: Report) -> None:
    """Report the comparison."""
    report(
        test.site,
        f"this is never true: a statement that hits nothing returns no error, `{test.sentinel}` comes from scanning a row",
        severity=Severity.NOTE if test.is_harmless else Severity.ERROR,
        related=tuple(Evidence(write.site, "the error comes from here") for write in test.writes),
        help="look at the number of affected rows",
    )
