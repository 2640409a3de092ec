"""Status writes whose context has already ended when they run."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.contexts.cancellation import done_of, proofs
from goscan.facts.contexts.context_end import may_have_ended
from goscan.facts.contexts.context_lineage import Derivation, Link, lineage
from goscan.facts.contexts.status_context import StatusContext, status_contexts
from goscan.facts.facts import Facts
from goscan.facts.goroutines.goroutine import Goroutine, goroutines_of
from goscan.facts.goroutines.outlives import outlives_starter
from goscan.facts.persistence.write import Write
from goscan.facts.site import Evidence, Site
from goscan.record import record
from goscan.semantics.cfg import Point
from goscan.semantics.function import Function
from goscan.semantics.objects import Var
from goscan.semantics.paths import NORMAL_EXITS, find_path
from goscan.syntax import ast


@record(frozen=True, eq=False)
class DeadContext:
    """A status write, the name of its context, why that is dead, and the places that show it."""

    write: Write
    name: str
    reason: str
    evidence: tuple[Evidence, ...]

    @staticmethod
    def find(facts: Facts) -> Iterator[DeadContext]:
        """At most one of each status write of the reported files."""
        for status in status_contexts(facts):
            found = next(_ends(facts, status), None)
            if found is not None:
                reason, evidence = found
                yield DeadContext(status.write, status.write.function.text(status.context), reason, evidence)


Death = tuple[str, tuple[Evidence, ...]]


def _ends(facts: Facts, status: StatusContext) -> Iterator[Death]:
    yield from _proved(status)
    for link in status.links:
        if link.derivation is not None:
            yield from _ended_by(status, link.derivation)
    yield from _ended_by_starter(facts, status)


def _proved(status: StatusContext) -> Iterator[Death]:
    """The code has seen the end of the context, or of one it derives from, on the way."""
    fn, call = status.write.function, status.write.call
    keys = {link.key for link in status.links}
    cfg = fn.cfg()
    for proof in proofs(fn):
        known = lineage(fn, proof.context)
        if not known or known[0].key not in keys or proof.node.start > call.start or not may_have_ended(known[0]):
            continue
        if find_path(cfg, proof.point, _assigns(known[0]), goal=_at(fn, call)) is not None:
            seen = Evidence(Site(fn, proof.node), "here it is known to have ended")
            yield "it has been seen to have ended", (seen,)


def _assigns(link: Link) -> _Assigns:
    return _Assigns(link.function, link.var)


class _Assigns:
    """Nodes that give the variable of a link another context."""

    def __init__(self, fn: Function, var: Var | None) -> None:
        self._stmts = {a.stmt for a in fn.assignments(var)} if var is not None else set()

    def __call__(self, node: ast.Node) -> bool:
        return node in self._stmts


def _at(fn: Function, node: ast.Node) -> ast.Node:
    """The node of the graph that a call belongs to."""
    point = fn.cfg().point(node)
    return point.node if point is not None and point.node is not None else node


def _ended_by(status: StatusContext, d: Derivation) -> Iterator[Death]:
    """By a call of its cancel function, or by the wait for its group, in the function that derived it."""
    for end, why in _enders(d):
        evidence = (Evidence(Site(d.function, end), "this ends it"), _made(d))
        if isinstance(d.function.parent(end), ast.DeferStmt):
            if _runs_before_deferred(status, d, end):
                yield "deferred calls run last in, first out, so it is cancelled before", evidence
        elif _leads_to(status, d, end):
            yield why, evidence


def _made(d: Derivation) -> Evidence:
    return Evidence(Site(d.function, d.call), "it is made here")


def _enders(d: Derivation) -> Iterator[tuple[ast.CallExpr, str]]:
    """The calls in the deriving function itself that end the context."""
    for var, name, why in (
        (d.cancel, "", "it has been cancelled"),
        (d.group, "Wait", "Wait cancels it, with or without an error"),
    ):
        for user, ident in d.function.uses(var) if var is not None else ():
            node: ast.Node | None = ident
            if name:
                selector = user.parent(ident)
                node = selector if isinstance(selector, ast.SelectorExpr) and selector.sel.name == name else None
            call = user.parent(node) if node is not None else None
            if isinstance(call, ast.CallExpr) and call.fun is node and user is d.function:
                yield call, why


def _deferred_in(home: Function, write: Write) -> ast.DeferStmt | None:
    """The statement of home that defers the write, itself or in a literal."""
    node: ast.Node = write.call
    fn = write.function
    while fn is not home:
        if fn.outer is None:
            return None
        node, fn = fn.node, fn.outer
        call = fn.parent(node)
        if not isinstance(call, ast.CallExpr) or call.fun is not node:
            return None
        node = call
    stmt = home.parent(node)
    return stmt if isinstance(stmt, ast.DeferStmt) else None


def _runs_before_deferred(status: StatusContext, d: Derivation, cancel: ast.CallExpr) -> bool:
    """Whether the deferred cancel was registered after the deferred write, on some path."""
    mine, its = _deferred_in(d.function, status.write), d.function.parent(cancel)
    if mine is None or its is None or mine is its or mine.start > its.start:
        return False
    if d.stmt is not None and _holds_value(status, mine) and d.stmt.start > mine.start:
        return False  # the argument was evaluated before
    return find_path(d.function.cfg(), mine, lambda _: False, goal=its) is not None


def _holds_value(status: StatusContext, stmt: ast.DeferStmt) -> bool:
    return stmt.call is status.write.call


def _leads_to(status: StatusContext, d: Derivation, end: ast.CallExpr) -> bool:
    """Whether the write can follow the end: on a path of the same function, or as a call deferred before."""
    fn, write = d.function, status.write
    cfg = fn.cfg()
    again = {d.stmt} if d.stmt is not None else set()
    if write.function is fn and not isinstance(fn.parent(write.call), ast.DeferStmt):
        if end.start <= write.call.start < end.end or write.call.start <= end.start < write.call.end:
            return False
        return find_path(cfg, end, again.__contains__, goal=_at(fn, write.call)) is not None
    stmt = _deferred_in(fn, write)
    if stmt is None or stmt.start > end.start:
        return False
    return find_path(
        cfg, stmt, again.__contains__ if d.stmt and d.stmt.start < stmt.start else _never, goal=_at(fn, end)
    ) is not None and (find_path(cfg, end, again.__contains__, kinds=NORMAL_EXITS) is not None)


def _never(_: ast.Node) -> bool:
    return False


def _ended_by_starter(facts: Facts, status: StatusContext) -> Iterator[Death]:
    """The function that started the goroutine cancels the context when it returns, and does not wait."""
    write = status.write
    if _is_heartbeat(write):
        return
    for goroutine in _running(facts, write):
        starter = goroutine.starter
        for d in _derived_in(starter, status, goroutine):
            for end, _ in _enders(d):
                if d.cancel is not None and _cancels_while_running(goroutine, end):
                    started = Evidence(goroutine.site, "the goroutine starts here")
                    ended = Evidence(Site(starter, end), f"`{starter.name}` cancels it, and does not wait")
                    yield f"`{starter.name}`, which started the goroutine, has cancelled it by then", (started, ended)


def _is_heartbeat(write: Write) -> bool:
    """Whether each round of a loop that waits for the end of a context writes: it is meant to stop then."""
    fn = write.function
    at = fn.parent(write.call)
    while at is not None and not isinstance(at, ast.ForStmt):
        at = fn.parent(at)
    waits = ast.walk(at) if at is not None else ()
    return any(isinstance(n, ast.UnaryExpr) and done_of(fn, n) is not None for n in waits)


def _running(facts: Facts, write: Write) -> Iterator[Goroutine]:
    """The goroutines in whose body the write stands."""
    at: Function | None = write.function
    while at is not None:
        yield from goroutines_of(facts, at)
        at = at.outer


def _derived_in(starter: Function, status: StatusContext, goroutine: Goroutine) -> Iterator[Derivation]:
    """The derivations made by the starter, behind a captured context or behind the argument for the body's parameter."""
    for link in status.links:
        if link.derivation is not None and link.derivation.function is starter:
            yield link.derivation
        if link.kind == "parameter":
            for body in goroutine.bodies:
                index = body.params.index(link.var) if link.var in body.params else -1
                if 0 <= index < len(goroutine.call.args) and isinstance(goroutine.site.node, ast.GoStmt):
                    outer = lineage(starter, goroutine.call.args[index])
                    yield from (
                        k.derivation for k in outer if k.derivation is not None and k.derivation.function is starter
                    )


def _cancels_while_running(goroutine: Goroutine, end: ast.CallExpr) -> bool:
    starter = goroutine.starter
    if not outlives_starter(goroutine) or goroutine.reach is None:
        return False
    if isinstance(starter.parent(end), ast.DeferStmt):
        return True
    point = starter.cfg().point(goroutine.site.node)
    return point is not None and _reached(starter, point, end)


def _reached(starter: Function, point: Point, end: ast.CallExpr) -> bool:
    return find_path(starter.cfg(), point, _never, goal=_at(starter, end)) is not None
