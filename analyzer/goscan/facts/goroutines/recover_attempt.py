"""Recovers that cannot work, as a fact of their own: they are defects wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.goroutines.recover import (
    is_recover,
    late_because,
    recover_call,
    recoverer_of,
    rethrows,
    returned_literals,
)
from goscan.facts.goroutines.spawn import spawner_of
from goscan.facts.repair import call_the_result
from goscan.facts.site import Evidence, Site
from goscan.model import Fix
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import Var
from goscan.semantics.paths import Edge, find_path
from goscan.semantics.summary import summary
from goscan.syntax import ast

_TOO_DEEP = "is one function too deep below the deferred function"


@record(frozen=True, eq=False)
class RecoverAttempt:
    """A recover, or a call of a recovering helper, that cannot stop a panic, why, and a mechanical correction."""

    site: Site
    reason: str
    evidence: tuple[Evidence, ...] = ()
    fix: Fix | None = None

    @staticmethod
    def find(facts: Facts) -> Iterator[RecoverAttempt]:
        """All of the reported files: where recover is written, and where functions that recover are called."""
        tops: dict[Function, None] = {}
        for fn in facts.program.candidates("recover", steps=1):
            tops[fn] = None
            if recover_call(fn) is not None or any(recover_call(lit) is not None for lit in returned_literals(fn)):
                tops.update(_callers(fn))
        for fn in list(tops):
            if _helper_in(fn):
                tops.update(_callers(fn))
        for fn in tops:
            if fn.file.reported:
                for inner in fn.with_literals():
                    yield from attempts(inner)


def _callers(fn: Function) -> dict[Function, None]:
    return {site.function.top: None for site in fn.program.callers(fn)}


def attempts_in(fn: Function) -> tuple[RecoverAttempt, ...]:
    """The attempts in fn's body and in the literals that it calls or defers, () when there are none."""
    found = list(attempts(fn))
    for lit in fn.literals():
        call = fn.parent(lit.node)
        if isinstance(call, ast.CallExpr) and call.fun is lit.node and not isinstance(fn.parent(call), ast.GoStmt):
            found += attempts_in(lit)
    return tuple(found)


@summary(bottom=())
def attempts(fn: Function) -> tuple[RecoverAttempt, ...]:
    """The recovers of fn's own body that cannot work."""
    return (*_builtin_attempts(fn), *_dead_calls(fn), *(a for d in fn.nodes(ast.DeferStmt) for a in _bad_defer(fn, d)))


def _builtin_attempts(fn: Function) -> Iterator[RecoverAttempt]:
    for call in fn.nodes(ast.CallExpr):
        reason = _why_dead(fn, call) if is_recover(fn, call) else _shadowed(fn, call)
        if reason:
            yield RecoverAttempt(Site(fn, call), reason)


def _why_dead(fn: Function, call: ast.CallExpr) -> str:
    """Why a call of the predeclared recover never recovers; "" when it can, or when the use of fn is not known."""
    parent = fn.parent(call)
    use = use_of(fn)
    if isinstance(parent, ast.DeferStmt):
        if use == "deferred" or (use == "unknown" and isinstance(fn.node, ast.FuncLit)):
            return ""  # R05: the deferred function is what calls it
        return "recover is deferred itself: it is not called by a deferred function"
    if isinstance(parent, ast.CallExpr) and isinstance(fn.parent(parent), ast.DeferStmt):
        return "recover is an argument of the deferred call: it is evaluated when the defer is registered"
    match use:
        case "nested":
            return f"this call of recover {_TOO_DEEP}"
        case "called":
            return "recover is not called by a deferred function"
    return ""


def _shadowed(fn: Function, call: ast.CallExpr) -> str:
    match ast.unparen(call.fun):
        case ast.Ident(name="recover") if use_of(fn) == "deferred":
            return "recover is not the predeclared function here: a declaration in scope hides it"
    return ""


@summary(bottom=())
def _dead_calls(fn: Function) -> tuple[RecoverAttempt, ...]:
    """Calls of recovering helpers that are not deferred. Those in a declared function that others defer stand there."""
    found: list[RecoverAttempt] = []
    for stmt in fn.nodes(ast.ExprStmt):
        call = ast.unparen(stmt.x)
        if not isinstance(call, ast.CallExpr):
            continue
        callee = fn.callee(call)
        if callee.targets and all(_is_recovering_helper(t) for t in callee.targets):
            use = use_of(fn)
            if use == "deferred" and isinstance(fn.node, ast.FuncDecl):
                continue
            reason = (
                f"`{callee.name}` calls recover, which {_TOO_DEEP}"
                if use in ("deferred", "nested")
                else f"`{callee.name}` recovers only when it is deferred, here it is called"
            )
            found.append(RecoverAttempt(Site(fn, call), reason))
    return tuple(found)


