"""The path under which a router answers: groups, prefixes, mounts, and the texts they are made of."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.dependencies.wiring import field, step
from goscan.facts.dependencies.wiring_place import Choices, Place
from goscan.facts.facts import Facts
from goscan.facts.routes.route_text import Texts, argument_text, join, text
from goscan.facts.routes.router_type import HANDLER, embedded_router, is_router, makes_group
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.program import Program
from goscan.source.cues import Cue, calls_cue
from goscan.syntax import ast

_MOUNTS: Cue = calls_cue("Mount Handle Use StripPrefix")


# Prefixes


def prefixes(facts: Facts, router: Place, choices: Choices) -> Texts:
    """The prefixes of the routes that are registered on a router, or on a route under construction."""
    expr = ast.unparen(router.expr)
    if isinstance(expr, ast.CallExpr):
        yield from _of_call(facts, router, expr, choices)
        return
    if isinstance(expr, ast.SelectorExpr) and is_router(facts.program, router.function.type_of(expr.x)):
        yield from prefixes(facts, router.at(expr.x), choices)  # &engine.RouterGroup
        return
    embedded = embedded_router(facts.program, router.type)
    before = field(router, embedded, choices) if embedded else step(router, choices)
    known = False
    for place, chosen in before:
        known = True
        yield from prefixes(facts, place, chosen)
    if not known:
        yield from _mounted(facts, expr, choices)


def _of_call(facts: Facts, router: Place, call: ast.CallExpr, choices: Choices) -> Texts:
    callee = router.function.callee(call)
    names = {d.name for d in callee.directives}
    if names & {"group", "path", "methods", "chain", "middleware", "route"} and callee.receiver is not None:
        group = callee.directive("group") or callee.directive("path")
        for prefix, chosen in prefixes(facts, router.at(callee.receiver), choices):
            for path, then in argument_text(
                router, call, group.get("path") or group.get("arg") if group else "", chosen
            ):
                yield join(prefix, path), then
        return
    known = False
    for before, chosen in step(router, choices):
        known = True
        yield from prefixes(facts, before, chosen)
    if not known:
        yield from _mounted(facts, call, choices)


def nesting(facts: Facts, place: Place, choices: Choices) -> Texts:
    """The prefix of the groups whose arguments hold a call: NewNamespace("/v1", NSRouter(…))."""
    parent = place.function.parent(place.expr)
    while parent is not None and not isinstance(parent, ast.Stmt):
        if isinstance(parent, ast.CallExpr):
            group = place.function.callee(parent).directive("group")
            if group is not None and group.get("path"):
                for outer, chosen in nesting(facts, place.at(parent), choices):
                    for path, then in argument_text(place, parent, group.get("path"), chosen):
                        yield join(outer, path), then
                return
        parent = place.function.parent(parent)
    yield "", choices


# Mounts


@record(frozen=True)
class _Mount:
    """A router that was put below a prefix of another one, or whose requests get a prefix stripped."""

    parent: Place
    path: Place
    choices: Choices


def _mounted(facts: Facts, root: ast.Expr, choices: Choices) -> Texts:
    """The prefixes under which the router that root makes is mounted; "" when it is not."""
    found = facts.once("mounts", lambda: _find_mounts(facts)).get(root, ())
    key = ("mounted", root)
    if key in choices or not found:
        yield "", choices
        return
    for mount in found:
        for prefix, chosen in prefixes(facts, mount.parent, {**choices, **mount.choices, key: mount.path}):
            for path, then in text(mount.path, chosen):
                yield join(prefix, path), then


def _find_mounts(facts: Facts) -> dict[ast.Expr, list[_Mount]]:
    found: dict[ast.Expr, list[_Mount]] = {}
    for file, decl in facts.program.workspace.candidates(_MOUNTS):
        if decl.kind != "func":
            continue
        for fn in facts.program.declared(file, decl).with_literals():
            for call in fn.nodes(ast.CallExpr):
                for mount, handler in _mount(fn, call):
                    for root, choices in roots(facts.program, handler, {}):
                        found.setdefault(root, []).append(_Mount(mount.parent, mount.path, choices))
    return found


def _mount(fn: Function, call: ast.CallExpr) -> Iterator[tuple[_Mount, Place]]:
    if not isinstance(call.fun, ast.SelectorExpr) or call.fun.sel.name not in ("Mount", "StripPrefix", "Use"):
        return
    callee = fn.callee(call)
    place = Place(fn, call)
    mount = callee.directive("mount")
    wraps = callee.directive("wraps-handler")
    if mount is not None and callee.receiver is not None:
        path, handler = int(mount.get("path", "0")), int(mount.get("handler", "1"))
        if max(path, handler) < len(call.args):
            yield _Mount(place.at(callee.receiver), place.at(call.args[path]), {}), place.at(call.args[handler])
    elif wraps is not None and wraps.get("strips") and len(call.args) == 2:
        yield _Mount(place.at(call.args[0]), place.at(call.args[int(wraps.get("strips"))]), {}), place.at(call.args[1])


def roots(program: Program, place: Place, choices: Choices) -> Iterator[tuple[ast.Expr, Choices]]:
    """The expressions that make the routers a handler value may be, through the middleware around it."""
    expr = ast.unparen(place.expr)
    embedded = embedded_router(program, place.type)
    if embedded and not isinstance(expr, ast.CallExpr):
        for before, chosen in field(place, embedded, choices):
            yield from roots(program, before, chosen)
        return
    if isinstance(expr, ast.CallExpr):
        callee = place.function.callee(expr)
        wrapped = callee.directive("wraps-handler")
        if wrapped is not None and int(wrapped.get("arg", "0")) < len(expr.args):
            yield from roots(program, place.at(expr.args[int(wrapped.get("arg", "0"))]), choices)
            return
        if makes_group(callee) and callee.receiver is not None:
            yield from roots(program, place.at(callee.receiver), choices)
            return
        inner = None if is_router(program, place.type) else _handler_argument(program, place, expr)
        if inner is not None:
            yield from roots(program, inner, choices)
            return
    known = False
    for before, chosen in step(place, choices):
        known = True
        yield from roots(program, before, chosen)
    if not known and is_router(program, place.type):
        yield expr, choices


def _handler_argument(program: Program, place: Place, call: ast.CallExpr) -> Place | None:
    """What middleware wraps: its last argument that is a router or a handler."""
    for arg in reversed(call.args):
        inner = place.at(arg)
        if is_router(program, inner.type) or inner.type == HANDLER:
            return inner
    return None
