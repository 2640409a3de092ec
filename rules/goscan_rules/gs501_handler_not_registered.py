'''A handler is written, and nothing registers it.

## What it does

Reports a handler, of requests or of the messages of a queue, that no route, no map, no interface and no call outside tests ever
names, while other handlers of the same type, or for a function of the same file, are registered. And a function that registers
handlers when nothing outside tests names it, and a gRPC service that a type implements whole, when only other services of the type
are registered. Of asynq also the tasks that are made for a type without a handler, when other types have one.

## Why it is bad

The endpoint does not exist: requests for it get a 404, or are answered by another handler that does less. Everything behind the
method looks finished, and tests that register it themselves pass.

## Example

```go
type Handlers struct{}

func (h *Handlers) listJobs(w http.ResponseWriter, r *http.Request) {}

func (h *Handlers) cancelJob(w http.ResponseWriter, r *http.Request) {}

func main() {
	h := &Handlers{}
	http.HandleFunc("GET /jobs", h.listJobs)
}
```

## Use instead

```go
type Handlers struct{}

func (h *Handlers) listJobs(w http.ResponseWriter, r *http.Request) {}

func (h *Handlers) cancelJob(w http.ResponseWriter, r *http.Request) {}

func main() {
	h := &Handlers{}
	http.HandleFunc("GET /jobs", h.listJobs)
	http.HandleFunc("POST /jobs/{id}/cancel", h.cancelJob)
}
```

## Limits

Silent when the name occurs where its meaning cannot be resolved, when it is spelled out in a string (reflection), when an interface
of the module asks for the method, and in libraries. What asks for the next handler is middleware and no endpoint that is missing.

## References

- CWE-561: Dead Code
'''

from __future__ import annotations

from goscan.facts.routes.unregistered import UnregisteredHandler
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS501",
    name="handler-not-registered",
    severity=Severity.WARNING,
    summary="a handler that no route, map or interface ever names",
    cwe=(561,),
)


def check(unregistered: UnregisteredHandler, report: Report) -> None:
    """Report the handler, the function that would register it, or the task that waits for one."""
    task, service, registrar = unregistered.task, unregistered.service, unregistered.registrar
    if unregistered.handler is None:
        if task is not None:
            message = f"no handler is registered for `{task.type}`: nobody ever works on the tasks that this makes"
            report(task.site, message, related=(unregistered.sibling,), help="register a handler for the type")
        return
    fn, kind = unregistered.handler.function, "message" if unregistered.handler.kind == "consumer" else "request"
    if service is not None:
        message = (
            f"`{service.implementation.name}` implements `{service.name}`, too, and nothing outside tests calls"
            f" `Register{service.name}Server`: no request reaches `{fn.name}`"
        )
        advice = "register the service here, or remove its methods"
    elif registrar is not None:
        message = f"`{registrar.name}` registers `{fn.name}`, and nothing outside tests calls it: no {kind} reaches the handler"
        advice = "call it where the program is set up, or remove it"
    else:
        message = f"handler `{fn.name}` is never registered: nothing outside tests names it, so no {kind} reaches it"
        advice = "register it on a route, or remove it"
    report(unregistered.site, message, related=(unregistered.sibling,), help=advice)
