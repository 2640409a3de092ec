"""What a path has learnt about contexts: that one has ended, or that an error may have come from the end of one."""

from __future__ import annotations

import enum
from collections.abc import Iterator

from goscan.facts.persistence.definitions import values_at
from goscan.record import record
from goscan.semantics.cfg import CFG, Edge, Point
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import words
from goscan.semantics.objects import Var
from goscan.semantics.summary import summary
from goscan.semantics.types import CONTEXT, ERROR, Basic
from goscan.syntax import ast

_ENDS = ("Canceled", "DeadlineExceeded")
_SAYS_END = frozenset(["canceled", "cancelled", "cancel", "cancellation", "deadline", "timeout"])


@record(frozen=True, eq=False)
class Proof:
    """After `point` the context in `context` has ended; node shows it."""

    point: Point
    node: ast.Node
    context: ast.Expr


class Failure(enum.Enum):
    """What taking an edge says about an error."""

    ANY = "it is not nil"
    ENDED = "it is that of a context that has ended"
    OTHER = "it is nil, or another one"


@summary(bottom=())
def proofs(fn: Function) -> tuple[Proof, ...]:
    """The places of a function's graph from which on a context is known to have ended."""
    return tuple(_proofs(fn, fn.cfg()))


def _proofs(fn: Function, cfg: CFG) -> Iterator[Proof]:
    for block in cfg.blocks:
        if block.kind == "Unreachable":
            continue
        for index, node in enumerate(block.nodes):
            context = _received(fn, node)
            if context is not None:
                yield Proof(Point(block, index), node, context)
        for edge in block.succs:
            context = _ended(fn, edge) if edge.cond is not None else None
            if context is not None and edge.cond is not None:
                yield Proof(Point(edge.to, -1), edge.cond, context)


def _received(fn: Function, node: ast.Node) -> ast.Expr | None:
    """`<-ctx.Done()`, alone or as the case of a select."""
    match node:
        case ast.ExprStmt(x=x) | ast.AssignStmt(rhs=[x]):
            return done_of(fn, x)
    return None


def done_of(fn: Function, x: ast.Expr) -> ast.Expr | None:
    """The context whose end `<-ctx.Done()` waits for, or `<-done` of `done := ctx.Done()`."""
    match ast.unparen(x):
        case ast.UnaryExpr(op="<-", x=ast.CallExpr() as call):
            return _watched(fn, call)
        case ast.UnaryExpr(op="<-", x=ast.Ident() as channel) if isinstance(var := fn.object(channel), Var):
            held = fn.assignments(var)
            value = ast.unparen(held[0].value) if len(held) == 1 and held[0].value is not None else None
            return _watched(held[0].function, value) if isinstance(value, ast.CallExpr) else None
    return None


def _watched(fn: Function, call: ast.CallExpr) -> ast.Expr | None:
    match call.fun:
        case ast.SelectorExpr(x=context, sel=ast.Ident(name="Done")):
            return context if fn.type_of(context) == CONTEXT else None
    return None


def _ended(fn: Function, edge: Edge) -> ast.Expr | None:
    """The context that an edge proves dead: `ctx.Err() != nil`, `ctx.Err() == context.Canceled`."""
    match ast.unparen(edge.cond) if edge.cond is not None else None:
        case ast.BinaryExpr(x=x, op="!=" | "==" as op, y=y):
            context = err_of(fn, x)
            if context is None:
                return None
            nil = isinstance(y, ast.Ident) and y.name == "nil"
            return context if (edge.truth is (op == "!=")) == nil else None
        case ast.CallExpr(args=[x, _]) as call if edge.truth and fn.callee(call).is_("errors", "", "Is"):
            return err_of(fn, x)
    return None


def err_of(fn: Function, x: ast.Expr) -> ast.Expr | None:
    """The context that `ctx.Err()` or `context.Cause(ctx)` asks, also through a variable."""
    match ast.unparen(x):
        case ast.CallExpr(fun=ast.SelectorExpr(x=context, sel=ast.Ident(name="Err")), args=[]):
            return context if fn.type_of(context) == CONTEXT else None
        case ast.CallExpr(args=[context]) as call if fn.callee(call).is_("context", "", "Cause"):
            return context
        case ast.Ident() as ident if fn.type_of(ident) == ERROR:
            var = fn.object(ident)
            if isinstance(var, Var) and any(_may_ask(a.value) for a in fn.assignments(var)):
                found = values_at(fn, ident).assignments
                value = found[0].value if len(found) == 1 and found[0].function is fn else None
                return err_of(fn, value) if value is not None and _may_ask(value) else None
    return None


def _may_ask(value: ast.Expr | None) -> bool:
    """Whether a value is a call by the name of those that err_of knows: cheap, asked before anything is resolved."""
    match value:
        case ast.CallExpr(fun=ast.SelectorExpr(sel=ast.Ident(name="Err" | "Cause"))):
            return True
    return False


def failure_on(fn: Function, edge: Edge) -> tuple[ast.Ident, Failure] | None:
    """The error variable that the condition of an edge asks about, and what taking the edge says."""
    match ast.unparen(edge.cond) if edge.cond is not None else None:
        case ast.BinaryExpr(x=ast.Ident() as x, op="!=" | "==" as op, y=y) if fn.type_of(x) == ERROR:
            equal = edge.truth is (op == "==")
            if isinstance(y, ast.Ident) and y.name == "nil":
                return x, Failure.OTHER if equal else Failure.ANY
            return _sentinel(fn, x, y, equal)
        case ast.CallExpr(args=[ast.Ident() as x, y]) as call if fn.callee(call).is_("errors", "", "Is"):
            return _sentinel(fn, x, y, edge.truth is True)
        case ast.CallExpr(args=args) as call:
            errors = [a for a in args if isinstance(a, ast.Ident) and fn.type_of(a) == ERROR]
            if errors:
                return _helper(fn, errors[0], call, edge.truth is True)
    return None


def _sentinel(fn: Function, x: ast.Ident, y: ast.Expr, equal: bool) -> tuple[ast.Ident, Failure] | None:
    if _is_end(fn, y):
        return x, Failure.ENDED if equal else Failure.OTHER
    return (x, Failure.OTHER) if equal else None


def _helper(fn: Function, x: ast.Ident, call: ast.CallExpr, truth: bool) -> tuple[ast.Ident, Failure] | None:
    """A function that is asked about an error: does it ask whether a context has ended?"""
    targets = fn.callee(call).targets
    if targets and all(asks_for_end(t) for t in targets):
        return x, Failure.ENDED if truth else Failure.OTHER
    return (x, Failure.OTHER) if truth else None


def _is_end(fn: Function, x: ast.Expr) -> bool:
    match ast.unparen(x):
        case ast.SelectorExpr(x=ast.Ident() as package, sel=ast.Ident(name=name)) if name in _ENDS:
            obj = fn.object(package)
            return obj is not None and obj.path == "context"
    return False


@summary(bottom=False)
def asks_for_end(fn: Function) -> bool:
    """Whether a predicate about an error looks for the end of a context, or for a type of error that is named after it."""
    if [r.type for r in fn.signature.results] != [Basic("bool")]:
        return False
    for selector in fn.nodes(ast.SelectorExpr):
        if _is_end(fn, selector):
            return True
    for literal in fn.nodes(ast.CompositeLit):
        if literal.type is not None and _SAYS_END.intersection(words(fn.text(literal.type))):
            return True
    return False
