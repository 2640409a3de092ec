"""Which entries of a trace are shown."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from fnmatch import fnmatchcase

from goscan.model import Span
from goscan.trace.model import Entry, Trace


def select(trace: Trace, routes: tuple[str, ...], handlers: tuple[str, ...], tables: tuple[str, ...]) -> Trace:
    """The entries that match one pattern of each kind that is given; * stands for anything.

    A route is `POST /api/*`, or a path alone; a handler `Submit*` or `(*Jobs).Submit`; a table one that a step writes.
    """
    kept = (
        e
        for e in trace.entries
        if (not routes or any(_is_route(e, p) for p in routes))
        and (not handlers or any(_is_handler(e, p) for p in handlers))
        and (not tables or any(_writes(e, p) for p in tables))
    )
    return replace(trace, entries=tuple(kept))


def touching(entries: Iterable[Entry], files: Container[str]) -> tuple[Entry, ...]:
    """The entries that are registered, answered, or do something in one of the files."""
    return tuple(e for e in entries if any(place.path in files for place in _places(e)))


def _places(entry: Entry) -> Iterator[Span]:
    yield entry.span
    if entry.handler_span is not None:
        yield entry.handler_span
    for job in entry.every_job():
        yield job.span
    for step in (*entry.writes, *(w for job in entry.every_job() for w in job.writes)):
        yield from (step.span, step.statement)


def _is_route(entry: Entry, pattern: str) -> bool:
    method, space, path = pattern.strip().partition(" ")
    if not space:
        return fnmatchcase(entry.path, method) or fnmatchcase(entry.label, method)
    methods = entry.label.partition(" ")[0].split(",")
    return fnmatchcase(entry.path, path.strip()) and any(m in ("ANY", method.upper()) or method == "*" for m in methods)


def _is_handler(entry: Entry, pattern: str) -> bool:
    name = entry.handler.removeprefix("func in ")
    plain = pattern.replace("[", "[[]")
    return any(fnmatchcase(n, plain) for n in (name, name.rpartition(".")[2], name.replace("(*", "").replace(")", "")))


def _writes(entry: Entry, pattern: str) -> bool:
    steps = [*entry.writes, *(w for job in entry.every_job() for w in job.writes)]
    return any(fnmatchcase(w.table, pattern.lower()) for w in steps if w.table)
