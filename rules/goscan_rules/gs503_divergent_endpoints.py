'''Two endpoints start the same job, and only one of them stores its status.

## What it does

Reports a goroutine behind an endpoint that stores nothing, when another endpoint starts a goroutine that does the same work and
stores how it ended.

## Why it is bad

Whoever uses the one endpoint can ask what became of the job, whoever uses the other cannot: the two were one, once, and only one
was mended.

## Example

```go
type Handlers struct{ jobs *Jobs }

func (h *Handlers) Start(w http.ResponseWriter, r *http.Request) {
	id := r.URL.Query().Get("id")
	go func() {
		status := "completed"
		if err := h.jobs.Run(id); err != nil {
			status = "failed"
		}
		if err := h.jobs.SetStatus(id, status); err != nil {
			slog.Error("status not stored", "err", err)
		}
	}()
}

func (h *Handlers) StartLegacy(w http.ResponseWriter, r *http.Request) {
	id := r.URL.Query().Get("id")
	go func() {
		if err := h.jobs.Run(id); err != nil {
			slog.Error("job failed", "err", err)
		}
	}()
}

type Jobs struct {
	db   *sql.DB
	seen map[string]int
}

func (j *Jobs) Run(id string) error {
	j.seen[id]++
	return nil
}

func (j *Jobs) SetStatus(id, status string) error {
	_, err := j.db.Exec("UPDATE jobs SET status = $1 WHERE id = $2", status, id)
	return err
}
```

## Use instead

```go
type Handlers struct{ jobs *Jobs }

func (h *Handlers) Start(w http.ResponseWriter, r *http.Request) {
	h.start(r.URL.Query().Get("id"))
}

func (h *Handlers) StartLegacy(w http.ResponseWriter, r *http.Request) {
	h.start(r.URL.Query().Get("id"))
}

func (h *Handlers) start(id string) {
	go func() {
		status := "completed"
		if err := h.jobs.Run(id); err != nil {
			status = "failed"
		}
		if err := h.jobs.SetStatus(id, status); err != nil {
			slog.Error("status not stored", "err", err)
		}
	}()
}

type Jobs struct {
	db   *sql.DB
	seen map[string]int
}

func (j *Jobs) Run(id string) error {
	j.seen[id]++
	return nil
}

func (j *Jobs) SetStatus(id, status string) error {
	_, err := j.db.Exec("UPDATE jobs SET status = $1 WHERE id = $2", status, id)
	return err
}
```

## Limits

The same work is the same function, called by both goroutines themselves; the one that stores nothing must do nothing else that the
other does not, and both endpoints are methods of one type or functions of one package. What sends on a channel may have its status stored elsewhere and is not reported.

## References

- CWE-754: Improper Check for Unusual or Exceptional Conditions
'''

from __future__ import annotations

from goscan.facts.dependencies.divergent_job import DivergentJob
from goscan.facts.site import Evidence, Site
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS503",
    name="divergent-endpoints",
    severity=Severity.NOTE,
    preview=True,
    summary="two endpoints start the same job, and only one of them stores its status",
    cwe=(754,),
)


def check(job: DivergentJob, report: Report) -> None:
    """Report the goroutine that stores nothing."""
    first, second = job.handler.function, job.other_handler.function
    here, there = job.routes()
    entity = f" of `{job.ending.entity.name}`" if job.ending.entity is not None and job.ending.entity.exact else ""
    report(
        job.goroutine.site,
        f"the job that `{here or first.name}` starts stores no status{entity}, and `{there or second.name}` stores it for the same work",
        related=(
            Evidence(job.work, "the work"),
            Evidence(Site(first, first.node), f"the handler `{first.name}`"),
            Evidence(Site(second, second.node), f"the other handler, `{second.name}`"),
            Evidence(job.other.site, "the same work is started here"),
            Evidence(job.ending.site, "and its status is stored here"),
        ),
        help="let both endpoints start the job through one function that stores its status",
    )
