"""What the uses of a variable tell of its type, when the library that made the value is not described.

Go allows a value where an error is wanted only if it is one: so a variable that is returned as an error, passed as one,
or given an error elsewhere is taken for an `error`. Its own type may be a concrete one that implements it, or `any`; for
the question whether an error gets lost that makes no difference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from goscan.semantics import infer, infer_call
from goscan.semantics.objects import Builtin, OriginKind, Var
from goscan.semantics.types import ERROR, UNKNOWN, Signature, Tuple, Type
from goscan.syntax import ast

if TYPE_CHECKING:
    from goscan.semantics.declaration import Declaration
    from goscan.semantics.function import Function


def used_as(d: Declaration, var: Var) -> Type:
    """ERROR if a local variable initialised with an unknown value is used as an error, else UNKNOWN."""
    if var.origin is None or var.origin.kind is not OriginKind.VALUE:
        return UNKNOWN
    for fn, ident in d.var_uses.get(var, ()):
        if _wanted(d, fn, ident) == ERROR:
            return ERROR
    for assignment in d.assignments.get(var, ()):
        if assignment.value is not None and _result(d, assignment.value, assignment.call_result) == ERROR:
            return ERROR
    return UNKNOWN


def _wanted(d: Declaration, fn: Function, ident: ast.Ident) -> Type:
    """The type that the place of a use demands, as far as the place alone tells."""
    match d.info.parents.get(ident):
        case ast.ReturnStmt(results=results) if len(results) == len(fn.signature.results):
            return fn.signature.results[_index(results, ident)].type
        case ast.CallExpr(fun=fun, args=args) as call if ident in args and not infer.is_type(d, fun):
            if isinstance(fun, ast.Ident) and isinstance(d.info.uses.get(fun), Builtin):
                return UNKNOWN
            under = d.package.program.underlying(infer.type_of(d, fun))
            if isinstance(under, Signature):
                return infer_call.param_type(under, _index(args, ident), call.ellipsis)
    return UNKNOWN


def _index(exprs: list[ast.Expr], expr: ast.Expr) -> int:
    return next(i for i, e in enumerate(exprs) if e is expr)


def _result(d: Declaration, value: ast.Expr, index: int | None) -> Type:
    t = infer.type_of(d, value)
    if index is None:
        return t
    return t.elems[index] if isinstance(t, Tuple) and index < len(t.elems) else UNKNOWN
