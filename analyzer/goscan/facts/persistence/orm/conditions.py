"""Which rows a chain picks: the arguments of its Where links, in every library's way of writing them."""

from __future__ import annotations

from goscan.facts.persistence.entity import snake, struct_fields
from goscan.facts.persistence.operand import Operand
from goscan.facts.persistence.orm.chain import KEY, Chain, argument
from goscan.facts.persistence.orm.literals import literal_behind, pairs
from goscan.facts.persistence.sql_text import texts_of
from goscan.semantics.function import Function
from goscan.semantics.objects import Directive, Var
from goscan.semantics.sql import UNKNOWN_TEXT, Condition, Value, parse_sql
from goscan.semantics.types import STRING, Basic, Named, Slice, deref
from goscan.syntax import ast


def add_where(fn: Function, call: ast.CallExpr, directive: Directive, chain: Chain) -> None:
    """The conditions of one Where link."""
    if directive.get("key"):
        chain.where.append(KEY)
        if call.args:
            chain.keys["id"] = Operand(fn, call.args[0])
        return
    if directive.get("or"):
        chain.where_unknown = True
        return
    column = argument(call, directive.get("column"))
    if directive.get("not") or directive.get("any"):
        name = fn.constant(column) if column is not None else None
        operator = "not in" if directive.get("not") else "in"
        chain.where.append(
            Condition(name.lower() if isinstance(name, str) else "", operator, Value("placeholder", "?"))
        )
        return
    if column is not None:
        name = fn.constant(column)
        operator = "=" if isinstance(name, str) and "__" not in name else "other"
        add_condition(
            chain,
            name.lower() if isinstance(name, str) else "",
            operator,
            operand_of(fn, argument(call, directive.get("arg"))),
        )
        return
    index = directive.get("arg")
    if not index:
        chain.where_unknown = True
        return
    add_conditions(fn, call.args[int(index) :], chain)


def add_conditions(fn: Function, args: list[ast.Expr], chain: Chain) -> None:
    """The add_conditions in the arguments of a Where: a text with operands, a struct, a map, a primary key."""
    if not args:
        return
    first = ast.unparen(args[0])
    t = deref(fn.type_of(first))
    texts = texts_of(fn, first) if t == STRING or t == Basic("untyped string") else None
    if texts is not None:
        _text_conditions(fn, texts, args[1:], chain)
    elif isinstance(first, ast.UnaryExpr | ast.CompositeLit):
        literal = ast.unparen(first.x) if isinstance(first, ast.UnaryExpr) else first
        _literal_conditions(fn, literal, chain)
        for more in args[1:]:
            add_conditions(fn, [more], chain)
    elif isinstance(first, ast.Ident) and (document := _document_behind(fn, first)) is not None:
        _literal_conditions(*document, chain)
    elif isinstance(t, Basic) and t.name.startswith(("int", "uint", "untyped int")):
        add_condition(chain, "id", "=", operand_of(fn, first))
    elif isinstance(first, ast.CallExpr) and isinstance(first.fun, ast.SelectorExpr):
        _expression(fn, first, chain)
    else:
        chain.where_unknown = True


def _document_behind(fn: Function, ident: ast.Ident) -> tuple[Function, ast.CompositeLit] | None:
    """The map or document that a variable holds: `filter := bson.M{"_id": id}`.

    None when anything but calls of libraries gets to see the variable, as it may get more conditions there: errs towards silence.
    """
    var = fn.object(ident)
    found = (
        literal_behind(fn, ident) if isinstance(var, Var) and not struct_fields(fn.program, fn.type_of(ident)) else None
    )
    if found is None or not isinstance(var, Var):
        return None
    for user, use in fn.uses(var):
        call = user.parent(use)
        if not isinstance(call, ast.CallExpr) or use not in call.args or user.callee(call).targets:
            return None
    return found


def _expression(fn: Function, call: ast.CallExpr, chain: Chain) -> None:
    """goqu's `goqu.C("id").Eq(id)`, ent's `job.ID(id)` and `job.IDEQ(id)`."""
    assert isinstance(call.fun, ast.SelectorExpr)
    name = call.fun.sel.name
    inner = ast.unparen(call.fun.x)
    if isinstance(inner, ast.CallExpr) and inner.args and isinstance(column := fn.constant(inner.args[0]), str):
        operator = "=" if name == "Eq" else "in" if name == "In" else "other"
        add_condition(chain, column.lower(), operator, operand_of(fn, call.args[0] if call.args else None))
    elif fn.callee(call).signature is not None and len(call.args) == 1:
        plain = snake(name.removesuffix("EQ"))
        known = not name.endswith(("In", "GT", "LT", "GTE", "LTE", "NEQ", "Contains"))
        add_condition(chain, plain, "=" if known else "other", operand_of(fn, call.args[0]))
    else:
        chain.where_unknown = True


def _text_conditions(fn: Function, texts: tuple[str, ...], args: list[ast.Expr], chain: Chain) -> None:
    text = texts[0]
    statements = parse_sql(f"UPDATE t SET x = 1 WHERE {text}") if len(texts) == 1 and UNKNOWN_TEXT not in text else None
    if not statements:
        chain.where_unknown = True
        return
    if text.strip() and not any(c in text for c in "=<>?$ ") and args:  # gorm's and xorm's Where("id", x)
        add_condition(chain, text.strip().lower(), "=", operand_of(fn, args[0]))
        return
    chain.where_unknown = chain.where_unknown or statements[-1].where_unknown
    for condition in statements[-1].where:
        chain.where.append(condition)
        index = condition.value.index
        if (
            condition.operator == "="
            and condition.value.kind == "placeholder"
            and index is not None
            and index < len(args)
        ):
            chain.keys[condition.column] = Operand(fn, args[index])


def _literal_conditions(fn: Function, literal: ast.Expr, chain: Chain) -> None:
    if not isinstance(literal, ast.CompositeLit):
        chain.where_unknown = True
        return
    t = fn.type_of(literal)
    name = t.name if isinstance(t, Named) else ""
    if name == "And":
        for element in literal.elts:
            add_conditions(fn, [element], chain)
        return
    if name == "Or":
        chain.where_unknown = True
        return
    operator = "other" if name in ("NotEq", "Lt", "LtOrEq", "Gt", "GtOrEq", "Like", "NotLike", "ILike") else "="
    for key, value in pairs(fn, literal):
        column = "id" if key == "_id" else key
        if operator == "=" and isinstance(fn.type_of(value), Slice):
            chain.where.append(Condition(column, "in", Value("placeholder", "?")))
        elif operator == "=" and isinstance(ast.unparen(value), ast.CompositeLit):
            chain.where.append(Condition(column, "other", Value("expression")))
        else:
            add_condition(chain, column, operator, operand_of(fn, value))


def add_condition(chain: Chain, column: str, operator: str, value: Operand | None) -> None:
    """A comparison of a column with a value of the program."""
    chain.where.append(Condition(column, operator, Value("placeholder", "?")))
    if operator == "=" and value is not None:
        chain.keys[column] = value


def operand_of(fn: Function, expr: ast.Expr | None) -> Operand | None:
    """An expression as an operand."""
    return Operand(fn, expr) if expr is not None else None
