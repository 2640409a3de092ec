'''The last status of a job may be one that does not end it.

## What it does

Reports the last status write on a way out of a job when one of the values it may store, such as a default of `"running"`,
does not end the job. Also reported is a failure that is stored in the branch of an error which then goes on, so that a success
overwrites it.

## Why it is bad

A result that nobody thought of leaves the job running for ever, though the work is over; a job that has failed says that it
has not.

## Example

```go
type Handler struct{ db *sql.DB }

func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
	id := r.URL.Query().Get("id")
	go func() {
		defer h.recoverAndLog()
		status := "running"
		switch h.build(id) {
		case "ok":
			status = "completed"
		case "bad":
			status = "failed"
		}
		if _, err := h.db.Exec("UPDATE jobs SET status = $1 WHERE id = $2", status, id); err != nil {
			slog.Error("job not stored", "id", id, "err", err)
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}
```

## Use instead

```go
type Handler struct{ db *sql.DB }

func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
	id := r.URL.Query().Get("id")
	go func() {
		defer h.recoverAndLog()
		status := "failed"
		if h.build(id) == "ok" {
			status = "completed"
		}
		if _, err := h.db.Exec("UPDATE jobs SET status = $1 WHERE id = $2", status, id); err != nil {
			slog.Error("job not stored", "id", id, "err", err)
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}
```

## Limits

A value that cannot be known may end the job: silent. A status that puts the job back into a queue, such as `pending`, is no
finding.

## References

- CWE-478: Missing Default Case in Multiple Condition Expression
'''

from __future__ import annotations

from goscan.facts.site import Evidence
from goscan.facts.statuses.unended_status import UnendedStatus
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS307",
    name="non-terminal-final-status",
    severity=Severity.WARNING,
    preview=True,
    summary="the last status of a job may be one that does not end it",
    cwe=(478,),
)


def check(found: UnendedStatus, report: Report) -> None:
    """Report the write."""
    name = found.write.entity.name if found.write.entity is not None else ""
    what = f" of `{name}`" if found.write.entity is not None and found.write.entity.exact else ""
    if found.success is not None:
        report(
            found.write.site,
            f"`{found.value}`{what} is overwritten: the failing branch goes on to store a success",
            related=(Evidence(found.success.site, "the success is stored here"),),
            help="return after the failure is stored",
        )
        return
    verb = "is" if found.always else "may be"
    ending = next((w for w in found.unit.endings if w is not found.write), None)
    report(
        found.write.site,
        f"the last status{what} {verb} `{found.value}`, which does not end it",
        related=(Evidence(ending.site, "another way out ends it here") if ending is not None else None,),
        help="start from a failed status, or handle every other result in a final else or default",
    )
