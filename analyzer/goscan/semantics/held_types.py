"""Which types a local variable of an interface type can hold, where every value that it is given shows its type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goscan.semantics import infer
from goscan.semantics.objects import Builtin, CalleeKind, Var, VarKind
from goscan.semantics.types import Interface, Named, Type, deref
from goscan.syntax import ast

if TYPE_CHECKING:
    from goscan.semantics.declaration import Declaration
    from goscan.semantics.function import Function
    from goscan.semantics.objects import Assignment

# How many variables and returning functions are looked through; beyond them a type is unknown, and any is possible.
_MAX_DEPTH = 3
_UNKNOWN = None


def held_types(d: Declaration, expr: ast.Expr) -> frozenset[Named] | None:
    """The named types, behind pointers, of the values that an expression can have; None when not all of them are evident.

    Looks through local variables and functions of the scanned modules, not through parameters, fields, maps and channels.
    """
    return _held(d, expr, 0)


def _held(d: Declaration, expr: ast.Expr, depth: int) -> frozenset[Named] | None:
    expr = ast.unparen(expr)
    if isinstance(expr, ast.Ident) and isinstance(d.info.uses.get(expr), Builtin):
        return frozenset() if expr.name == "nil" else _UNKNOWN
    own = _concrete(d, infer.type_of(d, expr))
    if own is not None or depth > _MAX_DEPTH:
        return own
    match expr:
        case ast.Ident():
            var = infer.object_of(d, expr)
            return _assigned(d, var, depth) if isinstance(var, Var) else _UNKNOWN
        case ast.CallExpr():
            return _returned(d, expr, 0, depth)
    return _UNKNOWN


def _concrete(d: Declaration, t: Type) -> frozenset[Named] | None:
    """The type itself, when its values are of no other."""
    named = deref(t)
    is_interface = isinstance(d.package.program.underlying(named), Interface)
    return frozenset([named]) if isinstance(named, Named) and named.path and not is_interface else _UNKNOWN


def _assigned(d: Declaration, var: Var, depth: int) -> frozenset[Named] | None:
    if var.kind is not VarKind.LOCAL or var in d.addressed:
        return _UNKNOWN
    return _all([_given(d, a, depth) for a in d.assignments.get(var, ())])


def _given(d: Declaration, assignment: Assignment, depth: int) -> frozenset[Named] | None:
    value = ast.unparen(assignment.value) if assignment.value is not None else None
    if value is None:
        return _UNKNOWN
    if assignment.call_result is None:
        return _held(d, value, depth + 1)
    return _returned(d, value, assignment.call_result, depth + 1) if isinstance(value, ast.CallExpr) else _UNKNOWN


def _returned(d: Declaration, call: ast.CallExpr, result: int, depth: int) -> frozenset[Named] | None:
    """The types of one result of a call of a declared function."""
    callee = d.top.callee(call)
    signature = callee.signature
    if signature is not None and result < len(signature.results):
        own = _concrete(d, signature.results[result].type)
        if own is not None:
            return own
    if callee.kind not in (CalleeKind.FUNCTION, CalleeKind.METHOD) or len(callee.targets) != 1:
        return _UNKNOWN
    return _from_body(callee.targets[0], result, depth + 1)


def _from_body(fn: Function, result: int, depth: int) -> frozenset[Named] | None:
    """What the return statements give; a named result, or a call that gives several at once, is not followed."""
    stmts = fn.nodes(ast.ReturnStmt)
    if any(result >= len(stmt.results) or len(stmt.results) != len(fn.signature.results) for stmt in stmts):
        return _UNKNOWN
    return _all([_held(fn.declaration, stmt.results[result], depth) for stmt in stmts])


def _all(parts: list[frozenset[Named] | None]) -> frozenset[Named] | None:
    """All types together; unknown when one part is, or nothing but nil is given."""
    known = [part for part in parts if part is not None]
    found = frozenset[Named]().union(*known)
    return found if len(known) == len(parts) else _UNKNOWN
