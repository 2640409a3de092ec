"""The values that pick the row of a write, and the variables they come from."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.persistence.definitions import definitions
from goscan.facts.persistence.entity import snake
from goscan.facts.persistence.operand import Operand
from goscan.facts.persistence.orm.literals import pairs
from goscan.facts.persistence.write import Write
from goscan.semantics.function import Function
from goscan.semantics.objects import Origin, OriginKind, Var
from goscan.semantics.sql_identity import is_identity_column
from goscan.semantics.types import CONTEXT, Named
from goscan.syntax import ast


def key_operands(write: Write) -> tuple[Operand, ...]:
    """The values compared with the columns that identify the row, else with whatever columns are compared.

    Of `id = $1 AND user_id = $2` in entries only the first: that the user exists says nothing about the entry.
    """
    stored, statement = write.stored, write.statement
    if stored is None or statement is None:
        return ()
    own = [value for column, value in stored.keys.items() if is_identity_column(column, statement.table)]
    return tuple(own or stored.keys.values())


def has_fixed_key(write: Write) -> bool:
    """Whether the row is named in the text of the statement: a setting, or a row that a migration corrects."""
    statement = write.statement
    return statement is not None and any(
        c.operator == "=" and c.value.kind == "literal" and is_identity_column(c.column, statement.table)
        for c in statement.where
    )


def root(fn: Function, expr: ast.Expr) -> ast.Ident | None:
    """The variable's identifier that an expression is made of: `job` of `job.ID`, `id` of `uuid.MustParse(id)` and `s.plain(id)`."""
    expr = ast.unparen(expr)
    match expr:
        case ast.Ident():
            return expr if isinstance(fn.object(expr), Var) else None
        case ast.CallExpr(fun=called, args=args):
            values = [found for arg in args if fn.type_of(arg) != CONTEXT and (found := root(fn, arg)) is not None]
            found = values[0] if len(values) == 1 else None
            return found or (root(fn, called.x) if isinstance(called, ast.SelectorExpr) else None)
        case (
            ast.SelectorExpr(x=x)
            | ast.StarExpr(x=x)
            | ast.UnaryExpr(x=x)
            | ast.IndexExpr(x=x)
            | ast.TypeAssertExpr(x=x)
        ):
            return root(fn, x)
    return None


def root_var(fn: Function, expr: ast.Expr) -> Var | None:
    """The variable that an expression is made of, unless it is the receiver's or a package's."""
    ident = root(fn, expr)
    var = fn.object(ident) if ident is not None else None
    known = isinstance(var, Var) and var.function is not None and var is not fn.top.receiver
    return var if known and isinstance(var, Var) else None


def key_variables(operands: tuple[Operand, ...]) -> dict[Var, str]:
    """The variables that keys are made of, each with the field of it that is the key, "" when it is the key itself."""
    found: dict[Var, str] = {}
    for operand in operands:
        var = root_var(operand.function, operand.expr)
        if var is not None:
            found[var] = (field_of(operand.expr) or operand.field).partition(".")[0]
    return found


def source_of(fn: Function, var: Var) -> Var:
    """What a variable of a range loop runs over, else the variable."""
    match var.origin:
        case Origin(kind=OriginKind.RANGE_VALUE | OriginKind.RANGE_KEY, node=ast.RangeStmt(x=x)):
            return root_var(fn, x) or var
    return var


def given_values(fn: Function, ident: ast.Ident) -> Iterator[tuple[Function, ast.Expr]]:
    """What was assigned to a variable."""
    for definition in definitions(fn, ident):
        if definition.value is not None:
            yield definition.function, definition.value


def field_values(fn: Function, var: Var, field: str) -> Iterator[tuple[Function, ast.Expr]]:
    """What was assigned to a field of a variable: `tag.ID = old.ID`."""
    for user, ident in fn.uses(var):
        target = user.parent(ident)
        stmt = user.parent(target) if isinstance(target, ast.SelectorExpr) and target.sel.name == field else None
        if isinstance(stmt, ast.AssignStmt) and target in stmt.lhs and len(stmt.lhs) == len(stmt.rhs):
            yield user, stmt.rhs[stmt.lhs.index(target)]


def filled_by_method(fn: Function, var: Var, field: str) -> Iterator[tuple[Function, ast.Expr, str]]:
    """What a method of its own gives to a field of a variable, `row.FromTicket(ticket)`: the argument, and the field of that."""
    for user, ident in fn.uses(var):
        chosen = user.parent(ident)
        call = user.parent(chosen) if isinstance(chosen, ast.SelectorExpr) else None
        if not isinstance(call, ast.CallExpr) or call.fun is not chosen or call.ellipsis:
            continue
        for method in user.callee(call).targets[:1]:
            for given in _given_to_field(method, field):
                source = root_var(method, given)
                if source in method.params and (place := method.params.index(source)) < len(call.args):
                    yield user, call.args[place], field_of(given)


def _given_to_field(method: Function, field: str) -> Iterator[ast.Expr]:
    for user, ident in method.uses(method.receiver) if method.receiver is not None else ():
        target = user.parent(ident)
        stmt = user.parent(target) if isinstance(target, ast.SelectorExpr) and target.sel.name == field else None
        if user is method and isinstance(stmt, ast.AssignStmt) and target in stmt.lhs:
            given = ast.unparen(stmt.rhs[stmt.lhs.index(target)] if len(stmt.lhs) == len(stmt.rhs) else stmt.rhs[0])
            behind = definitions(method, given) if isinstance(given, ast.Ident) else ()
            yield behind[0].value if len(behind) == 1 and behind[0].value is not None else given


def field_of(expr: ast.Expr) -> str:
    """`ID` of `job.ID`, `Job.ID` of `mutation.Job.ID`, also inside conversions and assertions."""
    expr = ast.unparen(expr)
    match expr:
        case ast.CallExpr(args=[only]):
            return field_of(only)
        case ast.UnaryExpr(x=x) | ast.StarExpr(x=x) | ast.TypeAssertExpr(x=x):
            return field_of(x)
        case ast.SelectorExpr(x=x, sel=sel):
            return f"{outer}.{sel.name}" if (outer := field_of(x)) else sel.name
        case ast.CallExpr(fun=ast.SelectorExpr(x=x)):
            return field_of(x)
    return ""


def in_literal(fn: Function, literal: ast.CompositeLit, field: str) -> ast.Expr | None:
    """What a literal gives to a field, also to one of a struct that is embedded: `Job{Model: Model{ID: id}}`."""
    for column, value in pairs(fn, literal):
        if column == snake(field):
            return value
    inner = embedded_in_literal(fn, literal)
    return in_literal(fn, inner, field) if isinstance(inner, ast.CompositeLit) else None


def embedded_in_literal(fn: Function, literal: ast.CompositeLit) -> ast.Expr | None:
    """What a literal gives to the first struct that is embedded: `Job{Model: old.Model}`."""
    for element in literal.elts:
        match element:
            case ast.KeyValueExpr(key=ast.Ident(name=name), value=value) if (
                isinstance(t := fn.type_of(value), Named) and t.name == name
            ):
                return ast.unparen(value)
    return None
