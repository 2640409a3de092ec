'''A failure of background work that nobody is told about.

## What it does

Reports an error that a goroutine drops: `go f()` where `f` returns an error, a call in its body whose error is not used,
and `if err != nil { return }` that leaves without a log line, a metric, a message or a stored status. A function that logs
its own failures has told.

## Why it is bad

The caller has long been answered. An error that the goroutine keeps to itself is an error nobody will ever see: the job just
does not happen.

## Example

```go
type Handler struct{}

func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
	go h.rebuild("index")
	w.WriteHeader(http.StatusAccepted)
}

func (h *Handler) rebuild(name string) error {
	defer h.recoverAndLog()
	if name == "" {
		return errors.New("no name")
	}
	return nil
}
```

## Use instead

```go
type Handler struct{}

func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
	go func() {
		defer h.recoverAndLog()
		if err := h.rebuild("index"); err != nil {
			slog.Error("rebuild failed", "err", err)
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

func (h *Handler) rebuild(name string) error {
	if name == "" {
		return errors.New("no name")
	}
	return nil
}
```

## Limits

Judged for functions of the scanned modules; errors of libraries are left to other linters. Errors of releasing calls such
as `Close` are not counted, nor those that only a mistake of the program can cause (encoding a value, setting a deadline),
those that a function was given gives back, and those before which a state was stored.

Which of these errors somebody would want to hear of is a matter of opinion: on services nobody here had seen, half of the
first findings were. So a finding is a note, unless the whole work of a goroutine that a handler starts is lost with the error
(`go f()`, `go func() { f() }()`) and that work stores something, or a write ends the work without a word. Not even then is it
more than a note where the error is assigned to `_`; says that a peer has gone, or a stream or service ended; comes of a
function that gives a value as well, waits, counts, tells or keeps something in a cache; of a lock that somebody else has; or
makes a loop wait and try again.

## References

- CWE-252: Unchecked Return Value, CWE-390: Detection of Error Condition Without Action
'''

from __future__ import annotations

from goscan.facts.goroutines.lost_failure import LostFailure
from goscan.facts.site import Evidence
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS104",
    name="goroutine-failure-not-logged",
    severity=Severity.WARNING,
    summary="an error of a goroutine's work is lost without a word",
    cwe=(252, 390),
)


def check(lost: LostFailure, report: Report) -> None:
    """Report where the error is lost."""
    goroutine = lost.goroutine
    start = Evidence(goroutine.site, "the goroutine starts here")
    report(
        lost.site,
        f"`{lost.what}` can fail and nobody is told: {lost.how}",
        severity=Severity.WARNING if goroutine.is_async_job and not lost.minor else Severity.NOTE,
        related=(*lost.evidence, None if lost.site.node is goroutine.site.node else start, *goroutine.chain()),
        help="log the error at error level, or record it where somebody looks",
    )
