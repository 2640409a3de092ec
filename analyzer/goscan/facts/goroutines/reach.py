"""Which handler leads to a function, through any number of calls within the scanned modules."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from goscan.facts.goroutines.run_by import registration_of, run_by_holder, value_runs
from goscan.facts.goroutines.worker import worker_loop
from goscan.facts.routes.handler import Handler, handler_of
from goscan.facts.site import Site
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.summary import summary
from goscan.syntax import ast

# Functions looked at before giving up. Past it the answer is "not reached": the severity of a finding may then be one
# step too low.
_LIMIT = 400


@record(frozen=True, eq=False)
class Reach:
    """A handler and the calls that lead from it to the function, outermost first; empty when it is the handler itself."""

    handler: Handler
    calls: tuple[Site, ...]


def reach(fn: Function, at: ast.Node | None = None) -> Reach | None:
    """The shortest chain of calls from a handler to fn, or None; at is the node of fn that matters, if it is one.

    What a worker does before its loop, or after, is no iteration: there it is only what its own callers make it.
    """
    return _reach(fn) if handler_of(fn) is not None or _iterates(fn, at) else _search(fn, at)


@summary(bottom=None)
def _reach(fn: Function) -> Reach | None:
    return _search(fn, None)


def _search(fn: Function, at: ast.Node | None) -> Reach | None:
    return next(chains(fn, at), None)


def chains(fn: Function, at: ast.Node | None = None) -> Iterator[Reach]:
    """For every handler that leads to fn a shortest chain of calls, the nearest first; what calls a handler is not asked."""
    handler = _request_at(fn, at)
    if handler is not None:
        yield Reach(handler, ())
        return
    queue: deque[tuple[Function, tuple[Site, ...]]] = deque([(fn, ())])
    seen = {(fn, _iterates(fn, at))}
    while queue and len(seen) < _LIMIT:
        current, calls = queue.popleft()
        for site, step in _behests(current):
            key = (site.function, _iterates(site.function, site.node))
            if key in seen:
                continue
            seen.add(key)
            chain = (*step, *calls)
            handler = _request_at(site.function, site.node)
            if handler is not None:  # told as soon as it is seen: the other callers need not be found
                yield _owned(handler, current, step, calls) or Reach(handler, chain)
            else:
                queue.append((site.function, chain))


def _owned(handler: Handler, called: Function, step: tuple[Site, ...], calls: tuple[Site, ...]) -> Reach | None:
    """What a generated handler calls is the handler that its author knows: the method that serves a gRPC stream."""
    if not step or not handler.function.file.generated or called.file.generated:
        return None
    return Reach(Handler(called, handler.kind, handler.framework, None), calls)


def _request_at(fn: Function, at: ast.Node | None) -> Handler | None:
    """The handler that fn is at this node: a worker is one in its loop only."""
    handler = handler_at(fn)
    return handler if handler is None or handler.kind != "worker" or _iterates(fn, at) else None


def _iterates(fn: Function, at: ast.Node | None) -> bool:
    """Whether a node of a worker is in its loop; True for what is no worker."""
    loop = worker_loop(fn) if at is not None else None
    return loop is None or (at is not None and loop.start <= at.start < loop.end)


def _behests(fn: Function) -> Iterator[tuple[Site, tuple[Site, ...]]]:
    """Where fn is run, and the step that the chain shows for it: by its holder, its callers, those who hand it on."""
    if fn.outer is not None and run_by_holder(fn):
        yield Site(fn.outer, fn.node), ()
        return
    for call in fn.program.callers(fn):
        if not call.function.file.helps_tests:
            site = Site(call.function, call.call)
            yield site, (site,)
    for use in fn.program.references(fn):
        if value_runs(use.function, use.expr, bool(fn.signature.results)):
            site = Site(use.function, use.expr)
            yield site, (site,)


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
    if fn.params:
        return ""  # what a message is given to shows it by its signature
    return next(filter(None, (registration_of(r.function, r.expr) for r in fn.program.references(fn))), "")
