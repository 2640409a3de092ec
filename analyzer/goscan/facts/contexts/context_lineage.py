"""The contexts that an expression of type context.Context goes back to: through variables, derivations and captures.

A link is one context on the way, nearest first; when it ends, so does everything nearer. A variable with several values
leads to all of them: whoever asks must know that a link is one that *may* lie behind.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from goscan.facts.contexts.context_origin import parent_index
from goscan.facts.persistence.definitions import values_at
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import Callee, Var, VarKind
from goscan.semantics.types import CONTEXT, Named
from goscan.syntax import ast

_DEPTH = 10
_CANCEL = (Named("context", "CancelFunc"), Named("context", "CancelCauseFunc"))


@record(frozen=True, eq=False)
class Derivation:
    """A call that makes a context which ends at the latest with its parent.

    stmt assigns it. cancel and group are the variables that can end it: by a call, and by waiting for it. deadline and
    signal: it also ends by time, or at a signal.
    """

    function: Function
    call: ast.CallExpr
    stmt: ast.Node | None
    cancel: Var | None
    group: Var | None
    deadline: bool
    signal: bool


@record(frozen=True, eq=False)
class Link:
    """One context of a lineage.

    key is equal for two mentions of the same context. kind is "variable", "parameter", "request", "background", "detached" or
    "derived".
    """

    key: Hashable
    kind: str
    function: Function
    expr: ast.Expr
    var: Var | None = None
    derivation: Derivation | None = None


def lineage(fn: Function, expr: ast.Expr) -> tuple[Link, ...]:
    """All links behind an expression in fn; () when nothing is known of it."""
    return tuple(_links(fn, ast.unparen(expr), set(), 0))


def _links(fn: Function, expr: ast.Expr, seen: set[Hashable], depth: int) -> Iterator[Link]:
    if depth > _DEPTH:
        return
    match expr:
        case ast.Ident():
            yield from _of_variable(fn, expr, seen, depth)
        case ast.CallExpr():
            yield from _of_call(fn, expr, None, seen, depth)


def _of_variable(fn: Function, ident: ast.Ident, seen: set[Hashable], depth: int) -> Iterator[Link]:
    var = fn.object(ident)
    if not isinstance(var, Var) or var.function is None:
        return
    found = values_at(fn, ident)
    key = (var, frozenset(a.stmt for a in found.assignments))
    if key in seen:
        return
    seen.add(key)
    bare = var.kind is VarKind.PARAM and found.initial
    yield Link(key, "parameter" if bare else "variable", fn, ident, var)
    for assignment in found.assignments:
        value = ast.unparen(assignment.value) if assignment.value is not None else None
        if isinstance(value, ast.CallExpr):
            yield from _of_call(assignment.function, value, assignment.stmt, seen, depth + 1)
        elif value is not None:
            yield from _links(assignment.function, value, seen, depth + 1)


def _of_call(
    fn: Function, call: ast.CallExpr, stmt: ast.Node | None, seen: set[Hashable], depth: int
) -> Iterator[Link]:
    if call in seen:
        return
    seen.add(call)
    callee = fn.callee(call)
    for kind in ("background", "detach"):
        if callee.directive(kind) is not None:
            yield Link(call, "detached" if kind == "detach" else kind, fn, call)
            return
    if callee.directive("request-context") is not None:
        yield Link(_request_key(fn, call, callee), "request", fn, call)
        return
    index = parent_index(fn, call, callee)
    yield Link(call, "derived", fn, call, derivation=_derivation(fn, call, stmt, callee))
    if index is not None and index < len(call.args):
        yield from _links(fn, ast.unparen(call.args[index]), seen, depth + 1)


def _request_key(fn: Function, call: ast.CallExpr, callee: Callee) -> Hashable:
    """`r.Context()` is the same context wherever it is asked for."""
    var = fn.object(callee.receiver) if isinstance(callee.receiver, ast.Ident) else None
    return ("request", var) if isinstance(var, Var) else call


def _derivation(fn: Function, call: ast.CallExpr, stmt: ast.Node | None, callee: Callee) -> Derivation:
    derive = callee.directive("derive")
    group = derive.get("group") if derive is not None else ""
    return Derivation(
        fn,
        call,
        stmt,
        _assigned(fn, stmt, _cancel_index(callee)),
        _assigned(fn, stmt, int(group) if group else None),
        bool(derive and derive.get("deadline")),
        bool(derive and derive.get("signal")),
    )


def _cancel_index(callee: Callee) -> int | None:
    """Which result ends the context: by its type, so that helpers of the user's own count as well."""
    results = callee.signature.results if callee.signature is not None else ()
    found = [i for i, r in enumerate(results) if r.type in _CANCEL]
    return found[0] if len(found) == 1 and any(r.type == CONTEXT for r in results) else None


def _assigned(fn: Function, stmt: ast.Node | None, index: int | None) -> Var | None:
    if index is None or not isinstance(stmt, ast.AssignStmt) or index >= len(stmt.lhs):
        return None
    target = stmt.lhs[index]
    var = fn.object(target) if isinstance(target, ast.Ident) else None
    return var if isinstance(var, Var) else None
