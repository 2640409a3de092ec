"""Which functions an expression of function type may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goscan.semantics import infer
from goscan.semantics.held_types import held_types
from goscan.semantics.lookup import Selection
from goscan.semantics.objects import Builtin, Func, Var, VarKind
from goscan.semantics.types import Interface, deref
from goscan.syntax import ast

if TYPE_CHECKING:
    from goscan.semantics.declaration import Declaration
    from goscan.semantics.function import Function

# How many variables and returning functions are looked through; beyond them a value is unknown (a missed target).
_MAX_DEPTH = 3

Values = tuple[tuple["Function", ...], bool]


def function_values(d: Declaration, expr: ast.Expr) -> tuple[Function, ...]:
    """The functions with a body that expr may denote: a literal, a declared function, a method value, a variable."""
    return _values(d, expr, 0)[0]


def assigned_functions(d: Declaration, var: Var) -> Values:
    """The functions a variable is given, and whether it can hold no other."""
    return _assigned(d, var, 0)


def _values(d: Declaration, expr: ast.Expr, depth: int) -> Values:
    """The functions an expression may denote, and whether these are all."""
    expr = ast.unparen(expr)
    if depth > _MAX_DEPTH:
        return (), False
    match expr:
        case ast.FuncLit():
            return (d.functions[expr],), True
        case ast.IndexExpr(x=x):
            # An instantiation; what a map or slice holds is not followed.
            return _values(d, x, depth + 1) if _is_func(d, x) else ((), False)
        case ast.CallExpr(fun=fun, args=[arg]) if infer.is_type(d, fun):
            return _values(d, arg, depth)  # http.HandlerFunc(h)
        case ast.CallExpr():
            return _returned(d, expr, depth), False
        case ast.Ident():
            return _denoted(d, expr, expr, depth)
        case ast.SelectorExpr(sel=sel):
            return _denoted(d, expr, sel, depth)
        case _:
            return (), False


def _is_func(d: Declaration, x: ast.Expr) -> bool:
    x = ast.unparen(x)
    ident = x.sel if isinstance(x, ast.SelectorExpr) else x
    return isinstance(ident, ast.Ident) and isinstance(infer.object_of(d, ident), Func)


def _denoted(d: Declaration, expr: ast.Ident | ast.SelectorExpr, ident: ast.Ident, depth: int) -> Values:
    match infer.object_of(d, ident):
        case Func(function=None) if isinstance(expr, ast.SelectorExpr):
            found = infer.selection(d, expr)
            is_interface = isinstance(found, Selection) and found.kind == "interface"
            return (implementing(d, expr, found) if is_interface else ()), False  # type: ignore[arg-type]
        case Func(function=function) if function is not None and function.has_body:
            return (function,), True
        case Var(kind=VarKind.FIELD) as field if isinstance(expr, ast.SelectorExpr):
            found = infer.selection(d, expr)
            owner = found.owner if isinstance(found, Selection) else None
            return (d.package.program.field_targets(owner, field.name) if owner is not None else ()), False
        case Var() as var:
            return _assigned(d, var, depth)
        case _:
            return (), False


def _assigned(d: Declaration, var: Var, depth: int) -> Values:
    home = d
    if var.kind is VarKind.PACKAGE:
        # Only its initialiser is seen: another function may assign to it.
        home = d.package.program.home(d, var) or d
    found: dict[Function, None] = {}
    complete = var.kind is VarKind.LOCAL and var not in home.addressed
    for assignment in home.assignments.get(var, ()):
        value = assignment.value
        if value is None or assignment.call_result is not None:
            complete = False
        elif not _is_nil(home, value):
            targets, known = _values(home, value, depth + 1)
            found.update(dict.fromkeys(targets))
            complete = complete and known
    return tuple(found), complete and bool(found)


def _is_nil(d: Declaration, value: ast.Expr) -> bool:
    obj = d.info.uses.get(value) if isinstance(value, ast.Ident) else None
    return isinstance(obj, Builtin) and obj.name == "nil"


def _returned(d: Declaration, call: ast.CallExpr, depth: int) -> tuple[Function, ...]:
    """The functions that a call of a declared function returns as its only result."""
    found: dict[Function, None] = {}
    for target in d.top.callee(call).targets:
        for stmt in target.nodes(ast.ReturnStmt):
            if len(stmt.results) == 1:
                found.update(dict.fromkeys(_values(target.declaration, stmt.results[0], depth + 2)[0]))
    return tuple(found)


def implementing(d: Declaration, fun: ast.SelectorExpr, s: Selection) -> tuple[Function, ...]:
    """The bodies of the method in the types that implement the static type of the operand, or in those that it can hold."""
    program = d.package.program
    static = deref(infer.type_of(d, fun.x))
    t = static if isinstance(program.underlying(static), Interface) else s.owner
    targets = program.method_targets(t, s.name) if t is not None else ()
    held = held_types(d, fun.x) if len(targets) > 1 else None
    if not held:
        return targets
    methods = (program.method(t, s.name) for t in held)
    narrowed = {m.function for m in methods if m is not None}
    return tuple(target for target in targets if target in narrowed) or targets
