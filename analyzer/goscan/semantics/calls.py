"""What a call calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goscan.record import replace
from goscan.semantics import infer, infer_call
from goscan.semantics.function_values import assigned_functions, function_values, implementing
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
from goscan.semantics.types import Interface, Named, Signature, Type, named
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
            return Callee(CalleeKind.FUNCTION, path, "", name, directives=program.directives_of(path, "", name))
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
    is_interface = s.kind == "interface" or (s.owner is not None and isinstance(program.underlying(s.owner), Interface))
    if not is_interface:
        body = _bodies(s.obj.function) if isinstance(s.obj, Func) else ()
        kind = CalleeKind.METHOD
        return Callee(kind, path, recv, s.name, signature, body, bool(body), receiver, directives)
    targets = implementing(d, fun, s)
    kind = CalleeKind.INTERFACE
    return Callee(kind, path, recv, s.name, signature, targets, False, receiver, directives)


def _variable(d: Declaration, call: ast.CallExpr, var: Var) -> Callee:
    """A call of a function value held by a variable: its bodies are those assigned to it in this declaration."""
    t = d.package.program.var_type(var)
    targets, complete = assigned_functions(d, var)
    # Only a package variable has a path: a local must not pass for a function of the package.
    return Callee(
        CalleeKind.VALUE,
        var.path if var.kind is VarKind.PACKAGE else "",
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
    targets = function_values(d, call.fun)
    kind = CalleeKind.UNKNOWN if signature is None and not targets else CalleeKind.VALUE
    return Callee(kind, signature=signature, targets=targets, directives=_type_directives(d, t))


def _type_directives(d: Declaration, t: Type) -> tuple[Directive, ...]:
    return d.package.program.type_directives(t.path, t.name) if isinstance(t, Named) else ()


def _bodies(function: Function | None) -> tuple[Function, ...]:
    return (function,) if function is not None and function.has_body else ()
