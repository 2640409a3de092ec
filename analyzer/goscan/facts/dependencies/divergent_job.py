"""Two doors to the same work: behind one of them its status is stored, behind the other nothing is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from goscan.facts.facts import Facts
from goscan.facts.goroutines.goroutine import Goroutine, goroutines_of
from goscan.facts.goroutines.work import does_work, is_quiet
from goscan.facts.persistence.write import Write
from goscan.facts.routes.handler import Handler
from goscan.facts.routes.route import routes_of
from goscan.facts.site import Site
from goscan.facts.statuses.job_unit import writes_inside
from goscan.record import record
from goscan.semantics.function import Function
from goscan.syntax import ast

_CALLERS = 20  # what more functions call is a helper, and not the work of a job
_KINDS = frozenset({"http", "grpc"})


@record(frozen=True, eq=False)
class DivergentJob:
    """An asynchronous job that stores nothing, and another one that does the same work and stores how it ended."""

    goroutine: Goroutine
    handler: Handler
    work: Site
    other: Goroutine
    other_handler: Handler
    ending: Write

    def routes(self) -> tuple[str, str]:
        """The first route of either handler; "" where it is not known."""
        facts = self.goroutine.facts
        first, second = (routes_of(facts, h.function) for h in (self.handler, self.other_handler))
        return first[0].label if first else "", second[0].label if second else ""

    @staticmethod
    def find(facts: Facts) -> Iterator[DivergentJob]:
        """One per job that stores nothing."""
        for goroutine in facts.of(Goroutine):
            found = next(_divergent(facts, goroutine), None)
            if found is not None:
                yield found


def _divergent(facts: Facts, goroutine: Goroutine) -> Iterator[DivergentJob]:
    body, handler = goroutine.body, _handler(goroutine)
    if body is None or handler is None:
        return
    work = _work(body)
    if not work or _hands_on(body) or any(True for _ in writes_inside(facts, body)):
        return
    for function, site in work.items():
        for other, call in _others(facts, function, body):
            second = _handler(other)
            if second is None or not _are_siblings(handler.function, second.function):
                continue
            assert other.body is not None
            if work.keys() <= _work(other.body).keys():
                ending = _ending(facts, other.body, call)
                if ending is not None:
                    yield DivergentJob(goroutine, handler, site, other, second, ending)


def _handler(goroutine: Goroutine) -> Handler | None:
    """The handler behind an asynchronous job; a worker's loop is no door."""
    found = goroutine.reach if goroutine.joined is None else None
    return found.handler if found is not None and found.handler.kind in _KINDS else None


def _are_siblings(first: Function, second: Function) -> bool:
    """Two methods of one type, or two functions of one package: elsewhere the same work may well be part of another job."""
    one, other = first.top, second.top
    return one is not other and (one.package, one.recv_name) == (other.package, other.recv_name)


def _work(body: Function) -> dict[Function, Site]:
    """The functions of the project that a body calls for more than logging and signalling."""
    found: dict[Function, Site] = {}
    for fn in body.with_literals():
        for call in fn.nodes(ast.CallExpr):
            callee = fn.callee(call)
            for target in callee.targets if not is_quiet(callee) else ():
                if target.literal_node is None and target.returns_error and does_work(target):
                    found.setdefault(target, Site(fn, call))
    return found


def _hands_on(body: Function) -> bool:
    """Whether somebody else may be told how it ended: through a channel, or a function that was given."""
    return any(fn.nodes(ast.SendStmt) for fn in body.with_literals())


def _others(facts: Facts, function: Function, body: Function) -> Iterator[tuple[Goroutine, Site]]:
    """The other goroutines whose own body calls a function."""
    sites = list(islice(facts.program.callers(function), _CALLERS + 1))
    for site in sites if len(sites) <= _CALLERS else ():
        if site.function is not body:
            for other in goroutines_of(facts, site.function):
                if other.body is site.function:
                    yield other, Site(site.function, site.call)


def _ending(facts: Facts, body: Function, work: Site) -> Write | None:
    """A terminal status that is stored after the work whose outcome it tells."""
    if isinstance(body.parent(work.node), ast.ExprStmt | ast.GoStmt | ast.DeferStmt):
        return None
    later = (w for w in writes_inside(facts, body) if w.is_terminal and w.site.node.start > work.node.start)
    return next(later, None)
