"""Whether an error that a unit of work returns reaches somebody who may store how the work ended."""

from __future__ import annotations

from goscan.facts.goroutines.silent_failure import error_index
from goscan.facts.goroutines.telling import tells
from goscan.facts.site import Site
from goscan.facts.statuses.fate import DROPPED, Fate, fate_of, is_target
from goscan.semantics.function import Function
from goscan.semantics.objects import Var
from goscan.syntax import ast


def is_handed_on(way: tuple[Site, ...]) -> bool:
    """Whether the error of the last call of a way goes further than into a log. way: the calls, the outermost first."""
    if not way:
        return False  # the go statement drops it
    fn, call = way[-1].function, way[-1].node
    assert isinstance(call, ast.CallExpr)
    index = error_index(fn.callee(call))
    if index is None:
        return False
    outcome = fate_of(fn, call, index)
    if outcome.fate in DROPPED or outcome.fate is Fate.TESTED:
        return False
    if outcome.fate is Fate.RETURNED:
        return is_handed_on(way[:-1])
    if outcome.fate is Fate.ASSIGNED and outcome.var is not None:
        return _is_used(fn, outcome.var, call, way)
    return True


def _is_used(fn: Function, var: Var, call: ast.CallExpr, way: tuple[Site, ...]) -> bool:
    for user, ident in fn.uses(var):
        if ident.start < call.end or is_target(user, ident):
            continue
        if not _only_tells(user, ident, way):
            return True
    return False


def _only_tells(fn: Function, ident: ast.Ident, way: tuple[Site, ...]) -> bool:
    """Whether one use is a comparison, a log line, or the return of a function whose error goes nowhere either."""
    at: ast.Node = ident
    while (parent := fn.parent(at)) is not None:
        match parent:
            case ast.BinaryExpr():
                return True
            case ast.ReturnStmt():
                return not is_handed_on(way[:-1])
            case ast.CallExpr():
                callee = fn.callee(parent)
                quiet = any(callee.directive(d) for d in ("event-field", "log", "event", "span"))
                if quiet or tells(fn, parent):
                    return True
                if callee.path == "errors" and callee.name in ("Is", "As"):
                    return True
            case ast.Stmt():
                return isinstance(parent, ast.ExprStmt) and _tells(fn, parent)
        at = parent
    return False


def _tells(fn: Function, stmt: ast.ExprStmt) -> bool:
    return isinstance(stmt.x, ast.CallExpr) and tells(fn, stmt.x)
