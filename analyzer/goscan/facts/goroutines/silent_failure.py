"""Whether a function can fail without telling anybody: then it matters who drops the error that it returns."""

from __future__ import annotations

import functools
import operator
from collections.abc import Collection, Iterable, Iterator

from goscan.facts.goroutines.failure_kind import Kind, library_failure
from goscan.facts.goroutines.telling import Level, tells
from goscan.facts.goroutines.work import does_work
from goscan.facts.site import Evidence, Site
from goscan.semantics.function import Function
from goscan.semantics.objects import Assignment, Callee, CalleeKind, PkgName, Var, VarKind
from goscan.semantics.paths import find_path
from goscan.semantics.summary import summary
from goscan.semantics.types import CONTEXT, ERROR
from goscan.syntax import ast

# Releasing something: its error is dropped by custom, and says nothing about the work.
_RELEASING = frozenset(
    {"close", "rollback", "stop", "shutdown", "flush", "sync", "unlock", "release", "cancel", "remove"}
)


def lost_with(callee: Callee) -> Kind:
    """What is lost with the callee's error: nothing where it is always nil, or the callee tells somebody itself.

    A library function counts when its stub describes it; one nobody described is left alone.
    """
    if callee.kind in (CalleeKind.BUILTIN, CalleeKind.CONVERSION) or error_index(callee) is None:
        return Kind.NONE
    if releases(callee):
        return Kind.NONE
    if serves(callee):
        return Kind.LOOSE  # it says mostly that it was shut down; one beside the service is for debugging
    return _union(silence(t) for t in real(callee) if not _only_signals(t))


def real(callee: Callee) -> tuple[Function, ...]:
    """The bodies that may run outside a test: of several, not those that only serve tests."""
    served = tuple(t for t in callee.targets if not (t.file.is_test or t.file.helps_tests))
    return served or callee.targets


def serves(callee: Callee) -> bool:
    """Whether a library's function serves until it fails: what it returns tells that a service is over, or never began."""
    return callee.directive("serves") is not None


def serves_listener(callee: Callee) -> bool:
    """Whether what it serves listens already: that it cannot is known before, and the end is mostly a shutdown."""
    said = callee.directive("serves")
    return said is not None and said.get("listener") != ""


def releases(callee: Callee) -> bool:
    """Whether a callee releases something, judged by its name."""
    return releases_by_name(callee.name)


def releases_by_name(name: str) -> bool:
    """`Close`, `StopAll`, `releaseSlot`."""
    name = name.lower()
    return name in _RELEASING or name.startswith(("close", "stop", "release", "free", "unlock"))


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


@summary(bottom=Kind.NONE)
def silence(fn: Function) -> Kind:
    """The kinds of failures that fn returns before anything was logged at warn or above: all of them, or with WORK enough."""
    found = Kind.NONE
    for _, kind in silent_returns(fn):
        found |= kind
        if Kind.WORK in found:
            break
    return found


def silent_returns(fn: Function) -> Iterator[tuple[ast.ReturnStmt, Kind]]:
    """The returns of an error that may be non-nil, reached on a path that tells nobody, with what that means.

    One that returns a callee's error counts only if that callee is silent.
    """
    index = next((i for i, r in enumerate(fn.signature.results) if r.type == ERROR), None)
    if index is None or any(_tells(fn, stmt) for stmt in fn.nodes(ast.DeferStmt)):
        return
    for stmt in fn.nodes(ast.ReturnStmt):
        kind = _kept_silent(fn, stmt, index)
        if kind:
            yield stmt, kind


def _kept_silent(fn: Function, stmt: ast.ReturnStmt, index: int) -> Kind:
    """What a return statement may return that nobody was told of on the way."""
    result = _returned(fn, stmt, index)
    if isinstance(result, Var):
        return Kind.NONE if _is_told_of(fn, result, stmt) else _comes_silently(fn, result, stmt)
    if isinstance(result, ast.CallExpr):
        if _ends_with_context(fn, result) or _is_kept(fn, result) or _logs(fn, result):
            return Kind.NONE
        kind = failure_of(fn, result)
        wrapped = _wrapped(fn, result) if kind else []
        if wrapped:
            kinds = [Kind.NONE if _is_told_of(fn, v, stmt) else _comes_silently(fn, v, stmt) for v in wrapped]
            return _union(kinds) if all(kinds) else Kind.NONE
    else:
        kind = _value_kind(fn, result)
    return kind if kind and _reached_silently(fn, stmt) else Kind.NONE


def _union(kinds: Iterable[Kind]) -> Kind:
    return functools.reduce(operator.or_, kinds, Kind.NONE)


def _wrapped(fn: Function, call: ast.CallExpr) -> list[Var]:
    """The errors that a call wraps, where no function of the project does: `fmt.Errorf("job: %w", err)`."""
    if fn.callee(call).targets:
        return []
    found = (fn.object(arg) for arg in call.args if isinstance(arg, ast.Ident) and fn.type_of(arg) == ERROR)
    return [v for v in found if isinstance(v, Var) and v.kind is not VarKind.PACKAGE]


def _logs(fn: Function, call: ast.CallExpr) -> bool:
    """`return log.Errore(err)`: a logger that gives the error back."""
    callee = fn.callee(call)
    return "log" in callee.path.rpartition("/")[2] and tells(fn, call, Level.WARN)


