"""Recovering: which deferred calls recover a panic, and which attempts cannot.

Go spec, "Handling panics": recover returns the panic value only when it is called directly by a deferred function
that was deferred by the panicking goroutine. So what counts is the one function named in a defer statement.
"""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.goroutines.calm import is_calm
from goscan.facts.goroutines.panicking import asserts
from goscan.facts.goroutines.work import any_work, call_works, does_work
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import Builtin, Callee, CalleeKind
from goscan.semantics.paths import Edge, find_path
from goscan.semantics.summary import summary
from goscan.semantics.types import ERROR
from goscan.syntax import ast


@record(frozen=True, eq=False)
class Guard:
    """A deferred call that recovers the panics of the function that registered it.

    recoverer is the deferred function where it is visible, call the recover() in it; rethrows: it panics again
    whenever it recovered and does nothing before but tell (after storing something, dying is a decision). known is False for a deferred library function that may recover.
    """

    function: Function
    defer: ast.DeferStmt
    recoverer: Function | None
    call: ast.CallExpr | None
    rethrows: bool = False
    known: bool = True


def is_recover(fn: Function, call: ast.CallExpr) -> bool:
    """Whether the call is the predeclared recover (not a shadowed one)."""
    match ast.unparen(call.fun):
        case ast.Ident(name="recover") as ident:
            return isinstance(fn.object(ident), Builtin)
    return False


@summary(bottom=None)
def recover_call(fn: Function) -> ast.CallExpr | None:
    """The call of recover that works when fn is deferred: in its own body, neither go'ed nor an argument of a defer."""
    for call in fn.nodes(ast.CallExpr):
        if is_recover(fn, call) and not isinstance(fn.parent(call), ast.GoStmt | ast.DeferStmt):
            return call
    return _deferred_recover(fn)


def _deferred_recover(fn: Function) -> ast.CallExpr | None:
    """`defer recover()` inside a deferred function does recover: the deferred function is the caller (R05)."""
    for stmt in fn.nodes(ast.DeferStmt):
        if is_recover(fn, stmt.call):
            return stmt.call
    return None


@summary(bottom=False)
def rethrows(fn: Function) -> bool:
    """Whether fn, when it recovered something, never returns normally (`panic(r)` again)."""
    call = recover_call(fn)
    cfg = fn.cfg()
    if call is None or not any(_is_panic(fn, c) for c in fn.nodes(ast.CallExpr)):
        return False
    start = cfg.point(call)
    return start is not None and find_path(cfg, start, lambda _: False, prune=_nothing_recovered) is None


def _is_panic(fn: Function, call: ast.CallExpr) -> bool:
    match ast.unparen(call.fun):
        case ast.Ident(name="panic") as ident:
            return isinstance(fn.object(ident), Builtin)
    return False


def _nothing_recovered(edge: Edge) -> bool:
    """The edge taken when `r != nil` is false: no panic was recovered there."""
    match edge.cond:
        case ast.BinaryExpr(op="!=", y=ast.Ident(name="nil")):
            return edge.truth is False
        case ast.BinaryExpr(op="==", y=ast.Ident(name="nil")):
            return edge.truth is True
    return False


def recoverer_of(fn: Function, stmt: ast.DeferStmt) -> Guard | None:
    """The guard that one defer statement of fn is, whenever it is registered; None when it cannot recover."""
    call = stmt.call
    if is_recover(fn, call):
        return None
    callee = fn.callee(call)
    directive = callee.directive("recover")
    if directive is not None:
        return Guard(fn, stmt, None, None, bool(directive.get("rethrow")))
    targets = callee.targets or _made_by(fn, call)
    found = [(t, c) for t in targets if (c := recover_call(t)) is not None]
    if found and len(found) == len(targets):
        return Guard(fn, stmt, found[0][0], found[0][1], all(rethrows(t) and not does_work(t) for t, _ in found))
    if not targets and may_recover(callee):
        return Guard(fn, stmt, None, None, known=False)
    return None


def _made_by(fn: Function, call: ast.CallExpr) -> tuple[Function, ...]:
    """The literals that `factory()` returns in `defer factory()()`."""
    match ast.unparen(call.fun):
        case ast.CallExpr() as inner:
            return tuple(lit for target in fn.callee(inner).targets for lit in returned_literals(target))
    return ()


def returned_literals(fn: Function) -> Iterator[Function]:
    """The function literals among fn's own return values."""
    for stmt in fn.nodes(ast.ReturnStmt):
        for result in stmt.results:
            x = ast.unparen(result)
            if isinstance(x, ast.FuncLit):
                yield fn.literal(x)


