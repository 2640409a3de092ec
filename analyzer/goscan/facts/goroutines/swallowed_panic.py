"""Panics that are recovered and then lost: nobody learns that there was one."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.goroutines.meant_recover import is_meant
from goscan.facts.goroutines.recover import is_recover
from goscan.facts.goroutines.recover_attempt import attempts, use_of
from goscan.facts.goroutines.telling import offers_send, tells
from goscan.facts.goroutines.work import does_work, is_work
from goscan.facts.site import Evidence, Site
from goscan.facts.statuses.fate import is_target
from goscan.record import record
from goscan.semantics.cfg import Edge, Point
from goscan.semantics.function import Function
from goscan.semantics.objects import CalleeKind, Origin, OriginKind, Var, VarKind
from goscan.semantics.paths import Path, find_path
from goscan.semantics.terms import PANICKING
from goscan.semantics.types import ERROR
from goscan.syntax import ast

_DROPPED = "the recovered value is dropped"
_FILTERED = "panics of other types are dropped"
_SILENT = "the panic is neither logged, reported nor stored"


@record(frozen=True, eq=False)
class SwallowedPanic:
    """A recover after which a panic is gone without a trace; how tells in what way.

    meant: the code says that it is to be so, by a comment or a blank identifier.
    """

    site: Site
    how: str
    evidence: tuple[Evidence, ...] = ()
    meant: bool = False

    @staticmethod
    def find(facts: Facts) -> Iterator[SwallowedPanic]:
        """All of the reported files. A recover that cannot work swallows nothing."""
        for top in facts.program.reported("recover"):
            for fn in top.with_literals():
                for call, how, evidence in _in_function(fn):
                    yield SwallowedPanic(Site(fn, call), how, evidence, is_meant(facts, fn, call))


def _in_function(fn: Function) -> Iterator[tuple[ast.CallExpr, str, tuple[Evidence, ...]]]:
    """The recovers of fn that swallow, in what way, and where it goes on."""
    calls = [call for call in fn.nodes(ast.CallExpr) if is_recover(fn, call)]
    dead = {attempt.site.node for attempt in attempts(fn)} if calls else set()
    if not calls or _guards_channel(fn):
        return
    for call in calls:
        if call not in dead and not _is_stray(fn, call) and (how := _swallowed(fn, call)) is not None:
            yield call, *how


def _guards_channel(fn: Function) -> bool:
    """`defer func() { recover() }(); ch <- v`: what is guarded does no work, its one panic is known: the channel is closed."""
    outer = fn.outer
    if outer is None or use_of(fn) != "deferred" or does_work(outer):
        return False
    closes = any(
        outer.callee(c).kind is CalleeKind.BUILTIN and outer.callee(c).name == "close"
        for c in outer.nodes(ast.CallExpr)
    )
    return closes or bool(outer.nodes(ast.SendStmt))


def _is_stray(fn: Function, call: ast.CallExpr) -> bool:
    """Whether recover is called in the middle of a function that nobody is seen to defer: there it gives nil."""
    if not isinstance(fn.node, ast.FuncDecl) or fn.body is None or use_of(fn) != "unknown":
        return False
    first = fn.body.stmts[0]
    return not first.start <= call.start < first.end


def _swallowed(fn: Function, call: ast.CallExpr) -> tuple[str, tuple[Evidence, ...]] | None:
    match fn.parent(call):
        case ast.ExprStmt() | ast.DeferStmt():
            return _DROPPED, ()
        case ast.AssignStmt(lhs=[ast.Ident(name="_")]):
            return _DROPPED, ()
    path = _silent_path(fn, call)
    if path is None:
        return None
    filtered = any(_asks_type(fn, edge) and _stays_silent(fn, call, edge) for edge in path.decisions)
    if not filtered and _told_somewhere(fn, call):
        return None
    exits = Evidence(Site(fn, path.exit.node), "it goes on from here as if nothing had happened") if path.exit else None
    return _FILTERED if filtered else _SILENT, (exits,) if exits else ()


def _stays_silent(fn: Function, call: ast.CallExpr, edge: Edge) -> bool:
    """Whether nobody is told of the panics that took the edge, whatever is decided after it."""
    start = fn.cfg().point(call)
    values = _values(fn, start.node) if start is not None and start.node is not None else set()
    told = find_path(fn.cfg(), Point(edge.to, -1), lambda _: False, goal=lambda node: _notices(fn, node, values))
    return told is None


def _silent_path(fn: Function, call: ast.CallExpr) -> Path | None:
    """A way from a recover that got a panic to a normal end on which nobody is told."""
    cfg = fn.cfg()
    start = cfg.point(call)
    if start is None or start.node is None:
        return None
    values = _values(fn, start.node)
    if _notices(fn, start.node, values):
        return None
    return find_path(
        cfg,
        start,
        lambda node: _notices(fn, node, values),
        prune=lambda edge: _excluded(fn, edge, values),
        known=frozenset({PANICKING}),
        defers=False,
    )


def _told_somewhere(fn: Function, call: ast.CallExpr) -> bool:
    """Whether some path tells: a guard around it (`if logger != nil`, a full channel) is the code's own decision."""
    start = fn.cfg().point(call)
    values = _values(fn, start.node) if start is not None and start.node is not None else set()
    return any(_notices(fn, node, values) for node in fn.cfg().nodes() if node.start >= call.end)


