"""Endpoints: functions with the whole signature of a handler, functions that make one, and what stands before them."""

from __future__ import annotations

import re

from goscan.facts.routes.handler import Handler, handler_of
from goscan.semantics.function import Function
from goscan.semantics.objects import Reference
from goscan.semantics.types import CONTEXT, ERROR, Interface, Signature, named
from goscan.syntax import ast

_NEXT = re.compile(r"Next$|Abort$")


def endpoint(fn: Function) -> Handler | None:
    """The handler that a function is, or that it makes: `func (a *API) list() http.HandlerFunc { return func(w, r) { … } }`."""
    handler = handler_of(fn)
    if handler is not None:
        return handler if _is_endpoint(fn, handler) else None
    made = [r.type for r in fn.signature.results if isinstance(fn.program.underlying(r.type), Signature)]
    if len(made) != 1 or any(
        isinstance(fn.program.underlying(fn.var_type(p)), Signature | Interface) for p in fn.params
    ):
        return None
    literals = [fn.literal(lit) for r in fn.nodes(ast.ReturnStmt) for lit in r.results if isinstance(lit, ast.FuncLit)]
    inner = handler_of(literals[0]) if len(literals) == 1 else None
    return Handler(fn, inner.kind, inner.framework, None) if inner is not None else None


def _is_endpoint(fn: Function, handler: Handler) -> bool:
    """Whether the whole signature is that of a handler; helpers that take the request among other things have another."""
    params = [fn.var_type(p) for p in fn.params]
    results = [r.type for r in fn.signature.results]
    match handler.framework:
        case "net/http":
            return len(params) == 2 and named(params[0]) == ("net/http", "ResponseWriter") and not results
        case "gin" | "iris" | "fasthttp":
            return len(params) == 1 and not results
        case "echo" | "fiber":
            return len(params) == 1 and results == [ERROR]
        case "hertz":
            return len(params) == 2 and params[0] == CONTEXT and not results
        case "asynq":
            return len(params) == 2 and params[0] == CONTEXT and results == [ERROR]
        case "watermill":
            return len(params) == 1 and bool(results) and results[-1] == ERROR
        case "nats":
            return len(params) == 1 and not results
    return False


def goes_on(fn: Function) -> bool:
    """Whether it is middleware: it asks for the next handler, or keeps that from running."""
    return any(
        isinstance(call.fun, ast.SelectorExpr) and _NEXT.match(call.fun.sel.name) is not None
        for inner in fn.with_literals()
        for call in inner.nodes(ast.CallExpr)
    )


def is_middleware(use: Reference) -> bool:
    """Whether a use puts the function before handlers: router.Use(f), router.Group("/x", f), router.GET("/x", f, h)."""
    call = use.function.parent(use.expr)
    if not isinstance(call, ast.CallExpr) or use.expr not in call.args:
        return False
    callee = use.function.callee(call)
    if callee.directive("middleware") is not None or callee.directive("group") is not None:
        return True
    route = callee.directive("route")
    index = call.args.index(use.expr)
    if route is None or not route.get("handler"):
        return False
    if route.get("middleware"):
        return index >= int(route.get("middleware"))
    return index < len(call.args) - 1


def is_routed(use: Reference) -> bool:
    """Whether a use is an argument of the registration of a route, a consumer or a timer."""
    call = use.function.parent(use.expr)
    callee = use.function.callee(call) if isinstance(call, ast.CallExpr) else None
    return callee is not None and any(callee.directive(name) is not None for name in ("route", "consumer", "cron"))
