"""Registrations: the routes that one call makes, by the directives of what it calls."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goscan.facts.dependencies.wiring_place import Choices, Place
from goscan.facts.facts import Facts
from goscan.facts.routes.route import Route
from goscan.facts.routes.route_handler import handlers
from goscan.facts.routes.route_methods import methods_of
from goscan.facts.routes.route_path import nesting, prefixes, roots
from goscan.facts.routes.route_site import written
from goscan.facts.routes.route_table import table_routes
from goscan.facts.routes.route_text import argument, argument_text, join
from goscan.facts.routes.router_type import HANDLER, embedded_router, framework, is_router
from goscan.facts.routes.service import SERVICE, controller_methods, service_methods
from goscan.semantics.objects import Callee, Directive
from goscan.syntax import ast

_METHOD = re.compile(r"([A-Z]+)[ \t]+(.*)")


def registered(facts: Facts, place: Place, call: ast.CallExpr) -> Iterator[Route]:
    """The routes, services, consumers and timers that a call registers."""
    callee = place.function.callee(call)
    for directive in callee.directives:
        match directive.name:
            case "route" if directive.get("controller"):
                yield from _controller(facts, place, call, callee, directive)
            case "route" if directive.get("table"):
                yield from table_routes(place, call, callee, directive)
            case "route":
                yield from _route(facts, place, call, callee, directive)
            case "consumer" | "cron":
                yield from _started(place, call, callee, directive)
            case "register":
                yield from _service(place, call, directive.get("service"), place.function.top.decl_name)
    if not callee.targets and not callee.directives and len(call.args) == 2 and SERVICE.match(callee.name):
        yield from _service(place, call, "1", callee.name)  # the generated code is in another module


def _route(facts: Facts, place: Place, call: ast.CallExpr, callee: Callee, directive: Directive) -> Iterator[Route]:
    answer = argument(place, call, directive.get("handler"), chain=not directive.get("middleware"))
    if answer is None or _is_subrouter(facts, answer):
        return
    for functions, chosen in handlers(answer, {}):
        for path, chosen2 in argument_text(place, call, directive.get("path"), chosen):
            for methods, chosen3 in methods_of(place, call, callee, directive, chosen2):
                site = written(place, chosen3, answer, argument(place, call, directive.get("path")))
                for prefix, _ in _prefix(facts, place, callee, chosen3):
                    inline = _METHOD.match(path) if not methods else None
                    named, tail = ((inline[1],), inline[2]) if inline else (methods, path)
                    full = _full(join(prefix, tail), callee, directive)
                    yield Route("http", framework(callee.path), named, full, functions, site, answer.text)


def _prefix(facts: Facts, place: Place, callee: Callee, choices: Choices) -> Iterator[tuple[str, Choices]]:
    if callee.receiver is None:
        yield from nesting(facts, place, choices)
    else:
        yield from prefixes(facts, place.at(callee.receiver), choices)


def _controller(
    facts: Facts, place: Place, call: ast.CallExpr, callee: Callee, directive: Directive
) -> Iterator[Route]:
    value = argument(place, call, directive.get("controller"))
    if value is None:
        return
    for path, chosen in argument_text(place, call, directive.get("path"), {}):
        for mapping, chosen2 in argument_text(place, call, directive.get("mapping"), chosen):
            for prefix, _ in _prefix(facts, place, callee, chosen2):
                site = written(place, chosen2, value)
                for methods, fn, shown in controller_methods(value, mapping):
                    full = _full(join(prefix, path), callee, directive)
                    yield Route("http", framework(callee.path), methods, full, (fn,), site, shown)


def _full(path: str, callee: Callee, directive: Directive) -> str:
    """A path as routers show it; what answers when nothing else does has none."""
    if not directive.get("path") and not path.strip("/"):
        return "/*"
    # A pattern of net/http may begin with a host.
    return path if path.startswith(("/", "<")) or (path and callee.path == "net/http") else "/" + path


def _started(place: Place, call: ast.CallExpr, callee: Callee, directive: Directive) -> Iterator[Route]:
    kind = "queue" if directive.name == "consumer" else "cron"
    answer = argument(place, call, directive.get("handler"))
    if answer is None or _is_registration(answer):
        return
    for functions, chosen in handlers(answer, {}):
        for path, chosen2 in argument_text(place, call, directive.get("path"), chosen):
            site = written(place, chosen2, answer)
            yield Route(kind, framework(callee.path), (), path, functions, site, answer.text)


def _is_registration(place: Place) -> bool:
    """Whether an argument registers a function itself: AddWorker(workers, WorkFunc(f))."""
    expr = ast.unparen(place.expr)
    return isinstance(expr, ast.CallExpr) and place.function.callee(expr).directive("consumer") is not None


def _service(place: Place, call: ast.CallExpr, index: str, registrar: str) -> Iterator[Route]:
    value = argument(place, call, index)
    if value is None:
        return
    for service, functions, choices in service_methods(value, registrar):
        site = written(place, choices, value)
        for fn in functions:
            yield Route("grpc", "grpc", (), f"/{service}/{fn.decl_name}", (fn,), site, fn.name)


def _is_subrouter(facts: Facts, answer: Place) -> bool:
    """Whether what is registered is a router itself: its own routes are found where they are registered."""
    program = facts.program
    if is_router(program, answer.type) or embedded_router(program, answer.type):
        return True
    return answer.type == HANDLER and any(True for _ in roots(program, answer, {}))
