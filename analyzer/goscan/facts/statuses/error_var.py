"""The variable in which the error of a call is kept."""

from __future__ import annotations

from goscan.facts.persistence.stored import error_index, result_types
from goscan.facts.statuses.fate import fate_of
from goscan.semantics.function import Function
from goscan.semantics.objects import Var
from goscan.semantics.types import ERROR
from goscan.syntax import ast


def error_var(fn: Function, call: ast.CallExpr) -> Var | None:
    """The variable that the error of a call is assigned to; `db.Update(…).Error` and `Scan(…)` behind the call included."""
    index = error_index(result_types(fn.callee(call).signature), fn.program)
    if index is not None:
        outcome = fate_of(fn, call, index)
        if outcome.var is not None:
            return outcome.var
    at: ast.Node | None = fn.parent(call)
    while isinstance(at, ast.SelectorExpr | ast.CallExpr | ast.ParenExpr):
        at = fn.parent(at)
    if isinstance(at, ast.AssignStmt) and len(at.rhs) == 1 and isinstance(at.lhs[-1], ast.Ident):
        var = fn.object(at.lhs[-1])
        return var if isinstance(var, Var) and fn.var_type(var) == ERROR else None
    return None
