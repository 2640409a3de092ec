"""Which values a variable may hold where it is used: its reaching definitions."""

from __future__ import annotations

from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import Assignment, OriginKind, Var, VarKind
from goscan.semantics.paths import Point, find_path, reaching_assignments
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


@record(frozen=True)
class Values:
    """The assignments that may have given a variable its value; initial: a parameter may also hold what it was given."""

    assignments: tuple[Assignment, ...]
    initial: bool


def values_at(fn: Function, ident: ast.Ident) -> Values:
    """As definitions, also for a captured variable: a literal sees what holds where it is made, a deferred one what holds at the end.

    Later assignments by the declaring function are left out for other literals, whose time is not known; one of another
    literal counts always.
    """
    var = fn.object(ident)
    if not isinstance(var, Var) or var.function is None:
        return Values((), False)
    plain = [a for a in fn.assignments(var) if not is_addition(a)]
    home, at = var.function, _place_in(var.function, fn, ident)
    if not plain or at is None:
        return Values(tuple(plain), True)
    own = [a for a in plain if a.function is home]
    others = [a for a in plain if a.function is not home]
    reaching, initial = _reaching(home, at, own, given=var.kind is VarKind.PARAM)
    return Values((*reaching, *others), initial)


def _place_in(home: Function, fn: Function, ident: ast.Ident) -> ast.Node | None:
    """The node of the declaring function at which the mention is evaluated: itself, or the literal around it."""
    node: ast.Node = ident
    while fn is not home:
        if fn.outer is None:
            return None
        node, fn = fn.node, fn.outer
    return node


def _reaching(home: Function, at: ast.Node, own: list[Assignment], given: bool) -> tuple[list[Assignment], bool]:
    cfg = home.cfg()
    nodes = {p.node: a for a in own if (p := cfg.point(a.stmt)) is not None}
    point = cfg.point(at)
    if point is None:
        return own, True
    if isinstance(point.node, ast.DeferStmt) and at is point.node.call.fun:
        ends = [Point(e.block, len(e.block.nodes) - 1) for e in cfg.exits if e.kind in ("return", "end")]
        initial = given and find_path(cfg, cfg.start, nodes.__contains__, feasible=False) is not None
    else:
        ends = [Point(point.block, point.index - 1)]
        here, others = point.node, nodes.keys() - {point.node}
        way = find_path(cfg, cfg.start, others.__contains__, goal=here, feasible=False) if given else None
        initial = way is not None
    found: dict[ast.Node, None] = {}
    for end in ends:
        found.update(dict.fromkeys(reaching_assignments(cfg, end, nodes.__contains__)))
    return [nodes[n] for n in found if n in nodes], initial


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
    if var.kind is not VarKind.PACKAGE:
        return None
    home = fn.program.home(fn.declaration, var)  # resolved: else nobody knows yet where the value comes from
    origin = var.origin
    if home is None or origin is None or origin.kind is not OriginKind.VALUE or origin.index is not None:
        return None
    return (home.top, origin.node) if isinstance(origin.node, ast.Expr) else None


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
