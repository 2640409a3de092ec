"""The HTTP methods that a registration answers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from goscan.facts.dependencies.wiring import literals
from goscan.facts.dependencies.wiring_place import Choices, Place
from goscan.facts.routes.route_text import argument, text
from goscan.semantics.objects import Callee, Directive
from goscan.syntax import ast


def methods_of(
    place: Place, call: ast.CallExpr, callee: Callee, directive: Directive, choices: Choices
) -> Iterator[tuple[tuple[str, ...], Choices]]:
    """The methods that a registration names: by its directive, or by the chain it stands in."""
    said = directive.get("method")
    if said.startswith("arg:"):
        listed = argument(place, call, said[4:])
        if listed is not None:
            yield from _listed(listed, choices)
            return
    elif said:
        yield (() if said == "ANY" else (said,)), choices
        return
    yield tuple(m for link in chain(place, call) for m in _named(place, link, choices)), choices


def _named(place: Place, link: ast.CallExpr, choices: Choices) -> Iterator[str]:
    """The methods that a link of a chain names, by itself or in its arguments."""
    directive = place.function.callee(link).directive("methods")
    if directive is not None and directive.get("method"):
        yield directive.get("method")
    elif directive is not None:
        yield from (m for arg in link.args for m, _ in islice(text(place.at(arg), choices), 1))


def _listed(place: Place, choices: Choices) -> Iterator[tuple[tuple[str, ...], Choices]]:
    known = False
    for literal, chosen in literals(place, choices):
        known = True
        expr = ast.unparen(literal.expr)
        assert isinstance(expr, ast.CompositeLit)
        yield tuple(m for elt in expr.elts for m, _ in islice(text(literal.at(elt), chosen), 1)), chosen
    if not known:
        for method, chosen in text(place, choices):
            yield ((method.upper(),) if method else ()), chosen


def chain(place: Place, call: ast.CallExpr) -> Iterator[ast.CallExpr]:
    """The other calls of the chain of method calls that a call is a link of."""
    inner = call.fun.x if isinstance(call.fun, ast.SelectorExpr) else None
    while isinstance(inner, ast.CallExpr):
        yield inner
        inner = inner.fun.x if isinstance(inner.fun, ast.SelectorExpr) else None
    parent = place.function.parent(call)
    while isinstance(parent, ast.SelectorExpr):
        outer = place.function.parent(parent)
        if not isinstance(outer, ast.CallExpr) or outer.fun is not parent:
            return
        yield outer
        parent = place.function.parent(outer)
