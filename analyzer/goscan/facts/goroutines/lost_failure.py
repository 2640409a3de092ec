"""Failures of background work that nobody is told about."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.goroutines.goroutine import Goroutine
from goscan.facts.goroutines.telling import Level, tells
from goscan.facts.goroutines.work import does_work
from goscan.facts.persistence.write import is_write
from goscan.facts.site import Evidence, Site
from goscan.facts.statuses.fate import Fate, fate_of
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import Callee, CalleeKind, Var
from goscan.semantics.paths import find_path
from goscan.semantics.summary import summary
from goscan.semantics.types import ERROR
from goscan.syntax import ast

# Releasing something: its error is dropped by custom, and says nothing about the work.
_RELEASING = frozenset(
    {"Close", "Rollback", "Stop", "Shutdown", "Flush", "Sync", "Unlock", "Release", "Cancel", "Remove"}
)


@record(frozen=True, eq=False)
class LostFailure:
    """An error of a goroutine's work that is neither logged nor handed to anybody; how tells in what way it is lost."""

    goroutine: Goroutine
    site: Site
    what: str
    how: str
    evidence: tuple[Evidence, ...] = ()

    @staticmethod
    def find(facts: Facts) -> Iterator[LostFailure]:
        """All of the goroutines started in the reported files."""
        for goroutine in facts.of(Goroutine):
            if goroutine.spawner is None:
                yield from _at_start(goroutine)
            for body in goroutine.bodies:
                for fn in _own(body):
                    yield from _dropped(facts, goroutine, fn)
                    yield from _passed_over(goroutine, fn)


def _own(body: Function) -> Iterator[Function]:
    """The body and the literals that run inside it: called, deferred or handed to something that calls them."""
    yield body
    for lit in body.literals():
        call = body.parent(lit.node)
        if not (isinstance(call, ast.CallExpr) and isinstance(body.parent(call), ast.GoStmt)):
            yield from _own(lit)


def _at_start(goroutine: Goroutine) -> Iterator[LostFailure]:
    """`go f()` drops what f returns."""
    fn, call = goroutine.starter, goroutine.call
    if isinstance(ast.unparen(call.fun), ast.FuncLit):
        return
    callee = fn.callee(call)
    if matters(callee):
        yield LostFailure(
            goroutine, goroutine.site, callee.name, "the go statement drops its error", _returned_at(callee)
        )


def _dropped(facts: Facts, goroutine: Goroutine, fn: Function) -> Iterator[LostFailure]:
    """Errors of persistent writes are left to the rules about those (GS301, GS309), as far as they look."""
    for call in fn.nodes(ast.CallExpr):
        if isinstance(fn.parent(call), ast.GoStmt):
            continue  # a goroutine of its own
        callee = fn.callee(call)
        index = error_index(callee)
        if index is None or not callee.targets or _is_given_error(callee):
            continue
        outcome = fate_of(fn, call, index)
        if not outcome.dropped or outcome.fate is Fate.DEFERRED:
            continue
        if matters(callee) and not is_write(facts, fn, call):
            yield LostFailure(
                goroutine,
                Site(fn, call),
                callee.name,
                f"its error is dropped: {outcome.fate.value}",
                _returned_at(callee),
            )


def _passed_over(goroutine: Goroutine, fn: Function) -> Iterator[LostFailure]:
    """`if err != nil { return }`: the branch does nothing but leave."""
    for stmt in fn.nodes(ast.IfStmt):
        var = _tested_error(fn, stmt)
        if var is None or stmt.els is not None or not _only_leaves(fn, stmt.body):
            continue
        if any(user is not fn for user, _ in fn.uses(var)):  # a deferred literal may tell
            continue
        source = _source_of(fn, var, stmt)
        if source is None or fn.signature.results or _read_between(fn, var, source, stmt):
            continue
        callee = fn.callee(source)
        if callee.targets and matters(callee):
            yield LostFailure(
                goroutine,
                Site(fn, stmt),
                callee.name,
                f"its error ends the work here without a word (`{var.name}`)",
                _returned_at(callee),
            )


def _is_given_error(callee: Callee) -> bool:
    """Whether a call gets an error to do something about it: what it returns is mostly that error again."""
    params = callee.signature.params if callee.signature is not None else ()
    return any(p.type == ERROR for p in params)


def _read_between(fn: Function, var: Var, source: ast.CallExpr, stmt: ast.IfStmt) -> bool:
    """Whether the error was handed on, such as sent on a channel, before the test."""
    return any(user is fn and source.end <= ident.start < stmt.cond.start for user, ident in fn.uses(var))


def _tested_error(fn: Function, stmt: ast.IfStmt) -> Var | None:
    match ast.unparen(stmt.cond):
        case ast.BinaryExpr(x=ast.Ident() as ident, op="!=", y=ast.Ident(name="nil")):
            var = fn.object(ident)
            if isinstance(var, Var) and fn.var_type(var) == ERROR:
                return var
    return None


