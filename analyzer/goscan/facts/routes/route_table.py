"""Routes that are registered as rows of a table."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from goscan.facts.dependencies.wiring import element, literals
from goscan.facts.dependencies.wiring_place import Choices, Place
from goscan.facts.routes.route import Route
from goscan.facts.routes.route_handler import handlers
from goscan.facts.routes.route_text import argument, argument_text, join, text
from goscan.facts.routes.router_type import framework
from goscan.facts.site import Site
from goscan.semantics.objects import Callee, Directive
from goscan.syntax import ast


def table_routes(place: Place, call: ast.CallExpr, callee: Callee, directive: Directive) -> Iterator[Route]:
    """The rows of a table of routes, under the prefix that is given beside it."""
    given = argument(place, call, directive.get("table"))
    if given is None:
        return
    prefix = "".join(p for arg in call.args for p, _ in islice(_prefix_option(place.at(arg)), 1))
    for row in _table_rows(given):
        method, path, handler = (element(row, name) for name in ("Method", "Path", "Handler"))
        if method is None or path is None or handler is None:
            continue
        for functions, chosen in handlers(handler, {}):
            for shown, then in text(path, chosen):
                methods = tuple(m for m, _ in islice(text(method, then), 1))
                site = Site(row.function, row.expr)
                yield Route("http", framework(callee.path), methods, join(prefix, shown), functions, site, handler.text)


def _table_rows(given: Place) -> Iterator[Place]:
    """The rows of a literal, also of one that is handed to a call: WithMiddlewares(ms, []Route{…}...)."""
    expr = ast.unparen(given.expr)
    if isinstance(expr, ast.CallExpr) and not given.function.callee(expr).targets:
        for arg in expr.args:
            yield from _table_rows(given.at(arg))
        return
    for literal, _ in literals(given, {}):
        table = ast.unparen(literal.expr)
        assert isinstance(table, ast.CompositeLit)
        if element(literal, "Handler") is not None:
            yield literal
            continue
        for elt in table.elts:
            if isinstance(ast.unparen(elt), ast.CompositeLit):
                yield literal.at(elt)


def _prefix_option(place: Place) -> Iterator[tuple[str, Choices]]:
    expr = ast.unparen(place.expr)
    if isinstance(expr, ast.CallExpr):
        group = place.function.callee(expr).directive("group")
        if group is not None:
            yield from argument_text(place, expr, group.get("path"), {})
