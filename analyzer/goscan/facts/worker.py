"""Worker loops: a function started as a goroutine that loops for ever receiving or polling work."""

from __future__ import annotations

from goscan.semantics.function import Function
from goscan.semantics.summary import summary
from goscan.semantics.types import Chan
from goscan.syntax import ast


@summary(bottom=None)
def worker_loop(fn: Function) -> ast.ForStmt | ast.RangeStmt | None:
    """The endless receiving loop of a function that is started as a goroutine, else None."""
    loop = receiving_loop(fn)
    return loop if loop is not None and _is_started(fn) else None


def receiving_loop(fn: Function) -> ast.ForStmt | ast.RangeStmt | None:
    """The first loop of fn's own body that receives its work: `for range ch`, or `for { … <-ch … }` with no condition."""
    for ranged in fn.nodes(ast.RangeStmt):
        if isinstance(fn.type_of(ranged.x), Chan):
            return ranged
    for loop in fn.nodes(ast.ForStmt):
        if loop.cond is None and _receives(loop.body):
            return loop
    return None


def _receives(body: ast.BlockStmt) -> bool:
    for node in ast.walk(body, into_literals=False):
        match node:
            case ast.UnaryExpr(op="<-"):
                return True
    return False


def _is_started(fn: Function) -> bool:
    if isinstance(fn.node, ast.FuncLit):
        assert fn.outer is not None
        call = fn.outer.parent(fn.node)
        return isinstance(call, ast.CallExpr) and isinstance(fn.outer.parent(call), ast.GoStmt)
    return any(isinstance(site.function.parent(site.call), ast.GoStmt) for site in fn.program.callers(fn))
