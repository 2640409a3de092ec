"""Whether a function can fail without telling anybody: then it matters who drops the error that it returns."""

from __future__ import annotations

from collections.abc import Collection

from goscan.facts.goroutines.telling import Level, tells
from goscan.facts.goroutines.work import does_work
from goscan.facts.site import Evidence, Site
from goscan.semantics.function import Function
from goscan.semantics.objects import Assignment, Callee, CalleeKind, Var, VarKind
from goscan.semantics.paths import find_path
from goscan.semantics.summary import summary
from goscan.semantics.types import CONTEXT, ERROR
from goscan.syntax import ast

# Releasing something: its error is dropped by custom, and says nothing about the work.
_RELEASING = frozenset(
    {"close", "rollback", "stop", "shutdown", "flush", "sync", "unlock", "release", "cancel", "remove"}
)


def matters(callee: Callee) -> bool:
    """Whether losing the callee's error loses something: it can be non-nil, and the callee tells nobody itself.

    A library function counts when its stub describes it; one nobody described is left alone.
    """
    if callee.kind in (CalleeKind.BUILTIN, CalleeKind.CONVERSION) or error_index(callee) is None:
        return False
    if releases(callee):
        return False
    if serves(callee):
        return True
    return any(fails_silently(t) and not _only_signals(t) for t in callee.targets)


def serves(callee: Callee) -> bool:
    """Whether a library's function serves until it fails: what it returns tells that a service is over, or never began."""
    return callee.directive("serves") is not None


def serves_listener(callee: Callee) -> bool:
    """Whether what it serves listens already: that it cannot is known before, and the end is mostly a shutdown."""
    said = callee.directive("serves")
    return said is not None and said.get("listener") != ""


def releases(callee: Callee) -> bool:
    """Whether a callee releases something, judged by its name."""
    name = callee.name.lower()
    return name in _RELEASING or name.startswith(("close", "stop"))


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
    if any(_tells(fn, stmt) for stmt in fn.nodes(ast.DeferStmt)):
        return None
    return next((stmt for stmt in fn.nodes(ast.ReturnStmt) if _may_be_silent(fn, stmt, index)), None)


def _may_be_silent(fn: Function, stmt: ast.ReturnStmt, index: int) -> bool:
    """Whether a return statement may return an error that nobody was told of on the way."""
    result = _returned(fn, stmt, index)
    if isinstance(result, Var):
        return not _is_told_of(fn, result, stmt) and _comes_silently(fn, result, stmt)
    if isinstance(result, ast.CallExpr):
        if _ends_with_context(fn, result) or not _may_fail_silently(fn, result):
            return False
        wrapped = _wrapped(fn, result)
        if wrapped:
            return all(not _is_told_of(fn, v, stmt) and _comes_silently(fn, v, stmt) for v in wrapped)
    elif result is not None and _is_nil(result):
        return False
    return _reached_silently(fn, stmt)


def _wrapped(fn: Function, call: ast.CallExpr) -> list[Var]:
    """The errors that a call wraps, where no function of the project does: `fmt.Errorf("job: %w", err)`."""
    if fn.callee(call).targets:
        return []
    found = (fn.object(arg) for arg in call.args if isinstance(arg, ast.Ident) and fn.type_of(arg) == ERROR)
    return [v for v in found if isinstance(v, Var)]


def _reached_silently(fn: Function, stmt: ast.ReturnStmt) -> bool:
    cfg = fn.cfg()
    return find_path(cfg, cfg.start, lambda n: _tells(fn, n), goal=stmt) is not None


def _comes_silently(fn: Function, var: Var, stmt: ast.ReturnStmt) -> bool:
    """Whether the return is reached, without a word, from a place where the error was got of something that said nothing.

    What was said before that is about something else.
    """
    got = [a for a in fn.assignments(var) if a.value is not None]
    places = {p.node: a for a in got if a.function is fn and (p := fn.cfg().point(a.stmt)) is not None}
    if len(places) < len(got) or not got:
        return _reached_silently(fn, stmt)
    return any(_leads_silently(fn, a, places.keys(), stmt) for a in places.values())


def _leads_silently(fn: Function, got: Assignment, others: Collection[ast.Node | None], stmt: ast.ReturnStmt) -> bool:
    value = ast.unparen(got.value) if got.value is not None else None
    if isinstance(value, ast.CallExpr) and not _may_fail_silently(fn, value):
        return False
    point = fn.cfg().point(got.stmt)
    if point is None or (value is not None and _is_nil(value)):
        return False
    return find_path(fn.cfg(), point, lambda n: n in others or _tells(fn, n), goal=stmt) is not None


def _returned(fn: Function, stmt: ast.ReturnStmt, index: int) -> ast.Expr | Var | None:
    """The error that a return statement returns: its variable, also where that is a named result, else the expression, or None."""
    if not stmt.results:
        return fn.results[index] if index < len(fn.results) else None
    if len(stmt.results) != len(fn.signature.results):
        return None
    result = ast.unparen(stmt.results[index])
    var = fn.object(result) if isinstance(result, ast.Ident) else None
    return var if isinstance(var, Var) and var.kind is not VarKind.PACKAGE else result


def _ends_with_context(fn: Function, result: ast.CallExpr) -> bool:
    """`return ctx.Err()`: whoever ended the context knows."""
    match result.fun:
        case ast.SelectorExpr(x=x, sel=ast.Ident(name="Err")):
            return fn.type_of(x) == CONTEXT
    return False


def _is_told_of(fn: Function, var: Var, stmt: ast.ReturnStmt) -> bool:
    """Whether an error was told where it was tested (`if err != nil { log }; return err`), or given to a function of the project.

    What that function does with it is not asked, nor which assignment is meant: errs towards silence.
    """
    for user, ident in fn.uses(var):
        parent = user.parent(ident)
        if user is not fn or ident.end > stmt.start or parent is None:
            continue
        if isinstance(parent, ast.CallExpr) and ident in parent.args and fn.callee(parent).targets:
            return True
        test = test_of(fn, ident)
        if test is not None and test.end < stmt.start and any(_tells(fn, inner) for inner in test.body.stmts):
            return True
    return False


def test_of(fn: Function, ident: ast.Ident) -> ast.IfStmt | None:
    """The if statement in whose condition an identifier stands."""
    at: ast.Node | None = ident
    while isinstance(at, ast.Expr):
        parent = fn.parent(at)
        if isinstance(parent, ast.IfStmt) and parent.cond is at:
            return parent
        at = parent
    return None


def _may_fail_silently(fn: Function, call: ast.CallExpr) -> bool:
    targets = fn.callee(call).targets
    return not targets or any(fails_silently(t) for t in targets)


def _tells(fn: Function, node: ast.Node) -> bool:
    calls = (n for n in ast.walk(node, into_literals=isinstance(node, ast.DeferStmt)) if isinstance(n, ast.CallExpr))
    return any(tells(fn, call, Level.WARN) for call in calls)


def returned_at(callee: Callee) -> tuple[Evidence, ...]:
    """Where a callee returns an error that nobody was told of."""
    for target in callee.targets:
        stmt = silent_return(target)
        if stmt is not None:
            return (Evidence(Site(target, stmt), f"`{callee.name}` returns an error here"),)
    return ()


def _is_nil(x: ast.Expr) -> bool:
    return isinstance(x, ast.Ident) and x.name == "nil"
