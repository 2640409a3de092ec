"""Reverse search: who calls a function, and who uses it as a value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from goscan.semantics.function_values import function_values
from goscan.semantics.objects import CallSite, Func, Reference, Var
from goscan.semantics.types import Named, Type, named
from goscan.syntax import ast

if TYPE_CHECKING:
    from goscan.semantics.function import Function
    from goscan.semantics.program import Program

# A name mentioned in more declarations than this (String, Close, Error) is not searched further: callers are missed,
# so that what depends on them stays silent.
MAX_MENTIONS = 1000
MAX_FIELD_MENTIONS = 200


def callers(program: Program, fn: Function) -> tuple[CallSite, ...]:
    """All call sites that may run fn, in the order of the files."""
    if fn.literal_node is not None:
        return tuple(_calls_in(fn.declaration.top, fn, ""))
    return tuple(site for top in mentioning(program, fn) for site in _calls_in(top, fn, fn.decl_name))


def references(program: Program, fn: Function) -> tuple[Reference, ...]:
    """All uses of a declared function as a value, method values through interfaces included."""
    if fn.literal_node is not None:
        return ()
    return tuple(ref for top in mentioning(program, fn) for ref in _references_in(top, fn))


def mentioning(program: Program, fn: Function) -> Iterator[Function]:
    """The top-level functions and var groups whose text mentions the name of a declared function."""
    name = fn.decl_name
    packages = None if name[:1].isupper() else (fn.package.path,)
    yield from program.mentioning(name, packages)[:MAX_MENTIONS]


def _calls_in(top: Function, fn: Function, name: str) -> Iterator[CallSite]:
    for function in top.with_literals():
        for call in function.nodes(ast.CallExpr):
            if (not name or _may_call(function, call, name)) and fn in function.callee(call).targets:
                yield CallSite(function, call)


def _may_call(function: Function, call: ast.CallExpr, name: str) -> bool:
    """Cheap test before resolution: the callee has the name, or is a variable (a value assigned before)."""
    fun = ast.unparen(call.fun)
    if isinstance(fun, ast.IndexExpr):
        fun = ast.unparen(fun.x)
    match fun:
        case ast.SelectorExpr(sel=ast.Ident(name=called)):
            return called == name
        case ast.Ident(name=called):
            return called == name or isinstance(function.declaration.info.uses.get(fun), Var)
        case _:
            return False


def _references_in(top: Function, fn: Function) -> Iterator[Reference]:
    name = fn.decl_name
    for function in top.with_literals():
        for ident in function.nodes(ast.Ident):
            if ident.name != name or ident is getattr(top.node, "name", None):
                continue
            expr: ast.Expr = ident
            parent = function.parent(ident)
            if isinstance(parent, ast.SelectorExpr) and parent.sel is ident:
                expr, parent = parent, function.parent(parent)
            if _is_called(function, expr, parent) or not isinstance(function.object(ident), Func):
                continue
            if fn in function_values(function.declaration, expr):
                yield Reference(function, expr)


def _is_called(function: Function, expr: ast.Expr, parent: ast.Node | None) -> bool:
    """Whether expr, in parentheses or instantiated, is what a call calls."""
    while isinstance(parent, ast.ParenExpr) or (isinstance(parent, ast.IndexExpr) and parent.x is expr):
        expr, parent = parent, function.parent(parent)
    return isinstance(parent, ast.CallExpr) and parent.fun is expr


def field_functions(program: Program, owner: Named, name: str) -> tuple[Function, ...]:
    """The functions stored in the field name of owner: in literals of it and by assignment, where they are evident."""
    found: dict[Function, None] = {}
    packages = None if name[:1].isupper() else (owner.path,)
    for top in program.mentioning(name, packages)[:MAX_FIELD_MENTIONS]:
        for function in top.with_literals():
            for value in _stored(function, owner, name):
                found.update(dict.fromkeys(function_values(function.declaration, value)))
    return tuple(found)


def _stored(function: Function, owner: Named, name: str) -> Iterator[ast.Expr]:
    for pair in function.nodes(ast.KeyValueExpr):
        match pair:
            case ast.KeyValueExpr(key=ast.Ident(name=key), value=value) if key == name:
                literal = function.parent(pair)
                if isinstance(literal, ast.CompositeLit) and _is(function.type_of(literal), owner):
                    yield value
    for stmt in function.nodes(ast.AssignStmt):
        for target, value in zip(stmt.lhs, stmt.rhs, strict=False):
            match target:
                case ast.SelectorExpr(x=x, sel=ast.Ident(name=field)) if field == name:
                    if _is(function.type_of(x), owner):
                        yield value


def _is(t: Type, owner: Named) -> bool:
    return named(t) == (owner.path, owner.name)
