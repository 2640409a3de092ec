"""A goroutine that ends without a log line.

## What it does

Reports a goroutine that a handler starts and does not wait for when its body has a way out, other than a panic, after
which no log line tells that the work ended. One deferred completion log is enough, and so is a log of the outcome on
each way out, in the body or in a function that it calls.

## Why it is bad

When only failures are logged, silence has two meanings: the job succeeded, or it never ran, hangs, or died with the
process. Nobody can tell them apart afterwards.

## Example

```go
type Handler struct{ db *sql.DB }

func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
	go func() {
		defer h.recoverAndLog()
		h.finish("job", h.runner.Run("job"))
	}()
	w.WriteHeader(http.StatusAccepted)
}

func (h *Handler) finish(id string, failure error) {
	status := "completed"
	if failure != nil {
		slog.Error("job failed", "id", id, "err", failure)
		status = "failed"
	}
	if _, err := h.db.Exec("UPDATE jobs SET status = $1 WHERE id = $2", status, id); err != nil {
		slog.Error("status not stored", "id", id, "err", err)
	}
}
```

## Use instead

```go
type Handler struct{ db *sql.DB }

func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
	go func() {
		defer h.recoverAndLog()
		defer slog.Info("job goroutine completed")
		h.finish("job", h.runner.Run("job"))
	}()
	w.WriteHeader(http.StatusAccepted)
}

func (h *Handler) finish(id string, failure error) {
	status := "completed"
	if failure != nil {
		slog.Error("job failed", "id", id, "err", failure)
		status = "failed"
	}
	if _, err := h.db.Exec("UPDATE jobs SET status = $1 WHERE id = $2", status, id); err != nil {
		slog.Error("status not stored", "id", id, "err", err)
	}
}
```

## Limits

A log line after the first piece of work counts as telling the end, and so does sending the outcome on a channel.
Workers that loop, jobs that are run again and again, and bodies that only log, signal or clean up, are not judged.

A finding is a note, as most silent ends are seen in another way or looked for by nobody. A warning needs a job that stores
how its work ended, and a way out after some work on which it does not, and on which nothing else shows the end either: no
final state is set, no callback, notification or span gets the outcome. It is no such way out where there was nothing to do
(`if len(pages) == 0 { return }`) or the work was called off.

## References

- Go log/slog: https://pkg.go.dev/log/slog
- CWE-778: Insufficient Logging
"""

from __future__ import annotations

from goscan.facts.goroutines.silent_end import SilentEnd
from goscan.facts.site import Evidence
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS107",
    name="goroutine-completion-not-logged",
    severity=Severity.WARNING,
    summary="a goroutine can end without a log line",
    cwe=(778,),
)


def check(end: SilentEnd, report: Report) -> None:
    """Report the goroutine and the way out that is silent."""
    goroutine = end.goroutine
    report(
        goroutine.site,
        f"goroutine started by `{goroutine.starter.name}` can end without a log line that tells so",
        severity=Severity.WARNING if end.unseen else Severity.NOTE,
        related=(Evidence(end.site, "it ends here in silence"), *goroutine.chain()),
        help="log the completion in a deferred function, or the outcome on each way out",
    )
