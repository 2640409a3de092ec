"""Branches of a function that a constant argument of a call rules out: `Delete(id, true)` does not do what stands under `if !hard`."""

from __future__ import annotations

from goscan.semantics.function import Function
from goscan.semantics.objects import Var
from goscan.syntax import ast


def chosen(fn: Function, call: ast.CallExpr, target: Function) -> dict[Var, bool]:
    """The parameters of target to which a call gives true or false, where target leaves them as they are."""
    found: dict[Var, bool] = {}
    for param, arg in zip(target.params, call.args, strict=False):
        if isinstance(arg, ast.Ident) and arg.name in ("true", "false") and not target.assignments(param):
            value = fn.constant(arg)
            if isinstance(value, bool):
                found[param] = value
    return found


def is_ruled_out(fn: Function, node: ast.Node, values: dict[Var, bool]) -> bool:
    """Whether a node stands in an arm of an if that these values of parameters do not choose, or behind one that they do and that returns."""
    at: ast.Node | None = node
    while at is not None:
        above = fn.parent(at)
        match above:
            case ast.IfStmt(cond=cond, body=body, els=els) if at is body or at is els:
                condition = _value(fn, cond, values)
                if condition is not None and condition is not (at is body):
                    return True
            case ast.BlockStmt(stmts=stmts):
                if any(_returns(fn, stmt, values) for stmt in stmts if stmt.end <= at.start):
                    return True
        at = above
    return False


def _returns(fn: Function, stmt: ast.Stmt, values: dict[Var, bool]) -> bool:
    """Whether a statement is an if whose arm that is chosen ends with a return."""
    if not isinstance(stmt, ast.IfStmt) or (condition := _value(fn, stmt.cond, values)) is None:
        return False
    arm = stmt.body if condition else stmt.els
    return isinstance(arm, ast.BlockStmt) and bool(arm.stmts) and isinstance(arm.stmts[-1], ast.ReturnStmt)


def _value(fn: Function, cond: ast.Expr, values: dict[Var, bool]) -> bool | None:
    cond = ast.unparen(cond)
    match cond:
        case ast.UnaryExpr(op="!", x=x):
            inner = _value(fn, x, values)
            return None if inner is None else not inner
        case ast.Ident():
            var = fn.object(cond)
            return values.get(var) if isinstance(var, Var) else None
        case ast.BinaryExpr(op="&&", x=x, y=y):
            return False if False in (_value(fn, x, values), _value(fn, y, values)) else None
        case ast.BinaryExpr(op="||", x=x, y=y):
            return True if True in (_value(fn, x, values), _value(fn, y, values)) else None
    return None
