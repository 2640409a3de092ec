"""Conditions that compare an error with nil."""

from __future__ import annotations

from goscan.facts.persistence.definitions import definitions
from goscan.semantics.cfg import Edge
from goscan.semantics.function import Function
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
