"""Generated handlers: a code generator reads the request, and a method of an interface that it declares does the work."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.routes.handler import request_type
from goscan.semantics.function import Function
from goscan.semantics.objects import CalleeKind
from goscan.semantics.types import CONTEXT
from goscan.syntax import ast

_DEPTH = 3  # wrappers of wrappers: an adapter to the router, then one that is strict about types

Functions = tuple[Function, ...]


def behind_generated(functions: Functions) -> tuple[Functions, Functions]:
    """(who does the work, the generated functions in front of them)."""
    found, wrappers = list(functions), list[Function]()
    for _ in range(_DEPTH):
        inner = {fn: delegates for fn in found if fn.file.generated and (delegates := tuple(_delegates(fn)))}
        if not inner:
            break
        wrappers += inner
        found = list(dict.fromkeys(f for fn in found for f in inner.get(fn, (fn,)) if f not in wrappers))
    # What a generator writes for those who have no implementation yet does no work.
    own = tuple(fn for fn in found if not fn.file.generated) if wrappers else ()
    return own or tuple(found), tuple(wrappers)


def _delegates(fn: Function) -> Iterator[Function]:
    """What implements the methods of interfaces of its own package that a generated handler hands the request on to."""
    for inner in fn.with_literals():
        for call in inner.nodes(ast.CallExpr):
            callee = inner.callee(call)
            if callee.kind is not CalleeKind.INTERFACE or callee.path != fn.package.path or not callee.targets:
                continue
            types = [inner.type_of(arg) for arg in call.args]
            if any(t == CONTEXT or request_type(t) is not None for t in types):
                yield from callee.targets
