"""A declaration that does not parse.

## What it does

Notes the first syntax error of a declaration that goscan would look into: one that starts goroutines, writes, or
recovers. The analysis goes on with the other declarations, and with what parses of this one. Code that is nested more than
a hundred levels deep is treated the same.

## Why it is bad

What a syntax error damages is not analysed: that nothing is reported there proves nothing.

## Example

```go
func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
        go h.run(
        w.WriteHeader(http.StatusAccepted)
}
```

## Use instead

```go
func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
        go h.run()
        w.WriteHeader(http.StatusAccepted)
}
```

## Limits

A broken declaration without a `go` statement, an SQL write or a `recover` need not be parsed, so it is not reported.
goscan does not type-check: code that parses and does not compile is no syntax error.

## References

- The Go Programming Language Specification: https://go.dev/ref/spec
"""

from __future__ import annotations

from goscan.facts.syntax_damage import SyntaxDamage
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS001",
    name="syntax-error",
    severity=Severity.NOTE,
    summary="a declaration does not parse, and is analysed in part only",
)


def check(damage: SyntaxDamage, report: Report) -> None:
    """Report every damaged declaration."""
    name = damage.site.function.name
    report(damage.site, f"syntax error in `{name}`: {damage.problem}; what it damages is not analysed")
