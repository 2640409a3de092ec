'''A job recovers from a panic and leaves its status as it was.

## What it does

Reports the deferred recover of a job that stores a status on its ordinary ways out, when neither this nor another deferred
call of the job stores one.

## Why it is bad

The process survives, the log has a line, and the job stays "running" for ever.

## Example

```go
type Handler struct {
	db   *sql.DB
	work func(id string) error
}

func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
	id := r.URL.Query().Get("id")
	go func() {
		defer func() {
			if p := recover(); p != nil {
				slog.Error("job panicked", "panic", p)
			}
		}()
		if err := h.work(id); err != nil {
			h.finish(id, "failed")
			return
		}
		h.finish(id, "completed")
	}()
	w.WriteHeader(http.StatusAccepted)
}

func (h *Handler) finish(id, status string) {
	if _, err := h.db.Exec("UPDATE jobs SET status = $1 WHERE id = $2", status, id); err != nil {
		slog.Error("job not finished", "id", id, "err", err)
	}
}
```

## Use instead

```go
type Handler struct {
	db   *sql.DB
	work func(id string) error
}

func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
	id := r.URL.Query().Get("id")
	go func() {
		defer func() {
			if p := recover(); p != nil {
				slog.Error("job panicked", "panic", p)
				h.finish(id, "failed")
			}
		}()
		if err := h.work(id); err != nil {
			h.finish(id, "failed")
			return
		}
		h.finish(id, "completed")
	}()
	w.WriteHeader(http.StatusAccepted)
}

func (h *Handler) finish(id, status string) {
	if _, err := h.db.Exec("UPDATE jobs SET status = $1 WHERE id = $2", status, id); err != nil {
		slog.Error("job not finished", "id", id, "err", err)
	}
}
```

## Limits

A job that does nothing but library calls and its own writes is not reported, nor is one without a recover, which is GS101's
subject. A recovering library function may do anything: silent.

## References

- CWE-460: Improper Cleanup on Thrown Exception
'''

from __future__ import annotations

from goscan.facts.site import Evidence
from goscan.facts.statuses.unstored_panic import UnstoredPanic
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS304",
    name="panic-without-status",
    severity=Severity.WARNING,
    preview=True,
    summary="a job recovers from a panic and stores no status",
    cwe=(460,),
)


def check(found: UnstoredPanic, report: Report) -> None:
    """Report the recover."""
    unit = found.unit
    what = f" of `{unit.entity.name}`" if unit.entity.exact else ""
    if found.lost:
        message = f"`{found.lost}` is no result: after a panic this function returns nil, and a success{what} is stored"
    else:
        message = f"after a panic `{unit.function.name}` stores no terminal status{what}: it stays as it was"
    report(
        found.site,
        message,
        related=(
            Evidence(unit.endings[0].site, "without a panic it is stored here"),
            Evidence(found.work, "this may panic before"),
        ),
        help="store a failed status in the deferred function that recovers",
    )
