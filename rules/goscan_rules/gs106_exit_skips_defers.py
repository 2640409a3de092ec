"""A goroutine that ends the whole process.

## What it does

Reports os.Exit, log.Fatal and the Fatal functions of logging libraries in the body of a goroutine, or in a function of
the scanned modules that the body calls.

## Why it is bad

The process ends at once. No deferred call runs, not the recover, not the one that stores the status or logs the
completion, neither here nor in any other request or job that is under way.

## Example

```go
func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
	go func() {
		defer h.finish("job")
		if err := h.runner.Run("job"); err != nil {
			log.Fatalf("job failed: %v", err)
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}
```

## Use instead

```go
func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
	go func() {
		defer h.finish("job")
		if err := h.runner.Run("job"); err != nil {
			log.Printf("job failed: %v", err)
			return
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}
```

## Limits

A goroutine that no handler leads to and that defers nothing may end the program, as one that listens does, and one that
defers nothing may end it with `os.Exit(0)`, as a restart on demand does. To exit after a panic was recovered is to die
of it, and is not reported. Calls are followed one level deep.

It is a warning where a handler leads to the goroutine, it has deferred calls to lose, and an error of its work decides. What
looks meant is a note: an exit that is certain, or says success; one inside a function that may also return, as it decides
about the program wherever it is called; one that no error decides, such as an assertion (`if agent == nil`), or a certain
error (`err == ErrNoTopic`); and one after an error of serving, of shutting down, or that only a mistake of the program could
cause.

## References

- Package os, Exit: https://pkg.go.dev/os#Exit
- CWE-705: Incorrect Control Flow Scoping
"""

from __future__ import annotations

from goscan.facts.goroutines.process_exit import ProcessExit
from goscan.facts.site import Evidence
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS106",
    name="exit-skips-defers",
    severity=Severity.WARNING,
    summary="a goroutine ends the process without running deferred calls",
    cwe=(705,),
)


def check(found: ProcessExit, report: Report) -> None:
    """Report the call that exits."""
    goroutine = found.goroutine
    start = Evidence(goroutine.site, "the goroutine starts here")
    report(
        found.site,
        f"`{found.name}` ends the process from a goroutine: no deferred call runs",
        severity=Severity.NOTE if found.wanted else Severity.WARNING,
        related=(*found.evidence, start, *goroutine.chain()),
        help="log the error, store the status and return",
    )
