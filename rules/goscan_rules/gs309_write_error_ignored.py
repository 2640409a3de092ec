'''The error of a persistent write is dropped.

## What it does

As GS301, for writes that set no lifecycle state: an INSERT, UPDATE, DELETE or ORM call, or a function of the project that
does one, whose error nobody can see.

## Why it is bad

In background work nobody is waiting for the answer: data that was not stored is missed days later.

## Example

```go
type Handler struct{ db *sql.DB }

func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
	go func() {
		defer h.recoverAndLog()
		h.db.Exec("INSERT INTO audit (path) VALUES ($1)", "submit")
	}()
	w.WriteHeader(http.StatusAccepted)
}
```

## Use instead

```go
type Handler struct{ db *sql.DB }

func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
	go func() {
		defer h.recoverAndLog()
		if _, err := h.db.Exec("INSERT INTO audit (path) VALUES ($1)", "submit"); err != nil {
			slog.Error("audit", "err", err)
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}
```

## Limits

Outside background work the finding is a note; so is that of an entry of a log that the project keeps, of a time stamp or a counter, of a clean-up that
deletes by age or by what the rows are not, of a DELETE whose error is assigned to blank, of a statement beside which a comment says that its
error is ignored, and of a call of a function that logs its own failure.

## References

- CWE-252: Unchecked Return Value
'''

from __future__ import annotations

from goscan.facts.statuses.lost_error import LostError
from goscan.model import Option, RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS309",
    name="write-error-ignored",
    severity=Severity.WARNING,
    summary="the error of a persistent write is dropped",
    cwe=(252,),
    options=(
        Option(
            "allowed-functions",
            "strings",
            (),
            "Functions whose error may be dropped: import/path.Func or import/path.(*T).Method; * stands for any text.",
        ),
    ),
)


def check(lost: LostError, report: Report) -> None:
    """Report what is no status write; GS301 has those."""
    write = lost.write
    if lost.is_status or report.lists("allowed-functions", write.callee.full_name):
        return
    entity = f" to `{write.entity.name}`" if write.entity is not None and write.entity.exact else ""
    told = f", and only `{lost.caller}` itself logs it" if lost.told else ""
    report(
        lost.site,
        f"the error of the {write.verb}{entity} by `{lost.caller}` is lost: {lost.how}{told}",
        severity=Severity.WARNING if lost.in_job and not lost.is_minor and not lost.is_deliberate else Severity.NOTE,
        help="check the error; log it at error level where it cannot be returned",
    )