def _values(fn: Function, node: ast.Node) -> set[Var]:
    """The variables that hold the recovered value, or something made of it."""
    values = {v for target in _targets(node) if (v := _variable(fn, target)) is not None and v.function is fn}
    grown = True
    while grown:
        grown = False
        for stmt in fn.nodes(ast.AssignStmt):
            if any(_mentions(fn, x, values) for x in stmt.rhs):
                new = {v for x in stmt.lhs if (v := _variable(fn, x)) is not None and v.function is fn} - values
                values |= new
                grown = grown or bool(new)
    return values


def _targets(node: ast.Node) -> list[ast.Expr]:
    match node:
        case ast.AssignStmt(lhs=lhs):
            return list(lhs)
        case ast.ValueSpec(names=names):
            return list(names)
        case ast.DeclStmt():
            specs = [n for n in ast.walk(node, into_literals=False) if isinstance(n, ast.ValueSpec)]
            return [name for spec in specs for name in spec.names]
    return []


def _variable(fn: Function, x: ast.Expr) -> Var | None:
    found = fn.object(x) if isinstance(x, ast.Ident) else None
    return found if isinstance(found, Var) else None


def _mentions(fn: Function, node: ast.Node, values: set[Var]) -> bool:
    """Whether the node reads the recovered value or calls recover."""
    for n in ast.walk(node, into_literals=True):
        match n:
            case ast.Ident() if not is_target(fn, n) and _holds(fn, n, values):
                return True
            case ast.CallExpr() if is_recover(fn, n):
                return True
    return False


def _holds(fn: Function, ident: ast.Ident, values: set[Var]) -> bool:
    """Whether it is one of the variables, or the one that a clause of `switch v := r.(type)` has of its own."""
    match fn.object(ident):
        case Var(origin=Origin(kind=OriginKind.TYPE_SWITCH, node=clause)):
            switch = fn.parent(clause)
            return isinstance(switch, ast.TypeSwitchStmt) and _mentions(fn, switch.x, values)
        case Var() as var:
            return var in values
    return False


def _notices(fn: Function, node: ast.Node, values: set[Var]) -> bool:
    """Whether somebody can learn of the panic by this node: it logs, works, sends, or keeps something about it."""
    if isinstance(node, ast.SendStmt | ast.DeferStmt | ast.GoStmt):
        return True
    if isinstance(node, ast.ReturnStmt):
        return any(not _is_plain(fn, x) for x in node.results) or _calls_somebody(fn, node, values)
    if isinstance(node, ast.AssignStmt) and any(_keeps(fn, node, x, values) for x in node.lhs):
        return True
    return _calls_somebody(fn, node, values)


