"""A goroutine that no deferred recover protects.

## What it does

Reports a goroutine whose body has no effective deferred `recover()`: started by `go`, by `errgroup.Group.Go`,
`sync.WaitGroup.Go`, `time.AfterFunc`, a pool, a scheduler of jobs, or by a function of your own that runs its argument in
a goroutine. So it does one of a `conc` group that nobody waits for: the group keeps the panic.

## Why it is bad

A panic that reaches the top of a goroutine ends the whole process: every request in flight is lost, and the job that
panicked keeps its last status for ever. The recovery middleware of a web framework covers the handler's own goroutine only.

## Example

```go
func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
        go func() {
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

Silent when the body cannot be found, when the body does nothing that can reasonably panic (it only logs, signals, waits,
reads settings or moves bytes, as `io.Copy` does), and when it defers a library function whose name says that it recovers. A
recover that does not work is GS102's, where it stands. A function of your own that more than three places hand work to is
reported once, where it starts the goroutine. A scheduler made elsewhere is taken to recover its jobs when the module asks
any to. Fatal errors such as concurrent map writes cannot be recovered and are never promised.

A note, which is shown only with `--min-severity note`:

- when no handler leads to it, or only through more than eight calls;
- when it is an endless loop that receives its work, and more than two calls lie between it and the handler: a part of the
  service that a request happened to start, as one that `main` starts;
- when it runs libraries alone, at most through two functions of your own, and none of these indexes, asserts a type or calls
  what it was given; a scheduled job stays an error. Following a nil pointer is not looked at;
- when ending the process is its last act.

## References

- Go specification, Handling panics: https://go.dev/ref/spec#Handling_panics
- CWE-248: Uncaught Exception
"""

from __future__ import annotations

from goscan.facts.goroutines.unrecovered import Unrecovered
from goscan.facts.site import Evidence, Site
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS101",
    name="goroutine-without-recover",
    severity=Severity.ERROR,
    summary="a goroutine has no effective deferred recover",
    cwe=(248,),
)

HELP = "defer a function that calls recover() and logs the value as the first statement of the goroutine"


def check(unrecovered: Unrecovered, report: Report) -> None:
    """Report the goroutine, or the wrapper that starts what many hand it."""
    goroutine, starter = unrecovered.goroutine, unrecovered.site.function
    by = f" (through `{goroutine.spawner.name}`)" if goroutine.spawner and unrecovered.site is goroutine.site else ""
    where = Evidence(Site(unrecovered.body, unrecovered.body.node), "this is what runs without recover")
    report(
        unrecovered.site,
        f"goroutine started by `{starter.name}`{by} has no recover: {_consequence(unrecovered)}",
        severity=_severity(unrecovered),
        related=(*goroutine.chain(), *_given(unrecovered), where if unrecovered.body.outer is None else None),
        help=HELP,
    )


def _given(unrecovered: Unrecovered) -> tuple[Evidence, ...]:
    """The first callers of a wrapper that many use."""
    if len(unrecovered.given) == 1:
        return ()
    return tuple(Evidence(g.site, f"`{g.starter.name}` hands it this work") for g in unrecovered.given[:3])


def _consequence(unrecovered: Unrecovered) -> str:
    if len(unrecovered.given) > 1:
        return f"a panic in what any of {len(unrecovered.given)} callers hands it kills the process"
    if unrecovered.goroutine.unclaimed:
        return "a panic in it is kept for a Wait that nobody calls"
    return "a panic in it kills the process"


def _severity(unrecovered: Unrecovered) -> Severity:
    goroutine = unrecovered.goroutine
    if goroutine.reach is None or unrecovered.is_slight or unrecovered.is_part_of_service:
        return Severity.NOTE
    return Severity.WARNING if goroutine.joined else Severity.ERROR
