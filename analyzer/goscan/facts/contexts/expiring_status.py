"""Failures that are stored with the very context whose end is the likely reason for them."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.contexts.cancellation import Failure, failure_on, proofs
from goscan.facts.contexts.context_end import expiry, fails_with
from goscan.facts.contexts.context_lineage import Link, lineage
from goscan.facts.contexts.dead_context import DeadContext
from goscan.facts.contexts.status_context import StatusContext, status_contexts
from goscan.facts.facts import Facts
from goscan.facts.persistence.definitions import values_at
from goscan.facts.persistence.write import Write
from goscan.facts.site import Evidence, Site
from goscan.facts.statuses.status import says_state
from goscan.record import record
from goscan.semantics.cfg import Edge, Point
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import words
from goscan.semantics.objects import Assignment, Var
from goscan.semantics.paths import find_path
from goscan.semantics.types import CONTEXT
from goscan.syntax import ast

_FAILURES = frozenset(
    [
        "fail",
        "failed",
        "failure",
        "error",
        "errored",
        "cancel",
        "cancelled",
        "canceled",
        "timeout",
        "timedout",
        "expired",
        "abort",
        "aborted",
        "killed",
        "rejected",
        "interrupted",
        "broken",
        "crashed",
        "stopped",
        "terminated",
        "dead",
    ]
)


@record(frozen=True, eq=False)
class ExpiringStatus:
    """A status write after a failure, the work that failed, and what may have ended the context of both.

    outlived: the work ran on a context that does not end with the write's, which may be over when the work is.
    """

    write: Write
    name: str
    work: Site
    evidence: Evidence
    outlived: bool

    @staticmethod
    def find(facts: Facts) -> Iterator[ExpiringStatus]:
        """At most one of each status write of the reported files; those that are dead for certain are GS202's."""
        dead = {d.write.call for d in facts.of(DeadContext)}
        for status in status_contexts(facts):
            if status.write.call not in dead and _may_be_failure(status.write) and _stores_only(status.write):
                found = next(_expiring(status), None)
                if found is not None:
                    yield found


def _may_be_failure(write: Write) -> bool:
    """Whether one of the values, or the name of the method, says that something went wrong."""
    assert write.status is not None
    texts = [v for v in write.status.values if v is not None]
    if not texts and write.status.terminal is not False:
        return True
    return any(_FAILURES.intersection(words(text)) for text in (*texts, write.callee.name))


def _is_mixed(write: Write) -> bool:
    """Whether the write may store a failure as well as a success, and its arguments do not tell which."""
    assert write.status is not None
    known = [v for v in write.status.values if v is not None]
    failed = [v for v in known if _FAILURES.intersection(words(v))]
    if not 0 < len(failed) < len(known):
        return False
    return not any(_FAILURES.intersection(words(write.function.text(arg))) for arg in write.call.args)


def _stores_only(write: Write) -> bool:
    """Whether the call does little more than store: work that stores how it went is not what follows a failure."""
    if write.kind != "call" or write.depth < 2 or says_state(write.callee.name):
        return True
    for target in write.callee.targets:
        work = [c for fn in target.with_literals() for c in fn.nodes(ast.CallExpr) if fn.callee(c).targets]
        if len(work) > 2 * len(write.through) + 8:
            return False
    return True


def _never(_: ast.Node) -> bool:
    return False


def _expiring(status: StatusContext) -> Iterator[ExpiringStatus]:
    ends = {link.key: e for link in status.links if (e := expiry(link)) is not None}
    if not ends:
        return
    for work, call in _failed_work(status):
        shared = _shared_end(work, call, ends)
        if shared is not None:
            evidence, outlived = shared
            name = status.write.function.text(status.context)
            yield ExpiringStatus(status.write, name, Site(work, call), evidence, outlived)


def _shared_end(fn: Function, call: ast.CallExpr, ends: dict[object, Evidence]) -> tuple[Evidence, bool] | None:
    """What ends both the context of some work and that of the write; or the write's only, while the work goes on."""
    for arg in call.args:
        if fn.type_of(arg) != CONTEXT or not fails_with(fn, call, arg):
            continue
        links = lineage(fn, arg)
        found = next((ends[link.key] for link in links if link.key in ends), None)
        if found is not None:
            return found, False
        if links and links[-1].kind in ("background", "detached") and not any(expiry(link) for link in links):
            return next(iter(ends.values())), True
    return None


