"""Which handler leads to a function, through any number of calls within the scanned modules."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from goscan.facts.handler import Handler, handler_of
from goscan.facts.run_by import registration_of, run_by_holder, value_runs
from goscan.facts.site import Site
from goscan.facts.worker import worker_loop
from goscan.semantics.function import Function
from goscan.semantics.summary import summary
from goscan.syntax import ast

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
    handler = handler_at(fn)
    if handler is not None:
        return Reach(handler, ())
    queue: deque[tuple[Function, tuple[Site, ...]]] = deque([(fn, ())])
    seen: set[Function] = {fn}
    while queue and len(seen) < _LIMIT:
        current, calls = queue.popleft()
        for function, step in _behests(current):
            if function in seen:
                continue
            seen.add(function)
            chain = (*step, *calls)
            handler = handler_at(function)
            if handler is not None:  # told as soon as it is seen: the other callers need not be found
                return Reach(handler, chain)
            queue.append((function, chain))
    return None


def _behests(fn: Function) -> Iterator[tuple[Function, tuple[Site, ...]]]:
    """The functions on whose behalf fn runs, with the call that does it: its holder's, its callers', its users'."""
    if fn.outer is not None and run_by_holder(fn):
        yield fn.outer, ()
        return
    for site in fn.program.callers(fn):
        yield site.function, (Site(site.function, site.call),)
    for use in fn.program.references(fn):
        if value_runs(use.function, use.expr, bool(fn.signature.results)):
            yield use.function, (Site(use.function, use.expr),)


def enclosing_handler(fn: Function) -> Handler | None:
    """The handler that fn is, or stands in if that one runs it."""
    at: Function | None = fn
    while at is not None:
        handler = handler_at(at)
        if handler is not None:
            return handler
        at = at.outer if at.outer is not None and run_by_holder(at) else None
    return None


@summary(bottom=None)
def handler_at(fn: Function) -> Handler | None:
    """The handler that this very function is: by its signature, as a worker loop, or registered with a scheduler or consumer."""
    found = handler_of(fn)
    if found is not None:
        return found
    if worker_loop(fn) is not None:
        return Handler(fn, "worker", "", None)
    kind = _registered(fn)
    return Handler(fn, kind, "", None) if kind else None


def _registered(fn: Function) -> str:
    if fn.outer is not None and isinstance(fn.node, ast.FuncLit):
        return registration_of(fn.outer, fn.node)
    return next(filter(None, (registration_of(r.function, r.expr) for r in fn.program.references(fn))), "")
