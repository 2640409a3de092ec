"""A background job works on a context that can never end.

## What it does

Reports a detached goroutine that a handler leads to and whose work runs on context.Background(), or on a context that
was detached from the request, without a deadline or a cancel function of its own.

## Why it is bad

A server that does not answer keeps the goroutine for ever: its status stays "running", and memory and connections go with it.
Detaching the work from the request is right; it only needs an end of its own.

## Example

```go
func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
	url := r.FormValue("url")
	go func() {
		defer h.recoverAndLog()
		h.fetch(context.WithoutCancel(r.Context()), url)
	}()
	w.WriteHeader(http.StatusAccepted)
}

func (h *Handler) fetch(ctx context.Context, url string) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err == nil {
		_, err = http.DefaultClient.Do(req)
	}
	slog.Info("fetched", "err", err)
}
```

## Use instead

```go
func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
	url := r.FormValue("url")
	ctx, cancel := context.WithTimeout(context.WithoutCancel(r.Context()), time.Minute)
	go func() {
		defer cancel()
		defer h.recoverAndLog()
		h.fetch(ctx, url)
	}()
	w.WriteHeader(http.StatusAccepted)
}

func (h *Handler) fetch(ctx context.Context, url string) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err == nil {
		_, err = http.DefaultClient.Do(req)
	}
	slog.Info("fetched", "err", err)
}
```

## Limits

Deadlines that the work sets itself further down are not seen, nor are timeouts of clients. A write alone is no finding.

## References

- context.WithTimeout: https://pkg.go.dev/context#WithTimeout
- CWE-772: Missing Release of Resource after Effective Lifetime
"""

from __future__ import annotations

from goscan.facts.contexts.endless_context import EndlessContext
from goscan.facts.site import Evidence
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS205",
    name="goroutine-without-deadline",
    severity=Severity.NOTE,
    preview=True,
    summary="a background job works on a context that can never end",
    cwe=(772,),
)


def check(endless: EndlessContext, report: Report) -> None:
    """Report the goroutine and the work."""
    goroutine = endless.goroutine
    report(
        goroutine.site,
        f"goroutine started by `{goroutine.starter.name}` works on a context without a deadline: it may run for ever",
        related=(Evidence(endless.use, "this work has no end of its own"), *goroutine.chain()),
        help="give it one: context.WithTimeout(context.WithoutCancel(ctx), …)",
    )
