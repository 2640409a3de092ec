"""Deferred status writes that store what was known when they were deferred."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.goroutines.recover import recover_call
from goscan.facts.goroutines.work import is_work
from goscan.facts.persistence.write import Write
from goscan.facts.repair import deferred_literal
from goscan.facts.site import Evidence, Site
from goscan.model import Fix
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import words
from goscan.semantics.objects import Var
from goscan.semantics.types import ERROR, Basic
from goscan.syntax import ast

_SUCCESS = frozenset(["completed", "complete", "done", "finished", "success", "successful", "succeeded", "succeed"])


@record(frozen=True, eq=False)
class FrozenStatus:
    """A deferred status write whose value does not tell how the work ended; how says why."""

    write: Write
    how: str
    evidence: Evidence | None = None
    fix: Fix | None = None

    @staticmethod
    def find(facts: Facts) -> Iterator[FrozenStatus]:
        """All of the reported files."""
        for write in facts.of(Write):
            if not write.is_status:
                continue
            stmt = write.function.parent(write.call)
            if isinstance(stmt, ast.DeferStmt):
                yield from _deferred(write, stmt)
            else:
                yield from _in_deferred_literal(write)


def _deferred(write: Write, stmt: ast.DeferStmt) -> Iterator[FrozenStatus]:
    fn = write.function
    for arg in write.call.args:
        later = _assigned_later(fn, ast.unparen(arg), stmt)
        if later is not None:
            how = f"`{fn.text(arg)}` is evaluated here, before it gets its last value"
            fix = deferred_literal(fn, stmt.call)
            yield FrozenStatus(write, how, Evidence(later, "it is assigned here, too late"), fix)
            return
    if not any(recover_call(t) for t in write.callee.targets):
        yield from _success(write, fn, stmt)


def _assigned_later(fn: Function, arg: ast.Expr, stmt: ast.DeferStmt) -> Site | None:
    """Where a text, number or error that is passed by value is assigned after the defer statement."""
    var = fn.object(arg) if isinstance(arg, ast.Ident) else None
    if not isinstance(var, Var) or var.function is None:
        return None
    t = fn.var_type(var)
    if t != ERROR and not isinstance(fn.program.underlying(t), Basic):
        return None
    found = [a for a in fn.assignments(var) if a.function is fn and a.stmt.start > stmt.end]
    return Site(fn, found[0].stmt) if found else None


def _in_deferred_literal(write: Write) -> Iterator[FrozenStatus]:
    """`defer func() { set("completed") }()`, when nothing in the literal decides whether it is so."""
    literal, outer = write.function, write.function.outer
    if outer is None or not isinstance(literal.node, ast.FuncLit) or literal.params or recover_call(literal):
        return
    call = outer.parent(literal.node)
    stmt = outer.parent(call) if isinstance(call, ast.CallExpr) and call.fun is literal.node else None
    if isinstance(stmt, ast.DeferStmt) and _is_unconditional(literal, write):
        yield from _success(write, outer, stmt)


def _is_unconditional(literal: Function, write: Write) -> bool:
    """No branch before the write, nor around it."""
    deciding = (*literal.nodes(ast.IfStmt), *literal.nodes(ast.SwitchStmt), *literal.nodes(ast.SelectStmt))
    return all(stmt.start > write.call.start or _is_init(stmt, write) for stmt in deciding) and not any(
        r.start < write.call.start for r in literal.nodes(ast.ReturnStmt)
    )


def _is_init(stmt: ast.Node, write: Write) -> bool:
    """`if err := set("completed"); err != nil`."""
    return isinstance(stmt, ast.IfStmt) and stmt.start <= write.call.start and write.call.end <= stmt.cond.end


def _success(write: Write, fn: Function, stmt: ast.DeferStmt) -> Iterator[FrozenStatus]:
    """A constant success, deferred before work that can fail."""
    status = write.status
    if status is None or len(status.values) != 1 or status.values[0] is None:
        return
    value = status.values[0]
    if not _SUCCESS.intersection(words(value)) or status.terminal is not True or not _says_so(write, value):
        return
    after = [c for c in fn.nodes(ast.CallExpr) if c.start > stmt.end and is_work(fn, c)]
    if after:
        how = f"`{value}` is stored on every way out, also after an error or a panic"
        yield FrozenStatus(write, how, Evidence(Site(fn, after[0]), "this can fail after the status was decided"))


def _says_so(write: Write, value: str) -> bool:
    """Whether the call itself names the status; a function that is given something else may decide on it."""
    if write.kind != "call" or set(words(value)) <= set(words(write.callee.name)):
        return True
    return any(write.function.constant(arg) == value for arg in write.call.args)
