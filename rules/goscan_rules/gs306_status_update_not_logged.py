'''A background job stores its status, and the log does not know.

## What it does

Notes a status write in the body of an async job that has neither a log line of the attempt right before it nor one of
the success after it.

## Why it is bad

When the log has nothing but failures, no line means three things: it was stored, it was never tried, or the goroutine is
gone. Whoever looks for a job that hangs cannot tell which.

## Example

```go
type Handler struct{ db *sql.DB }

func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
	id := r.URL.Query().Get("id")
	go func() {
		defer h.recoverAndLog()
		if _, err := h.db.Exec("UPDATE jobs SET status = 'completed' WHERE id = $1", id); err != nil {
			slog.Error("job not finished", "id", id, "err", err)
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}
```

## Use instead

```go
type Handler struct{ db *sql.DB }

func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
	id := r.URL.Query().Get("id")
	go func() {
		defer h.recoverAndLog()
		if _, err := h.db.Exec("UPDATE jobs SET status = 'completed' WHERE id = $1", id); err != nil {
			slog.Error("job not finished", "id", id, "err", err)
			return
		}
		slog.Info("job finished", "id", id)
	}()
	w.WriteHeader(http.StatusAccepted)
}
```

## Limits

What a line says is not read: any line at info level or above counts. A function that logs for itself has told.

## References

- CWE-778: Insufficient Logging
'''

from __future__ import annotations

from goscan.facts.statuses.unlogged_status import UnloggedStatus
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS306",
    name="status-update-not-logged",
    severity=Severity.NOTE,
    preview=True,
    summary="a background job stores its status, and the log does not know",
    cwe=(778,),
)


def check(found: UnloggedStatus, report: Report) -> None:
    """Note the write."""
    write = found.write
    entity = f" of `{write.entity.name}`" if write.entity is not None and write.entity.exact else ""
    report(
        write.site,
        f"neither the attempt nor the success of the status write{entity} by `{write.callee.name}` is logged",
        related=found.goroutine.chain(),
        help="log the new status before the write, or its success after it",
    )
