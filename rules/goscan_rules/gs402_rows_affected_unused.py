'''The number of affected rows is fetched and not acted on.

## What it does

Reports `RowsAffected` (or the field that holds the count) of a write by key when the number is dropped or only logged, and
when the error of `RowsAffected` is dropped.

## Why it is bad

Somebody knew that the statement may hit nothing, and yet the program goes on as if it had. A driver that cannot count returns 0
together with an error: without the error, that 0 looks like a row that does not exist.

## Example

```go
type Repo struct{ db *sql.DB }

func (r *Repo) Renew(ctx context.Context, id string) error {
	res, err := r.db.ExecContext(ctx, `UPDATE leases SET holder = 'me' WHERE id = $1`, id)
	if err != nil {
		return err
	}
	_, err = res.RowsAffected()
	return err
}
```

## Use instead

```go
type Repo struct{ db *sql.DB }

func (r *Repo) Renew(ctx context.Context, id string) error {
	res, err := r.db.ExecContext(ctx, `UPDATE leases SET holder = 'me' WHERE id = $1`, id)
	if err != nil {
		return err
	}
	n, err := res.RowsAffected()
	if err != nil {
		return err
	}
	if n == 0 {
		return errors.New("the lease is lost")
	}
	return nil
}
```

## Limits

A dropped error is a note only: the drivers in common use can all count. Counts of statements that may well hit nothing (cleaning up, bulk updates) may be logged. A count that is stored in a field or
handed to a function nobody can see counts as acted on.

## References

- https://pkg.go.dev/database/sql#Result
- CWE-252: Unchecked Return Value
'''

from __future__ import annotations

from goscan.facts.persistence.affected_rows import AffectedRows
from goscan.facts.persistence.count_use import Asked
from goscan.facts.site import Evidence
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS402",
    name="rows-affected-unused",
    severity=Severity.WARNING,
    summary="the number of affected rows is fetched and not acted on",
    cwe=(252, 754),
)


def check(rows: AffectedRows, report: Report) -> None:
    """Report where the number is asked for in vain."""
    count = rows.count
    if count is None:
        return
    table = f" of `{rows.table}`" if rows.table else ""
    where = Evidence(rows.write.site, f"the {rows.write.verb.upper()}{table}")
    if rows.use.asked is Asked.IN_VAIN:
        report(
            count,
            f"nothing depends on the number of rows that the {rows.write.verb.upper()}{table} hit: no row is as good as one",
            severity=Severity.NOTE if rows.write.verb == "delete" or rows.is_known or rows.is_conditional else None,
            related=(where,),
            help="return an error when the number is 0",
        )
    elif rows.use.unread_error:
        report(
            count,
            "the error of `RowsAffected` is dropped: when the driver cannot count, the 0 looks like a row that does not exist",
            severity=Severity.NOTE,
            related=(where,),
            help="return the error before looking at the number",
        )