def _failed_work(status: StatusContext) -> Iterator[tuple[Function, ast.CallExpr]]:
    """The calls whose error leads to the write, in its own function or, for a deferred literal, in the one that defers it."""
    write = status.write
    fn = write.function
    ways = _Ways(status)
    mixed = _is_mixed(write)
    for edge in _failing_edges(fn):
        found = failure_on(fn, edge) or (_told_failure(fn, edge) if mixed else None)
        if found is None or found[1] is Failure.OTHER or not (ways.chooses(edge) if mixed else ways.certain(edge)):
            continue
        for assignment in values_at(fn, found[0]).assignments:
            value = ast.unparen(assignment.value) if assignment.value is not None else None
            if isinstance(value, ast.CallExpr) and ways.lead(assignment, edge, found[0]):
                yield assignment.function, value


def _told_failure(fn: Function, edge: Edge) -> tuple[ast.Ident, Failure] | None:
    """`result.Status == "failed"`: the work tells of its failure in what it returns."""
    match ast.unparen(edge.cond) if edge.cond is not None else None:
        case ast.BinaryExpr(x=ast.SelectorExpr(x=ast.Ident() as base), op="==", y=y) if edge.truth:
            text = fn.constant(y)
            said = words(text if isinstance(text, str) else fn.text(y))
            return (base, Failure.ANY) if _FAILURES.intersection(said) else None
    return None


def _failing_edges(fn: Function) -> Iterator[Edge]:
    for block in fn.cfg().blocks:
        if block.kind != "Unreachable":
            yield from (e for e in block.succs if e.cond is not None)


class _Ways:
    """The ways from failed work to one write on which the context may be dead."""

    def __init__(self, status: StatusContext) -> None:
        self._fn = status.write.function
        self._call = status.write.call
        states = status.write.status
        self._unknown = states is None or all(v is None for v in states.values)
        self._alive = _alive_edges(self._fn, status)

    def certain(self, edge: Edge) -> bool:
        """Whether the write is only reached through the branch that the edge enters."""
        if edge.to.kind.endswith("Done") and (self._unknown or len(self._fn.cfg().preds(edge.to)) > 1):
            return False  # behind a statement that the other way has left: only a known failure belongs to it
        return self._only_through(edge, self._call)

    def chooses(self, edge: Edge) -> bool:
        """Whether the branch gives a variable or field of the write a failure as its value."""
        return any(self._only_through(edge, stmt) for stmt in self._failing_assignments())

    def _failing_assignments(self) -> Iterator[ast.Node]:
        fn = self._fn
        named = {fn.object(n) for a in self._call.args for n in ast.walk(a) if isinstance(n, ast.Ident)}
        for stmt in fn.nodes(ast.AssignStmt):
            for target, value in zip(stmt.lhs, stmt.rhs, strict=False):
                base = target.x if isinstance(target, ast.SelectorExpr) else target
                mine = isinstance(base, ast.Ident) and fn.object(base) in named
                if mine and _FAILURES.intersection(words(fn.text(value))) and not isinstance(value, ast.CallExpr):
                    yield stmt

    def _only_through(self, edge: Edge, node: ast.Node) -> bool:
        cfg = self._fn.cfg()
        goal = cfg.point(node)
        if goal is None:
            return False
        to = edge.to
        return find_path(cfg, cfg.start, _never, goal=goal.node, prune=lambda e: e.to is to, feasible=False) is None

    def lead(self, work: Assignment, edge: Edge, error: ast.Ident) -> bool:
        """Whether some way leads from the work to the test of its error, and on to the write, no other error between."""
        cfg, var = self._fn.cfg(), self._fn.object(error)
        point = cfg.point(self._call)
        if point is None or point.node is None or edge.cond is None or self._call.start < error.start:
            return False
        others = {a.stmt for a in self._fn.assignments(var)} if isinstance(var, Var) else set()
        goal = point.node

        def prune(step: Edge) -> bool:
            said = failure_on(self._fn, step)
            return step in self._alive or (
                said is not None and self._fn.object(said[0]) is var and said[1] is Failure.OTHER
            )

        def avoid(node: ast.Node) -> bool:
            return node in others and node is not goal

        start = cfg.point(work.stmt) if work.function is self._fn else cfg.start
        if start is None or find_path(cfg, start, avoid, goal=edge.cond, prune=prune) is None:
            return False
        return find_path(cfg, Point(edge.to, -1), avoid, goal=goal, prune=prune) is not None


def _alive_edges(fn: Function, status: StatusContext) -> set[Edge]:
    """The edges that say of a context of the write that it has not ended: the other way of those that prove its end."""
    keys = {link.key for link in status.links}
    conds = {p.node for p in proofs(fn) if _names(fn, p.context, keys)}
    entered = {(p.node, p.point.block) for p in proofs(fn)}
    return {
        e
        for b in fn.cfg().blocks
        for e in b.succs
        if e.cond in conds and e.cond is not None and (e.cond, e.to) not in entered
    }


def _names(fn: Function, context: ast.Expr, keys: set[object]) -> bool:
    links: tuple[Link, ...] = lineage(fn, context)
    return bool(links) and links[0].key in keys
