"""Jobs that can wait for ever before their last status is stored."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.goroutines.join import select_of
from goscan.facts.goroutines.spawn import variable_of
from goscan.facts.site import Site, one_per_place
from goscan.facts.statuses.job_unit import JobUnit
from goscan.record import record
from goscan.semantics.cfg import ALL_EXITS, Point
from goscan.semantics.function import Function
from goscan.semantics.objects import Builtin, Var, VarKind
from goscan.semantics.paths import find_path, reachable
from goscan.syntax import ast


@record(frozen=True, eq=False)
class BlockedJob:
    """Where a job waits without an end, and why nobody will end that."""

    unit: JobUnit
    site: Site
    reason: str

    @staticmethod
    def find(facts: Facts) -> Iterator[BlockedJob]:
        """Those of the jobs of the reported files; one per place."""
        yield from one_per_place(found for unit in facts.of(JobUnit) for found in (*_sends(unit), *_loops(unit)))


def _sends(unit: JobUnit) -> Iterator[BlockedJob]:
    """A send on an unbuffered channel from which nobody receives, before a status (S15)."""
    fn = unit.function
    for send in fn.nodes(ast.SendStmt):
        var = variable_of(fn, send.chan)
        if var is None or select_of(fn, send) is not None or not _is_unbuffered(fn, var) or _is_received(var):
            continue
        if any(w.function is fn and reachable(unit.cfg, send, _node(fn, w.node)) for w in unit.endings):
            yield BlockedJob(unit, Site(fn, send), f"nobody receives from `{var.name}`, which has no buffer")


def _node(fn: Function, call: ast.Node) -> ast.Node:
    point = fn.cfg().point(call)
    return point.node if point is not None and point.node is not None else call


def _is_unbuffered(fn: Function, var: Var) -> bool:
    """Whether every value of a local channel is `make(chan T)`."""
    if var.kind is not VarKind.LOCAL:
        return False
    values = [a.value for a in fn.assignments(var)]
    return bool(values) and all(_makes_unbuffered(fn, v) for v in values)


def _makes_unbuffered(fn: Function, value: ast.Expr | None) -> bool:
    match value:
        case ast.CallExpr(fun=ast.Ident(name="make") as make, args=[_]):
            return isinstance(fn.object(make), Builtin)
    return False


def _is_received(var: Var) -> bool:
    """Whether the channel is used for anything but sending and closing: it may be received from then."""
    assert var.function is not None
    for user, ident in var.function.top.uses(var):
        parent = user.parent(ident)
        sends = isinstance(parent, ast.SendStmt) and parent.chan is ident
        closes = isinstance(parent, ast.CallExpr) and isinstance(parent.fun, ast.Ident) and parent.fun.name == "close"
        if not sends and not closes and not (isinstance(parent, ast.AssignStmt) and ident in parent.lhs):
            return True
    return False


def _loops(unit: JobUnit) -> Iterator[BlockedJob]:
    """A loop without a way out, while the status is stored by a deferred call or behind it (S16)."""
    fn = unit.function
    if unit.loop is not None:
        return
    for loop in fn.nodes(ast.ForStmt):
        if loop.cond is not None or any(loop.start <= w.node.start < loop.end for w in unit.endings):
            continue
        body = next((b for b in unit.cfg.blocks if b.stmt is loop and b.kind == "ForBody"), None)
        if body is not None and find_path(unit.cfg, Point(body, -1), _never, kinds=ALL_EXITS, feasible=False) is None:
            yield BlockedJob(unit, Site(fn, loop), "the loop has no way out")


def _never(_: ast.Node) -> bool:
    return False