_MAY_RECOVER = ("recover", "panic", "crash")


def may_recover(callee: Callee) -> bool:
    """Whether a deferred function nobody can look into may be there to recover.

    Judged by its name and its package's, for want of a body: errs towards silence, since a goroutine with such a guard is not reported.
    """
    if callee.kind is CalleeKind.BUILTIN or callee.directives:
        return False
    lower = f"{callee.path.rpartition('/')[2]}.{callee.name}".lower()
    return any(word in lower for word in _MAY_RECOVER)


@summary(bottom=None)
def guard_of(fn: Function) -> Guard | None:
    """The guard of fn's body: no work of it runs before one is registered. One that only rethrows is no guard."""
    guards = [g for stmt in fn.nodes(ast.DeferStmt) if (g := recoverer_of(fn, stmt)) is not None and not g.rethrows]
    if not guards or unguarded_work(fn) is not None:
        return None
    return guards[0]


@record(frozen=True, eq=False)
class Late:
    """Why a recovering defer does not protect the whole body: the work that may run without it."""

    node: ast.Node
    reason: str


def late_because(fn: Function, stmt: ast.DeferStmt) -> Late | None:
    """What may run unprotected although stmt recovers; None when the body is protected."""
    work = unguarded_work(fn)
    if work is None:
        return None
    if work.start < stmt.start:
        return Late(work, "it is registered after work that can panic")
    return Late(work, "it is registered only under a condition")


@summary(bottom=None)
def unguarded_work(fn: Function) -> ast.CallExpr | None:
    """The first call that can panic which a path reaches before any recovering defer is registered."""
    cfg = fn.cfg()
    guards = {stmt for stmt in fn.nodes(ast.DeferStmt) if (g := recoverer_of(fn, stmt)) is not None and not g.rethrows}
    seen, stack = {cfg.entry.index}, [cfg.entry]
    found: list[ast.CallExpr] = []
    while stack:
        block = stack.pop()
        for node in block.nodes:
            if node in guards:
                break
            found += _panicking_calls(fn, node)
        else:
            for edge in block.succs:
                if edge.to.index not in seen:
                    seen.add(edge.to.index)
                    stack.append(edge.to)
    return min(found, key=lambda call: call.start, default=None)


def _panicking_calls(fn: Function, node: ast.Node) -> list[ast.CallExpr]:
    calls = (n for n in ast.walk(node, into_literals=False) if isinstance(n, ast.CallExpr))
    return [call for call in calls if can_panic(fn, call)]


def can_panic(fn: Function, call: ast.CallExpr) -> bool:
    """Whether a call is work that a panic may leave: it runs code of the scanned modules, or code behind an interface of theirs.

    Library calls are taken as safe, and so is one that gives a value and cannot fail: it looks something up for what
    follows. Errs towards silence (R16). A deferred or go'ed call does not run here.
    """
    if isinstance(fn.parent(call), ast.DeferStmt | ast.GoStmt):
        return False
    callee = fn.callee(call)
    results = callee.signature.results if callee.signature is not None else ()
    if results and not any(r.type == ERROR for r in results):
        return False
    return bool(callee.targets) and not callee.directives and call_works(fn, call, exposed) and _any_exposed(callee)


def _any_exposed(callee: Callee) -> bool:
    return any(exposed(target) and not _passes_on(target) for target in callee.targets)


def _passes_on(fn: Function) -> bool:
    """Whether fn is a single return without indexing that calls nothing of the scanned modules."""
    match fn.body.stmts if fn.body is not None else []:
        case [ast.ReturnStmt()]:
            calls = fn.nodes(ast.CallExpr)
            return not fn.nodes(ast.IndexExpr) and not any(fn.callee(c).targets for c in calls)
    return False


@summary(bottom=False)
def exposed(fn: Function) -> bool:
    """Whether fn does work that no recover of its own protects, so that a panic of it reaches the caller."""
    if guard_of(fn) is not None:
        return False
    return any(asserts(fn, x) for x in fn.nodes(ast.TypeAssertExpr)) or any_work(fn, exposed, is_spared)


def is_spared(fn: Function, call: ast.CallExpr) -> bool:
    """A call that does not panic, and a library call that only makes an argument for a function that recovers its own panics: the work is there."""
    if is_calm(fn, call):
        return True
    callee, outer = fn.callee(call), fn.parent(call)
    if callee.targets or not isinstance(outer, ast.CallExpr) or outer.fun is call:
        return False
    targets = fn.callee(outer).targets
    return bool(targets) and all(guard_of(t) is not None for t in targets)