def _is_plain(fn: Function, x: ast.Expr) -> bool:
    return isinstance(ast.unparen(x), ast.Ident) and fn.text(x) in ("nil", "false", "true")


def _keeps(fn: Function, stmt: ast.AssignStmt, target: ast.Expr, values: set[Var]) -> bool:
    """Whether the assignment is visible outside the recovering function and is about the panic."""
    var = _variable(fn, target)
    if var is not None and var.function is fn and var.kind in (VarKind.LOCAL, VarKind.PARAM):
        return False
    if var is None and isinstance(target, ast.Ident):
        return False  # the blank identifier
    about = any(_mentions(fn, x, values) for x in stmt.rhs)
    return about or var is not None or fn.program.is_error_type(fn.type_of(target)) or fn.type_of(target) == ERROR


def _calls_somebody(fn: Function, node: ast.Node, values: set[Var]) -> bool:
    calls = (n for n in ast.walk(node, into_literals=False) if isinstance(n, ast.CallExpr))
    return any(_is_telling_call(fn, call, values) for call in calls if not is_recover(fn, call))


def _is_telling_call(fn: Function, call: ast.CallExpr, values: set[Var]) -> bool:
    """A call that logs, is given the value, or does work: that may be a status, an answer or a metric."""
    if tells(fn, call) or is_work(fn, call):
        return True
    callee = fn.callee(call)
    if callee.targets and any(fn.type_of(arg) == ERROR for arg in call.args):
        return True  # it gets an error that was made for the occasion
    given = any(_mentions(fn, arg, values) for arg in call.args)
    return (
        given
        and (bool(callee.targets) or not callee.directive("pure"))
        and callee.path not in ("fmt", "errors", "strings")
    )


def _excluded(fn: Function, edge: Edge, values: set[Var]) -> bool:
    """Edges on which there was no panic, or one that the code knows and lets pass (`r == http.ErrAbortHandler`)."""
    if offers_send(fn, edge):
        return True
    if edge.clause is not None and edge.truth is not False and isinstance(edge.clause, ast.CaseClause):
        if any(fn.text(x) == "nil" for x in edge.clause.exprs):
            return True
    match edge.cond:
        case ast.BinaryExpr(op="==" | "!=" as op) as cond if _compares(fn, cond, values):
            return edge.truth is (op == "==")
        case ast.CallExpr(args=[x, *_]) as cond if fn.callee(cond).is_("errors", "", "Is", "As"):
            return edge.truth is True and _is_value(fn, x, values)
    return False


def _compares(fn: Function, cond: ast.BinaryExpr, values: set[Var]) -> bool:
    return any(_is_value(fn, x, values) for x in (cond.x, cond.y))


def _is_value(fn: Function, x: ast.Expr, values: set[Var]) -> bool:
    match ast.unparen(x):
        case ast.Ident() as ident:
            return fn.object(ident) in values
        case ast.CallExpr() as call:
            return is_recover(fn, call)
    return False


def _asks_type(fn: Function, edge: Edge) -> bool:
    """Whether the decision was about the type of the value: a type switch, or the ok of a type assertion."""
    if isinstance(edge.clause, ast.CaseClause):
        return isinstance(fn.parent(edge.clause), ast.TypeSwitchStmt) or isinstance(
            fn.parent(fn.parent(edge.clause) or edge.clause), ast.TypeSwitchStmt
        )
    var = _variable(fn, edge.cond) if isinstance(edge.cond, ast.Ident) else None
    if var is None or edge.truth is not False:
        return False
    values = (a.value for a in fn.assignments(var) if a.call_result == 1)
    return any(v is not None and isinstance(ast.unparen(v), ast.TypeAssertExpr) for v in values)
