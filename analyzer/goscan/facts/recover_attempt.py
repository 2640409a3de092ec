"""Recovers that cannot work, as a fact of their own: they are defects wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from goscan.facts.facts import Facts
from goscan.facts.recover import is_recover, late_because, recover_call, recoverer_of, returned_literals
from goscan.facts.site import Site
from goscan.semantics.function import Function
from goscan.semantics.paths import find_path
from goscan.semantics.summary import summary
from goscan.syntax import ast


@dataclass(frozen=True, slots=True, eq=False)
class RecoverAttempt:
    """A recover, or a call of a recovering helper, that cannot stop a panic, and why."""

    site: Site
    reason: str

    @staticmethod
    def find(facts: Facts) -> Iterator[RecoverAttempt]:
        """All of the reported files: where recover is written, and where a recovering helper is called."""
        helpers = []
        for fn in facts.program.candidates("recover"):
            for inner in fn.with_literals():
                if fn.file.reported:
                    yield from _direct_attempts(inner)
            if _is_recovering_helper(fn):
                helpers.append(fn)
        for helper in helpers:
            for site in helper.program.callers(helper):
                reason = _why_helper_is_dead(site.function, site.call)
                if reason and site.function.file.reported:
                    yield RecoverAttempt(Site(site.function, site.call), reason)




def attempts_in(fn: Function) -> tuple[RecoverAttempt, ...]:
    """The ineffective recovers of fn's body and of the literals that run inside it, () when there are none."""
    found = list(_direct_attempts(fn)) + list(_helper_calls(fn))
    for lit in fn.literals():
        if isinstance(fn.parent(lit.node), ast.CallExpr):
            found += [*_direct_attempts(lit), *_helper_calls(lit)]
    return tuple(found)


def _helper_calls(fn: Function) -> Iterator[RecoverAttempt]:
    for call in fn.nodes(ast.CallExpr):
        reason = _why_helper_is_dead(fn, call)
        if reason:
            yield RecoverAttempt(Site(fn, call), reason)


def _direct_attempts(fn: Function) -> Iterator[RecoverAttempt]:
    for call in fn.nodes(ast.CallExpr):
        reason = _why_dead(fn, call) if is_recover(fn, call) else ""
        if reason:
            yield RecoverAttempt(Site(fn, call), reason)
    for stmt in fn.nodes(ast.DeferStmt):
        yield from _bad_defers(fn, stmt)


def _bad_defers(fn: Function, stmt: ast.DeferStmt) -> Iterator[RecoverAttempt]:
    if is_recover(fn, stmt.call):
        return
    guard = recoverer_of(fn, stmt)
    if guard is not None:
        late = late_because(fn, stmt) if _is_goroutine_body(fn) else None
        if late is not None:
            yield RecoverAttempt(Site(fn, stmt), f"this recover does not cover the whole goroutine: {late.reason}")
        elif guard.recoverer is not None and _returns_before(guard.recoverer, guard.call):
            yield RecoverAttempt(Site(fn, stmt), "the deferred function can return before it calls recover")
    elif any(recover_call(lit) for target in fn.callee(stmt.call).targets for lit in returned_literals(target)):
        yield RecoverAttempt(Site(fn, stmt), "the deferred call only makes the recovering function, its result is never called")


def _is_goroutine_body(fn: Function) -> bool:
    if isinstance(fn.node, ast.FuncLit) and fn.outer is not None:
        call = fn.outer.parent(fn.node)
        return isinstance(call, ast.CallExpr) and isinstance(fn.outer.parent(call), ast.GoStmt)
    return any(isinstance(s.function.parent(s.call), ast.GoStmt) for s in fn.program.callers(fn))


def _returns_before(fn: Function, call: ast.CallExpr | None) -> bool:
    cfg = fn.cfg()
    point = cfg.point(call) if call is not None else None
    return point is not None and find_path(cfg, cfg.start, lambda n: n is point.node) is not None


def _why_dead(fn: Function, call: ast.CallExpr) -> str:
    """Why a call of the predeclared recover can never recover, "" when it can or when its function's use is unknown."""
    parent = fn.parent(call)
    if isinstance(parent, ast.DeferStmt):
        return "" if _is_deferred(fn) else "recover is deferred itself: it is not called by a deferred function"
    if isinstance(parent, ast.CallExpr) and isinstance(fn.parent(parent), ast.DeferStmt):
        return "recover is an argument of the deferred call: it is evaluated when the defer is registered"
    use = _use_of(fn)
    if use == "deferred" or use == "unknown":
        return ""
    if use == "nested":
        return "recover is called one function too deep below the deferred function"
    return "recover is not called by a deferred function"


def _why_helper_is_dead(fn: Function, call: ast.CallExpr) -> str:
    """Why calling a recovering helper here is useless: only when recovering is the helper's first act."""
    if isinstance(fn.parent(call), ast.DeferStmt) or not isinstance(fn.parent(call), ast.ExprStmt):
        return ""
    callee = fn.callee(call)
    if not callee.targets or not all(_is_recovering_helper(t) for t in callee.targets):
        return ""
    if _use_of(fn) in ("deferred", "unknown"):
        return f"`{callee.name}` calls recover, one function too deep below the deferred function"
    return f"`{callee.name}` recovers only when it is deferred, here it is called"


@summary(bottom=False)
def _is_recovering_helper(fn: Function) -> bool:
    """A declared function whose first statement recovers."""
    if not isinstance(fn.node, ast.FuncDecl) or fn.body is None or not fn.body.stmts:
        return False
    call = recover_call(fn)
    first = fn.body.stmts[0]
    return call is not None and first.start <= call.start < first.end and not _is_deferred_in_first(first)


def _is_deferred_in_first(first: ast.Stmt) -> bool:
    return isinstance(first, ast.DeferStmt)


def _is_deferred(fn: Function) -> bool:
    return _use_of(fn) in ("deferred", "unknown")


@summary(bottom="unknown")
def _use_of(fn: Function) -> str:
    """How a function that calls recover is used: "deferred" somewhere, "nested" (called by a deferred function),
    "called" only, or "unknown" (kept in a variable, returned, passed on, exported and never called here).
    """
    if isinstance(fn.node, ast.FuncLit):
        assert fn.outer is not None
        call = fn.outer.parent(fn.node)
        if not (isinstance(call, ast.CallExpr) and call.fun is fn.node):
            return "unknown"
        if isinstance(fn.outer.parent(call), ast.DeferStmt):
            return "deferred"
        if isinstance(fn.outer.parent(call), ast.GoStmt):
            return "called"
        return "nested" if _use_of(fn.outer) == "deferred" else "called"
    if fn.program.references(fn):
        return "unknown"
    sites = fn.program.callers(fn)
    if not sites or any(isinstance(s.function.parent(s.call), ast.DeferStmt) for s in sites):
        return "unknown" if not sites else "deferred"
    return "called"
