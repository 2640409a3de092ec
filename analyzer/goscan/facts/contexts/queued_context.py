"""Contexts of a request that travel in a value over a channel to a goroutine that works with them later.

Values put into other containers are not followed. A sender that waits, or that sends along a channel for the answer, keeps
the request alive: silent.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from goscan.facts.contexts.context_origin import Chain, is_harmful_call, request_chain
from goscan.facts.goroutines.outlives import stays_after
from goscan.facts.goroutines.spawn import variable_of
from goscan.facts.persistence.definitions import values_at
from goscan.facts.site import Site
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import Var, VarKind
from goscan.semantics.types import CONTEXT, Chan
from goscan.syntax import ast

_DEPTH = 2
# Functions that mention the channel; past it senders are missed.
_SENDERS = 100


@record(frozen=True, eq=False)
class QueuedContext:
    """Where a request's context is sent, the field it travels in, where the receiver works with it, and where it comes from."""

    sent: Site
    name: str
    use: Site
    chain: Chain


def queued_contexts(body: Function) -> Iterator[QueuedContext]:
    """Those that a goroutine's body receives."""
    for fn in body.with_literals():
        for received, channel in _received(fn):
            use = _use(fn, received, 0)
            if use is not None:
                site, field = use
                yield from _sent(channel, field, site)


def _received(fn: Function) -> Iterator[tuple[Var, Var]]:
    """(variable, channel) of every receive."""
    for ranged in fn.nodes(ast.RangeStmt):
        if isinstance(fn.type_of(ranged.x), Chan) and ranged.key is not None:
            yield from _pair(fn, ranged.key, ranged.x)
    for stmt in fn.nodes(ast.AssignStmt):
        match stmt:
            case ast.AssignStmt(lhs=[target, *_], rhs=[ast.UnaryExpr(op="<-", x=x)]):
                yield from _pair(fn, target, x)


def _pair(fn: Function, target: ast.Expr, channel: ast.Expr) -> Iterator[tuple[Var, Var]]:
    var, source = variable_of(fn, target), variable_of(fn, channel)
    if var is not None and source is not None and source.kind is not VarKind.PARAM:
        yield var, source


def _use(fn: Function, var: Var, depth: int) -> tuple[Site, str] | None:
    """Where work is done with a field of var that is a context, here or in a function that is handed var."""
    for user, ident in fn.uses(var):
        parent = user.parent(ident)
        if isinstance(parent, ast.SelectorExpr) and parent.x is ident and user.type_of(parent) == CONTEXT:
            call = user.parent(parent)
            if isinstance(call, ast.CallExpr) and parent in call.args and is_harmful_call(user, call, parent):
                return Site(user, call), parent.sel.name
        elif isinstance(parent, ast.CallExpr) and ident in parent.args and depth < _DEPTH:
            index = parent.args.index(ident)
            for target in user.callee(parent).targets:
                found = _use(target, target.params[index], depth + 1) if index < len(target.params) else None
                if found is not None:
                    return found
    return None


def _sent(channel: Var, field: str, use: Site) -> Iterator[QueuedContext]:
    for top in _mentioning(channel, use.function):
        for fn in top.with_literals():
            for send in fn.nodes(ast.SendStmt):
                if variable_of(fn, send.chan) is not channel:
                    continue
                value = _context_in(fn, send.value, field)
                chain = request_chain(fn, value) if value is not None else None
                if value is not None and chain is not None and not stays_after(fn, send):
                    yield QueuedContext(Site(fn, send), fn.text(value), use, chain)


def _mentioning(channel: Var, fn: Function) -> tuple[Function, ...]:
    if channel.function is not None:
        return (channel.function.top,)
    packages = None if channel.name[:1].isupper() else (channel.path or fn.package.path,)
    return tuple(islice(fn.program.mentioning(channel.name, packages), _SENDERS))


def _context_in(fn: Function, value: ast.Expr, field: str) -> ast.Expr | None:
    """The expression that the field of a sent struct is given, unless the struct holds a channel for the answer."""
    value = ast.unparen(value)
    if isinstance(value, ast.Ident):
        found = values_at(fn, value).assignments
        if len(found) != 1 or found[0].value is None or found[0].function is not fn:
            return None
        value = ast.unparen(found[0].value)
    if isinstance(value, ast.UnaryExpr) and value.op == "&":
        value = ast.unparen(value.x)
    if not isinstance(value, ast.CompositeLit):
        return None
    pairs = [e for e in value.elts if isinstance(e, ast.KeyValueExpr)]
    if any(isinstance(fn.type_of(p.value), Chan) for p in pairs):
        return None
    return next((p.value for p in pairs if isinstance(p.key, ast.Ident) and p.key.name == field), None)
