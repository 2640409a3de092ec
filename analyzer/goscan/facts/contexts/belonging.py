"""Goroutines that belong to the request whose context they work with: they are meant to end with it."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.contexts.context_origin import Chain
from goscan.facts.dependencies.feeding import feeds_consumer, feeds_giver, is_read, stopped_by_starter
from goscan.facts.facts import Facts
from goscan.facts.goroutines.goroutine import Goroutine, goroutines_in
from goscan.facts.goroutines.join import argument_for, receiver_of, signals
from goscan.facts.goroutines.outlives import watches_end
from goscan.facts.goroutines.spawn import variable_of
from goscan.semantics.function import Function
from goscan.semantics.objects import Var, VarKind
from goscan.semantics.types import deref, is_named, named
from goscan.syntax import ast

_CLOSING = ("Close", "Stop", "Shutdown", "Cancel", "Wait")


def ends_with_request(goroutine: Goroutine, chain: Chain) -> bool:
    """Whether the goroutine is meant to live as long as the request, whose context took the chain to it.

    It watches `ctx.Done()` or tells cancellation from failure, works for somebody who reads what it sends, or a group
    or pool that is waited for runs it.
    """
    if watches_end(goroutine) or expects_end(goroutine) or feeds_consumer(goroutine) or stopped_by_starter(goroutine):
        return True
    if feeds_giver(goroutine) or _runs_component(goroutine) or _works_in_pool(goroutine, chain):
        return True
    top = goroutine.starter.top
    return any(_waits_for(goroutine.facts, top, group, method) for group, method in _groups(goroutine))


def expects_end(goroutine: Goroutine) -> bool:
    """`errors.Is(err, context.Canceled)`: the end of the context is no failure to it."""
    calls = ((fn, c) for body in goroutine.bodies for fn in body.with_literals() for c in fn.nodes(ast.CallExpr))
    return any(fn.callee(c).is_("errors", "", "Is") and fn.text(c.args[-1]) == "context.Canceled" for fn, c in calls)


def _works_in_pool(goroutine: Goroutine, chain: Chain) -> bool:
    """Whether its starter is a method of an object that was made with this context, and can be closed or waited for.

    The owner has the last word. Errs towards silence: it may keep the object beyond the request.
    """
    receiver = goroutine.starter.top.receiver
    owner = named(goroutine.starter.top.var_type(receiver)) if receiver is not None else None
    calls = ((e.site.function, e.site.node) for e in chain)
    made = (t for fn, call in calls if isinstance(call, ast.CallExpr) for t in fn.callee(call).targets)
    return owner is not None and any(_makes(fn, owner) for fn in made)


def _makes(fn: Function, owner: tuple[str, str]) -> bool:
    """Whether fn returns such an object, that can be closed: as what it is, or from a variable that is one."""
    for stmt in fn.nodes(ast.ReturnStmt):
        for t in map(fn.type_of, stmt.results):
            if named(t) == owner and any(fn.program.method(t, name) is not None for name in _CLOSING):
                return True
    return False


def _runs_component(goroutine: Goroutine) -> bool:
    """Whether the starter returns an object that the goroutine works on and that can be closed: its owner has the last word.

    What can be closed is told by the name of a method. Errs towards silence: the owner may keep it beyond the request.
    """
    starter = goroutine.starter
    for stmt in starter.nodes(ast.ReturnStmt):
        for ident in map(ast.unparen, stmt.results):
            var = starter.object(ident) if isinstance(ident, ast.Ident) else None
            if isinstance(var, Var) and var.kind is VarKind.LOCAL and _is_closed(starter, var):
                node = goroutine.site.node
                if any(node.start <= use.start < node.end for _, use in starter.uses(var)):
                    return True
    return False


def _is_closed(fn: Function, var: Var) -> bool:
    return any(fn.program.method(fn.var_type(var), name) is not None for name in _CLOSING)


def _groups(goroutine: Goroutine) -> Iterator[tuple[Var, str]]:
    """The groups that know of the goroutine, as variables of its starter, with the method that waits for them."""
    starter, spawner = goroutine.starter, goroutine.spawner
    if spawner is not None and spawner.wait and (group := receiver_of(starter, goroutine.call)) is not None:
        yield group, spawner.wait
    for arg in goroutine.call.args if spawner is not None or not goroutine.bodies else ():
        if (
            is_named(deref(starter.type_of(arg)), "sync", "WaitGroup")
            and (given := variable_of(starter, arg)) is not None
        ):
            yield given, "Wait"
    for body in goroutine.bodies:
        for signal, var in signals(body):
            outer = argument_for(starter, goroutine.site.node, body, var) if signal == "Done" else None
            if outer is not None:
                yield outer, "Wait"


def _waits_for(facts: Facts, fn: Function, group: Var, method: str) -> bool:
    """Whether fn waits for the group on some path: an early return gives up the work on purpose. Another goroutine's wait keeps nobody."""
    for call in fn.nodes(ast.CallExpr):
        match ast.unparen(call.fun):
            case ast.SelectorExpr(sel=ast.Ident(name=name)) if name == method and receiver_of(fn, call) is group:
                return True
    return any(
        _waits_for(facts, lit, group, method) and (not _is_started(fn, lit) or _tells_starter(facts, fn, lit))
        for lit in fn.literals()
    )


def _tells_starter(facts: Facts, fn: Function, literal: Function) -> bool:
    """`go func() { wg.Wait(); close(done) }()`, and fn waits for done, or for a goroutine that reads it."""
    closed = {var for signal, var in signals(literal) if signal != "Done"}
    uses = [(ident, var) for var in closed for user, ident in fn.uses(var) if user is fn]
    if any(is_read(fn, ident, var) for ident, var in uses):
        return True
    readers = [g for g in goroutines_in(facts, fn) if any(ident in g.call.args for ident, _ in uses)]
    return any(feeds_consumer(g) for g in readers)


def _is_started(fn: Function, literal: Function) -> bool:
    call = fn.parent(literal.node)
    return isinstance(call, ast.CallExpr) and isinstance(fn.parent(call), ast.GoStmt)
