'''A way out of a job on which nobody stores how it ended.

## What it does

Reports a `return`, `continue`, `break` or end of a goroutine's body, or of one iteration of a worker's loop, that is reached
without a write of a terminal status, though other ways out of the same work write one: to a database, as a field of a record
that is put whole into a store of keys, or to an object that is kept in memory for others to read.
Also reported, in any function: a way out behind an error that leaves the `running` which the function has stored itself,
though other ways store an end and no caller does; and one that does not set a record to failed, though at least two
failing ways out do, one of them before it.

## Why it is bad

The job stays "running" for ever on that way: nobody retries it, nobody cleans it up, and whoever waits for it waits in vain.

## Example

```go
type Handler struct{ db *sql.DB }

func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
	id := r.URL.Query().Get("id")
	go func() {
		defer h.recoverAndLog()
		if err := h.build(id); err != nil {
			slog.Error("build failed", "err", err)
			return
		}
		h.finish(id, "completed")
	}()
	w.WriteHeader(http.StatusAccepted)
}

func (h *Handler) finish(id, status string) {
	if _, err := h.db.Exec("UPDATE jobs SET status = $1 WHERE id = $2", status, id); err != nil {
		slog.Error("job not finished", "id", id, "err", err)
	}
}
```

## Use instead

```go
type Handler struct{ db *sql.DB }

func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
	id := r.URL.Query().Get("id")
	go func() {
		defer h.recoverAndLog()
		if err := h.build(id); err != nil {
			slog.Error("build failed", "err", err)
			h.finish(id, "failed")
			return
		}
		h.finish(id, "completed")
	}()
	w.WriteHeader(http.StatusAccepted)
}

func (h *Handler) finish(id, status string) {
	if _, err := h.db.Exec("UPDATE jobs SET status = $1 WHERE id = $2", status, id); err != nil {
		slog.Error("job not finished", "id", id, "err", err)
	}
}
```

## Limits

A nil dependency that skips the write is GS305's subject, a panic is GS304's. No finding is a way out before the work was
fetched or decoded, one that asks for the state of the job itself (already done, cancelled, claimed by somebody else), the
end of the process, one because storing a state of the job has failed, nor one that hands a value or the error to somebody,
who may store the status. Work that somebody looks for while it is under way, and takes up again, is no finding either.
A status that is kept in memory counts where a registry holds the jobs and its values tell of a life: it waits or runs, and
ends well or badly. One that is given to something that saves it, which cannot be seen, does not.

## References

- CWE-754: Improper Check for Unusual or Exceptional Conditions
'''

from __future__ import annotations

from goscan.facts.site import Evidence
from goscan.facts.statuses.exit_without_status import ExitWithoutStatus
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS303",
    name="exit-without-status",
    severity=Severity.ERROR,
    summary="a way out of a job stores no terminal status, though others do",
    cwe=(754,),
)


def check(found: ExitWithoutStatus, report: Report) -> None:
    """Report the way out."""
    what = f" of `{found.entity.name}`" if found.entity.exact else ""
    proof = Evidence(found.ending, "another way out stores it here")
    begun = None
    if found.hidden:
        message = f"the deferred status write{what} does not see this inner `{found.hidden}`, which leads out"
    elif found.forgotten:
        message = f"this failing way out does not say so: others before it use `{found.forgotten}`"
        proof = Evidence(found.ending, "a failing way out before it says so here")
    elif found.begun is not None and found.begun.status is not None:
        state = found.begun.status.values[0]
        message = f"this way out leaves the status{what} `{state}`, others end it"
        if found.handed:
            message = f"this way out leaves the status{what} `{state}`, but hands the work to nobody"
            proof = Evidence(found.ending, "another way out hands it over here")
        begun = Evidence(found.begun.site, f"`{state}` is stored here")
    else:
        message = f"a way out of `{found.function.name}` stores no terminal status{what}, others do"
    decided = Evidence(found.decided, "this decides for the way out") if found.decided is not None else None
    report(
        found.site,
        message,
        related=(begun, proof, decided),
        help="store a failed status on this way, or in one deferred function for all of them",
    )