def _only_leaves(fn: Function, body: ast.BlockStmt) -> bool:
    """Nothing in the branch but leaving it, and events that are never sent (E08)."""
    for stmt in body.stmts:
        match stmt:
            case ast.ReturnStmt(results=[]) | ast.BranchStmt(tok="continue"):
                continue
            case ast.ExprStmt(x=ast.CallExpr() as call) if _is_unsent_event(fn, call):
                continue
        return False
    return True


def _is_unsent_event(fn: Function, call: ast.CallExpr) -> bool:
    callee = fn.callee(call)
    return callee.directive("event") is not None or callee.directive("event-field") is not None


def _source_of(fn: Function, var: Var, stmt: ast.IfStmt) -> ast.CallExpr | None:
    """The call whose error is tested: the nearest assignment before the test."""
    before = [a for a in fn.assignments(var) if a.function is fn and a.stmt.start < stmt.cond.start]
    value = before[-1].value if before else None
    return ast.unparen(value) if value is not None and isinstance(ast.unparen(value), ast.CallExpr) else None  # type: ignore[return-value]


def matters(callee: Callee) -> bool:
    """Whether losing the callee's error loses something: it can be non-nil, and the callee tells nobody itself.

    A library function counts when its stub describes it; one nobody described is left alone.
    """
    if callee.kind in (CalleeKind.BUILTIN, CalleeKind.CONVERSION) or error_index(callee) is None:
        return False
    if callee.name in _RELEASING or callee.name.startswith(("Close", "Stop")):
        return False
    return any(fails_silently(t) and not _only_signals(t) for t in callee.targets)


@summary(bottom=False)
def _only_signals(fn: Function) -> bool:
    """Whether fn does no work but closes a channel or sends on one, itself or in what it calls: it tells somebody."""
    if does_work(fn):
        return False
    closes = any(
        fn.callee(c).kind is CalleeKind.BUILTIN and fn.callee(c).name == "close" for c in fn.nodes(ast.CallExpr)
    )
    inner = (t for c in fn.nodes(ast.CallExpr) for t in fn.callee(c).targets)
    return closes or bool(fn.nodes(ast.SendStmt)) or any(_only_signals(t) for t in inner)


def error_index(callee: Callee) -> int | None:
    """The index of the error among the callee's results."""
    results = callee.signature.results if callee.signature is not None else ()
    return next((i for i, r in enumerate(results) if r.type == ERROR), None)


@summary(bottom=False)
def fails_silently(fn: Function) -> bool:
    """Whether some path of fn returns an error before anything was logged at warn or above."""
    return silent_return(fn) is not None


@summary(bottom=None)
def silent_return(fn: Function) -> ast.ReturnStmt | None:
    """A return of an error that may be non-nil, reached on a path that tells nobody; one that returns a callee's error counts only if that callee is silent."""
    index = next((i for i, r in enumerate(fn.signature.results) if r.type == ERROR), None)
    if index is None:
        return None
    cfg = fn.cfg()
    for stmt in fn.nodes(ast.ReturnStmt):
        if len(stmt.results) == len(fn.signature.results):
            result = ast.unparen(stmt.results[index])
            if _is_nil(result) or (isinstance(result, ast.CallExpr) and not _may_fail_silently(fn, result)):
                continue
            if isinstance(result, ast.Ident) and _is_told_of(fn, result):
                continue
        if find_path(cfg, cfg.start, lambda n: _tells(fn, n), goal=stmt) is not None:
            return stmt
    return None


def _is_told_of(fn: Function, returned: ast.Ident) -> bool:
    """Whether an error was told where it was tested (`if err != nil { log }; return err`), or given to a function of the project.

    What that function does with it is not asked, nor which assignment is meant: errs towards silence.
    """
    var = fn.object(returned)
    for user, ident in fn.uses(var) if isinstance(var, Var) else ():
        parent = user.parent(ident)
        if user is not fn or ident.end > returned.start or parent is None:
            continue
        if isinstance(parent, ast.CallExpr) and ident in parent.args and fn.callee(parent).targets:
            return True
        test = fn.parent(parent)
        if isinstance(test, ast.IfStmt) and _tested_error(fn, test) is var and test.end < returned.start:
            if any(_tells(fn, stmt) for stmt in test.body.stmts):
                return True
    return False


def _may_fail_silently(fn: Function, call: ast.CallExpr) -> bool:
    targets = fn.callee(call).targets
    return not targets or any(fails_silently(t) for t in targets)


def _tells(fn: Function, node: ast.Node) -> bool:
    calls = (n for n in ast.walk(node, into_literals=isinstance(node, ast.DeferStmt)) if isinstance(n, ast.CallExpr))
    return any(tells(fn, call, Level.WARN) for call in calls)


def _returned_at(callee: Callee) -> tuple[Evidence, ...]:
    for target in callee.targets:
        stmt = silent_return(target)
        if stmt is not None:
            return (Evidence(Site(target, stmt), f"`{callee.name}` returns an error here"),)
    return ()


def _is_nil(x: ast.Expr) -> bool:
    return isinstance(x, ast.Ident) and x.name == "nil"


__all__ = ["LostFailure", "error_index", "matters"]
