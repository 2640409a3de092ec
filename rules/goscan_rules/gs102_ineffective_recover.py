"""A recover that cannot recover anything.

## What it does

Reports a call of `recover()`, or of a helper that recovers, that can never stop a panic: `defer recover()`, a call
outside a deferred function, one call too deep below it, `defer factory()` whose result is never called, a recover among
the arguments of the deferred call, and a recovering defer that a goroutine registers after work that can panic or only
under a condition.

## Why it is bad

The code looks protected, so nobody adds the protection that works. The panic still ends the process.

## Example

```go
func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
        go func() {
                defer recover()
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

A function that is kept in a variable, returned or passed on may be deferred elsewhere: silent. Work before the defer
counts only when it runs code of the scanned modules.

## References

- Go specification, Handling panics: https://go.dev/ref/spec#Handling_panics
- CWE-248: Uncaught Exception
"""

from __future__ import annotations

from goscan.facts.goroutines.recover_attempt import RecoverAttempt
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS102",
    name="ineffective-recover",
    severity=Severity.ERROR,
    summary="a recover that cannot work",
    cwe=(248,),
)

HELP = "write `defer func() { if p := recover(); p != nil { … } }()` as the first statement"


def check(attempt: RecoverAttempt, report: Report) -> None:
    """Report every attempt: the fact is the defect."""
    report(
        attempt.site,
        f"{attempt.reason}; a panic still kills the process",
        related=attempt.evidence,
        help=HELP,
        fix=attempt.fix,
    )
