"""Generated handlers: a code generator reads the request, and a method of an interface that it declares does the work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goscan.facts.routes.handler import request_type
from goscan.semantics.function import Function
from goscan.semantics.objects import CalleeKind
from goscan.semantics.types import CONTEXT, Named
from goscan.syntax import ast

_INTERFACE = re.compile(rb"^type (\w+) interface \{\n(.*?)^\}", re.MULTILINE | re.DOTALL)
_METHOD = re.compile(rb"^\t(\w+)\(", re.MULTILINE)
_DEPTH = 3  # wrappers of wrappers: an adapter to the router, then one that is strict about types

Functions = tuple[Function, ...]


def behind_generated(functions: Functions) -> tuple[Functions, Functions]:
    """(who does the work, the generated functions in front of them)."""
    found, wrappers = list(functions), list[Function]()
    for _ in range(_DEPTH):
        inner = {fn: delegates for fn in found if fn.file.generated and (delegates := _behind(fn))}
        if not inner:
            break
        wrappers += inner
        found = list(dict.fromkeys(f for fn in found for f in inner.get(fn, (fn,)) if f not in wrappers))
    # What a generator writes for those who have no implementation yet does no work.
    own = tuple(fn for fn in found if not fn.file.generated) if wrappers else ()
    others = (fn for fn in found if fn.file.generated) if own else ()
    return own or tuple(found), (*wrappers, *others)


def _behind(fn: Function) -> Functions:
    """Who is behind a generated function: by its name where it is a method, so that its body need not be parsed."""
    return tuple(_by_name(fn)) or tuple(_delegates(fn))


def _by_name(fn: Function) -> Iterator[Function]:
    """The methods of that name that implement an interface which the generated package declares."""
    if fn.outer is not None or not fn.recv_name:
        return
    program, path = fn.program, fn.package.path
    found: dict[Function, None] = {}
    for name in _interfaces(fn).get(fn.decl_name, ()):
        found |= dict.fromkeys(program.method_targets(Named(path, name), fn.decl_name))
    if any(not target.file.generated for target in found):
        yield from (target for target in found if target is not fn)


def _interfaces(fn: Function) -> dict[str, list[str]]:
    """The interfaces that the generated files of a package declare, by the names of their methods; told by the text."""
    memo = fn.program.memo
    key = ("generated interfaces", fn.package.path)
    if key not in memo:
        by_method: dict[str, list[str]] = {}
        for file in fn.package.files:
            for match in _INTERFACE.finditer(file.data) if file.generated else ():
                for method in _METHOD.findall(match[2]):
                    by_method.setdefault(method.decode(), []).append(match[1].decode())
        memo[key] = by_method
    found: dict[str, list[str]] = memo[key]
    return found


def _delegates(fn: Function) -> Iterator[Function]:
    """What implements the methods of interfaces of its own package that a generated handler hands the request on to.

    The generator calls the handler as the method: the name is looked at before anything is resolved.
    """
    name = fn.top.decl_name.lower()
    for inner in fn.with_literals():
        for call in inner.nodes(ast.CallExpr):
            if not isinstance(call.fun, ast.SelectorExpr) or call.fun.sel.name.lower() not in name:
                continue
            callee = inner.callee(call)
            if callee.kind is not CalleeKind.INTERFACE or callee.path != fn.package.path or not callee.targets:
                continue
            types = [inner.type_of(arg) for arg in call.args]
            if any(t == CONTEXT or request_type(t) is not None for t in types):
                yield from callee.targets
