'''A deferred status write stores what was decided too early.

## What it does

Reports `defer set(ctx, id, status)` where `status` is assigned later: Go evaluates the arguments of a deferred call at the
defer statement. Reports also a deferred write of a constant success status, which runs after an error or a panic, too.

## Why it is bad

A failed job is stored as "completed", or every job as "running". The status lies, and nobody looks further.

## Example

```go
type Handler struct{ db *sql.DB }

func (h *Handler) Run(id string) {
	status := "running"
	defer h.set(id, status)
	if err := h.build(id); err != nil {
		status = "failed"
		return
	}
	status = "completed"
}

func (h *Handler) set(id, status string) {
	if _, err := h.db.Exec("UPDATE jobs SET status = $1 WHERE id = $2", status, id); err != nil {
		slog.Error("job not stored", "id", id, "err", err)
	}
}
```

## Use instead

```go
type Handler struct{ db *sql.DB }

func (h *Handler) Run(id string) {
	status := "failed"
	defer func() { h.set(id, status) }()
	if err := h.build(id); err != nil {
		return
	}
	status = "completed"
}

func (h *Handler) set(id, status string) {
	if _, err := h.db.Exec("UPDATE jobs SET status = $1 WHERE id = $2", status, id); err != nil {
		slog.Error("job not stored", "id", id, "err", err)
	}
}
```

## Limits

Only texts, numbers and errors passed by value are judged. A deferred function that branches before it writes is taken to
know what it does.

## References

- Go specification, Defer statements: https://go.dev/ref/spec#Defer_statements
'''

from __future__ import annotations

from goscan.facts.statuses.frozen_status import FrozenStatus
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS308",
    name="status-frozen-in-defer",
    severity=Severity.ERROR,
    preview=True,
    summary="a deferred status write stores what was decided too early",
    cwe=(696,),
)


def check(frozen: FrozenStatus, report: Report) -> None:
    """Report the write."""
    report(
        frozen.write.site,
        f"the status written by the deferred `{frozen.write.callee.name}` is decided too early: {frozen.how}",
        related=(frozen.evidence,),
        help="defer a function literal that reads the status when it runs, and start with a failed status",
        fix=frozen.fix,
    )
