"""Where an error comes from: whether it can only be that of writes which return no rows.

An error of anything else makes it unknown: `()`.
"""

from __future__ import annotations

from goscan.facts.facts import Facts
from goscan.facts.persistence.definitions import definitions, values_at
from goscan.facts.persistence.lookup import reads
from goscan.facts.persistence.write import Write
from goscan.facts.persistence.write_search import direct_writes
from goscan.facts.statuses.handed_back import hands_back
from goscan.semantics.function import Function
from goscan.semantics.objects import Callee, Var
from goscan.semantics.summary import summary
from goscan.semantics.types import ERROR
from goscan.syntax import ast

_DEPTH = 4
_MISSES = ("ErrNoRows", "ErrRecordNotFound", "ErrNoDocuments")


def exec_writes(facts: Facts, fn: Function, err: ast.Expr, depth: int = 0) -> tuple[Write, ...]:
    """The writes that an error comes from, when it comes from nothing else."""
    err = ast.unparen(err)
    if isinstance(err, ast.SelectorExpr) and err.sel.name == "Error":
        return _of_value(facts, fn, ast.unparen(err.x), depth)
    if not isinstance(err, ast.Ident) or depth > _DEPTH:
        return ()
    held = values_at(fn, err)  # of a captured variable also what the literal has assigned
    if held.initial:
        return ()
    found: list[Write] = []
    for definition in held.assignments:
        value = ast.unparen(definition.value) if definition.value is not None else None
        if isinstance(value, ast.SelectorExpr) and value.sel.name == "Error":
            value = ast.unparen(value.x)
        writes = _of_value(facts, definition.function, value, depth) if value is not None else ()
        if not writes:
            return ()
        found += writes
    return tuple(found)


def _of_value(facts: Facts, fn: Function, value: ast.Expr, depth: int) -> tuple[Write, ...]:
    """The writes, by Exec, whose outcome an expression is; through one variable."""
    if isinstance(value, ast.Ident):
        behind = definitions(fn, value)
        if len(behind) != 1 or behind[0].value is None:
            return ()
        fn, value = behind[0].function, ast.unparen(behind[0].value)
    if not isinstance(value, ast.CallExpr):
        return ()
    write = next((w for w in direct_writes(facts, fn) if w.call is value and _is_exec(w)), None)
    return (write,) if write is not None else _through(facts, fn, value, depth)


def _is_exec(write: Write) -> bool:
    stored = write.stored
    return stored is not None and stored.mode == "exec" and bool(stored.rows) and stored.wrapper is None


def _through(facts: Facts, fn: Function, call: ast.CallExpr, depth: int) -> tuple[Write, ...]:
    """`inTimeout(ctx, func() error { … })` gives the error of the literal, `mapped(err)` the one it was given or another."""
    callee = fn.callee(call)
    if not callee.targets or any(_may_miss(t) for t in callee.targets):
        return ()
    literals = [arg for arg in call.args if isinstance(arg, ast.FuncLit)]
    if len(literals) == 1 and hands_back(callee, call.args.index(literals[0])):
        inner = next((f for f in fn.literals() if f.node is literals[0]), None)
        return _returned(facts, inner) if inner is not None else ()
    given = [arg for arg in call.args if fn.type_of(arg) == ERROR]
    if literals or len(given) != 1 or not _maps_errors(callee):
        return ()
    return exec_writes(facts, fn, given[0], depth + 1)


def _maps_errors(callee: Callee) -> bool:
    results = callee.signature.results if callee.signature is not None else ()
    return len(results) == 1 and results[0].type == ERROR


@summary(bottom=True)
def _may_miss(fn: Function) -> bool:
    """Whether a function may come upon a missing row itself: it reads, or names the error."""
    names = (n.sel.name for n in fn.nodes(ast.SelectorExpr))
    return any(name in _MISSES for name in names) or any(reads(fn, call) for call in fn.nodes(ast.CallExpr))


def _returned(facts: Facts, literal: Function) -> tuple[Write, ...]:
    """The writes whose errors a literal returns, when it returns nothing else; of a captured variable what was assigned last."""
    found: list[Write] = []
    for stmt in literal.nodes(ast.ReturnStmt):
        last = ast.unparen(stmt.results[-1]) if stmt.results else None
        if isinstance(last, ast.Ident) and last.name == "nil":
            continue
        write = _assigned_before(facts, literal, stmt, last)
        if write is None:
            return ()
        found.append(write)
    return tuple(found)


def _assigned_before(facts: Facts, literal: Function, stmt: ast.ReturnStmt, last: ast.Expr | None) -> Write | None:
    var = literal.object(last) if isinstance(last, ast.Ident) else None
    before = (
        [a for a in literal.assignments(var) if a.function is literal and a.stmt.end <= stmt.start]
        if isinstance(var, Var)
        else []
    )
    if not before:
        return None
    value = max(before, key=lambda a: a.stmt.start).value
    plain = ast.unparen(value) if value is not None else None
    if isinstance(plain, ast.SelectorExpr) and plain.sel.name == "Error":
        plain = ast.unparen(plain.x)
    return next((w for w in direct_writes(facts, literal) if w.call is plain and _is_exec(w)), None)
