"""Which entity a unit of work is about: the variables that say so, and when they get their values."""

from __future__ import annotations

from collections.abc import Iterable

from goscan.facts.persistence.entity import model_type
from goscan.facts.persistence.write import Write
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import Var, VarKind
from goscan.semantics.types import BOOL, CONTEXT, ERROR, Array, Basic, Struct
from goscan.syntax import ast

_DEPTH = 6


@record(frozen=True)
class Identity:
    """The variables that name the entity.

    claimed are those that the function itself fetched or received from nothing that was known before; known are the
    others: parameters, captured variables, and what was looked up with their help.
    """

    claimed: frozenset[Var]
    known: frozenset[Var]

    @property
    def all(self) -> frozenset[Var]:
        """Both kinds."""
        return self.claimed | self.known

    def mentioned(self, fn: Function, node: ast.Node) -> bool:
        """Whether a node has one of them."""
        return any(fn.object(n) in self.all for n in ast.walk(node) if isinstance(n, ast.Ident))


def identity_of(fn: Function, writes: Iterable[Write]) -> Identity:
    """What says in fn which entity the writes are about."""
    found: set[Var] = set()
    for write in writes:
        for expr in _naming(write):
            for ident in (n for n in ast.walk(expr) if isinstance(n, ast.Ident)):
                var = write.function.object(ident)
                if isinstance(var, Var) and var.kind not in (VarKind.PACKAGE, VarKind.FIELD):
                    found.add(var)
    claimed = {v for v in found if v.function is fn and not _is_known(fn, v, _DEPTH)}
    return Identity(frozenset(claimed), frozenset(found - claimed))


def _naming(write: Write) -> list[ast.Expr]:
    """The expressions of a write that name the entity: the keys of its statement, else the first argument, else the receiver."""
    fn = write.function
    if isinstance(write.node, ast.AssignStmt):
        return [x.x for x in write.node.lhs if isinstance(x, ast.SelectorExpr)]
    if write.stored is not None and write.stored.keys:
        return [o.expr for o in write.stored.keys.values() if o.function is fn]
    args = [a for a in write.call.args if fn.type_of(a) not in (CONTEXT, ERROR) and fn.constant(a) is None]
    receiver = write.callee.receiver
    return args[:1] or ([receiver] if receiver is not None else [])


def _is_known(fn: Function, var: Var, depth: int) -> bool:
    """Whether a variable has its value from the start, or from something that has."""
    if var.function is not fn or var.kind in (VarKind.PARAM, VarKind.RECEIVER):
        return True
    values = [a.value for a in fn.assignments(var) if a.function is fn]
    if depth == 0 or not values or None in values:
        return False
    return all(v is not None and _comes_from_known(fn, v, depth - 1) for v in values)


def _comes_from_known(fn: Function, value: ast.Expr, depth: int) -> bool:
    value = ast.unparen(value)
    if isinstance(value, ast.CallExpr):
        return any(_is_data(fn, a) and _is_made_of_known(fn, a, depth) for a in value.args)
    return not isinstance(value, ast.UnaryExpr | ast.CompositeLit) and _is_made_of_known(fn, value, depth)


def _is_made_of_known(fn: Function, expr: ast.Expr, depth: int) -> bool:
    found = [fn.object(n) for n in ast.walk(expr) if isinstance(n, ast.Ident)]
    return any(isinstance(v, Var) and v.kind is not VarKind.FIELD and _is_known(fn, v, depth) for v in found)


def _is_data(fn: Function, expr: ast.Expr) -> bool:
    """Whether an argument is a value that can name something, not a context, a database or another service."""
    t = fn.type_of(expr)
    under = fn.program.underlying(t)
    if isinstance(under, Basic | Array):
        return under != BOOL and fn.constant(expr) is None
    return isinstance(under, Struct) and model_type(t) is not None
