"""A panic that is recovered and then lost.

## What it does

Reports a recover whose value is dropped, one that only looks at some types of values, and one that after a panic
neither logs, reports nor stores anything. To panic again is not to swallow.

## Why it is bad

The process goes on as if the work had been done. Nobody learns that there is a defect, nor where.

## Example

```go
func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
	go func() {
		defer func() {
			_ = recover()
		}()
		h.runner.Run("job")
	}()
	w.WriteHeader(http.StatusAccepted)
}
```

## Use instead

```go
func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
	go func() {
		defer func() {
			if p := recover(); p != nil {
				slog.Error("job panicked", "panic", p)
			}
		}()
		h.runner.Run("job")
	}()
	w.WriteHeader(http.StatusAccepted)
}
```

## Limits

Work after the recover, such as a write or an answer to the client, counts as reporting. A value that is compared with
an expected one, such as http.ErrAbortHandler, may be dropped. What is dropped on purpose is a note: a comment at the
recover says so, it guards a function that closes or stops something, or it does not guard a whole goroutine, and is
`_ = recover()` or in a function that returns no error. A warning is for a whole goroutine, for a function that says with its
error that all went well, and for panics of some types.

## References

- Go specification, Handling panics: https://go.dev/ref/spec#Handling_panics
- CWE-390: Detection of Error Condition Without Action
"""

from __future__ import annotations

from goscan.facts.goroutines.swallowed_panic import SwallowedPanic
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS103",
    name="swallowed-panic",
    severity=Severity.WARNING,
    summary="a recovered panic is lost without a trace",
    cwe=(390,),
)


def check(panic: SwallowedPanic, report: Report) -> None:
    """Report the recover."""
    report(
        panic.site,
        f"this recover swallows a panic: {panic.how}",
        severity=Severity.NOTE if panic.meant else Severity.WARNING,
        related=panic.evidence,
        help="log the value and the stack: slog.Error(…, \"panic\", p, \"stack\", string(debug.Stack()))",
    )
