"""A claim in two statements: the state is read and tested, and then it is set by the key alone."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.persistence.keys import key_operands, key_variables
from goscan.facts.persistence.lookup import mentions, selects_state
from goscan.facts.persistence.write import Write
from goscan.facts.persistence.write_search import stored_call
from goscan.facts.site import Site
from goscan.semantics.function import Function
from goscan.semantics.objects import Var
from goscan.syntax import ast


def state_tested_before(write: Write) -> Site | None:
    """Where the function of a status write reads the state of the same row, when a condition in between tests it.

    Between the two another worker may set it. Not when the read locks the row. What is read into a struct, or tested by
    another function than the one that reads, is missed.
    """
    fn, call = write.function, stored_call(write)
    keys = key_variables(key_operands(write)) if write.is_status else {}
    for read in fn.nodes(ast.CallExpr) if keys else ():
        if read.end <= call.start and selects_state(fn, read) and mentions(fn, read, keys):
            if any(_is_tested(fn, var, read, call) for var in _scanned(fn, read)):
                return Site(fn, read)
    return None


def _scanned(fn: Function, read: ast.CallExpr) -> Iterator[Var]:
    """What the state is put into: by `db.Get(&state, …)`, or by the Scan of the row, chained or not."""
    targets = list(read.args)
    parent = fn.parent(read)
    if isinstance(parent, ast.SelectorExpr) and isinstance(scan := fn.parent(parent), ast.CallExpr):
        targets += scan.args
    if isinstance(parent, ast.AssignStmt) and isinstance(parent.lhs[0], ast.Ident):
        row = fn.object(parent.lhs[0])
        for user, ident in fn.uses(row) if isinstance(row, Var) else ():
            method = user.parent(ident)
            scan = user.parent(method) if isinstance(method, ast.SelectorExpr) else None
            targets += scan.args if isinstance(scan, ast.CallExpr) else []
    for target in targets:
        if isinstance(target, ast.UnaryExpr) and target.op == "&" and isinstance(target.x, ast.Ident):
            var = fn.object(target.x)
            if isinstance(var, Var):
                yield var


def _is_tested(fn: Function, var: Var, read: ast.CallExpr, write: ast.CallExpr) -> bool:
    """Whether a condition, or the value of a switch, between a read and a write looks at a variable."""
    for user, ident in fn.uses(var):
        if user is not fn or not read.end <= ident.start < write.start:
            continue
        at: ast.Node = ident
        above = fn.parent(at)
        while above is not None and not isinstance(above, ast.BlockStmt):
            match above:
                case ast.IfStmt(cond=looked) | ast.SwitchStmt(tag=looked) if at is looked:
                    return True
                case ast.CaseClause(exprs=exprs) if at in exprs:
                    return True
            at, above = above, fn.parent(above)
    return False
