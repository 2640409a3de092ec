"""What a chain assigns: the arguments of its Set and Update links."""

from __future__ import annotations

from goscan.facts.persistence.entity import column_of, struct_fields
from goscan.facts.persistence.operand import Operand
from goscan.facts.persistence.orm.chain import Chain, argument
from goscan.facts.persistence.orm.literals import literal_behind, pairs
from goscan.facts.persistence.sql_text import texts_of
from goscan.semantics.function import Function
from goscan.semantics.objects import Directive, Var
from goscan.semantics.sql import UNKNOWN_TEXT, parse_sql
from goscan.semantics.types import STRING, Basic, deref
from goscan.syntax import ast

_KEYS = ("id", "uuid")


def add_set(fn: Function, call: ast.CallExpr, directive: Directive, chain: Chain) -> None:
    """What a Set link assigns: one column and its value, or whatever its argument holds."""
    column = argument(call, directive.get("column"))
    if column is not None:
        name, value = fn.constant(column), argument(call, directive.get("value"))
        if isinstance(name, str) and value is not None:
            chain.assigned[name.lower()] = Operand(fn, value)
        else:
            chain.assigned_unknown = True
        return
    arg = argument(call, directive.get("arg") or directive.get("set"))
    if arg is not None:
        assign(fn, arg, call.args[int(directive.get("arg") or directive.get("set")) + 1 :], chain)


def assign(fn: Function, arg: ast.Expr, rest: list[ast.Expr], chain: Chain) -> None:
    """`Set("status = ?", s)`, a map, a struct, or a variable that holds one."""
    arg = ast.unparen(arg)
    t = deref(fn.type_of(arg))
    if t in (STRING, Basic("untyped string")):
        _assign_text(fn, arg, rest, chain)
        return
    literal = literal_behind(fn, arg)
    if literal is None:
        if struct_fields(fn.program, t):
            chain.saves = Operand(fn, arg)
        if chain.saves is not None and chain.columns:
            assign_fields(fn, arg, chain)
        else:
            chain.assigned_unknown = True
        return
    where, found = literal
    if struct_fields(fn.program, t) and not chain.columns:
        chain.skipped += _zeros(where, found)
    for column, value in pairs(where, found):
        if column.startswith("$"):
            if column != "$setoninsert":
                assign(where, value, [], chain)
        else:
            chain.assigned[column] = Operand(where, value)
    if isinstance(arg, ast.Ident):
        _later_keys(fn, arg, chain)


def _later_keys(fn: Function, ident: ast.Ident, chain: Chain) -> None:
    """`updates["status"] = s` on the map that is stored."""
    var = fn.object(ident)
    for user, use in fn.uses(var) if isinstance(var, Var) else ():
        index = user.parent(use)
        stmt = user.parent(index) if index is not None else None
        if isinstance(index, ast.IndexExpr) and isinstance(stmt, ast.AssignStmt) and index in stmt.lhs:
            key = user.constant(index.indices[0])
            if isinstance(key, str) and len(stmt.rhs) == len(stmt.lhs):
                chain.assigned[key.lower()] = Operand(user, stmt.rhs[stmt.lhs.index(index)])


def _assign_text(fn: Function, arg: ast.Expr, rest: list[ast.Expr], chain: Chain) -> None:
    texts = texts_of(fn, arg)
    statements = parse_sql(f"UPDATE t SET {texts[0]}") if len(texts) == 1 and UNKNOWN_TEXT not in texts[0] else None
    if not statements:
        chain.assigned_unknown = True
        return
    for column, value in statements[-1].assigned.items():
        if value.kind == "placeholder" and value.index is not None and value.index < len(rest):
            chain.assigned[column] = Operand(fn, rest[value.index])
        else:
            chain.literals[column] = value


def _zeros(fn: Function, literal: ast.CompositeLit) -> list[str]:
    """The columns that a struct literal gives their zero value: an update leaves them out."""
    return [column for column, value in pairs(fn, literal) if fn.constant(value) in ("", 0, False)]


def assign_fields(fn: Function, entity: ast.Expr, chain: Chain) -> None:
    """What an update from a struct assigns: the chosen columns, else the fields that its literal sets (zero values are left out)."""
    behind = literal_behind(fn, ast.unparen(entity))
    given = dict(pairs(*behind)) if behind is not None else {}
    if not chain.columns:
        chain.skipped += _zeros(*behind) if behind is not None else []
        chain.assigned |= {c: Operand(behind[0], v) for c, v in given.items() if behind is not None and c not in _KEYS}
        return
    fields = {column_of(member): member.name for member in struct_fields(fn.program, fn.type_of(entity))}
    for column in chain.columns:
        if column in given and behind is not None:
            chain.assigned[column] = Operand(behind[0], given[column])
        elif column in fields:
            chain.assigned[column] = Operand(fn, entity, fields[column])
        else:
            chain.assigned_unknown = True
