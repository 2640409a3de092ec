"""What shows the end of a goroutine to somebody although no log line does, and which ends nobody looks for."""

from __future__ import annotations

from collections.abc import Callable

from goscan.facts.facts import Facts
from goscan.facts.goroutines.silent_failure import test_of
from goscan.facts.persistence.write import writes_of
from goscan.facts.statuses.status import says_state
from goscan.record import record
from goscan.semantics.cfg import Edge
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import is_state_column, is_terminal, word_set, words
from goscan.semantics.objects import CalleeKind
from goscan.semantics.types import ERROR, Chan, Struct
from goscan.syntax import ast

_HANDING = word_set("notify broadcast publish emit send push report callback done finish complete end")
"""Words in the names of functions that hand an outcome to somebody, or end a span. What they do is not asked: errs towards silence."""


@record(frozen=True, eq=False)
class Seen:
    """shows: whether somebody sees by a node of the graph that the work ended. spares: whether an edge leads to an end that
    is none of the work's.
    """

    shows: Callable[[ast.Node], bool]
    spares: Callable[[Edge], bool]


NOTHING = Seen(lambda _: False, lambda _: False)


def seen_by(facts: Facts, fn: Function) -> Seen:
    """What of fn, and of the literals that it defers, shows its end."""
    stored = {w.call for inner in fn.with_literals() for w in writes_of(facts, inner) if w.is_terminal}
    return Seen(lambda node: _shows(fn, node, stored), lambda edge: _has_nothing_to_do(fn, edge))


def _shows(fn: Function, node: ast.Node, stored: set[ast.CallExpr]) -> bool:
    """A final state is stored or set, or the outcome goes to a callback or to whoever is notified."""
    if isinstance(node, ast.GoStmt):
        return False
    if isinstance(node, ast.AssignStmt) and any(_is_state(x) for x in node.lhs):
        return not any(is_terminal(_spelled(fn, x)) is False for x in node.rhs)
    if isinstance(node, ast.DeferStmt) and isinstance(ast.unparen(node.call.fun), ast.FuncLit):
        return False  # the search goes through it
    calls = (n for n in ast.walk(node, into_literals=False) if isinstance(n, ast.CallExpr))
    return any(call in stored or _hands_on(fn, call) or _sets_end(fn, call) for call in calls)


def _is_state(target: ast.Expr) -> bool:
    """`job.Status = …`: whoever has the job sees it."""
    return isinstance(target, ast.SelectorExpr) and is_state_column(target.sel.name)


def _sets_end(fn: Function, call: ast.CallExpr) -> bool:
    """`updateJobStatus(id, JOB_DONE)`: a state is set to its end, wherever that is kept."""
    name = fn.callee(call).name
    return says_state(name) and any(is_terminal(_spelled(fn, arg)) for arg in call.args)


def _spelled(fn: Function, x: ast.Expr) -> str:
    """The text of a string, or the name of a constant or variable."""
    value = fn.constant(x)
    match ast.unparen(x):
        case ast.Ident(name=name) | ast.SelectorExpr(sel=ast.Ident(name=name)):
            return name
    return value if isinstance(value, str) else ""


def _hands_on(fn: Function, call: ast.CallExpr) -> bool:
    callee = fn.callee(call)
    if callee.kind is CalleeKind.VALUE and not callee.targets:
        return callee.directive("cancel") is None
    return not _HANDING.isdisjoint(words(callee.name))


def _has_nothing_to_do(fn: Function, edge: Edge) -> bool:
    """Whether the edge leads out at once, and not for an error: what was asked for is there, not wanted, or called off."""
    clause = edge.clause
    if isinstance(clause, ast.CommClause):
        return _is_signal(fn, clause.comm)
    if isinstance(clause, ast.CaseClause):
        return edge.truth is not False and _only_leaves(clause.body)
    if edge.cond is None or _is_error_test(fn, edge.cond):
        return False
    test = test_of(fn, edge.cond)
    if test is None or not _only_leaves(test.body.stmts):
        return False
    first = edge.to.nodes[0] if edge.to.nodes else None
    return first is not None and test.body.start <= first.start < test.body.end


def _is_signal(fn: Function, comm: ast.Stmt | None) -> bool:
    """`case <-stop:`: the work was called off."""
    for node in ast.walk(comm, into_literals=False) if comm is not None else ():
        match node:
            case ast.UnaryExpr(op="<-", x=x):
                t = fn.type_of(x)
                return isinstance(t, Chan) and isinstance(fn.program.underlying(t.elem), Struct)
    return False


def _only_leaves(stmts: list[ast.Stmt]) -> bool:
    return bool(stmts) and all(isinstance(s, ast.ReturnStmt | ast.BranchStmt) for s in stmts)


def _is_error_test(fn: Function, cond: ast.Expr) -> bool:
    match ast.unparen(cond):
        case ast.BinaryExpr(op="!=" | "==", x=x):
            return fn.type_of(x) == ERROR and not isinstance(ast.unparen(x), ast.CallExpr)  # ctx.Err() is no failure
    return False
