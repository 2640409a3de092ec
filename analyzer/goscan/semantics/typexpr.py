"""From type expressions to types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goscan.semantics.objects import PkgName, TypeName
from goscan.semantics.types import (
    UNKNOWN,
    Array,
    Chan,
    Interface,
    Map,
    Method,
    Named,
    Param,
    Pointer,
    Signature,
    Slice,
    Struct,
    StructField,
    Type,
)
from goscan.syntax import ast

if TYPE_CHECKING:
    from goscan.semantics.declaration import Declaration


def eval_type(d: Declaration, expr: ast.Expr) -> Type:
    """The type that a type expression denotes, UNKNOWN if it denotes none."""
    known = d.info.types.get(expr)
    if known is not None:
        return known
    d.info.types[expr] = UNKNOWN  # cuts cycles such as type T struct{ f [len(T{}.f)]int }
    found = _eval(d, expr)
    d.info.types[expr] = found
    return found


def _eval(d: Declaration, expr: ast.Expr) -> Type:
    match expr:
        case ast.Ident():
            return _named(d, d.info.uses.get(expr) or d.info.defs.get(expr))
        case ast.SelectorExpr(x=ast.Ident() as x, sel=sel):
            pkg = d.info.uses.get(x)
            if not isinstance(pkg, PkgName):
                return UNKNOWN
            package = d.package.program.package(pkg.path)
            obj = package.member(sel.name) if package else None
            return _named(d, obj) if isinstance(obj, TypeName) else Named(pkg.path, sel.name)
        case ast.StarExpr(x=x):
            return Pointer(eval_type(d, x))
        case ast.ParenExpr(x=x):
            return eval_type(d, x)
        case ast.ArrayType(len=None, elt=elt):
            return Slice(eval_type(d, elt))
        case ast.ArrayType(elt=elt):
            return Array(eval_type(d, elt))
        case ast.MapType(key=key, value=value):
            return Map(eval_type(d, key), eval_type(d, value))
        case ast.ChanType(dir=direction, value=value):
            return Chan(direction, eval_type(d, value))
        case ast.Ellipsis(elt=elt):
            return Slice(eval_type(d, elt)) if elt is not None else UNKNOWN
        case ast.FuncType():
            return signature(d, expr)
        case ast.StructType(fields=fields):
            return Struct(tuple(f for field in fields for f in _struct_fields(d, field)))
        case ast.InterfaceType(methods=methods, embeds=embeds):
            return Interface(_methods(d, methods), _embeds(d, embeds))
        case ast.IndexExpr(x=x, indices=indices):
            base = eval_type(d, x)
            args = tuple(eval_type(d, i) for i in indices)
            return d.package.program.instantiate(base, args)
        case _:
            return UNKNOWN


def _named(d: Declaration, obj: object) -> Type:
    if not isinstance(obj, TypeName):
        return UNKNOWN
    t = obj.type
    if isinstance(t, Named) and t.path:
        return d.package.program.alias_target(t) or t
    return t


def _struct_fields(d: Declaration, field: ast.Field) -> list[StructField]:
    t = eval_type(d, field.type)
    tag = field.tag or ""
    if field.names:
        return [StructField(ident.name, t, tag=tag) for ident in field.names]
    return [StructField(embedded_name(field.type), t, embedded=True, tag=tag)]


def embedded_name(expr: ast.Expr) -> str:
    """The field name of an embedded type: the last part of its name."""
    while True:
        match expr:
            case ast.StarExpr(x=x) | ast.ParenExpr(x=x) | ast.IndexExpr(x=x):
                expr = x
            case ast.SelectorExpr(sel=ast.Ident(name=name)) | ast.Ident(name=name):
                return name
            case _:
                return ""


def _methods(d: Declaration, fields: list[ast.Field]) -> tuple[Method, ...]:
    return tuple(
        Method(ident.name, signature(d, field.type))
        for field in fields
        if isinstance(field.type, ast.FuncType)
        for ident in field.names
    )


def _embeds(d: Declaration, embeds: list[ast.Expr]) -> tuple[Type, ...]:
    # Unions and ~T restrict type sets, they add no methods.
    plain = (e for e in embeds if not isinstance(e, ast.BinaryExpr | ast.UnaryExpr))
    return tuple(eval_type(d, e) for e in plain)


def signature(d: Declaration, node: ast.FuncType) -> Signature:
    """The signature that a function type denotes."""
    known = d.info.types.get(node)
    if isinstance(known, Signature):
        return known
    variadic = bool(node.params) and isinstance(node.params[-1].type, ast.Ellipsis)
    found = Signature(_params(d, node.params), _params(d, node.results), variadic)
    d.info.types[node] = found
    return found


def _params(d: Declaration, fields: list[ast.Field]) -> tuple[Param, ...]:
    found: list[Param] = []
    for field in fields:
        t = eval_type(d, field.type)
        names = [ident.name for ident in field.names] or [""]
        found.extend(Param(name, t) for name in names)
    return tuple(found)
