"""Tests for nil that leave something out without a word: a condition with no else, an early return that hands back nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goscan.facts.site import Site
from goscan.record import record
from goscan.semantics.function import Function
from goscan.syntax import ast


@record(frozen=True, eq=False)
class SilentGuard:
    """A comparison with nil on the way to a node; when `tested` is nil, the node is not reached and nothing else is done."""

    site: Site
    tested: ast.Expr
    leaves: bool
    """An early return, not a condition around the node."""


def silent_guards(fn: Function, node: ast.Node) -> Iterator[SilentGuard]:
    """The tests on the way from a node of fn out to the function, innermost first."""
    inner, outer = node, fn.parent(node)
    while outer is not None and outer is not fn.body:
        match outer:
            case ast.IfStmt(body=body, els=None) if inner is body and not _ends_in_jump(body):
                yield from _tests(fn, outer, "!=", "&&", leaves=False)
            case ast.BlockStmt(stmts=stmts):
                yield from _early_returns(fn, stmts, inner)
        inner, outer = outer, fn.parent(outer)
    if fn.body is not None:
        yield from _early_returns(fn, fn.body.stmts, inner)


def _early_returns(fn: Function, stmts: Sequence[ast.Stmt], until: ast.Node) -> Iterator[SilentGuard]:
    for stmt in stmts:
        if stmt is until:
            return
        if isinstance(stmt, ast.IfStmt) and stmt.els is None and _leaves_silently(stmt.body):
            yield from _tests(fn, stmt, "==", "||", leaves=True)


def _tests(fn: Function, stmt: ast.IfStmt, op: str, joined: str, *, leaves: bool) -> Iterator[SilentGuard]:
    for part in condition_parts(stmt.cond, joined):
        match part:
            case ast.BinaryExpr(x=x, op=found, y=ast.Ident(name="nil")) if found == op:
                yield SilentGuard(Site(fn, part), x, leaves)


def condition_parts(cond: ast.Expr, joined: str) -> Iterator[ast.Expr]:
    """The operands of a chain of && or ||."""
    cond = ast.unparen(cond)
    if isinstance(cond, ast.BinaryExpr) and cond.op == joined:
        yield from condition_parts(cond.x, joined)
        yield from condition_parts(cond.y, joined)
    else:
        yield cond


def _ends_in_jump(body: ast.BlockStmt) -> bool:
    """What follows the statement is its else then."""
    return bool(body.stmts) and isinstance(body.stmts[-1], ast.ReturnStmt | ast.BranchStmt)


def _leaves_silently(body: ast.BlockStmt) -> bool:
    """Nothing but a jump, which hands back nothing."""
    match list(body.stmts):
        case [ast.ReturnStmt(results=results)]:
            return all(isinstance(r, ast.Ident) and r.name == "nil" for r in results)
        case [ast.BranchStmt(tok="continue" | "break")]:
            return True
    return False
