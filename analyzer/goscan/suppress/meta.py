"""The rules about suppressions themselves."""

from __future__ import annotations

from typing import Final

from goscan.model import RuleMeta, Severity

UNUSED: Final = RuleMeta("GS901", "unused-suppression", Severity.WARNING, "a goscan:ignore comment silences nothing")
UNKNOWN: Final = RuleMeta(
    "GS902", "unknown-rule-in-suppression", Severity.WARNING, "a goscan:ignore comment names no rule that exists"
)
LOOSE: Final = RuleMeta(
    "GS903", "loose-suppression", Severity.NOTE, "a blank stands between the slashes and goscan: of a suppression"
)

_UNUSED_DOC = """A suppression that silences nothing.

## What it does

Reports a `//goscan:ignore` or `//goscan:file-ignore` comment, or one of its rules, that no finding meets.

## Why it is bad

The defect is mended and the comment stays: it will silence the next one, and it tells the reader something untrue.

## Example

```go
func total(a, b int) int {
        return a + b //goscan:ignore GS101 the caller recovers
}
```

## Use instead

```go
func total(a, b int) int {
        return a + b
}
```

## Limits

A comment is only called unused when every rule it names has run. Comments of other tools (`//nolint`, `//lint:ignore`)
are honoured and never reported.
"""

_UNKNOWN_DOC = """A suppression that names no rule.

## What it does

Reports a `//goscan:ignore` comment without a rule, or with one that does not exist.

## Why it is bad

It silences nothing, while its author believes that it does.

## Example

```go
func total(a, b int) int {
        return a + b //goscan:ignore GS999 the caller recovers
}
```

## Use instead

```go
func total(a, b int) int {
        return a + b //goscan:ignore GS101 the caller recovers
}
```

## Limits

Rules of packs that are not installed here are unknown.
"""

_LOOSE_DOC = """A suppression that Go takes for prose.

## What it does

Reports a `// goscan:ignore` comment with a blank behind the slashes. It silences all the same. `--fix` takes the blank
away.

## Why it is bad

Go's directives have no blank. gofmt moves them below the text of a doc comment and go doc leaves them out; a comment with
the blank is wrapped and shown with the prose around it.

## Example

```go
func total(a, b int) int {
        return a + b // goscan:ignore GS101 the caller recovers
}
```

## Use instead

```go
func total(a, b int) int {
        return a + b //goscan:ignore GS101 the caller recovers
}
```

## Limits

A note: it is shown with `--min-severity note`.
"""

RULES: Final = ((UNUSED, _UNUSED_DOC), (UNKNOWN, _UNKNOWN_DOC), (LOOSE, _LOOSE_DOC))
