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
    for loop in fn.nodes(ast.ForStmt):
        if loop.cond is None and _receives(fn, loop.body):
            return loop
    return None


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
