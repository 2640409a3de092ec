"""Routes: which function answers at which path, and what else the outside world starts (services, queues, timers).

What registers a route is said by directives of the stubs (`route`, `group`, `mount`, `register`, `consumer`, `cron`), or
above the user's own functions; this module knows no library.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from goscan.facts.dependencies.wiring_place import Place
from goscan.facts.facts import Facts
from goscan.facts.site import Site
from goscan.record import record
from goscan.semantics.function import Function
from goscan.syntax import ast

_PER_CALL = 400


@record(frozen=True, eq=False)
class Route:
    """One registration that the outside world can call.

    kind is http, grpc, queue or cron. methods is () when every method is answered. path is the full path, for a queue its
    topic, for cron its schedule; what could not be known stands in it as <source>. handlers are the functions that may
    answer, () when unknown; shown is the handler as it is written. wrappers are the generated functions in front of them.
    """

    kind: str
    framework: str
    methods: tuple[str, ...]
    path: str
    handlers: tuple[Function, ...]
    site: Site
    shown: str
    wrappers: tuple[Function, ...] = ()

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
    from goscan.facts.routes.registration import registered

    found: list[Route] = []
    for file, decl in facts.program.workspace.candidates("route"):
        if decl.kind == "func" and not file.is_test:
            for fn in facts.program.declared(file, decl).with_literals():
                for call in fn.nodes(ast.CallExpr):
                    if _may_register(call):
                        found += islice(registered(facts, Place(fn, call), call), _PER_CALL)
    once = {(r.label, r.handlers, r.shown, r.site.node): r for r in found}
    yield from sorted(once.values(), key=lambda r: (r.site.function.file.path, r.site.node.end))


_NAMES = re.compile(
    r"(?i:get|post|put|patch|delete|head|options|any|all|handle|handlefunc|method|methodfunc|match|connect|trace|query|add)$"
    r"|Handler(?:Func)?$|(?:Route)?NotFound|MethodNotAllowed|No(?:Route|Method)|(?:Auto)?Router$|AutoPrefix$|Include$|NS\w+|Register\w*|Add\w+|Subscribe|QueueSubscribe"
    r"|Consume\w*|Schedule|Do$|DoWithJobDetails|NewTask|New\w+Handler|WorkFunc|Ctrl\w+|Handle\w+$|To$"
)


def _may_register(call: ast.CallExpr) -> bool:
    fun = ast.unparen(call.fun)
    if isinstance(fun, ast.IndexExpr):
        fun = ast.unparen(fun.x)
    name = fun.sel.name if isinstance(fun, ast.SelectorExpr) else fun.name if isinstance(fun, ast.Ident) else ""
    return bool(call.args) and _NAMES.match(name) is not None
