'''A write by key whose number of affected rows nobody asks for.

## What it does

Reports an UPDATE or DELETE of one row, picked by its key, when nobody looks at how many rows it hit: through
database/sql, sqlx, pgx, gorm, bun, ent, xorm, beego, mongo, a query builder or a function of your own that runs SQL. When a function
returns the result, the duty to look is its caller's. An update from a struct literal whose zero values gorm or xorm leave out is reported as well.

## Why it is bad

A statement that matches nothing is no error. The job was deleted, never inserted, or taken by another worker; the
program goes on as if the status had been stored, and the record keeps its old state for ever.

## Example

```go
type Repo struct{ db *sql.DB }

func (r *Repo) Finish(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, `UPDATE jobs SET status = 'completed' WHERE id = $1`, id)
	return err
}
```

## Use instead

```go
type Repo struct{ db *sql.DB }

func (r *Repo) Finish(ctx context.Context, id string) error {
	res, err := r.db.ExecContext(ctx, `UPDATE jobs SET status = 'completed' WHERE id = $1`, id)
	if err != nil {
		return err
	}
	n, err := res.RowsAffected()
	if err != nil {
		return err
	}
	if n == 0 {
		return fmt.Errorf("job %s does not exist", id)
	}
	return nil
}
```

## Limits

Only statements that pick one row by comparing a key with a value; cleaning up by age or status may hit nothing. The migrations say what
is a key, without them the names of the columns do. Silent for inserts and upserts, when the row is looked up or inserted before in the same function,
and when the statement cannot be read. Reading the state alone, and testing it, is no such look: until the UPDATE another worker may set it, unless the read
locks the row. An UPDATE that sets no status is a warning. Notes are: a DELETE; a mere time stamp, counter or place in an order; a statement with
further conditions (`AND attempts > 0`, `AND status <> 'done'`); and a row that was seen another way, so that a miss means it was deleted since: all callers read it, it is
read afterwards, or its key comes with the request (`ctx.Value`). MySQL counts changed rows, not matched ones, unless the DSN
says `clientFoundRows=true`.

## References

- https://pkg.go.dev/database/sql#Result
- CWE-252: Unchecked Return Value, CWE-754: Improper Check for Unusual or Exceptional Conditions
'''

from __future__ import annotations

from goscan.facts.persistence.affected_rows import AffectedRows
from goscan.facts.persistence.count_use import Asked
from goscan.facts.site import Evidence
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS401",
    name="rows-affected-unchecked",
    severity=Severity.ERROR,
    summary="a write by key may hit no row, and nobody asks",
    cwe=(252, 754),
)

SPLIT_HELP = "test the state in the UPDATE itself, and return an error when the number of affected rows is 0"
HELP = "look at the number of affected rows and return an error when it is 0"


def check(rows: AffectedRows, report: Report) -> None:
    """Report a write whose count is never asked for."""
    if rows.left_out and rows.site.node is rows.write.site.node:
        _report_left_out(rows, report)
        return
    if rows.use.asked is not Asked.NEVER:
        return
    elsewhere = rows.site.node is not rows.write.site.node
    report(
        rows.site,
        message(rows),
        severity=_severity(rows),
        related=(
            Evidence(rows.write.site, "the statement runs here") if elsewhere else None,
            Evidence(rows.tested, "the state is read here") if rows.tested is not None else None,
        ),
        help=HELP if rows.tested is None else SPLIT_HELP,
    )


def _report_left_out(rows: AffectedRows, report: Report) -> None:
    names = ", ".join(f"`{name}`" for name in rows.left_out)
    report(
        rows.site,
        f"this UPDATE does not write {names}: zero values of a struct are left out",
        severity=Severity.ERROR if rows.leaves_out_state else Severity.WARNING,
        help="name the columns (`Select`, `Cols`), or give a map",
    )


def message(rows: AffectedRows) -> str:
    """What happens: the statement hits nothing, and the program goes on."""
    verb = rows.write.verb.upper()
    table = f" of `{rows.table}`" if rows.table else ""
    if rows.claims:
        return f"nobody asks whether this {verb}{table} hit a row: it also tests the state, so another worker may have been faster"
    if rows.tested is not None:
        return (
            f"nobody asks whether this {verb}{table} hit a row: the state was tested in a statement before, and another worker"
            " may have been faster"
        )
    return f"nobody asks whether this {verb}{table} hit a row: when the key does not exist, it does nothing and returns no error"


def _severity(rows: AffectedRows) -> Severity:
    if rows.is_minor or rows.is_known:
        return Severity.NOTE
    status = rows.write.status
    return Severity.ERROR if rows.claims or (status is not None and status.column != "progress") else Severity.WARNING
