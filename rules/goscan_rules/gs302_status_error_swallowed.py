'''The error of a status write is seen, and then lost.

## What it does

Reports the test of a status write's error whose branch tells nobody: it returns nil, logs below warn only, builds a log
event that is never sent, or just leaves. In the function of a transaction an error that is logged is lost too when the
function returns nil: the transaction is committed.

## Why it is bad

The status is the only thing that tells how the job ended. A debug line is off in production: the job stays "running", and
nothing says why.

## Example

```go
type Repo struct{ db *sql.DB }

func (r *Repo) Finish(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, "UPDATE jobs SET status = 'completed' WHERE id = $1", id)
	if err != nil {
		slog.Debug("job not finished", "id", id, "err", err)
		return nil
	}
	return nil
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

A branch that does anything but log and leave may be meant for somebody, and is not reported. An empty branch, and an error
that nobody reads at all, are GS301's subject. A progress or heartbeat is none: the next one comes soon.

## References

- CWE-390: Detection of Error Condition Without Action
'''

from __future__ import annotations

from goscan.facts.site import Evidence
from goscan.facts.statuses.swallowed_error import SwallowedError
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS302",
    name="status-error-swallowed",
    severity=Severity.WARNING,
    summary="the error of a status write is seen and then lost",
    cwe=(390,),
)


def check(found: SwallowedError, report: Report) -> None:
    """Report the test."""
    write = found.write
    entity = f" of `{write.entity.name}`" if write.entity is not None and write.entity.exact else ""
    report(
        found.site,
        f"the error of the status write{entity} by `{write.callee.name}` is swallowed: {found.how}",
        related=(Evidence(write.site, "the status write that failed"),),
        help="return the error, or log it at error level",
    )
