"""Which values a variable may hold where it is used: its reaching definitions."""

from __future__ import annotations

from goscan.semantics.function import Function
from goscan.semantics.objects import Assignment, OriginKind, Var, VarKind
from goscan.semantics.paths import reaching_assignments
from goscan.syntax import ast


def definitions(fn: Function, ident: ast.Ident) -> tuple[Assignment, ...]:
    """The plain assignments that may have given a local variable the value it has at ident.

    Additions (`+=`) are left out: `additions` has them. All assignments count when they cannot be told apart: the variable is
    captured or its address is taken.
    """
    var = fn.object(ident)
    if not isinstance(var, Var) or var.function is None:
        return ()
    plain = [a for a in fn.assignments(var) if not is_addition(a)]
    if len(plain) < 2 or var.function is not fn or any(a.function is not fn for a in plain):
        return tuple(plain)
    point = fn.cfg().point(ident)
    if point is None:
        return tuple(plain)
    here = type(point)(point.block, point.index - 1)  # what the statement itself assigns is not what it reads
    places = {fn.cfg().point(a.stmt): a for a in plain}
    nodes = {p.node: a for p, a in places.items() if p is not None}
    reaching = reaching_assignments(fn.cfg(), here, lambda node: node in nodes)
    return tuple(nodes[node] for node in reaching if node in nodes) or tuple(plain)


def additions(fn: Function, ident: ast.Ident) -> tuple[ast.Expr, ...]:
    """What is appended to a variable by `+=` before ident, in source order; whether it happens is not asked."""
    var = fn.object(ident)
    if not isinstance(var, Var):
        return ()
    return tuple(
        a.value
        for a in fn.assignments(var)
        if a.value is not None and is_addition(a) and a.stmt.start < ident.start and a.function is fn
    )


def is_addition(assignment: Assignment) -> bool:
    """Whether an assignment changes the value it finds: `+=`, `++`."""
    match assignment.stmt:
        case ast.AssignStmt(op="=" | ":="):
            return False
        case ast.AssignStmt() | ast.IncDecStmt():
            return True
    return False


def initial_value(fn: Function, var: Var) -> tuple[Function, ast.Expr] | None:
    """The initialiser of a package variable, and the function it stands in. That it may be assigned later is not modelled."""
    if var.kind is not VarKind.PACKAGE or var.origin is None or var.origin.kind is not OriginKind.VALUE:
        return None
    package = fn.program.package(var.path)
    home = package.find(var.name) if package is not None else None
    node = var.origin.node
    if home is None or var.origin.index is not None or not isinstance(node, ast.Expr):
        return None
    return home.top, node


def call_behind(fn: Function, expr: ast.Expr) -> tuple[Function, ast.CallExpr, int] | None:
    """The call that gave an expression its value, and which of its results: itself, or through one local variable."""
    expr = ast.unparen(expr)
    if isinstance(expr, ast.CallExpr):
        return fn, expr, 0
    if not isinstance(expr, ast.Ident):
        return None
    found = definitions(fn, expr)
    if len(found) != 1 or found[0].value is None:
        return None
    value = ast.unparen(found[0].value)
    if not isinstance(value, ast.CallExpr):
        return None
    return found[0].function, value, found[0].call_result or 0
