"""A detached goroutine that works with a context which ends with the request.

## What it does

Reports a goroutine that outlives the function that started it and does work with the request's context: passed as an
argument, captured, derived from with `WithTimeout` or `WithValue`, read inside the body, received as a parameter from a
caller in the scanned modules that passes a request's context, or sent to it inside a struct. So is a context with a
deadline of its own whose `cancel` the starting function defers: it ends as early.

## Why it is bad

The server cancels the request's context as soon as the handler returns. What the goroutine does with it then fails with
`context canceled`: the query never reaches the database, the job is never finished. A test with
`httptest.NewRecorder` does not show it, since nobody cancels the context there.

## Example

```go
func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
        ctx := r.Context()
        go func() {
                defer h.recoverAndLog()
                _, err := h.db.ExecContext(ctx, "INSERT INTO audit (path) VALUES ($1)", r.URL.Path)
                if err != nil {
                        slog.Error("audit", "err", err)
                }
        }()
        w.WriteHeader(http.StatusAccepted)
}
```

## Use instead

```go
func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
        ctx, cancel := context.WithTimeout(context.WithoutCancel(r.Context()), time.Minute)
        path := r.URL.Path
        go func() {
                defer cancel()
                defer h.recoverAndLog()
                _, err := h.db.ExecContext(ctx, "INSERT INTO audit (path) VALUES ($1)", path)
                if err != nil {
                        slog.Error("audit", "err", err)
                }
        }()
        w.WriteHeader(http.StatusAccepted)
}
```

## Limits

A context kept in a struct is followed when the struct is sent over a channel, not when it is put into a list or a map. A
goroutine that the handler waits for, also one it waits for until the request ends, is not reported, nor is one whose channel
or pipe somebody reads, one that works on something the starter returns and that can be closed (a pool of workers made with
the context is one), one that tells `context.Canceled` from a failure, or a context used only to log, trace or read values.
One that the handler waits for until a timer passes is a note: nobody wants its result then.

## References

- context.WithoutCancel: https://pkg.go.dev/context#WithoutCancel
- net/http, Request.Context: https://pkg.go.dev/net/http#Request.Context
- CWE-664: Improper Control of a Resource Through its Lifetime
"""

from __future__ import annotations

from goscan.facts.contexts.escaping_context import EscapingContext
from goscan.facts.site import Evidence
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS201",
    name="request-context-in-goroutine",
    severity=Severity.ERROR,
    summary="a detached goroutine uses a context that ends with the request",
    cwe=(664,),
)

HELP = (
    "start it with context.WithTimeout(context.WithoutCancel(ctx), …); "
    "a test with httptest.NewRecorder will not show this, it never cancels the context"
)


def check(escaping: EscapingContext, report: Report) -> None:
    """Report the goroutine with the way the context took."""
    if escaping.reused:
        return  # GS204: it does not end, another request gets it
    goroutine = escaping.goroutine
    if escaping.sent is not None:
        report(
            escaping.sent,
            f"`{escaping.name}`, which is cancelled as soon as the request is answered, is sent to a goroutine that works with it later",
            related=(*escaping.chain, Evidence(escaping.use, "used by the receiving goroutine here")),
            help=HELP,
        )
        return
    report(
        goroutine.site,
        _message(escaping),
        severity=Severity.NOTE if escaping.is_given_up else None,
        related=(*escaping.chain, Evidence(escaping.use, "used by the goroutine here")),
        help=HELP,
        fix=escaping.fix,
    )


def _message(escaping: EscapingContext) -> str:
    starter = escaping.goroutine.starter
    works = f"works with `{escaping.name}`"
    if not escaping.by_starter:
        return f"goroutine started by `{starter.name}` {works}, which is cancelled as soon as the request is answered"
    if starter.outer is None:
        return f"goroutine started by `{starter.name}` {works}, which is cancelled as soon as `{starter.name}` returns"
    return f"goroutine started by a function literal in `{starter.name}` {works}, which that literal cancels when it returns"
