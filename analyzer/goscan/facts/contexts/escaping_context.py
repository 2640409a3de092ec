"""Contexts of a request that a detached goroutine works with after the handler has returned."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.contexts.belonging import ends_with_request
from goscan.facts.contexts.context_lineage import lineage
from goscan.facts.contexts.context_origin import Chain, is_harmful_call, request_chain, works_with
from goscan.facts.contexts.queued_context import queued_contexts
from goscan.facts.contexts.request_object import is_reused_object
from goscan.facts.dependencies.feeding import is_waited_for_in_vain
from goscan.facts.facts import Facts
from goscan.facts.goroutines.elsewhere import running
from goscan.facts.goroutines.goroutine import Goroutine
from goscan.facts.goroutines.outlives import in_endless_loop, outlives_starter
from goscan.facts.repair import detached
from goscan.facts.site import Evidence, Site
from goscan.model import Fix
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import Var
from goscan.semantics.types import CONTEXT, ERROR
from goscan.syntax import ast


@record(frozen=True, eq=False)
class EscapingContext:
    """A request's context in a detached goroutine: its name in the source, where it is used, and where it comes from.

    sent is the place where it is put on a channel, when it reaches a goroutine that way. by_starter: it is no request's, but its maker,
    which starts the goroutine on behalf of one, cancels it on returning.
    """

    goroutine: Goroutine
    name: str
    use: Site
    chain: Chain
    sent: Site | None = None
    fix: Fix | None = None
    by_starter: bool = False

    @property
    def is_given_up(self) -> bool:
        """Whether its starter would have waited, and no longer wants what it does."""
        return is_waited_for_in_vain(self.goroutine)

    @property
    def reused(self) -> bool:
        """Whether it is the framework's own object, which never ends as a context, but serves the next request."""
        return is_reused_object(self.chain[0].site)

    @staticmethod
    def find(facts: Facts) -> Iterator[EscapingContext]:
        """The first such use of each detached goroutine of the reported files, and what is sent to the goroutine."""
        for goroutine in facts.of(Goroutine):
            found = next(_escaping(goroutine), None)
            if found is None or not outlives_starter(goroutine) or _serves_stream(found) or _keeps_promise(goroutine):
                found = None
            if found is not None and not ends_with_request(goroutine, found.chain) and not _is_companion(found):
                yield found
        for goroutine in running(facts):
            for body in goroutine.bodies:
                for queued in queued_contexts(body) if body.file.reported else ():
                    yield EscapingContext(goroutine, queued.name, queued.use, queued.chain, queued.sent)


def _is_companion(found: EscapingContext) -> bool:
    """Whether the starter cancels the context when it returns, and gave it no deadline: a heartbeat, which is to end with it."""
    starter = found.goroutine.starter
    args = found.goroutine.call.args
    for arg in args if isinstance(found.goroutine.site.node, ast.GoStmt) else ():
        for link in lineage(starter, arg) if starter.type_of(arg) == CONTEXT else ():
            d = link.derivation
            if d is not None and d.cancel is not None and not d.deadline and d.function is starter:
                return any(_is_deferred_call(user, ident) for user, ident in starter.uses(d.cancel) if user is starter)
    return False


def _is_deferred_call(fn: Function, ident: ast.Ident) -> bool:
    call = fn.parent(ident)
    return isinstance(call, ast.CallExpr) and isinstance(fn.parent(call), ast.DeferStmt)


def _serves_stream(found: EscapingContext) -> bool:
    """Whether the handler, or a function on the way, reads requests in an endless loop, as for a web socket."""
    calls = (e.site for e in found.chain if isinstance(e.site.node, ast.CallExpr))
    return in_endless_loop(found.goroutine.site) or any(in_endless_loop(site) for site in calls)


def _keeps_promise(goroutine: Goroutine) -> bool:
    """Whether a function of the project that starts it returns something, which is kept: somebody may wait for that."""
    fn, call = goroutine.starter, goroutine.call
    if goroutine.spawner is None or isinstance(fn.parent(call), ast.ExprStmt):
        return False
    callee = fn.callee(call)
    return (
        bool(callee.targets) and callee.signature is not None and any(r.type != ERROR for r in callee.signature.results)
    )


def _escaping(goroutine: Goroutine) -> Iterator[EscapingContext]:
    fn = goroutine.starter
    if isinstance(goroutine.site.node, ast.GoStmt):
        yield from _arguments(goroutine)
    for body in goroutine.bodies:
        if body.declaration is fn.declaration:  # a literal: it captures
            for inner in body.with_literals():
                yield from _captured(goroutine, body, inner)


def _arguments(goroutine: Goroutine) -> Iterator[EscapingContext]:
    """`go f(ctx)`: evaluated by the starter, used by the goroutine."""
    fn = goroutine.starter
    for index, arg in enumerate(goroutine.call.args):
        if fn.type_of(arg) != CONTEXT:
            continue
        chain = request_chain(fn, arg)
        ended = chain or _cancelled_by_starter(goroutine, fn, arg)
        if ended is None:
            continue
        works = any(works_with(b, index) for b in goroutine.bodies) if goroutine.bodies else True
        if works:
            fix = detached(fn, arg) if chain is not None else None
            yield EscapingContext(goroutine, fn.text(arg), Site(fn, arg), ended, None, fix, chain is None)


def _captured(goroutine: Goroutine, body: Function, inner: Function) -> Iterator[EscapingContext]:
    """Arguments of calls inside the literal that are, or derive from, a request's context from outside of it."""
    for call in inner.nodes(ast.CallExpr):
        for arg in call.args:
            if inner.type_of(arg) != CONTEXT or not _from_outside(body, inner, arg):
                continue
            chain = request_chain(inner, arg)
            ended = chain or _cancelled_by_starter(goroutine, inner, arg)
            if ended is not None and is_harmful_call(inner, call, arg):
                fix = detached(inner, arg, body.with_literals()) if chain is not None else None
                yield EscapingContext(goroutine, inner.text(arg), Site(inner, call), ended, None, fix, chain is None)


def _cancelled_by_starter(goroutine: Goroutine, fn: Function, arg: ast.Expr) -> Chain | None:
    """`defer cancel()` in a function that starts a goroutine for a handler and does not wait for it (X06).

    Only of a context with a deadline: a goroutine that gets one without is a companion (a heartbeat, a watchdog) and meant to end
    with its starter. Errs towards silence.
    """
    starter = goroutine.starter
    if goroutine.reach is None:
        return None
    for link in lineage(fn, arg):
        d = link.derivation
        if d is None or d.cancel is None or not d.deadline or d.function is not starter:
            continue
        for user, ident in starter.uses(d.cancel):
            call = user.parent(ident)
            if user is starter and isinstance(call, ast.CallExpr) and isinstance(user.parent(call), ast.DeferStmt):
                return (Evidence(Site(starter, call), f"`{starter.name}` cancels it when it returns"),)
    return None


def _from_outside(body: Function, inner: Function, arg: ast.Expr) -> bool:
    """Parameters of the body are judged where the goroutine starts."""
    match ast.unparen(arg):
        case ast.Ident() as ident:
            var = inner.object(ident)
            return isinstance(var, Var) and var not in body.params
    return True
