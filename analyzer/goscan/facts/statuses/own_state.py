"""Conditions that ask for the state of the very entity a unit is about: already done, claimed by somebody else, not found."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goscan.facts.persistence.definitions import definitions
from goscan.facts.persistence.entity import Entity, table_of
from goscan.facts.persistence.stored import result_types
from goscan.facts.persistence.write import Write
from goscan.facts.statuses.identity import Identity
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import is_state_column, names_state
from goscan.semantics.objects import Var
from goscan.semantics.summary import summary
from goscan.semantics.types import BOOL, ERROR
from goscan.syntax import ast

_CLAIMING = frozenset(
    {"TryLock", "TryAcquire", "LoadOrStore", "CompareAndSwap", "SetNX", "SetIfAbsent", "PutIfAbsent", "LoadAndDelete"}
)


def asks_own_state(fn: Function, cond: ast.Expr, entity: Entity, identity: Identity, writes: tuple[Write, ...]) -> bool:
    """Whether a condition is about the entity's own state. Errs towards yes: a way out it decides is then no finding."""
    for node in ast.walk(cond):
        if isinstance(node, ast.SelectorExpr) and is_state_column(node.sel.name) and identity.mentioned(fn, node.x):
            return True
        if (
            isinstance(node, ast.BinaryExpr)
            and node.op in ("==", "!=")
            and _holds_state(node.x)
            and _holds_state(node.y)
        ):
            return True  # `if last.Status == event.Status`: nothing has changed
    by_call = {w.node: w for w in writes}
    for call in _calls_behind(fn, cond):
        write = by_call.get(call)
        if _asks(fn, call, entity, identity, write) or (write is not None and _is_first(write, identity, writes)):
            return True
    return False


def _holds_state(x: ast.Expr) -> bool:
    x = ast.unparen(x)
    return isinstance(x, ast.SelectorExpr) and is_state_column(x.sel.name)


def _calls_behind(fn: Function, cond: ast.Expr) -> Iterator[ast.CallExpr]:
    """The calls in a condition, and those that gave its variables their values."""
    for node in ast.walk(cond):
        if isinstance(node, ast.CallExpr):
            yield node
        elif isinstance(node, ast.Ident):
            for definition in definitions(fn, node):
                value = ast.unparen(definition.value) if definition.value is not None else None
                if isinstance(value, ast.CallExpr) and definition.function is fn:
                    yield value


def _asks(fn: Function, call: ast.CallExpr, entity: Entity, identity: Identity, write: Write | None) -> bool:
    callee = fn.callee(call)
    if callee.name in _CLAIMING or any(_takes_lock(target) for target in callee.targets):
        return True
    if write is not None:
        return claims(write) or write.creates
    given = [*call.args, *([callee.receiver] if callee.receiver is not None else [])]
    if not any(identity.mentioned(fn, a) for a in given):
        return False
    results = [t for t in result_types(callee.signature) if t != ERROR]
    if not results:
        return False
    if names_state(callee.name) or any(table_of(fn.program, t) == entity.name for t in results):
        return True
    return any(_reads(target, entity.name) for target in callee.targets)


@summary(bottom=False)
def _takes_lock(fn: Function) -> bool:
    """Whether fn is there to ask a lock or a cache for something that only one can have, and tells whether it got it."""
    asks = any(fn.callee(call).name in _CLAIMING for call in fn.nodes(ast.CallExpr))
    return asks and any(t == BOOL for t in result_types(fn.signature))


def _is_first(write: Write, identity: Identity, writes: tuple[Write, ...]) -> bool:
    """Whether a `Save` that inserts or updates is the first of an object that the function has made: that is an insert."""
    fn = write.function
    if write.is_terminal or not _may_insert(write):
        return False
    if any(w.entity == write.entity and w.function is fn and w.node.end <= write.node.start for w in writes):
        return False
    given = {fn.object(n) for arg in write.call.args for n in ast.walk(arg) if isinstance(n, ast.Ident)}
    return any(_is_made(fn, var) for var in identity.claimed if var in given)


def _may_insert(write: Write) -> bool:
    return any(_may_insert(w) for w in write.through) if write.through else write.verb in ("insert", "upsert", "save")


def _is_made(fn: Function, var: Var) -> bool:
    """Whether a variable has its only value from a literal."""
    values = [ast.unparen(a.value) if a.value is not None else None for a in fn.assignments(var)]
    made = [v.x if isinstance(v, ast.UnaryExpr) and v.op == "&" else v for v in values]
    return len(made) == 1 and isinstance(made[0], ast.CompositeLit)


def claims(write: Write) -> bool:
    """Whether a write takes the entity only if nobody else has: its WHERE asks for a state, or it tells whether it did."""
    statement = write.statement
    if statement is not None and any(is_state_column(c.column) for c in statement.where):
        return True
    return any(claims(w) for w in write.through)


def _reads(fn: Function, table: str) -> bool:
    """Whether a function's text selects from a table."""
    pattern = re.compile(rf"\bfrom\s+[\"`\w.]*\b{re.escape(table)}\b", re.IGNORECASE)
    return any(pattern.search(literal.value) for literal in fn.nodes(ast.BasicLit))
