'''A nil dependency silently skips a status write.

## What it does

Reports a status write that stands under `if dep != nil` without an `else`, or behind an early return on `dep == nil` that
neither logs nor returns an error, where `dep` is what the write goes through. Only code that a goroutine or a handler runs.

## Why it is bad

Somebody wires the service without the repository, and every job runs as before, but its status never changes. No log line
and no error says why.

## Example

```go
type Handler struct{ jobs *Jobs }

func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
	id := r.URL.Query().Get("id")
	go func() {
		defer h.recoverAndLog()
		if h.jobs != nil {
			h.jobs.finish(id)
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

type Jobs struct{ db *sql.DB }

func (j *Jobs) finish(id string) {
	if _, err := j.db.Exec("UPDATE jobs SET status = 'completed' WHERE id = $1", id); err != nil {
		slog.Error("job not finished", "id", id, "err", err)
	}
}
```

## Use instead

```go
type Handler struct{ jobs *Jobs }

func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
	id := r.URL.Query().Get("id")
	go func() {
		defer h.recoverAndLog()
		if h.jobs == nil {
			slog.Error("no repository: the status is not stored", "id", id)
			return
		}
		h.jobs.finish(id)
	}()
	w.WriteHeader(http.StatusAccepted)
}

type Jobs struct{ db *sql.DB }

func (j *Jobs) finish(id string) {
	if _, err := j.db.Exec("UPDATE jobs SET status = 'completed' WHERE id = $1", id); err != nil {
		slog.Error("job not finished", "id", id, "err", err)
	}
}
```

## Limits

A dependency is a field of the receiver or a package variable; tests of other variables are not judged, they may hold the
work itself. A field that a constructor in the scanned modules refuses to leave nil is not reported. It is a note unless the wiring is
seen to leave the dependency nil, at least under a condition, or nobody in the scanned modules makes the struct: most such tests are
there out of caution, or for unit tests.

## References

- CWE-754: Improper Check for Unusual or Exceptional Conditions
'''

from __future__ import annotations

from goscan.facts.site import Evidence
from goscan.facts.statuses.nil_guard import NilGuard
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS305",
    name="status-skipped-when-nil",
    severity=Severity.WARNING,
    summary="a nil dependency silently skips a status write",
    cwe=(754,),
)


def check(guard: NilGuard, report: Report) -> None:
    """Report the test; where no wiring is seen to leave the dependency nil, it is there out of caution: a note."""
    write = guard.write
    dependency = guard.site.function.text(guard.guard.tested)
    entity = f" of `{write.entity.name}`" if write.entity is not None and write.entity.exact else ""
    how = "this returns without a word" if guard.guard.leaves else "the write is skipped without a word"
    lost = f"no record{entity} is stored" if write.verb == "insert" else f"the status{entity} stays as it was"
    report(
        guard.site,
        f"when `{dependency}` is nil, {how} and {lost}",
        severity=Severity.NOTE if guard.is_caution else None,
        related=(Evidence(write.site, "the status write that is skipped"),),
        help="refuse nil in the constructor, or log at error level where the write is skipped",
    )
