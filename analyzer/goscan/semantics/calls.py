"""What a call calls."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from goscan.semantics import infer, infer_call
from goscan.semantics.infer import Qualified
from goscan.semantics.lookup import Selection
from goscan.semantics.objects import (
    Builtin,
    Callee,
    CalleeKind,
    Directive,
    Func,
    Object,
    TypeName,
    Var,
    VarKind,
)
from goscan.semantics.types import Interface, Named, Pointer, Signature, Type, named
from goscan.syntax import ast

if TYPE_CHECKING:
    from goscan.semantics.declaration import Declaration
    from goscan.semantics.function import Function

_UNKNOWN = Callee(CalleeKind.UNKNOWN)


def callee(fn: Function, call: ast.CallExpr) -> Callee:
    """What call, somewhere in the declaration of fn, calls."""
    try:
        return _callee(fn.declaration, call)
    except RecursionError:
        return _UNKNOWN


def _callee(d: Declaration, call: ast.CallExpr) -> Callee:
    fun = ast.unparen(call.fun)
    if infer.is_type(d, fun):
        path, name = named(infer.type_of(d, fun)) or ("", "")
        return Callee(CalleeKind.CONVERSION, path, "", name)
    if isinstance(fun, ast.IndexExpr) and isinstance(infer.type_of(d, fun.x), Signature):
        fun = ast.unparen(fun.x)  # f[int](x)
    match fun:
        case ast.FuncLit():
            literal = d.functions[fun]
            return Callee(CalleeKind.LITERAL, signature=literal.signature, targets=(literal,), complete=True)
        case ast.Ident(name=name):
            return _named(d, call, d.info.uses.get(fun), name)
        case ast.SelectorExpr():
            return _selected(d, call, fun)
        case _:
            return _value(d, call)


def _named(d: Declaration, call: ast.CallExpr, obj: Object | None, name: str) -> Callee:
    match obj:
        case Builtin():
            return Callee(CalleeKind.BUILTIN, "", "", name)
        case Func():
            return _function(d, call, obj)
        case Var():
            return _variable(d, call, obj)
        case TypeName(type=t):
            path, type_name = named(t) or ("", name)
            return Callee(CalleeKind.CONVERSION, path, "", type_name)
        case _:
            return Callee(CalleeKind.UNKNOWN, name=name)


def _function(d: Declaration, call: ast.CallExpr, func: Func) -> Callee:
    body = _bodies(func.function)
    return Callee(
        CalleeKind.FUNCTION,
        func.path,
        "",
        func.name,
        infer_call.call_signature(d, call),
        body,
        bool(body),
        directives=d.package.program.directives_of(func.path, "", func.name),
    )


def _selected(d: Declaration, call: ast.CallExpr, fun: ast.SelectorExpr) -> Callee:
    program = d.package.program
    match infer.selection(d, fun):
        case Qualified(path, name, None):
            return Callee(
                CalleeKind.FUNCTION, path, "", name, directives=program.directives_of(path, "", name)
            )
        case Qualified(obj=obj, name=name):
            return _named(d, call, obj, name)
        case Selection(kind="field", obj=obj) as s:
            return replace(_field(d, call, s, obj), receiver=fun.x)
        case Selection() as s:
            return _method(d, call, fun, s)
        case _:
            return Callee(CalleeKind.UNKNOWN, name=fun.sel.name, receiver=fun.x)


def _method(d: Declaration, call: ast.CallExpr, fun: ast.SelectorExpr, s: Selection) -> Callee:
    program = d.package.program
    path, recv = (s.owner.path, s.owner.name) if s.owner is not None else ("", "")
    signature = s.type if isinstance(s.type, Signature) else None
    receiver: ast.Expr | None = fun.x
    if infer.is_type(d, fun.x):  # a method expression: T.M(x, …)
        receiver = call.args[0] if call.args else None
    directives = program.directives_of(path, recv, s.name)
    is_interface = s.kind == "interface" or (
        s.owner is not None and isinstance(program.underlying(s.owner), Interface)
    )
    if not is_interface:
        body = _bodies(s.obj.function) if isinstance(s.obj, Func) else ()
        kind = CalleeKind.METHOD
        return Callee(kind, path, recv, s.name, signature, body, bool(body), receiver, directives)
    targets = _implementing(d, fun, s)
    kind = CalleeKind.INTERFACE
    return Callee(kind, path, recv, s.name, signature, targets, False, receiver, directives)


def _implementing(d: Declaration, fun: ast.SelectorExpr, s: Selection) -> tuple[Function, ...]:
    """The bodies of the method in the types that implement the static type of the operand."""
    program = d.package.program
    static = infer.type_of(d, fun.x)
    if isinstance(static, Pointer):
        static = static.elem
    t = static if isinstance(static, Named) and isinstance(program.underlying(static), Interface) else s.owner
    return program.method_targets(t, s.name) if t is not None else ()


def _variable(d: Declaration, call: ast.CallExpr, var: Var) -> Callee:
    """A call of a function value held by a variable: its bodies are those assigned to it in this declaration."""
    t = d.package.program.var_type(var)
    targets, complete = assigned_functions(d, var)
    return Callee(
        CalleeKind.VALUE,
        var.path,
        "",
        var.name,
        infer_call.call_signature(d, call),
        targets,
        complete,
        directives=_type_directives(d, t),
    )


def _field(d: Declaration, call: ast.CallExpr, s: Selection, obj: Object | None) -> Callee:
    owner = s.owner
    path, recv = (owner.path, owner.name) if owner is not None else ("", "")
    targets = d.package.program.field_targets(owner, s.name) if owner is not None else ()
    return Callee(
        CalleeKind.VALUE,
        path,
        recv,
        s.name,
        infer_call.call_signature(d, call),
        targets,
        directives=d.package.program.directives_of(path, recv, s.name) or _type_directives(d, s.type),
    )


def _value(d: Declaration, call: ast.CallExpr) -> Callee:
    """A call of what an expression yields: f()(x), table[key](x)."""
    t = infer.type_of(d, call.fun)
    signature = infer_call.call_signature(d, call)
    kind = CalleeKind.UNKNOWN if signature is None else CalleeKind.VALUE
    return Callee(kind, signature=signature, directives=_type_directives(d, t))


def _type_directives(d: Declaration, t: Type) -> tuple[Directive, ...]:
    return d.package.program.type_directives(t.path, t.name) if isinstance(t, Named) else ()


def assigned_functions(d: Declaration, var: Var) -> tuple[tuple[Function, ...], bool]:
    """The functions assigned to a variable in its declaration, one level, and whether there can be no other."""
    if var.kind is VarKind.PACKAGE:
        home = d.package.program.home(d, var) or d
        home.resolve()
    else:
        home = d
    found: list[Function] = []
    complete = var.kind is VarKind.LOCAL and var not in home.addressed
    for assignment in home.assignments.get(var, ()):
        value = None if assignment.call_result is not None else assignment.value
        functions = function_values(home, value) if value is not None else ()
        if not functions and not (value is not None and _is_nil(value)):
            complete = False
        found.extend(f for f in functions if f not in found)
    return tuple(found), complete and bool(found)


def function_values(d: Declaration, value: ast.Expr) -> tuple[Function, ...]:
    """The functions that an expression certainly denotes: a literal, a declared function, a method value."""
    value = ast.unparen(value)
    if isinstance(value, ast.FuncLit):
        return (d.functions[value],)
    if isinstance(value, ast.IndexExpr):
        value = ast.unparen(value.x)
    if isinstance(value, ast.CallExpr) and len(value.args) == 1 and infer.is_type(d, value.fun):
        return function_values(d, value.args[0])  # http.HandlerFunc(h)
    ident = value.sel if isinstance(value, ast.SelectorExpr) else value
    obj = infer.object_of(d, ident) if isinstance(ident, ast.Ident) else None
    if not isinstance(obj, Func):
        return ()
    if obj.function is None and isinstance(value, ast.SelectorExpr):
        match infer.selection(d, value):
            case Selection(kind="interface") as s:
                return _implementing(d, value, s)
    return _bodies(obj.function)


def _is_nil(value: ast.Expr) -> bool:
    return isinstance(value, ast.Ident) and value.name == "nil"


def _bodies(function: Function | None) -> tuple[Function, ...]:
    return (function,) if function is not None and function.body is not None else ()
