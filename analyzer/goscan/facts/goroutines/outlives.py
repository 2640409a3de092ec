"""Whether a goroutine goes on after the function that started it has returned, as far as the code shows."""

from __future__ import annotations

from goscan.facts.contexts.cancellation import done_of
from goscan.facts.goroutines.goroutine import Goroutine
from goscan.facts.goroutines.join import select_of
from goscan.facts.site import Site
from goscan.facts.statuses.job_end import has_deadline
from goscan.semantics.function import Function
from goscan.semantics.paths import always_after
from goscan.semantics.types import Chan
from goscan.syntax import ast


def outlives_starter(goroutine: Goroutine) -> bool:
    """Whether nobody waits for it, and its starter does not stay to wait for anything else."""
    return goroutine.joined is None and not stays(goroutine)


def watches_end(goroutine: Goroutine) -> bool:
    """Whether the goroutine is meant to live as long as a context: it receives from `ctx.Done()`."""
    return any(
        done_of(fn, node) is not None
        for body in goroutine.bodies
        for fn in body.with_literals()
        for node in fn.nodes(ast.UnaryExpr)
    )


def stays(goroutine: Goroutine) -> bool:
    """Whether the starter goes on to wait for something, as a handler that streams does: errs towards silence."""
    return stays_after(goroutine.starter, goroutine.site.node)


def stays_after(fn: Function, node: ast.Node) -> bool:
    """Whether fn waits for something on every way that leads from a node to its end."""
    cfg = fn.cfg()
    point = cfg.point(node)
    return point is not None and always_after(cfg, point, lambda n: _waits(fn, n))


def gives_up(goroutine: Goroutine) -> bool:
    """Whether the starter waits for it only until a deadline passes: then it returns, and the goroutine goes on.

    A second wait for the same channel makes up for that.
    """
    joined = goroutine.joined
    if joined is None or not isinstance(joined.site.node, ast.UnaryExpr):
        return False
    fn, receive = joined.site.function, joined.site.node
    select = select_of(fn, receive)
    if select is None:
        return False
    cases = [n for c in select.clauses if c.comm is not None for n in ast.walk(c.comm) if isinstance(n, ast.UnaryExpr)]
    others = [n for n in fn.nodes(ast.UnaryExpr) if n.op == "<-" and n not in cases]
    if any(fn.text(n.x) == fn.text(receive.x) for n in others):
        return False
    contexts = [done_of(fn, n) for n in cases]
    return any(context is not None and has_deadline(fn, context) for context in contexts)


def in_endless_loop(site: Site) -> bool:
    """Whether something stands in a loop without a condition: the function serves a stream and lives as long as that."""
    at = site.function.parent(site.node)
    while at is not None:
        if isinstance(at, ast.ForStmt) and at.cond is None:
            return True
        at = site.function.parent(at)
    return False


def _waits(fn: Function, node: ast.Node) -> bool:
    for n in ast.walk(node, into_literals=False):
        if isinstance(n, ast.UnaryExpr) and n.op == "<-" and not _gives_up(fn, n):
            return True
        if isinstance(n, ast.Ident) and isinstance(fn.parent(n), ast.RangeStmt) and isinstance(fn.type_of(n), Chan):
            return True
    return False


def _gives_up(fn: Function, receive: ast.UnaryExpr) -> bool:
    """Whether the receive stands in a select that has a default, or that a timer can end."""
    at: ast.Node | None = receive
    while at is not None and not isinstance(at, ast.CommClause | ast.BlockStmt):
        at = fn.parent(at)
    block = fn.parent(at) if isinstance(at, ast.CommClause) else None
    if not isinstance(block, ast.SelectStmt):
        return _is_timer(fn, receive)
    return any(clause.comm is None or _is_timer(fn, clause.comm) for clause in block.clauses)


def _is_timer(fn: Function, node: ast.Node) -> bool:
    calls = (n for n in ast.walk(node, into_literals=False) if isinstance(n, ast.CallExpr))
    return any(fn.callee(call).is_("time", "", "After", "Tick") for call in calls)
