'''A job may wait for ever before its last status is stored.

## What it does

Reports a send on an unbuffered channel from which nobody receives, and a loop without a way out, in a background job that
stores how it ended after that or in a deferred call.

## Why it is bad

The goroutine never gets to the line that stores the status: the job stays "running", and its memory is never freed.

## Example

```go
type Jobs struct{ db *sql.DB }

func (j *Jobs) Submit(w http.ResponseWriter, r *http.Request) {
	id, results := r.FormValue("id"), make(chan error)
	go func() {
		defer j.recoverAndLog()
		results <- j.build(id)
		j.finish(id)
	}()
	w.WriteHeader(http.StatusAccepted)
}

func (j *Jobs) finish(id string) {
	if _, err := j.db.Exec("UPDATE jobs SET status = 'completed' WHERE id = $1", id); err != nil {
		slog.Error("job not finished", "id", id, "err", err)
	}
}
```

## Use instead

```go
type Jobs struct{ db *sql.DB }

func (j *Jobs) Submit(w http.ResponseWriter, r *http.Request) {
	id, results := r.FormValue("id"), make(chan error, 1)
	go func() {
		defer j.recoverAndLog()
		results <- j.build(id)
		j.finish(id)
	}()
	w.WriteHeader(http.StatusAccepted)
}

func (j *Jobs) finish(id string) {
	if _, err := j.db.Exec("UPDATE jobs SET status = 'completed' WHERE id = $1", id); err != nil {
		slog.Error("job not finished", "id", id, "err", err)
	}
}
```

## Limits

Only local channels that are never handed to anybody else are judged. A receiver that may have gone is not seen.

## References

- Go memory leaks by blocked goroutines: https://go.dev/blog/pipelines
- CWE-833: Deadlock
'''

from __future__ import annotations

from goscan.facts.goroutines.blocked_job import BlockedJob
from goscan.facts.site import Evidence
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS105",
    name="goroutine-may-block-forever",
    severity=Severity.NOTE,
    preview=True,
    summary="a job may wait for ever before its last status is stored",
    cwe=(833,),
)


def check(blocked: BlockedJob, report: Report) -> None:
    """Report where it waits and what is never reached."""
    ending = blocked.unit.endings[0]
    report(
        blocked.site,
        f"`{blocked.unit.function.name}` may wait here for ever: {blocked.reason}",
        related=(Evidence(ending.site, "the status that is then never stored"),),
        help="give the channel room for one value, or wait in a select with `<-ctx.Done()`",
    )
