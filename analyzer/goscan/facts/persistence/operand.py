"""Values that flow into a write: Go expressions, followed back to the constants that they may hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from goscan.facts.persistence.definitions import definitions
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import is_terminal, terminal_word
from goscan.semantics.objects import CalleeKind, Const, Var
from goscan.semantics.paths import reaching_assignments
from goscan.semantics.types import Pointer
from goscan.syntax import ast

_DEPTH = 8
_MOST = 12


@record(frozen=True, eq=False)
class Operand:
    """An expression in the function it stands in; with `field`, that field of the struct it denotes."""

    function: Function
    expr: ast.Expr
    field: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Binding:
    """The arguments of a call for the parameters of the function it calls, and the same for the caller."""

    arguments: Mapping[Var, Operand] = field(default_factory=lambda: MappingProxyType({}))
    outer: Binding | None = None


@record(frozen=True)
class State:
    """One value that a state may be given: its text (the constant's name where only that is known), and whether it ends a life."""

    text: str | None
    terminal: bool | None = None


UNKNOWN_STATE = State(None)


def bind(fn: Function, call: ast.CallExpr, target: Function, outer: Binding | None = None) -> Binding:
    """The binding of target's parameters at a call in fn."""
    if call.ellipsis:
        return Binding(MappingProxyType({}), outer)
    pairs = zip(target.params, call.args, strict=False)
    return Binding(MappingProxyType({p: Operand(fn, arg) for p, arg in pairs}), outer)


def states_of(operand: Operand, binding: Binding | None = None, depth: int = 0) -> tuple[State, ...] | None:
    """The states an operand may hold; None when nothing in sight gives the value (an untouched field, a parameter)."""
    if depth > _DEPTH:
        return None
    fn, expr = operand.function, ast.unparen(operand.expr)
    if operand.field:
        return _field(fn, expr, operand.field, binding, depth + 1)
    constant = _constant(fn, expr)
    if constant is not None:
        return (constant,)
    match expr:
        case ast.Ident():
            return _variable(fn, expr, binding, depth)
        case ast.SelectorExpr(x=x, sel=sel) if isinstance(fn.object(sel), Var):
            return _field(fn, x, sel.name, binding, depth + 1)
        case ast.UnaryExpr(op="&", x=x) | ast.StarExpr(x=x):
            return states_of(Operand(fn, x), binding, depth + 1)
        case ast.CallExpr():
            return _call(fn, expr, binding, depth)
        case ast.CompositeLit(elts=elts):  # sql.NullString{String: x, Valid: true}
            texts = [e.value for e in elts if isinstance(e, ast.KeyValueExpr) and fn.text(e.key) in ("String", "V")]
            return states_of(Operand(fn, texts[0]), binding, depth + 1) if texts else None
    return None


def _constant(fn: Function, expr: ast.Expr) -> State | None:
    name = expr.sel if isinstance(expr, ast.SelectorExpr) else expr
    const = fn.object(name) if isinstance(name, ast.Ident) else None
    value = fn.constant(expr)
    if isinstance(value, str):
        by_name = terminal_word(const.name) if isinstance(const, Const) else None
        by_text = is_terminal(value)
        return State(value, by_name if by_text is None else by_text)
    if isinstance(const, Const):
        return State(const.name, terminal_word(const.name))
    return None


def _variable(fn: Function, ident: ast.Ident, binding: Binding | None, depth: int) -> tuple[State, ...] | None:
    var = fn.object(ident)
    if not isinstance(var, Var):
        return None
    found = definitions(fn, ident)
    if not found:
        bound = binding.arguments.get(var) if binding is not None else None
        return states_of(bound, binding.outer, depth + 1) if bound is not None and binding is not None else None
    states: list[State] = []
    for definition in found:
        if definition.value is None or definition.call_result is not None:
            states.append(UNKNOWN_STATE)
        else:
            states += states_of(Operand(definition.function, definition.value), binding, depth + 1) or (UNKNOWN_STATE,)
    return _unique(states)


def _field(fn: Function, base: ast.Expr, name: str, binding: Binding | None, depth: int) -> tuple[State, ...] | None:
    """The states of base.name: what was assigned to it on the way here, else what the literal behind base says."""
    base = ast.unparen(base)
    if isinstance(base, ast.UnaryExpr) and base.op == "&":
        base = ast.unparen(base.x)
    if isinstance(base, ast.CompositeLit):
        return _in_literal(fn, base, name, binding, depth)
    var = fn.object(base) if isinstance(base, ast.Ident) else None
    if not isinstance(var, Var) or not isinstance(base, ast.Ident) or depth > _DEPTH:
        return None
    assigned = _assigned_fields(fn, var, name, base)
    if assigned:
        states: list[State] = []
        for value in assigned:
            states += states_of(Operand(fn, value), binding, depth + 1) or (UNKNOWN_STATE,)
        return _unique(states)
    for definition in definitions(fn, base):
        given, index = definition.value, definition.call_result
        if given is not None:
            source = definition.function
            found = (
                _field(source, given, name, binding, depth + 1)
                if index is None
                else _made(source, given, index, name, depth + 1)
            )
            if found is not None:
                return found
    bound = binding.arguments.get(var) if binding is not None else None
    if bound is not None and binding is not None and not bound.field:
        return states_of(Operand(bound.function, bound.expr, name), binding.outer, depth + 1)
    return None


def _made(fn: Function, value: ast.Expr, index: int, name: str, depth: int) -> tuple[State, ...] | None:
    """The states of a field of what a function of the project returns as its result `index`, beside an error."""
    value = ast.unparen(value)
    callee = fn.callee(value) if isinstance(value, ast.CallExpr) else None
    if callee is None or not callee.complete or len(callee.targets) != 1 or depth > _DEPTH:
        return None
    target, found = callee.targets[0], list[State]()
    for stmt in target.nodes(ast.ReturnStmt):
        if len(stmt.results) <= index:
            return None
        result = ast.unparen(stmt.results[index])
        if not (isinstance(result, ast.Ident) and result.name == "nil"):
            found += _field(target, result, name, None, depth + 1) or ()
    return _unique(found) or None


def _assigned_fields(fn: Function, var: Var, name: str, at: ast.Ident) -> list[ast.Expr]:
    """The values that assignments `var.name = value` before `at` may have left."""
    found: dict[ast.Node, ast.Expr] = {}
    for user, ident in fn.uses(var):
        parent = user.parent(ident)
        if user is not fn or not isinstance(parent, ast.SelectorExpr) or parent.sel.name != name:
            continue
        stmt = user.parent(parent)
        if (
            isinstance(stmt, ast.AssignStmt)
            and stmt.op == "="
            and parent in stmt.lhs
            and len(stmt.lhs) == len(stmt.rhs)
        ):
            found[stmt] = stmt.rhs[stmt.lhs.index(parent)]
    point = fn.cfg().point(at) if found else None
    if point is None:
        return [value for stmt, value in found.items() if stmt.start < at.start]
    whole = {a.stmt: a.value for a in fn.assignments(var) if a.function is fn}  # another object: what was set is gone
    here = type(point)(point.block, point.index - 1)
    reaching = reaching_assignments(fn.cfg(), here, lambda node: node in found or node in whole)
    made = [e for node in reaching if node not in found and (e := _given_in(whole.get(node), name)) is not None]
    return [found[node] for node in reaching if node in found] + made


def _given_in(value: ast.Expr | None, name: str) -> ast.Expr | None:
    """What the literal that a variable is set to gives to a field."""
    match ast.unparen(value) if value is not None else None:
        case ast.UnaryExpr(op="&", x=ast.CompositeLit(elts=elts)) | ast.CompositeLit(elts=elts):
            for element in elts:
                if (
                    isinstance(element, ast.KeyValueExpr)
                    and isinstance(element.key, ast.Ident)
                    and element.key.name == name
                ):
                    return element.value
    return None


def _in_literal(
    fn: Function, literal: ast.CompositeLit, name: str, binding: Binding | None, depth: int
) -> tuple[State, ...] | None:
    for element in literal.elts:
        if isinstance(element, ast.KeyValueExpr) and isinstance(element.key, ast.Ident) and element.key.name == name:
            return states_of(Operand(fn, element.value), binding, depth + 1) or (UNKNOWN_STATE,)
    return None


def _call(fn: Function, call: ast.CallExpr, binding: Binding | None, depth: int) -> tuple[State, ...] | None:
    """Through conversions, x.String(), and functions that make a pointer of their only argument."""
    callee = fn.callee(call)
    if callee.kind is CalleeKind.CONVERSION and len(call.args) == 1:
        return states_of(Operand(fn, call.args[0]), binding, depth + 1)
    if callee.name == "String" and not call.args and callee.receiver is not None:
        return states_of(Operand(fn, callee.receiver), binding, depth + 1)
    if len(call.args) == 1 and isinstance(fn.type_of(call), Pointer):
        return states_of(Operand(fn, call.args[0]), binding, depth + 1)
    if len(callee.targets) == 1 and callee.complete:
        return _returned(callee.targets[0], bind(fn, call, callee.targets[0], binding), depth)
    return None


def _returned(target: Function, binding: Binding, depth: int) -> tuple[State, ...] | None:
    """The states a function with one result returns."""
    states: list[State] = []
    for stmt in target.nodes(ast.ReturnStmt):
        if len(stmt.results) != 1:
            return None
        states += states_of(Operand(target, stmt.results[0]), binding, depth + 2) or (UNKNOWN_STATE,)
    return _unique(states) or None


def _unique(states: list[State]) -> tuple[State, ...]:
    return tuple(dict.fromkeys(states[:_MOST]))
