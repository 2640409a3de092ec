"""The path under which a router answers: groups, prefixes, mounts, and the texts they are made of."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from goscan.facts.dependencies.wiring import field, step
from goscan.facts.dependencies.wiring_place import Choices, Place
from goscan.facts.facts import Facts
from goscan.facts.routes.route_text import Texts, argument, argument_text, join, known_once, text
from goscan.facts.routes.router_type import HANDLER, embedded_router, is_router, library_callee, makes_group
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import Callee, Var, VarKind
from goscan.semantics.program import Program
from goscan.source.cues import Cue, calls_cue
from goscan.syntax import ast

_LINKS = frozenset({"path", "methods", "chain", "middleware", "route"})
_WAYS = 50  # a router that is mounted at more places than this is shown at the first ones
_MOUNTS: Cue = calls_cue("Mount Handle Use StripPrefix")


# Prefixes


def prefixes(facts: Facts, router: Place, choices: Choices) -> Texts:
    """The prefixes of the routes that are registered on a router, or on a route under construction."""
    yield from known_once("prefixes", router, choices, lambda: _prefixes(facts, router, choices))


def _prefixes(facts: Facts, router: Place, choices: Choices) -> Texts:
    expr = ast.unparen(router.expr)
    if isinstance(expr, ast.CallExpr):
        yield from _of_call(facts, router, expr, choices)
        return
    if isinstance(expr, ast.SelectorExpr) and is_router(facts.program, router.function.type_of(expr.x)):
        yield from prefixes(facts, router.at(expr.x), choices)  # &engine.RouterGroup
        return
    own = _own_prefix(router, expr)
    if own is not None:
        for prefix, chosen in argument_text(*own, choices):
            yield prefix, chosen
        return
    embedded = embedded_router(facts.program, router.type)
    before = field(router, embedded, choices) if embedded else step(router, choices)
    known = False
    for place, chosen in before:
        known = True
        yield from prefixes(facts, place, chosen)
    if not known:
        yield from _mounted(facts, expr, choices)


def _own_prefix(router: Place, expr: ast.Expr) -> tuple[Place, ast.CallExpr, str] | None:
    """The call that puts the router in a variable under a prefix: `ws.Path("/api").Consumes(…)`, a statement of its own."""
    fn = router.function
    var = fn.object(expr) if isinstance(expr, ast.Ident) else None
    if not isinstance(var, Var) or var.kind is not VarKind.LOCAL:
        return None
    key = ("own prefix", var)
    if key not in fn.memo:
        fn.memo[key] = next(_putting(router, var), None)
    found: tuple[ast.CallExpr, str] | None = fn.memo[key]
    return (router, *found) if found is not None else None


def _putting(router: Place, var: Var) -> Iterator[tuple[ast.CallExpr, str]]:
    for call in router.function.nodes(ast.CallExpr):
        prefix = router.function.callee(call).directive("prefix") if _is_on(router.function, call, var) else None
        if prefix is not None:
            yield call, prefix.get("path")


def _is_on(fn: Function, call: ast.CallExpr, var: Var) -> bool:
    """Whether a call is a link of a chain that begins with a variable."""
    at: ast.Expr = call
    while isinstance(at, ast.CallExpr | ast.SelectorExpr):
        at = ast.unparen(at.fun if isinstance(at, ast.CallExpr) else at.x)
    return isinstance(at, ast.Ident) and at.name == var.name and fn.object(at) is var


def _of_call(facts: Facts, router: Place, call: ast.CallExpr, choices: Choices) -> Texts:
    callee = library_callee(router.function, call)
    names = {d.name for d in callee.directives}
    group = callee.directive("group")
    if group is not None or (names & _LINKS and callee.receiver is not None):
        group = group or callee.directive("path")
        for prefix, chosen in _above(facts, router, call, callee, choices):
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


def _above(facts: Facts, router: Place, call: ast.CallExpr, callee: Callee, choices: Choices) -> Texts:
    """The prefixes of what a call makes a router or a route under."""
    group = callee.directive("group")
    given = argument(router, call, group.get("router")) if group is not None else None
    if given is not None:
        yield from prefixes(facts, given, choices)
    elif callee.receiver is not None:
        yield from prefixes(facts, router.at(callee.receiver), choices)
    else:
        yield from nesting(facts, router.at(call), choices)


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
    if any(isinstance(k, tuple) and k[0] == "mounted" for k in choices):
        yield from _below(facts, root, found, choices)
        return
    # Where a router is mounted is asked for each of its routes, and answered once: what was decided there must agree.
    once = facts.once(("mounted at", root), lambda: tuple(islice(_below(facts, root, found, {}), _WAYS)))
    for prefix, decided in once:
        if all(choices.get(k, v) == v for k, v in decided.items()):
            yield prefix, {**choices, **decided}


def _below(facts: Facts, root: ast.Expr, mounts: list[_Mount], choices: Choices) -> Texts:
    for mount in mounts:
        for prefix, chosen in prefixes(
            facts, mount.parent, {**choices, **mount.choices, ("mounted", root): mount.path}
        ):
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
