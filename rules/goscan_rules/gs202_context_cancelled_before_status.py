'''A status is written with a context that has already ended.

## What it does

Reports a status write whose context is dead when it runs: the function that started the goroutine has cancelled it, a
deferred `cancel()` runs first since deferred calls run last in, first out, `cancel()` was called before, an errgroup's
context is used after `Wait`, or the code has just seen `ctx.Err() != nil` or `<-ctx.Done()`.

## Why it is bad

database/sql and every driver refuse to work on a context that has ended: the UPDATE never reaches the database, and the job
stays "running". A test with a fake store does not show it.

## Example

```go
type Jobs struct {
	db   *sql.DB
	work func(ctx context.Context, id string)
}

func (j *Jobs) Run(parent context.Context, id string) {
	ctx, cancel := context.WithTimeout(parent, time.Minute)
	defer func() {
		j.setStatus(ctx, id, "completed")
	}()
	defer cancel()
	j.work(ctx, id)
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
	work func(ctx context.Context, id string)
}

func (j *Jobs) Run(parent context.Context, id string) {
	ctx, cancel := context.WithTimeout(parent, time.Minute)
	defer cancel()
	defer func() {
		last, done := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
		defer done()
		j.setStatus(last, id, "completed")
	}()
	j.work(ctx, id)
}

func (j *Jobs) setStatus(ctx context.Context, id, status string) {
	if _, err := j.db.ExecContext(ctx, "UPDATE jobs SET status = $1 WHERE id = $2", status, id); err != nil {
		slog.Error("job not finished", "id", id, "err", err)
	}
}
```

## Limits

Contexts and cancel functions kept in struct fields are not followed. A write of which it is not seen that it uses its
context is no finding. That a handler's starter cancels is only judged where a handler is seen to lead to it.

## References

- context: https://pkg.go.dev/context
- errgroup.WithContext: https://pkg.go.dev/golang.org/x/sync/errgroup#WithContext
- CWE-664: Improper Control of a Resource Through its Lifetime
'''

from __future__ import annotations

from goscan.facts.contexts.dead_context import DeadContext
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS202",
    name="context-cancelled-before-status",
    severity=Severity.ERROR,
    summary="the context of a status write has ended when it runs",
    cwe=(664,),
)

HELP = "write it with context.WithTimeout(context.WithoutCancel(ctx), …)"


def check(dead: DeadContext, report: Report) -> None:
    """Report the write and what ended its context."""
    report(
        dead.write.site,
        f"the status is written with `{dead.name}`, which is dead by then: {dead.reason}",
        related=dead.evidence,
        help=HELP,
    )
