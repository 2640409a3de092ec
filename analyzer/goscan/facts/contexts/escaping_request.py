"""Objects of one request that a detached goroutine uses after the handler has returned."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.contexts.belonging import expects_end
from goscan.facts.contexts.escaping_context import EscapingContext
from goscan.facts.contexts.request_object import (
    REUSED,
    answers,
    bound_field,
    has_directive,
    is_call_of,
    is_copy,
    why_bound,
)
from goscan.facts.dependencies.feeding import feeds_consumer, stopped_by_starter
from goscan.facts.facts import Facts
from goscan.facts.goroutines.goroutine import Goroutine
from goscan.facts.goroutines.outlives import gives_up, outlives_starter, watches_end
from goscan.facts.repair import copied, copied_before, may_answer
from goscan.facts.site import Evidence, Site
from goscan.model import Fix
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import Var
from goscan.syntax import ast

_WRITES_ON_COPY = "a copy has no response to write to"


@record(frozen=True, eq=False)
class EscapingRequest:
    """The first use in a goroutine of something that belongs to the request: its name, and why that is wrong."""

    goroutine: Goroutine
    name: str
    use: Site
    reason: str
    chain: tuple[Evidence, ...] = ()
    fix: Fix | None = None

    @staticmethod
    def find(facts: Facts) -> Iterator[EscapingRequest]:
        """At most one of each detached goroutine of the reported files."""
        ending = {context.goroutine for context in facts.of(EscapingContext) if not context.reused}
        for goroutine in facts.of(Goroutine):
            found = next(_escaping(goroutine, goroutine in ending), None)
            if found is None or watches_end(goroutine) or expects_end(goroutine) or stopped_by_starter(goroutine):
                continue
            if gives_up(goroutine) or (outlives_starter(goroutine) and not feeds_consumer(goroutine)):
                yield found
        for context in facts.of(EscapingContext):
            if context.reused:
                yield EscapingRequest(context.goroutine, context.name, context.use, REUSED, context.chain)


def _escaping(goroutine: Goroutine, ending: bool) -> Iterator[EscapingRequest]:
    """ending: its context of the request is reported already."""
    fn = goroutine.starter
    if isinstance(goroutine.site.node, ast.GoStmt):
        yield from _arguments(goroutine)
    for body in goroutine.bodies:
        if body.declaration is fn.declaration and isinstance(body.node, ast.FuncLit):
            inside = body.with_literals()
            for inner in inside:
                yield from _captured(goroutine, inner, inside, ending)


def _arguments(goroutine: Goroutine) -> Iterator[EscapingRequest]:
    """`go f(c)`: counts when f uses the parameter, or when nobody can look into f."""
    fn = goroutine.starter
    for index, arg in enumerate(goroutine.call.args):
        if goroutine.bodies and not any(_uses_parameter(body, index) for body in goroutine.bodies):
            continue
        reason = _why(fn, arg)
        if reason:
            silent = goroutine.bodies and not any(may_answer(body, index) for body in goroutine.bodies)
            fix = copied(fn, arg) if silent else None
            yield EscapingRequest(goroutine, fn.text(arg), Site(fn, arg), reason, fix=fix)


def _uses_parameter(body: Function, index: int) -> bool:
    return index >= len(body.params) or bool(body.uses(body.params[index]))


def _why(fn: Function, x: ast.Expr) -> str:
    match ast.unparen(x):
        case ast.Ident() as ident:
            var = fn.object(ident)
            return why_bound(fn, var) if isinstance(var, Var) else ""
        case ast.SelectorExpr() as selector:
            return bound_field(fn, selector)
        case ast.CallExpr() as call if is_call_of(fn, call, "borrowed"):
            return "its memory is reused for another request"
    return ""


def _captured(goroutine: Goroutine, inner: Function, inside: list[Function], ending: bool) -> Iterator[EscapingRequest]:
    """Uses of variables from outside of the goroutine's literal."""
    fn = goroutine.starter
    for ident in inner.nodes(ast.Ident):
        var = inner.object(ident)
        if not isinstance(var, Var) or var.function is None or var.function in inside:
            continue
        parent = inner.parent(ident)
        if isinstance(parent, ast.SelectorExpr) and parent.sel is ident:
            continue
        reason = why_bound(inner, var)
        if reason and not (ending and _is_context_of_request(inner, ident)):
            fix = copied_before(fn, goroutine.site.node, var, inside)
            yield EscapingRequest(goroutine, var.name, Site(inner, ident), reason, fix=fix)
        elif isinstance(parent, ast.SelectorExpr):
            yield from _through_selector(goroutine, inner, parent, var)


def _through_selector(
    goroutine: Goroutine, inner: Function, selector: ast.SelectorExpr, var: Var
) -> Iterator[EscapingRequest]:
    """`r.Body`, and `cp.JSON(…)` on a copy."""
    reason = bound_field(inner, selector)
    if reason:
        yield EscapingRequest(goroutine, inner.text(selector), Site(inner, selector), reason)
    call = inner.parent(selector)
    if isinstance(call, ast.CallExpr) and call.fun is selector and _is_kept_copy(inner, var) and answers(inner, call):
        yield EscapingRequest(goroutine, inner.text(selector), Site(inner, call), _WRITES_ON_COPY)


def _is_kept_copy(fn: Function, var: Var) -> bool:
    return has_directive(fn, fn.var_type(var), "framework-context") and is_copy(fn, var)


def _is_context_of_request(fn: Function, ident: ast.Ident) -> bool:
    """`c.Request.Context()`: that it is cancelled is the graver matter (GS201), unless it is detached: then reading c remains."""
    at: ast.Node = ident
    parent = fn.parent(at)
    while isinstance(parent, ast.SelectorExpr):
        at, parent = parent, fn.parent(parent)
    if not (isinstance(parent, ast.CallExpr) and parent.fun is at):
        return False
    callee = fn.callee(parent)
    if callee.path != "net/http" or callee.directive("request-context") is None:
        return False
    around = fn.parent(parent)
    return not (isinstance(around, ast.CallExpr) and fn.callee(around).directive("detach") is not None)
