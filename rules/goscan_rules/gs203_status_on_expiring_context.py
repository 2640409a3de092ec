'''A failure is stored with the context whose end is the likely reason for it.

## What it does

Reports a status write that follows the failure of some work and uses the very context of that work, or one that ends with
it, when this context can end: it has a deadline, belongs to a request, can be cancelled by somebody else, or ends at a
signal. Also one that stores how work on a detached context ended, with the request's context that may be over by then.

## Why it is bad

When the work fails because its time is up or the client has gone, the write fails for the same reason: of all failures
just this one is never stored, and the job stays "running".

## Example

```go
type Jobs struct {
	db   *sql.DB
	work func(ctx context.Context, id string) error
}

func (j *Jobs) Run(id string) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	if err := j.work(ctx, id); err != nil {
		j.setStatus(ctx, id, "failed")
	}
}

func (j *Jobs) setStatus(ctx context.Context, id, status string) {
	if _, err := j.db.ExecContext(ctx, "UPDATE jobs SET status = $1 WHERE id = $2", status, id); err != nil {
		slog.Error("job not finished", "id", id, "err", err)
	}
}
```

## Use instead

```go
type Jobs struct {
	db   *sql.DB
	work func(ctx context.Context, id string) error
}

func (j *Jobs) Run(id string) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	if err := j.work(ctx, id); err != nil {
		last, done := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
		defer done()
		j.setStatus(last, id, "failed")
	}
}

func (j *Jobs) setStatus(ctx context.Context, id, status string) {
	if _, err := j.db.ExecContext(ctx, "UPDATE jobs SET status = $1 WHERE id = $2", status, id); err != nil {
		slog.Error("job not finished", "id", id, "err", err)
	}
}
```

## Limits

A context that comes in as a parameter counts when a caller in the scanned modules passes one that can end, or when the
function itself asks whether it has ended. Errors that are tested for another cause are no finding.

## References

- context.WithoutCancel: https://pkg.go.dev/context#WithoutCancel
- CWE-664: Improper Control of a Resource Through its Lifetime
'''

from __future__ import annotations

from goscan.facts.contexts.expiring_status import ExpiringStatus
from goscan.facts.site import Evidence
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS203",
    name="status-on-expiring-context",
    severity=Severity.WARNING,
    summary="a failure is stored with the context whose end may be its reason",
    cwe=(664,),
)

HELP = "write it with context.WithTimeout(context.WithoutCancel(ctx), …)"


def check(expiring: ExpiringStatus, report: Report) -> None:
    """Report the write, the work before it, and what may end the context of both."""
    why = "which may be over when the work is" if expiring.outlived else "the context of the work that failed"
    report(
        expiring.write.site,
        f"the failure is stored with `{expiring.name}`, {why}: if it has ended, so does this write",
        related=(Evidence(expiring.work, "this work failed"), expiring.evidence),
        help=HELP,
    )
