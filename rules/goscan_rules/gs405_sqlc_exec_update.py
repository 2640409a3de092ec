'''An sqlc query that updates or deletes one row and does not tell whether it did.

## What it does

Reports, in the .sql file, a query annotated `:exec` that runs an UPDATE or DELETE by key.

## Why it is bad

The generated method returns an error only. A statement that matches nothing is no error, so its callers cannot know whether the row was there.

## Example

```sql
-- name: FinishJob :exec
UPDATE jobs SET status = 'completed' WHERE id = $1;
```

## Use instead

```sql
-- name: FinishJob :execrows
UPDATE jobs SET status = 'completed' WHERE id = $1;
```

## Limits

Only queries that pick one row by comparing a key with a parameter. A DELETE, a mere time stamp, a statement with further conditions and
a query all of whose callers have read the row before are notes. Generated Go code is never reported.

## References

- https://docs.sqlc.dev/en/stable/reference/query-annotations.html
- CWE-252: Unchecked Return Value
'''

from __future__ import annotations

from goscan.facts.persistence.sqlc_query import SqlcCommand
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS405",
    name="sqlc-exec-update",
    severity=Severity.WARNING,
    summary="an sqlc query by key is annotated :exec",
    cwe=(252, 754),
)


def check(query: SqlcCommand, report: Report) -> None:
    """Report the annotation."""
    if query.command != "exec" or not query.can_miss:
        return
    statement = query.statement
    report(
        query.site,
        f"`{query.name}` cannot tell whether its {statement.verb.upper()} of `{statement.table}` hit a row:"
        " `:exec` gives an error only",
        severity=Severity.NOTE if query.is_minor or query.is_known else None,
        help="annotate it `:execrows` and look at the number, or `:one` with RETURNING",
    )
