'''The error of a status write is dropped.

## What it does

Reports a write of a lifecycle state whose error nobody can see: the call is a statement, its error is assigned to `_`, it is
deferred or started with `go`, the variable is overwritten before anybody reads it, the branch for it is empty, or
the `.Error` of an ORM chain is never read.

## Why it is bad

The status is the only thing that tells the user how the job ended. When its UPDATE fails and nobody hears of it, the job
stays "running" for ever.

## Example

```go
type Repo struct{ db *sql.DB }

func (r *Repo) Finish(ctx context.Context, id string) {
	r.db.ExecContext(ctx, "UPDATE jobs SET status = 'completed' WHERE id = $1", id)
}
```

## Use instead

```go
type Repo struct{ db *sql.DB }

func (r *Repo) Finish(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, "UPDATE jobs SET status = 'completed' WHERE id = $1", id)
	if err != nil {
		return fmt.Errorf("finish job %s: %w", id, err)
	}
	return nil
}
```

## Limits

A call of a function that logs its own failure is a note: its caller goes on as if nothing had happened. An error that is read and then lost is GS302's subject.

## References

- CWE-252: Unchecked Return Value
'''

from __future__ import annotations

from goscan.facts.statuses.lost_error import LostError
from goscan.model import Option, RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS301",
    name="status-error-ignored",
    severity=Severity.ERROR,
    summary="the error of a status write is dropped",
    cwe=(252,),
    options=(
        Option(
            "allowed-functions",
            "strings",
            (),
            "Functions whose error may be dropped: import/path.Func or import/path.(*T).Method; * stands for any text.",
        ),
    ),
)


def check(lost: LostError, report: Report) -> None:
    """Report status writes; GS309 has the others."""
    write = lost.write
    if not lost.is_status or report.lists("allowed-functions", write.callee.full_name):
        return
    entity = f" of `{write.entity.name}`" if write.entity is not None and write.entity.exact else ""
    told = f", and only `{lost.caller}` itself logs it" if lost.told else ""
    report(
        lost.site,
        f"the error of the status write{entity} by `{lost.caller}` is lost: {lost.how}{told}",
        severity=Severity.NOTE if lost.told else Severity.ERROR,
        help="check the error; log it at error level where it cannot be returned",
    )