def _is_kept(fn: Function, call: ast.CallExpr) -> bool:
    """`return j.fail(err)`: a function of the project that gets the error and keeps it where others look, or works with it."""
    targets = fn.callee(call).targets
    if not targets or not any(fn.type_of(arg) == ERROR for arg in call.args):
        return False
    return any(does_work(t) or _sets_field(t) for t in targets)


def _sets_field(fn: Function) -> bool:
    """Whether fn changes what it was called on."""
    receiver = fn.receiver
    for stmt in fn.nodes(ast.AssignStmt) if receiver is not None else ():
        for target in stmt.lhs:
            at = target
            while isinstance(at, ast.SelectorExpr | ast.IndexExpr | ast.StarExpr | ast.ParenExpr):
                at = at.x
            if at is not target and isinstance(at, ast.Ident) and fn.object(at) is receiver:
                return True
    return False


def _reached_silently(fn: Function, stmt: ast.ReturnStmt) -> bool:
    cfg = fn.cfg()
    return find_path(cfg, cfg.start, lambda n: _tells(fn, n), goal=stmt) is not None


def _comes_silently(fn: Function, var: Var, stmt: ast.ReturnStmt) -> Kind:
    """What a variable may hold where the return is reached, without a word, from the place where the error was got.

    What was said before that is about something else.
    """
    got = [a for a in fn.assignments(var) if a.value is not None]
    places = {p.node: a for a in got if a.function is fn and (p := fn.cfg().point(a.stmt)) is not None}
    if not got and var.kind is VarKind.RESULT and not fn.addressed(var):
        return Kind.NONE  # a named result that is never set
    if len(places) < len(got) or not got:
        return Kind.WORK if _reached_silently(fn, stmt) else Kind.NONE
    return _union(_led_silently(fn, a, places.keys(), stmt) for a in places.values())


def _led_silently(fn: Function, got: Assignment, others: Collection[ast.Node | None], stmt: ast.ReturnStmt) -> Kind:
    value = ast.unparen(got.value) if got.value is not None else None
    kind = _value_kind(fn, value)
    point = fn.cfg().point(got.stmt)
    if not kind or point is None:
        return Kind.NONE
    silently = find_path(fn.cfg(), point, lambda n: n in others or _tells(fn, n), goal=stmt) is not None
    return kind if silently else Kind.NONE


def _returned(fn: Function, stmt: ast.ReturnStmt, index: int) -> ast.Expr | Var | None:
    """The error that a return statement returns: its variable, also where that is a named result, else the expression, or None."""
    if not stmt.results:
        return fn.results[index] if index < len(fn.results) else None
    if len(stmt.results) != len(fn.signature.results):
        return ast.unparen(stmt.results[0])  # all that a call returns
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


def test_of(fn: Function, x: ast.Expr) -> ast.IfStmt | None:
    """The if statement in whose condition an expression stands."""
    at: ast.Node | None = x
    while isinstance(at, ast.Expr):
        parent = fn.parent(at)
        if isinstance(parent, ast.IfStmt) and parent.cond is at:
            return parent
        at = parent
    return None


def _value_kind(fn: Function, x: ast.Expr | None, copies: int = 2) -> Kind:
    """What an error means that is an expression: `db.Save(job).Error` that of the call, `ErrNoJob` and `&jobError{}` are made.

    A variable (`last = err`) means what it was given, through so many copies.
    """
    match x:
        case ast.CallExpr():
            return failure_of(fn, x)
        case ast.SelectorExpr(x=inner) if isinstance(base := ast.unparen(inner), ast.CallExpr):
            return failure_of(fn, base)
        case ast.Ident(name="nil"):
            return Kind.NONE
        case ast.SelectorExpr(x=ast.Ident() as name) if isinstance(fn.object(name), PkgName):
            return Kind.MADE
        case ast.Ident() | ast.SelectorExpr():
            var = fn.object(x.sel if isinstance(x, ast.SelectorExpr) else x)
            if not isinstance(var, Var) or var.kind is VarKind.FIELD:
                return Kind.WORK
            if var.kind is VarKind.PACKAGE:
                return Kind.MADE
            given = [a.value for a in fn.assignments(var) if a.function is fn and a.value is not None]
            if not given or not copies:
                return Kind.WORK
            return _union(_value_kind(fn, ast.unparen(value), copies - 1) for value in given)
        case ast.CompositeLit() | ast.UnaryExpr():
            return Kind.MADE
    return Kind.WORK


def failure_of(fn: Function, call: ast.CallExpr) -> Kind:
    """What a failure of a call means, as far as nobody was told of it."""
    callee = fn.callee(call)
    if callee.targets and callee.kind is not CalleeKind.VALUE:
        return _union(silence(t) for t in real(callee))
    match callee.receiver:
        case ast.CallExpr() as asked if callee.name in ("Err", "Result"):
            return failure_of(fn, asked)  # client.Publish(…).Err()
    return library_failure(callee)


def _tells(fn: Function, node: ast.Node) -> bool:
    calls = (n for n in ast.walk(node, into_literals=isinstance(node, ast.DeferStmt)) if isinstance(n, ast.CallExpr))
    return any(tells(fn, call, Level.WARN) for call in calls)


def returned_at(callee: Callee) -> tuple[Evidence, ...]:
    """Where a callee returns an error that nobody was told of: the gravest that it has."""
    for target in real(callee):
        found = max(silent_returns(target), key=lambda f: (f[1], -f[0].start), default=None)
        if found is not None:
            return (Evidence(Site(target, found[0]), f"`{callee.name}` returns an error here"),)
    return ()
