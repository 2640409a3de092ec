"""Whether an expression may be nil where it stands, as far as the declaration around it shows."""

from __future__ import annotations

import enum
from types import MappingProxyType

from goscan.semantics.function import Function
from goscan.semantics.objects import Assignment, Builtin, CalleeKind, OriginKind, Var, VarKind
from goscan.semantics.paths import find_path
from goscan.semantics.types import Interface, Pointer, Signature, Type
from goscan.syntax import ast

_DEPTH = 3


class Nilness(enum.Enum):
    """What is known. TYPED is a nil pointer inside an interface, which is not equal to nil (S22)."""

    NIL = "nil"
    TYPED = "typed nil"
    MAYBE = "nil on some path"
    MAYBE_TYPED = "typed nil on some path"
    SET = "set"
    UNKNOWN = "unknown"


_TYPED = MappingProxyType({Nilness.NIL: Nilness.TYPED, Nilness.MAYBE: Nilness.MAYBE_TYPED})


def nilness(fn: Function, expr: ast.Expr, into: Type, depth: int = 0) -> Nilness:
    """What expr is when it is given to something of type `into`.

    A call is taken for set unless its body is seen to return nil alone; a field, a parameter and what an index yields are unknown.
    """
    expr = ast.unparen(expr)
    match expr:
        case ast.Ident(name="nil") if isinstance(fn.object(expr), Builtin):
            return Nilness.NIL
        case ast.Ident():
            return _variable(fn, expr, into, depth) if depth < _DEPTH else Nilness.UNKNOWN
        case ast.CompositeLit() | ast.FuncLit() | ast.UnaryExpr(op="&") | ast.BasicLit():
            return Nilness.SET
        case ast.CallExpr(args=args):
            if fn.callee(expr).kind is CalleeKind.CONVERSION and len(args) == 1:
                return _into(fn, nilness(fn, args[0], fn.type_of(expr), depth + 1), fn.type_of(expr), into)
            return _returned(fn, expr, depth)
    return Nilness.UNKNOWN


def _into(fn: Function, found: Nilness, given: Type, into: Type) -> Nilness:
    """A nil pointer becomes a typed nil inside an interface."""
    typed = isinstance(fn.program.underlying(given), Pointer | Signature) and _is_interface(fn, into)
    return _TYPED.get(found, found) if typed else found


def _is_interface(fn: Function, t: Type) -> bool:
    return isinstance(fn.program.underlying(t), Interface)


def _returned(fn: Function, call: ast.CallExpr, depth: int) -> Nilness:
    """What a call yields. Only functions with one result are looked into: with an error beside it, nil is a failure."""
    callee = fn.callee(call)
    if callee.kind is CalleeKind.UNKNOWN:
        return Nilness.UNKNOWN
    if depth >= _DEPTH or not callee.complete or len(callee.targets) != 1:
        return Nilness.SET
    target = callee.targets[0]
    results = target.signature.results
    returns = [r.results[0] for r in target.nodes(ast.ReturnStmt) if len(r.results) == 1]
    if len(results) != 1 or not returns:
        return Nilness.SET
    nils = [isinstance(r, ast.Ident) and r.name == "nil" for r in map(ast.unparen, returns)]
    return Nilness.NIL if all(nils) else Nilness.MAYBE if any(nils) else Nilness.SET


def _variable(fn: Function, ident: ast.Ident, into: Type, depth: int) -> Nilness:
    var = fn.object(ident)
    if not isinstance(var, Var) or var.kind is not VarKind.LOCAL or fn.addressed(var):
        return Nilness.UNKNOWN
    given = fn.var_type(var)
    assigned = fn.assignments(var)
    zero = var.origin is not None and var.origin.kind is OriginKind.TYPE and not _initialised(assigned, var)
    if not assigned:
        return _into(fn, Nilness.NIL, given, into) if zero and _may_be_nil(fn, given) else Nilness.UNKNOWN
    found = {_assigned(fn, a, given, depth) for a in assigned}
    if Nilness.UNKNOWN in found or var.function is not fn or any(a.function is not fn for a in assigned):
        return Nilness.UNKNOWN
    if (zero and _reaches(fn, var, ident, assigned)) or len(found) > 1:
        return _into(fn, Nilness.MAYBE, given, into)
    return _into(fn, found.pop(), given, into)


def _may_be_nil(fn: Function, t: Type) -> bool:
    return isinstance(fn.program.underlying(t), Pointer | Interface | Signature)


def _initialised(assigned: list[Assignment], var: Var) -> bool:
    """Whether the declaration itself gives the value: `var x T = v`."""
    return any(isinstance(a.stmt, ast.ValueSpec | ast.DeclStmt) for a in assigned)


def _assigned(fn: Function, assignment: Assignment, given: Type, depth: int) -> Nilness:
    if assignment.value is None:
        return Nilness.UNKNOWN
    if assignment.call_result is not None:
        return Nilness.SET
    return nilness(fn, assignment.value, given, depth + 1)


def _reaches(fn: Function, var: Var, ident: ast.Ident, assigned: list[Assignment]) -> bool:
    """Whether some path leads from the start to ident on which nothing is assigned."""
    stmts = {a.stmt for a in assigned}
    point = fn.cfg().point(ident)
    if point is None or point.node is None:
        return False
    return find_path(fn.cfg(), fn.cfg().start, lambda n: n in stmts, goal=point.node) is not None
