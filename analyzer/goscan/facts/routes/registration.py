"""Registrations: the routes that one call makes, by the directives of what it calls."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from goscan.facts.dependencies.wiring import element, literals, step
from goscan.facts.dependencies.wiring_place import Choices, Place
from goscan.facts.facts import Facts
from goscan.facts.routes.controller import controller_methods
from goscan.facts.routes.route import Route
from goscan.facts.routes.route_delegate import behind_generated
from goscan.facts.routes.route_handler import handlers, work_given
from goscan.facts.routes.route_methods import chain, methods_of
from goscan.facts.routes.route_path import nesting, prefixes, roots
from goscan.facts.routes.route_site import written
from goscan.facts.routes.route_table import table_routes
from goscan.facts.routes.route_text import argument, argument_text, arguments, join, text
from goscan.facts.routes.router_type import HANDLER, embedded_router, framework, is_router, library_callee
from goscan.facts.routes.service import SERVICE, connect_service, service_methods
from goscan.semantics.function import Function
from goscan.semantics.lookup import method_names
from goscan.semantics.objects import Callee, Directive
from goscan.syntax import ast

_METHOD = re.compile(r"([A-Z]+)[ \t]+(.*)")


def registered(facts: Facts, place: Place, call: ast.CallExpr) -> Iterator[Route]:
    """The routes, services, consumers and timers that a call registers."""
    callee = library_callee(place.function, call)
    if callee.directives and _is_offered(place.function):
        return
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
                yield from _service(facts, place, call, directive.get("service"), place.function.top.decl_name)
    if connect_service(callee):
        yield from _service(facts, place, call, "0", callee.name, "connect")
    elif not callee.targets and not callee.directives and len(call.args) == 2 and SERVICE.match(callee.name):
        yield from _service(facts, place, call, "1", callee.name)  # the generated code is in another module


def _is_offered(fn: Function, depth: int = 3) -> bool:
    """Whether generated code offers to register something, and nobody asks it to: the client of a service has that, too."""
    top = fn.top
    if not top.file.generated or not top.params or fn.program.references(top):
        return False
    return all(depth > 0 and _is_offered(site.function, depth - 1) for site in fn.program.callers(top))


def _route(facts: Facts, place: Place, call: ast.CallExpr, callee: Callee, directive: Directive) -> Iterator[Route]:
    answer = argument(place, call, directive.get("handler"), chain=not directive.get("middleware"))
    if answer is None or _is_subrouter(facts, answer):
        return
    for found, chosen in handlers(answer, {}):
        for methods, path, then in _asked(place, call, callee, directive, chosen):
            work = work_given(place, found, then)
            functions, wrappers = (work[0], found) if work else behind_generated(found)
            said = work[1] if work else answer
            site = written(place, then, said, argument(place, call, directive.get("path") or directive.get("row")))
            for prefix, _ in _prefix(facts, place, call, callee, directive, then):
                full = _full(place, call, join(prefix, path), directive)
                yield Route("http", framework(callee.path), methods, full, functions, site, said.text, wrappers)


def _asked(
    place: Place, call: ast.CallExpr, callee: Callee, directive: Directive, choices: Choices
) -> Iterator[tuple[tuple[str, ...], str, Choices]]:
    """The methods and paths that a registration names: in its arguments, its chain, or the fields of a struct."""
    row = argument(place, call, directive.get("row"))
    for literal, chosen in literals(row, choices) if row is not None else ():
        method, path = element(literal, "Method"), element(literal, "Path")
        for shown, then in text(path, chosen) if path is not None else (("", chosen),):
            yield tuple(m for m, _ in islice(text(method, then), 1)) if method is not None else (), shown, then
    for path_, chosen in argument_text(place, call, directive.get("path"), choices) if row is None else ():
        for methods, then in methods_of(place, call, callee, directive, chosen):
            inline = _METHOD.match(path_) if not methods else None
            yield ((inline[1],), inline[2], then) if inline else (methods, path_, then)


def _prefix(
    facts: Facts, place: Place, call: ast.CallExpr, callee: Callee, directive: Directive, choices: Choices
) -> Iterator[tuple[str, Choices]]:
    router = argument(place, call, directive.get("router"))
    if router is not None:
        yield from prefixes(facts, router, choices)
    elif callee.receiver is None:
        yield from nesting(facts, place, choices)
    else:
        yield from prefixes(facts, place.at(callee.receiver), choices)


def _controller(
    facts: Facts, place: Place, call: ast.CallExpr, callee: Callee, directive: Directive
) -> Iterator[Route]:
    for value in arguments(place, call, directive.get("controller")):
        for path, chosen in argument_text(place, call, directive.get("path"), {}):
            for mapping, chosen2 in argument_text(place, call, directive.get("mapping"), chosen):
                for prefix, _ in _prefix(facts, place, call, callee, directive, chosen2):
                    site = written(place, chosen2, value)
                    for methods, below, functions, shown in controller_methods(value, mapping, directive):
                        full = _full(place, call, join(join(prefix, path), below), directive)
                        yield Route("http", framework(callee.path), methods, full, functions, site, shown)


def _full(place: Place, call: ast.CallExpr, path: str, directive: Directive) -> str:
    """A path as routers show it; what answers when nothing else does has none."""
    callee = library_callee(place.function, call)
    if not directive.get("path") and not path.strip("/") and not _is_at_path(place, call, directive):
        return "/*"
    # A pattern of net/http may begin with a host.
    return path if path.startswith(("/", "<")) or (path and callee.path == "net/http") else "/" + path


def _is_at_path(place: Place, call: ast.CallExpr, directive: Directive) -> bool:
    """Whether a route that is given no path has one all the same: by its row, or by the chain it is a link of."""
    if directive.get("row"):
        return True
    return any(place.function.callee(link).directive("path") is not None for link in chain(place, call))


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


def _service(
    facts: Facts, place: Place, call: ast.CallExpr, index: str, registrar: str, library: str = "grpc"
) -> Iterator[Route]:
    value = argument(place, call, index)
    if value is None:
        return
    signature = place.function.callee(call).signature
    params = signature.params if signature is not None else ()
    asked = params[int(index)].type if int(index) < len(params) else value.type
    wanted = asked if method_names(facts.program, asked) else value.type
    for service, functions, choices in service_methods(value, registrar, wanted):
        site = written(place, choices, value)
        for fn in functions:
            yield Route("grpc", library, (), f"/{service}/{fn.decl_name}", (fn,), site, fn.name)


def _is_subrouter(facts: Facts, answer: Place) -> bool:
    """Whether what is registered is a router itself, or a service: its own routes are found where they are registered."""
    program = facts.program
    if any(_is_service(made) for made, _ in ((answer, {}), *step(answer, {}))):
        return True
    if is_router(program, answer.type) or embedded_router(program, answer.type):
        return True
    return answer.type == HANDLER and any(True for _ in roots(program, answer, {}))


def _is_service(made: Place) -> bool:
    expr = ast.unparen(made.expr)
    return isinstance(expr, ast.CallExpr) and connect_service(made.function.callee(expr))