def _bad_defer(fn: Function, stmt: ast.DeferStmt) -> Iterator[RecoverAttempt]:
    """A deferred call meant to recover that does not, or not everything."""
    if is_recover(fn, stmt.call):
        return
    guard = recoverer_of(fn, stmt)
    if guard is None:
        for target in fn.callee(stmt.call).targets:
            if any(recover_call(lit) for lit in returned_literals(target)):
                yield RecoverAttempt(
                    Site(fn, stmt),
                    f"`{target.decl_name}` only makes the function that recovers, its result is never called",
                    fix=call_the_result(fn, stmt.call),
                )
            elif isinstance(target.node, ast.FuncDecl) and (helper := _helper_in(target)):
                yield RecoverAttempt(
                    Site(fn, stmt), f"`{target.decl_name}` leaves it to `{helper}` to recover, which {_TOO_DEEP}"
                )
        return
    if guard.rethrows:
        return  # it recovers, and decides to die: GS101 speaks of it
    begin = _started_at(fn)
    late = late_because(fn, stmt) if begin is not None else None
    if late is not None and begin is not None:
        before = Evidence(Site(fn, late.node), "this can panic before it is registered")
        start = Evidence(begin, "the goroutine starts here")
        reason = f"this recover does not cover the whole goroutine: {late.reason}"
        yield RecoverAttempt(Site(fn, stmt), reason, (start, before))
    elif guard.recoverer is None or rethrows(guard.recoverer):
        return  # it only tidies up while the panic goes on
    elif guard.call is not None and _returns_before(guard.recoverer, guard.call):
        yield RecoverAttempt(
            Site(guard.recoverer, guard.call), "the deferred function can return before it calls recover"
        )


def _helper_in(fn: Function) -> str:
    """The recovering helper that fn's own body calls, "" when there is none."""
    for stmt in fn.nodes(ast.ExprStmt):
        call = ast.unparen(stmt.x)
        if isinstance(call, ast.CallExpr):
            callee = fn.callee(call)
            if callee.targets and all(_is_recovering_helper(t) for t in callee.targets):
                return callee.name
    return ""


def _started_at(fn: Function) -> Site | None:
    """A go statement, or the call of something that starts goroutines, that starts fn."""
    if isinstance(fn.node, ast.FuncLit) and fn.outer is not None:
        call = fn.outer.parent(fn.node)
        if not isinstance(call, ast.CallExpr):
            return None
        if call.fun is not fn.node:
            spawner = spawner_of(fn.outer.callee(call))
            starts = spawner is not None and call.args[spawner.param : spawner.param + 1] == [fn.node]
            return Site(fn.outer, call) if starts else None
        go = fn.outer.parent(call)
        return Site(fn.outer, go) if isinstance(go, ast.GoStmt) else None
    parents = ((s.function, s.function.parent(s.call)) for s in fn.program.callers(fn))
    return next((Site(f, go) for f, go in parents if isinstance(go, ast.GoStmt)), None)


def _returns_before(fn: Function, call: ast.CallExpr) -> bool:
    """Whether a path leaves a deferred literal before the call, other than by knowing that there was no panic.

    What a declared function looks at first may tell it how the work ended: silent.
    """
    cfg = fn.cfg()
    point = cfg.point(call)
    if point is None or not isinstance(fn.node, ast.FuncLit):
        return False
    return find_path(cfg, cfg.start, lambda n: n is point.node, prune=lambda e: _knows_outcome(fn, e)) is not None


def _knows_outcome(fn: Function, edge: Edge) -> bool:
    """Whether the edge is decided by a variable that the protected function sets on its way (`if !finished`)."""
    if edge.cond is None:
        return False
    names = (n for n in ast.walk(edge.cond, into_literals=False) if isinstance(n, ast.Ident))
    variables = (fn.object(n) for n in names)
    return any(isinstance(v, Var) and any(a.function is fn.outer for a in fn.assignments(v)) for v in variables)


@summary(bottom=False)
def _is_recovering_helper(fn: Function) -> bool:
    """A declared function whose first statement recovers."""
    if not isinstance(fn.node, ast.FuncDecl) or fn.body is None or not fn.body.stmts:
        return False
    call, first = recover_call(fn), fn.body.stmts[0]
    return call is not None and first.start <= call.start < first.end and not isinstance(first, ast.DeferStmt)


@summary(bottom="unknown")
def use_of(fn: Function) -> str:
    """How a function is used: "deferred" somewhere, "nested" in a deferred literal, only "called", or "unknown".

    Unknown when it is kept in a variable, returned or passed on, or never used in the scanned modules.
    """
    if isinstance(fn.node, ast.FuncLit):
        return _use_of_literal(fn)
    if fn.program.references(fn):
        return "unknown"
    sites = fn.program.callers(fn)
    if any(isinstance(s.function.parent(s.call), ast.DeferStmt) for s in sites):
        return "deferred"
    if any(use_of(s.function) in ("deferred", "nested") for s in sites):
        return "nested"
    return "called" if sites else "unknown"


def _use_of_literal(fn: Function) -> str:
    assert fn.outer is not None
    call = fn.outer.parent(fn.node)
    if not (isinstance(call, ast.CallExpr) and call.fun is fn.node):
        return "unknown"
    if isinstance(fn.outer.parent(call), ast.DeferStmt):
        return "deferred"
    if isinstance(fn.outer.parent(call), ast.GoStmt):
        return "called"
    return "nested" if use_of(fn.outer) in ("deferred", "nested") else "called"
