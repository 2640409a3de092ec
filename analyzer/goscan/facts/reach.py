"""Which handler leads to a function, through any number of calls within the scanned modules."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from goscan.facts.handler import Handler, handler_of
from goscan.facts.site import Site
from goscan.facts.worker import worker_loop
from goscan.semantics.function import Function
from goscan.semantics.summary import summary

# Functions looked at before giving up. Past it the answer is "not reached": the severity of a finding may then be one
# step too low.
_LIMIT = 400


@dataclass(frozen=True, slots=True, eq=False)
class Reach:
    """A handler and the calls that lead from it to the function, outermost first; empty when it is the handler itself."""

    handler: Handler
    calls: tuple[Site, ...]


@summary(bottom=None)
def reach(fn: Function) -> Reach | None:
    """The shortest chain of calls from a handler to fn, or None."""
    queue: deque[tuple[Function, tuple[Site, ...]]] = deque([(fn, ())])
    seen: set[Function] = {fn}
    while queue and len(seen) < _LIMIT:
        current, calls = queue.popleft()
        handler = enclosing_handler(current)
        if handler is not None:
            return Reach(handler, calls)
        for site in current.program.callers(outermost(current)):
            if site.function not in seen:
                seen.add(site.function)
                queue.append((site.function, (Site(site.function, site.call), *calls)))
    return None


def enclosing_handler(fn: Function) -> Handler | None:
    """The handler that fn is or stands in. A literal belongs to the function that holds it: it runs at its behest."""
    at: Function | None = fn
    while at is not None:
        handler = handler_of(at) or _worker(at)
        if handler is not None:
            return handler
        at = at.outer
    return None


def _worker(fn: Function) -> Handler | None:
    return Handler(fn, "worker", "", None) if worker_loop(fn) is not None else None


def outermost(fn: Function) -> Function:
    """The declared function that fn stands in."""
    while fn.outer is not None:
        fn = fn.outer
    return fn
