"""Routes: which function answers at which path, and what else the outside world starts (services, queues, timers).

What registers a route is said by directives of the stubs (`route`, `group`, `mount`, `register`, `consumer`, `cron`), or
above the user's own functions; this module knows no library.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from goscan.facts.facts import Facts
from goscan.facts.route_handler import handlers
from goscan.facts.route_path import HANDLER, embedded_router, is_router, join, nesting, prefixes, roots, text
from goscan.facts.service import SERVICE, controller_methods, service_methods
from goscan.facts.site import Site
from goscan.facts.wiring import Choices, Place, literals
from goscan.semantics.function import Function
from goscan.semantics.objects import Callee, CalleeKind, Directive, Var, VarKind
from goscan.syntax import ast

_PER_CALL = 400
_METHOD = re.compile(r"([A-Z]+)[ \t]+(.*)")
_FRAMEWORKS = {"mux": "gorilla/mux", "router": "fasthttp/router", "web": "beego", "route": "hertz", "http": "net/http"}


@dataclass(frozen=True, slots=True, eq=False)
class Route:
    """One registration that the outside world can call.

    kind is http, grpc, queue or cron. methods is () when every method is answered. path is the full path, for a queue its
    topic, for cron its schedule; what could not be known stands in it as <source>. handlers are the functions that may
    answer, () when unknown; shown is the handler as it is written.
    """

    kind: str
    framework: str
    methods: tuple[str, ...]
    path: str
    handlers: tuple[Function, ...]
    site: Site
    shown: str

    @property
    def handler(self) -> Function | None:
        """The function that answers, when there is exactly one candidate."""
        return self.handlers[0] if len(self.handlers) == 1 else None

    @property
    def method(self) -> str:
        """`POST`, `GET,HEAD`, `ANY`; for what is no HTTP the kind."""
        if self.kind != "http":
            return {"grpc": "RPC", "queue": "CONSUME", "cron": "CRON"}.get(self.kind, self.kind.upper())
        return ",".join(self.methods) or "ANY"

    @property
    def label(self) -> str:
        """`POST /api/v1/jobs`."""
        return f"{self.method} {self.path}".rstrip()

    @staticmethod
    def find(facts: Facts) -> Iterator[Route]:
        """The routes registered in the reported files, in source order."""
        yield from (route for route in routes(facts) if route.site.function.file.reported)


def routes(facts: Facts) -> tuple[Route, ...]:
    """All routes of the readable modules, tests left out, in source order."""
    return facts.once(routes, lambda: tuple(_find(facts)))


def routes_of(facts: Facts, fn: Function) -> tuple[Route, ...]:
    """The routes that a function answers."""
    return facts.once("routes by handler", lambda: _by_handler(facts)).get(fn, ())


def _by_handler(facts: Facts) -> dict[Function, tuple[Route, ...]]:
    found: dict[Function, tuple[Route, ...]] = {}
    for route in routes(facts):
        for fn in route.handlers:
            found[fn] = (*found.get(fn, ()), route)
    return found


def _find(facts: Facts) -> Iterator[Route]:
    found: list[Route] = []
    for file, decl in facts.program.workspace.candidates("route"):
        if decl.kind == "func" and not file.is_test:
            for fn in facts.program.declared(file, decl).with_literals():
                for call in fn.nodes(ast.CallExpr):
                    if _may_register(call):
                        found += islice(_registered(facts, Place(fn, call), call), _PER_CALL)
    once = {(r.label, r.handlers, r.shown, r.site.node): r for r in found}
    yield from sorted(once.values(), key=lambda r: (r.site.function.file.path, r.site.node.end))


_NAMES = re.compile(
    r"(?i:get|post|put|patch|delete|head|options|any|all|handle|handlefunc|method|methodfunc|match|connect|trace|query|add)$"
    r"|Handler(?:Func)?$|(?:Route)?NotFound|MethodNotAllowed|No(?:Route|Method)|Router$|Include$|NS\w+|Register\w*|Add\w+|Subscribe|QueueSubscribe"
    r"|Consume\w*|Schedule|Do$|DoWithJobDetails|NewTask|WorkFunc|Ctrl\w+|Handle\w+$"
)


def _may_register(call: ast.CallExpr) -> bool:
    fun = ast.unparen(call.fun)
    if isinstance(fun, ast.IndexExpr):
        fun = ast.unparen(fun.x)
    name = fun.sel.name if isinstance(fun, ast.SelectorExpr) else fun.name if isinstance(fun, ast.Ident) else ""
    return bool(call.args) and _NAMES.match(name) is not None


def _registered(facts: Facts, place: Place, call: ast.CallExpr) -> Iterator[Route]:
    callee = place.function.callee(call)
    for directive in callee.directives:
        match directive.name:
            case "route" if directive.get("controller"):
                yield from _controller(facts, place, call, callee, directive)
            case "route":
                yield from _route(facts, place, call, callee, directive)
            case "consumer" | "cron":
                yield from _started(place, call, callee, directive)
            case "register":
                yield from _service(place, call, directive.get("service"), place.function.top.decl_name)
    if not callee.targets and not callee.directives and len(call.args) == 2 and SERVICE.match(callee.name):
        yield from _service(place, call, "1", callee.name)  # the generated code is in another module


def _route(facts: Facts, place: Place, call: ast.CallExpr, callee: Callee, directive: Directive) -> Iterator[Route]:
    answer = _argument(place, call, directive.get("handler"))
    if answer is None or _is_subrouter(facts, answer):
        return
    for functions, chosen in handlers(answer, {}):
        for path, chosen2 in _text(place, call, directive.get("path"), chosen):
            for methods, chosen3 in _methods(place, call, callee, directive, chosen2):
                site = _written(place, chosen3, answer, _argument(place, call, directive.get("path")))
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


def _methods(
    place: Place, call: ast.CallExpr, callee: Callee, directive: Directive, choices: Choices
) -> Iterator[tuple[tuple[str, ...], Choices]]:
    """The methods that a registration names: by its directive, or by the chain it stands in."""
    said = directive.get("method")
    if said.startswith("arg:"):
        listed = _argument(place, call, said[4:])
        if listed is not None:
            yield from _listed(listed, choices)
            return
    elif said:
        yield (() if said == "ANY" else (said,)), choices
        return
    chained = [link for link in _chain(place, call) if place.function.callee(link).directive("methods") is not None]
    methods = tuple(m for link in chained for arg in link.args for m, _ in islice(text(place.at(arg), choices), 1))
    yield methods, choices


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


def _chain(place: Place, call: ast.CallExpr) -> Iterator[ast.CallExpr]:
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


def _controller(
    facts: Facts, place: Place, call: ast.CallExpr, callee: Callee, directive: Directive
) -> Iterator[Route]:
    value = _argument(place, call, directive.get("controller"))
    if value is None:
        return
    for path, chosen in _text(place, call, directive.get("path"), {}):
        for mapping, chosen2 in _text(place, call, directive.get("mapping"), chosen):
            for prefix, _ in _prefix(facts, place, callee, chosen2):
                site = _written(place, chosen2, value)
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
    answer = _argument(place, call, directive.get("handler"))
    if answer is None or _is_registration(answer):
        return
    for functions, chosen in handlers(answer, {}):
        for path, chosen2 in _text(place, call, directive.get("path"), chosen):
            site = _written(place, chosen2, answer)
            yield Route(kind, framework(callee.path), (), path, functions, site, answer.text)


def _is_registration(place: Place) -> bool:
    """Whether an argument registers a function itself: AddWorker(workers, WorkFunc(f))."""
    expr = ast.unparen(place.expr)
    return isinstance(expr, ast.CallExpr) and place.function.callee(expr).directive("consumer") is not None


def _service(place: Place, call: ast.CallExpr, index: str, registrar: str) -> Iterator[Route]:
    value = _argument(place, call, index)
    if value is None:
        return
    for service, functions, choices in service_methods(value, registrar):
        site = _written(place, choices, value)
        for fn in functions:
            yield Route("grpc", "grpc", (), f"/{service}/{fn.decl_name}", (fn,), site, fn.name)


def _argument(place: Place, call: ast.CallExpr, index: str) -> Place | None:
    """The argument at an index; of a variadic chain of handlers the last, which answers."""
    if not index or int(index) >= len(call.args):
        return None
    position = int(index)
    signature = place.function.callee(call).signature
    if signature is not None and signature.variadic and position == len(signature.params) - 1:
        position = len(call.args) - 1
    return place.at(call.args[position])


def _text(place: Place, call: ast.CallExpr, index: str, choices: Choices) -> Iterator[tuple[str, Choices]]:
    found = place.at(call.args[int(index)]) if index and int(index) < len(call.args) else None
    if found is None:
        yield "", choices
    else:
        yield from text(found, choices)


def _is_subrouter(facts: Facts, answer: Place) -> bool:
    """Whether what is registered is a router itself: its own routes are found where they are registered."""
    program = facts.program
    if is_router(program, answer.type) or embedded_router(program, answer.type):
        return True
    return answer.type == HANDLER and any(True for _ in roots(program, answer, {}))


def _written(place: Place, choices: Choices, *said: Place | None) -> Site:
    """Where a route is written down: at the call of a helper that is given the whole path, or the handler."""
    call = choices.get(place.function.top)
    if call is None or call is place or not any(_is_given(x) for x in said if x is not None):
        return Site(place.function, place.expr)
    passed = [call.at(arg) for arg in call.expr.args] if isinstance(call.expr, ast.CallExpr) else []
    return _written(call, {k: v for k, v in choices.items() if k is not place.function.top}, *passed)


def _is_given(place: Place) -> bool:
    """Whether an expression is a parameter."""
    expr = ast.unparen(place.expr)
    if isinstance(expr, ast.CallExpr) and place.function.callee(expr).kind is CalleeKind.CONVERSION and expr.args:
        return _is_given(place.at(expr.args[0]))
    var = place.function.object(expr) if isinstance(expr, ast.Ident) else None
    return isinstance(var, Var) and var.kind is VarKind.PARAM


def framework(path: str) -> str:
    """What people call the library with this import path."""
    parts = [p for p in path.split("/") if not re.fullmatch(r"v\d+", p)]
    name = parts[-1] if parts else ""
    return _FRAMEWORKS.get(name, name.removesuffix(".go"))
