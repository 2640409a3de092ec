"""Reverse search: who calls a function, and who uses it as a value."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from goscan.semantics.function_values import function_values
from goscan.semantics.objects import CallSite, Func, Reference, Var
from goscan.semantics.types import Named, Type, named
from goscan.source.mentions import assigned, is_called, selected
from goscan.syntax import ast

if TYPE_CHECKING:
    from goscan.semantics.function import Function
    from goscan.semantics.program import Program
    from goscan.source.files import SourceFile
    from goscan.source.mentions import Accept

# A name mentioned in more declarations than this (String, Close, Error) is not searched further: callers are missed,
# so that what depends on them stays silent.
MAX_MENTIONS = 1000
MAX_FIELD_MENTIONS = 200


class CallSites:
    """The call sites that may run a function, in the order of the files; found one by one, as far as somebody asks."""

    def __init__(self, program: Program, fn: Function) -> None:
        self._found: list[CallSite] = []
        self._rest = _call_sites(program, fn)

    def __iter__(self) -> Iterator[CallSite]:
        at = 0
        while at < len(self._found) or self._more():
            yield self._found[at]
            at += 1

    def __bool__(self) -> bool:
        return bool(self._found) or self._more()

    def first(self, count: int) -> Iterator[CallSite]:
        """So many call sites at most; the others need not be found."""
        return islice(self, count)

    def _more(self) -> bool:
        site = next(self._rest, None)
        if site is not None:
            self._found.append(site)
        return site is not None


def _call_sites(program: Program, fn: Function) -> Iterator[CallSite]:
    if fn.literal_node is not None:
        yield from _calls_in(fn.declaration.top, fn, "")
        return
    for top in mentioning(program, fn):
        yield from _calls_in(top, fn, fn.decl_name)


def near_callers(program: Program, fn: Function, steps: int, where: Callable[[SourceFile], bool]) -> Iterator[CallSite]:
    """The call sites in reported code, and in functions that it may call through `steps - 1` others: few in a small run.

    Of functions in the files `where` says.
    """
    near = program.workspace.near
    for top in mentioning(program, fn):
        is_near = near.is_everything or top.file.reported or (steps and near.has(top.decl_name.encode(), steps - 1))
        if is_near and where(top.file):
            yield from _calls_in(top, fn, fn.decl_name)


def references(program: Program, fn: Function) -> tuple[Reference, ...]:
    """All uses of a declared function as a value, method values through interfaces included."""
    if fn.literal_node is not None:
        return ()
    size = len(fn.decl_name.encode())
    found = mentioning(program, fn, lambda file, at: not is_called(file, at + size))
    return tuple(ref for top in found for ref in _references_in(top, fn))


def mentioning(program: Program, fn: Function, how: Accept | None = None) -> Iterator[Function]:
    """The top-level functions and var groups whose text may call, or name, a declared function.

    A function is named plainly in its own package, and behind the package's name in files that import it. A method
    stands behind a dot, where its type or an interface with the method can be known. `how` may ask for more.
    """
    name, home = fn.decl_name, fn.package.path
    packages = None if name[:1].isupper() else (home,)
    where = _selects_method(program, name, home) if fn.recv_name else _names_function(home)
    accept = where if how is None else lambda file, at: how(file, at) and where(file, at)
    return islice(program.mentioning(name, packages, accept), MAX_MENTIONS)


def _names_function(home: str) -> Accept:
    def accept(file: SourceFile, at: int) -> bool:
        behind_dot = selected(file, at)
        if file.package_path == home:
            return not behind_dot and file.data[at - 5 : at] != b"func "  # its own declaration
        return any(i.path == home and behind_dot is (i.name != ".") for i in file.imports)

    return accept


def _selects_method(program: Program, name: str, home: str) -> Accept:
    if not name[:1].isupper():
        return selected
    known: frozenset[str] | None = None

    def accept(file: SourceFile, at: int) -> bool:
        nonlocal known
        if not selected(file, at):
            return False
        if file.package_path == home:
            return True
        if known is None:
            known = _knowing(program, name, home)
        return file.package_path in known

    return accept


def _knowing(program: Program, name: str, home: str) -> frozenset[str]:
    """The packages in which a value can be at hand that has the method: of its type, or of an interface."""
    interfaces = {f.package_path for f, d in program.workspace.mentions(name) if d.kind == "type"}
    return program.importers.of_any({home, *interfaces})


def _calls_in(top: Function, fn: Function, name: str) -> Iterator[CallSite]:
    for function in top.with_literals():
        for call in _calls_under(function, name) if name else function.nodes(ast.CallExpr):
            if fn in function.callee(call).targets:
                yield CallSite(function, call)


def _calls_under(function: Function, name: str) -> list[ast.CallExpr]:
    """The calls whose callee has the name, or is a variable (a value assigned before); saves resolving the others."""
    index: dict[str, list[ast.CallExpr]] | None = function.memo.get(_calls_under)
    if index is None:
        index = function.memo[_calls_under] = {}
        for call in function.nodes(ast.CallExpr):
            called = _called_name(function, call)
            if called is not None:
                index.setdefault(called, []).append(call)
    found, through = index.get(name, []), index.get("", [])
    return sorted((*found, *through), key=lambda call: call.start) if found and through else found or through


def _called_name(function: Function, call: ast.CallExpr) -> str | None:
    """The name that is called, "" for a variable, None for any other expression."""
    fun = ast.unparen(call.fun)
    if isinstance(fun, ast.IndexExpr):
        fun = ast.unparen(fun.x)
    match fun:
        case ast.SelectorExpr(sel=ast.Ident(name=called)):
            return called
        case ast.Ident(name=called):
            return "" if isinstance(function.declaration.info.uses.get(fun), Var) else called
    return None


def _references_in(top: Function, fn: Function) -> Iterator[Reference]:
    name = fn.decl_name
    for function in top.with_literals():
        for ident in _idents_named(function, name):
            if ident is getattr(top.node, "name", None):
                continue
            expr: ast.Expr = ident
            parent = function.parent(ident)
            if isinstance(parent, ast.SelectorExpr) and parent.sel is ident:
                expr, parent = parent, function.parent(parent)
            if _is_called(function, expr, parent) or not isinstance(function.object(ident), Func):
                continue
            if fn in function_values(function.declaration, expr):
                yield Reference(function, expr)


def _idents_named(function: Function, name: str) -> list[ast.Ident]:
    index: dict[str, list[ast.Ident]] | None = function.memo.get(_idents_named)
    if index is None:
        index = function.memo[_idents_named] = {}
        for ident in function.nodes(ast.Ident):
            index.setdefault(ident.name, []).append(ident)
    return index.get(name, [])


def _is_called(function: Function, expr: ast.Expr, parent: ast.Node | None) -> bool:
    """Whether expr, in parentheses or instantiated, is what a call calls."""
    while isinstance(parent, ast.ParenExpr) or (isinstance(parent, ast.IndexExpr) and parent.x is expr):
        expr, parent = parent, function.parent(parent)
    return isinstance(parent, ast.CallExpr) and parent.fun is expr


def field_functions(program: Program, owner: Named, name: str) -> tuple[Function, ...]:
    """The functions stored in the field name of owner: in literals of it and by assignment, where they are evident."""
    found: dict[Function, None] = {}
    packages = None if name[:1].isupper() else (owner.path,)
    for top in islice(program.mentioning(name, packages, assigned), MAX_FIELD_MENTIONS):
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
