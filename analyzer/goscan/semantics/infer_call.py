"""Types of calls: conversions, builtins, signatures with type arguments inferred."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goscan.semantics import infer
from goscan.semantics.generics import substitute, substitute_signature, unify
from goscan.semantics.objects import Builtin, Func
from goscan.semantics.types import (
    ANY,
    UNKNOWN,
    Basic,
    Pointer,
    Signature,
    Slice,
    Tuple,
    Type,
    TypeParam,
)
from goscan.semantics.typexpr import eval_type
from goscan.semantics.universe import INT, default_type
from goscan.syntax import ast

if TYPE_CHECKING:
    from goscan.semantics.declaration import Declaration

_NOTHING = Tuple(())


def call_type(d: Declaration, call: ast.CallExpr) -> Type:
    """The type of the value of a call: a Tuple for none or several results."""
    fun = ast.unparen(call.fun)
    if infer.is_type(d, fun):
        return eval_type(d, fun)
    builtin = d.info.uses.get(fun) if isinstance(fun, ast.Ident) else None
    if isinstance(builtin, Builtin):
        return _builtin_type(d, builtin.name, call)
    signature = call_signature(d, call)
    return UNKNOWN if signature is None else result_type(signature)


def result_type(signature: Signature) -> Type:
    """The type of a call of a function of this signature."""
    if len(signature.results) == 1:
        return signature.results[0].type
    return Tuple(tuple(p.type for p in signature.results))


def call_signature(d: Declaration, call: ast.CallExpr) -> Signature | None:
    """The signature of what is called, type parameters replaced as far as the arguments tell."""
    fun = ast.unparen(call.fun)
    t = d.package.program.underlying(infer.type_of(d, fun))
    if not isinstance(t, Signature):
        return None
    owner = _generic_owner(d, fun)
    if owner is None:
        return t
    found: dict[TypeParam, Type] = {}
    args = _argument_types(d, call)
    for untyped in (False, True):
        for i, arg in enumerate(args):
            if _is_untyped(arg) == untyped and arg != Basic("untyped nil"):
                unify(param_type(t, i, call.ellipsis), arg, found)
    own = {p: a for p, a in found.items() if p.owner == owner}
    return substitute_signature(t, own)


def instantiated(d: Declaration, expr: ast.IndexExpr, signature: Signature) -> Type:
    """f[T1, T2] of a generic function."""
    func = _denoted(d, expr.x)
    if func is None:
        return UNKNOWN
    names = d.package.program.func_type_params(func)
    args = [eval_type(d, i) for i in expr.indices]
    owner = f"{func.path}.{func.name}"
    by = {TypeParam(owner, name): arg for name, arg in zip(names, args, strict=False)}
    return substitute(signature, by)


def _denoted(d: Declaration, expr: ast.Expr) -> Func | None:
    expr = ast.unparen(expr)
    if isinstance(expr, ast.SelectorExpr):
        expr = expr.sel
    obj = infer.object_of(d, expr) if isinstance(expr, ast.Ident) else None
    return obj if isinstance(obj, Func) else None


def _generic_owner(d: Declaration, fun: ast.Expr) -> str | None:
    """The owner of the type parameters of a generic function; None if fun is not one."""
    func = _denoted(d, fun.x if isinstance(fun, ast.IndexExpr) else fun)
    if func is None or func.recv or not d.package.program.func_type_params(func):
        return None
    return f"{func.path}.{func.name}"


def _argument_types(d: Declaration, call: ast.CallExpr) -> list[Type]:
    types = [infer.type_of(d, a) for a in call.args]
    if len(types) == 1 and isinstance(types[0], Tuple):
        return list(types[0].elems)
    return types


def param_type(s: Signature, i: int, spread: bool) -> Type:
    """The type of the parameter that receives argument i; spread if the call ends in `...`."""
    last = len(s.params) - 1
    if s.variadic and i >= last:
        t = s.params[last].type
        return t.elem if isinstance(t, Slice) and not spread else t
    return s.params[i].type if i <= last else UNKNOWN


def _is_untyped(t: Type) -> bool:
    return isinstance(t, Basic) and t.name.startswith("untyped")


def _builtin_type(d: Declaration, name: str, call: ast.CallExpr) -> Type:
    if name == "recover":
        return ANY
    if not call.args:
        return _NOTHING
    first = call.args[0]
    match name:
        case "new":
            # Since Go 1.26 also new(expr).
            t = eval_type(d, first) if infer.is_type(d, first) else default_type(_new_operand(d, first))
            return Pointer(t)
        case "make":
            return eval_type(d, first)
        case "append" | "min" | "max":
            return infer.type_of(d, first)
        case "len" | "cap" | "copy":
            return INT
        case "real" | "imag":
            return Basic("float64")
        case "complex":
            return Basic("complex128")
        case _:
            return _NOTHING


def _new_operand(d: Declaration, expr: ast.Expr) -> Type:
    t = infer.type_of(d, expr)
    return eval_type(d, expr) if t == UNKNOWN and isinstance(expr, ast.SelectorExpr) else t
