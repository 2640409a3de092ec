"""Keys that a program makes up: `id := uuid.NewString()`. No row can have one before the program inserts it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from goscan.facts.dependencies.wiring import step
from goscan.facts.dependencies.wiring_place import Choices, Frame, Place
from goscan.facts.persistence.keys import key_operands
from goscan.facts.persistence.lookup import reads
from goscan.facts.persistence.write import Write
from goscan.semantics.function import Function
from goscan.semantics.objects import CalleeKind, Var
from goscan.syntax import ast

_MOST = 12  # a key that comes from more places than this is not judged


def fresh_origins(chain: tuple[Write, ...]) -> tuple[Place, ...]:
    """Where the key of the last write of a chain of calls is made, if it is made up wherever it comes from; else ()."""
    frame: Frame | None = None
    for write, inner in pairwise(chain):
        frame = Frame(inner.function.top, Place(write.function, write.call, frame))
    keys = key_operands(chain[-1])
    if len(keys) != 1 or keys[0].field:
        return ()
    found: list[Place] = []
    for origin in _origins(Place(keys[0].function, keys[0].expr, frame), {}):
        if not is_made_up(origin.function, origin.expr) or len(found) == _MOST:
            return ()
        found.append(origin)
    return tuple(found)


def _origins(place: Place, choices: Choices) -> Iterator[Place]:
    """The ends of the ways back from a value; what a call makes up is one, whatever it returns."""
    if is_made_up(place.function, place.expr):
        yield place
        return
    inner = _unwrapped(place)
    if inner is not None:
        yield from _origins(inner, choices)
        return
    known = False
    for before, chosen in step(place, choices):
        known = True
        yield from _origins(before, chosen)
    if not known:
        yield place


def _unwrapped(place: Place) -> Place | None:
    """`id` of `id.String()`: another spelling of a value of a library."""
    expr = ast.unparen(place.expr)
    if isinstance(expr, ast.CallExpr) and not expr.args:
        callee = place.function.callee(expr)
        if callee.kind is not CalleeKind.FUNCTION and callee.name == "String" and not callee.targets:
            fun = ast.unparen(expr.fun)
            return place.at(fun.x) if isinstance(fun, ast.SelectorExpr) else None
    return None


def is_made_up(fn: Function, expr: ast.Expr) -> bool:
    """Whether a call makes a value out of nothing that the program was given: no variable goes in, and no stored data.

    Methods of the project may remember what they gave before: errs towards no.
    """
    expr = ast.unparen(expr)
    if not isinstance(expr, ast.CallExpr):
        return False
    callee = fn.callee(expr)
    if callee.kind is CalleeKind.CONVERSION or callee.kind is CalleeKind.BUILTIN or reads(fn, expr):
        return False
    if any(fn_of.recv_name for fn_of in callee.targets):
        return False
    return not any(isinstance(n, ast.Ident) and isinstance(fn.object(n), Var) for n in ast.walk(expr))
