"""Expressions that may panic: indexes out of range, writes to nil maps, assertions of another type."""

from __future__ import annotations

from goscan.semantics.function import Function
from goscan.semantics.objects import OriginKind, TypeName, Var, VarKind
from goscan.semantics.types import Map, Signature
from goscan.syntax import ast


def may_panic(fn: Function, index: ast.IndexExpr) -> bool:
    """Whether an index may be out of range, or writes to a map that may be nil.

    Not where the loop around it ranges over the same thing, nor for a map that the function made. Reading a map and
    instantiating a generic function or type never panic.
    """
    name = index.x.sel if isinstance(index.x, ast.SelectorExpr) else index.x
    if isinstance(name, ast.Ident) and isinstance(fn.object(name), TypeName):
        return False
    t = fn.program.underlying(fn.type_of(index.x))
    if isinstance(t, Map):
        parent = fn.parent(index)
        written = isinstance(parent, ast.IncDecStmt) or (isinstance(parent, ast.AssignStmt) and index in parent.lhs)
        return written and not _is_made(fn, index.x)
    return not isinstance(t, Signature) and not _is_ranged(fn, index)


def _is_made(fn: Function, x: ast.Expr) -> bool:
    """Whether a local variable is only ever set to a new map."""
    var = fn.object(x) if isinstance(x, ast.Ident) else None
    if not isinstance(var, Var) or var.kind is not VarKind.LOCAL or var.function is None:
        return False
    found = var.function.assignments(var)
    return bool(found) and all(a.value is not None and _makes(a.value) for a in found)


def _makes(value: ast.Expr) -> bool:
    match ast.unparen(value):
        case ast.CompositeLit() | ast.CallExpr(fun=ast.Ident(name="make")):
            return True
    return False


def _is_ranged(fn: Function, index: ast.IndexExpr) -> bool:
    """`for i := range xs { … xs[i] … }`; that nobody shortens xs meanwhile is taken for granted."""
    at = index.indices[0]
    var = fn.object(at) if isinstance(at, ast.Ident) else None
    if not isinstance(var, Var) or var.origin is None or var.origin.kind is not OriginKind.RANGE_KEY:
        return False
    loop = var.origin.node
    return isinstance(loop, ast.RangeStmt) and fn.text(loop.x) == fn.text(index.x)


def asserts(fn: Function, assertion: ast.TypeAssertExpr) -> bool:
    """Whether a type assertion panics when it fails: `x.(T)` for one value, but for what comes out of a pool."""
    if isinstance(assertion.x, ast.CallExpr) and fn.callee(assertion.x).path in ("sync", "sync/atomic"):
        return False
    match fn.parent(assertion):
        case ast.AssignStmt(lhs=[_, _]):
            return False
        case ast.ValueSpec(names=[_, _]):
            return False
    return True
