"""Worker loops: a function started as a goroutine that loops for ever receiving or polling work."""

from __future__ import annotations

from goscan.semantics.function import Function
from goscan.semantics.summary import summary
from goscan.semantics.types import Chan, is_named
from goscan.syntax import ast


@summary(bottom=None)
def worker_loop(fn: Function) -> ast.ForStmt | ast.RangeStmt | None:
    """The endless receiving loop of a function that is started as a goroutine, else None."""
    loop = receiving_loop(fn)
    return loop if loop is not None and _is_started(fn) else None


def receiving_loop(fn: Function) -> ast.ForStmt | ast.RangeStmt | None:
    """The first loop of fn's own body that receives its work: `for range ch`, or `for { … <-ch … }` with no condition."""
    for ranged in fn.nodes(ast.RangeStmt):
        if _brings_work(fn, ranged.x):
            return ranged
    return endless_loop(fn)


def endless_loop(fn: Function) -> ast.ForStmt | None:
    """The first loop `for { … <-ch … }` of fn's own body: no end of its work ends it."""
    for loop in fn.nodes(ast.ForStmt):
        if loop.cond is None and _receives(fn, loop.body):
            return loop
    return None


@summary(bottom=True)
def is_endless(body: Function) -> bool:
    """Whether the body is a worker: it, or what it ends by calling, loops until it is stopped.

    Errs towards silence for `for { …; return }`.
    """
    if receiving_loop(body) is not None or any(loop.cond is None for loop in body.nodes(ast.ForStmt)):
        return True
    match body.body.stmts if body.body is not None else []:
        case [*_, ast.ExprStmt(x=ast.CallExpr() as call)]:
            targets = body.callee(call).targets
            return bool(targets) and all(is_endless(target) for target in targets)
    return False


def _receives(fn: Function, body: ast.BlockStmt) -> bool:
    """Whether the loop receives anything but signals of the operating system; a channel of unknown type counts."""
    for node in ast.walk(body, into_literals=False):
        match node:
            case ast.UnaryExpr(op="<-", x=x) if _brings_work(fn, x) or not isinstance(fn.type_of(x), Chan):
                return True
    return False


def _brings_work(fn: Function, x: ast.Expr) -> bool:
    """Whether x is a channel that work comes from: one of signals tells the program to reload or end."""
    t = fn.type_of(x)
    return isinstance(t, Chan) and not is_named(t.elem, "os", "Signal")


def _is_started(fn: Function) -> bool:
    if isinstance(fn.node, ast.FuncLit):
        assert fn.outer is not None
        call = fn.outer.parent(fn.node)
        return isinstance(call, ast.CallExpr) and isinstance(fn.outer.parent(call), ast.GoStmt)
    return any(isinstance(site.function.parent(site.call), ast.GoStmt) for site in fn.program.callers(fn))
