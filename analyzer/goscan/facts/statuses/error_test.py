"""Conditions that ask what an error is: whether there is one, whether it says that a row does not exist."""

from __future__ import annotations

from goscan.facts.persistence.definitions import definitions
from goscan.facts.persistence.miss_test import sentinel_of
from goscan.semantics.cfg import Edge
from goscan.semantics.function import Function
from goscan.semantics.paths import Path
from goscan.semantics.types import ERROR, UNKNOWN
from goscan.syntax import ast


def tests_error(fn: Function, edge: Edge) -> bool:
    """Whether what was decided on an edge is whether an error is nil."""
    match edge.cond:
        case ast.BinaryExpr(x=x, op="!=" | "==", y=ast.Ident(name="nil")):
            return is_error(fn, x)
    return False


def finds_error(fn: Function, edge: Edge) -> bool:
    """Whether an edge is taken when an error is there."""
    return tests_error(fn, edge) and edge.truth is (isinstance(edge.cond, ast.BinaryExpr) and edge.cond.op == "!=")


def failing_decision(fn: Function, path: Path | None, leaving: ast.Stmt) -> Edge | None:
    """The decision that leads to a failing way out: the last one, if it finds an error.

    Else that which finds the error in whose branch the way out stands, whatever is asked there, when it returns an error.
    """
    decisions = path.decisions if path is not None else []
    if not decisions or finds_error(fn, decisions[-1]):
        return decisions[-1] if decisions else None
    if not returns_failure(fn, leaving):
        return None
    for edge in reversed(decisions):
        stmt = fn.parent(edge.cond) if edge.cond is not None else None
        if isinstance(stmt, ast.IfStmt) and stmt.body.start <= leaving.start < stmt.body.end and finds_error(fn, edge):
            return edge
    return None


def returns_failure(fn: Function, leaving: ast.Stmt) -> bool:
    """Whether a return gives back an error that is not nil, as far as its text tells."""
    index = next((i for i, r in enumerate(fn.signature.results) if r.type == ERROR), None)
    if index is None or not isinstance(leaving, ast.ReturnStmt) or len(leaving.results) != len(fn.signature.results):
        return False
    value = ast.unparen(leaving.results[index])
    return not (isinstance(value, ast.Ident) and value.name == "nil")


def finds_none(fn: Function, edge: Edge) -> bool:
    """Whether an edge is taken when the row that was looked for does not exist: then there is no status to store."""
    return edge.cond is not None and edge.truth is not None and _says_none(fn, edge.cond, edge.truth)


def _says_none(fn: Function, cond: ast.Expr, truth: bool) -> bool:
    cond = ast.unparen(cond)
    match cond:
        case ast.UnaryExpr(op="!", x=x):
            return _says_none(fn, x, not truth)
        case ast.BinaryExpr(op="&&", x=x, y=y):
            return truth and (_says_none(fn, x, True) or _says_none(fn, y, True))
        case ast.BinaryExpr(op="==" | "!=" as op, y=y):
            return truth is (op == "==") and bool(sentinel_of(fn, y))
        case ast.CallExpr(args=[_, target]) if fn.callee(cond).is_("errors", "", "Is"):
            return truth and bool(sentinel_of(fn, target))
        case ast.CallExpr(args=[_]):
            return truth and fn.callee(cond).name == "IsNotFound"
    return False


def is_error(fn: Function, x: ast.Expr) -> bool:
    """Whether an expression is an error; of a library that nobody described, the last of several results is one."""
    t = fn.type_of(x)
    if t != UNKNOWN or not isinstance(x, ast.Ident):
        return t == ERROR
    found = definitions(fn, x)
    return bool(found) and all(_is_last_result(d.stmt, x.name) for d in found)


def _is_last_result(stmt: ast.Node, name: str) -> bool:
    match stmt:
        case ast.AssignStmt(lhs=[_, *_, ast.Ident(name=last)], rhs=[ast.CallExpr()]):
            return last == name
    return False
