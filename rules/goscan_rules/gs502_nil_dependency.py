'''A dependency is never set, and what needs it is skipped.

## What it does

Reports the place where a service is made without one of its dependencies. When a value of exactly one type that fits is at hand
in the same function, that is said, and the finding stands where both are at hand:

- a constructor is given nil, or a variable that never gets a value, for a dependency that a status write goes through, or for
  which something that fits is at hand;
- nothing outside tests ever sets a field (no literal, no assignment, no setter that anybody calls), and the calls through it stand behind
  `if dep != nil`: they can never run. An error when a status write is among them, else a warning;
- nothing outside tests ever sets a field that is an interface or a function, and code that somebody calls takes it for set;
- a nil pointer is put into an interface: the test for nil does not see it (a note when that happens on some paths only).

## Why it is bad

The code is there, its tests are green, and in production it never runs. Nobody is told: that is what the test for nil is for.

## Example

```go
type StatusStore interface {
	SetStatus(ctx context.Context, id, status string) error
}

type Jobs struct{ db *sql.DB }

func (j *Jobs) SetStatus(ctx context.Context, id, status string) error {
	_, err := j.db.ExecContext(ctx, "UPDATE jobs SET status = $1 WHERE id = $2", status, id)
	return err
}

type Service struct{ store StatusStore }

func NewService() *Service { return &Service{} }

func (s *Service) SetStore(store StatusStore) { s.store = store }

func (s *Service) Finish(ctx context.Context, id string) error {
	if s.store != nil {
		return s.store.SetStatus(ctx, id, "completed")
	}
	return nil
}

func serve(ctx context.Context, db *sql.DB) error {
	service := NewService()
	return service.Finish(ctx, "1")
}
```

## Use instead

```go
type StatusStore interface {
	SetStatus(ctx context.Context, id, status string) error
}

type Jobs struct{ db *sql.DB }

func (j *Jobs) SetStatus(ctx context.Context, id, status string) error {
	_, err := j.db.ExecContext(ctx, "UPDATE jobs SET status = $1 WHERE id = $2", status, id)
	return err
}

type Service struct{ store StatusStore }

func NewService() *Service { return &Service{} }

func (s *Service) SetStore(store StatusStore) { s.store = store }

func (s *Service) Finish(ctx context.Context, id string) error {
	if s.store != nil {
		return s.store.SetStatus(ctx, id, "completed")
	}
	return nil
}

func serve(ctx context.Context, db *sql.DB) error {
	service := NewService()
	service.SetStore(&Jobs{db: db})
	return service.Finish(ctx, "1")
}
```

## Limits

Functional options, dependency injection and structs with field tags count as set. So does what is assigned under a condition: that may
be on purpose. An exported field of a package that other modules may import is left to them, unless what it lacks is at hand where the
struct is made, or a status write goes through it. What fits is an interface or struct of the scanned modules; where values of several
types fit, nothing is said about any. A function that is tested for nil is a hook for whoever wants one. Not reported: a service that
is given its dependency at one place and not at another by way of a setter, and fields that hold data.

## References

- CWE-476: NULL Pointer Dereference
- https://go.dev/doc/faq#nil_error
'''

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.dependencies.nil_dependency import NilDependency
from goscan.facts.dependencies.nilness import Nilness
from goscan.facts.site import Evidence
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS502",
    name="nil-dependency",
    severity=Severity.ERROR,
    preview=True,
    summary="a dependency is never set, and what needs it is skipped",
    cwe=(476, 754),
)


def check(nil: NilDependency, report: Report) -> None:
    """Report the place where the struct is made."""
    dependency, use = nil.dependency, nil.use
    field, call = f"{dependency.owner.name}.{dependency.name}", use.callee
    lost = _lost(nil)
    match nil.given:
        case None:
            message = f"{_never_set(nil, field)}: {lost}"
        case Nilness.NIL:
            offer = f", and `{nil.spare.name}`, which is at hand, fits it" if nil.spare is not None else ""
            message = f"`{field}` is nil here{offer}: {lost}"
        case Nilness.TYPED:
            message = f"a nil pointer in an interface becomes `{field}`: the test for nil does not see it, and `{call}` panics"
        case _:
            message = f"this may put a nil pointer into `{field}`: the test for nil does not see it, and `{call}` panics"
    report(
        nil.site,
        message,
        severity=_severity(nil),
        related=(
            Evidence(use.site, "what needs it"),
            Evidence(use.guard.site, "the test for nil that skips it") if use.guard is not None else None,
            Evidence(nil.setter_site, "this would set it, but only tests call it") if nil.setter_site is not None else None,
            *_other_half(nil),
            *(Evidence(place, "made here, too") for place in nil.others[:3]),
        ),
        help="set it where the service is made, and refuse nil in the constructor; else remove what can never run",
    )


def _lost(nil: NilDependency) -> str:
    call = nil.use.callee
    if nil.use.write is not None:
        return f"the status that `{call}` would store stays as it was"
    return f"`{call}` is never called" if nil.use.guard is not None else f"`{call}` panics"


def _never_set(nil: NilDependency, field: str) -> str:
    """What was left undone: with something that fits at hand, it is shown how it would be handed over."""
    if nil.spare is None:
        return f"nothing outside tests ever sets `{field}`"
    if nil.setter is None or not nil.setter.recv_name:
        return f"`{nil.spare.name}` is at hand here and fits `{field}`, which nothing outside tests ever sets"
    setter = f"{nil.spare.handle or nil.setter.recv_name}.{nil.setter.decl_name}"
    return f"`{nil.spare.name}` is at hand here and fits `{setter}`, which nothing outside tests calls"


def _other_half(nil: NilDependency) -> Iterator[Evidence]:
    """The service and what could be given to it, whichever the finding does not stand at."""
    if nil.spare is not None:
        if nil.spare.variable.node is not nil.site.node:
            yield Evidence(nil.spare.variable, "this could be given to it")
        if nil.spare.service.node is not nil.site.node:
            yield Evidence(nil.spare.service, "it is made here without")


def _severity(nil: NilDependency) -> Severity:
    if nil.given is Nilness.MAYBE_TYPED:
        return Severity.NOTE
    return Severity.ERROR if nil.use.write is not None else Severity.WARNING
