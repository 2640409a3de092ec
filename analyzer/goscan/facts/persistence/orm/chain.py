"""A chain of calls of an ORM, a document store or a query builder, and what its links say."""

from __future__ import annotations

from dataclasses import dataclass, field

from goscan.facts.persistence.definitions import definitions
from goscan.facts.persistence.operand import Operand
from goscan.semantics.function import Function
from goscan.semantics.objects import Callee, Var
from goscan.semantics.sql import Condition, OnConflict, Value
from goscan.syntax import ast

_LINKS = 300  # a row of a hundred columns has a hundred links that set one
KEY = Condition("id", "=", Value("placeholder", "?"))
"""The comparison of the primary key with a value of the program."""


@dataclass(slots=True, eq=False)
class Chain:
    """What the links of a chain said so far."""

    verb: str = ""
    table: str = ""
    model: Operand | None = None
    assigned: dict[str, Operand] = field(default_factory=dict)
    assigned_unknown: bool = False
    literals: dict[str, Value] = field(default_factory=dict)
    where: list[Condition] = field(default_factory=list)
    keys: dict[str, Operand] = field(default_factory=dict)
    where_unknown: bool = False
    returning: bool = False
    conflict: OnConflict | None = None
    columns: list[str] = field(default_factory=list)
    saves: Operand | None = None
    context: ast.Expr | None = None
    many: bool = False
    skipped: list[str] = field(default_factory=list)
    keeps_zeros: bool = False
    found: bool = False


def links(fn: Function, call: ast.CallExpr) -> list[tuple[Function, ast.CallExpr]]:
    """The calls of a chain, its start first; a chain kept in a local variable is followed into all that was assigned to it.

    Links under a condition count as taken.
    """
    found: list[tuple[Function, ast.CallExpr]] = []
    seen: set[ast.CallExpr] = set()
    work: list[tuple[Function, ast.Expr]] = [(fn, call)]
    while work and len(found) < _LINKS:
        where, expr = work.pop()
        expr = ast.unparen(expr)
        match expr:
            case ast.CallExpr() if expr not in seen:
                seen.add(expr)
                found.append((where, expr))
                callee = where.callee(expr)
                begun = _begun_in(callee)
                if begun is not None:
                    work.append(begun)
                elif callee.receiver is not None:
                    work.append((where, callee.receiver))
            case ast.Ident():
                work += [(d.function, d.value) for d in definitions(where, expr) if d.value is not None]
                var = where.object(expr)
                if isinstance(var, Var) and len(found) < 2:
                    work += [
                        (a.function, a.value)
                        for a in where.assignments(var)
                        if a.value is not None and a.stmt.start < call.start
                    ]
    return found[::-1]


def _begun_in(callee: Callee) -> tuple[Function, ast.Expr] | None:
    """What a function of the project returns that does nothing but begin a chain: `func (tx Tx) NewUpdate() *bun.UpdateQuery`."""
    target = callee.targets[0] if len(callee.targets) == 1 and not callee.directives else None
    match target.body.stmts if target is not None and target.body is not None else None:
        case [ast.ReturnStmt(results=[ast.CallExpr() as begun])] if target is not None:
            return target, begun
    return None


def argument(call: ast.CallExpr, index: str) -> ast.Expr | None:
    """The argument that a directive names by its index."""
    return call.args[int(index)] if index and int(index) < len(call.args) else None
