"""Writes that store that work has begun, and whether somebody else looks for such work."""

from __future__ import annotations

import re
from collections.abc import Iterable

from goscan.facts.facts import Facts
from goscan.facts.persistence.entity import singular
from goscan.facts.persistence.write import Write
from goscan.facts.persistence.write_search import called_name
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import is_terminal, is_under_way, words
from goscan.semantics.types import ERROR, named
from goscan.syntax import ast

# What work is before it runs. Narrower than "not terminal": an `active` user or a `draft` waits for nobody.
_WAITING = frozenset(["queued", "pending", "scheduled", "enqueued", "submitted", "waiting"])
_RUNNING = frozenset(["running", "processing", "progress"])
_TRANSACTIONS = frozenset(
    {"Begin", "BeginTx", "Beginx", "BeginTxx", "Transaction", "WithTx", "WithTransaction", "RunInTx", "Rollback"}
)
_UP = 1
_CALLERS = 20
_NEAR = 400


def ends(write: Write) -> bool:
    """Whether a write may store a state that ends a life."""
    return write.status is not None and any(v is not None and is_terminal(v) for v in write.status.values)


def begins(write: Write, *, running: bool = False) -> bool:
    """Whether all that a write may store says that work waits or runs; with running, that it runs."""
    status, entity = write.status, write.entity
    if status is None or entity is None or not entity.exact or status.terminal is True or not status.values:
        return False
    return all(v is not None and (is_under_way(v) or (not running and bool(_waits(v)))) for v in status.values)


def _waits(value: str) -> frozenset[str]:
    return _WAITING.intersection(words(value))


def in_transaction(write: Write) -> bool:
    """Whether an error may undo the write: it is part of a transaction. Errs towards yes."""
    fn = write.function
    if is_started(fn):
        return False
    if fn.outer is not None and not isinstance(fn.outer.parent(fn.node), ast.GoStmt | ast.CallExpr):
        return True
    if isinstance(fn.node, ast.FuncLit):
        return True  # handed to something that runs it: a transaction, a retry
    if any(_is_tx(fn, ident) for ident in ast.walk(write.call) if isinstance(ident, ast.Ident)):
        return True
    return _opens_transaction(fn)


def _opens_transaction(fn: Function) -> bool:
    return any(called_name(c) in _TRANSACTIONS for inner in fn.top.with_literals() for c in inner.nodes(ast.CallExpr))


def may_be_undone(fn: Function, depth: int = 0) -> bool:
    """Whether somebody who calls fn has a transaction, which an error undoes: it may travel in the context. Errs towards yes."""
    if is_started(fn) or not fn.top.returns_error or depth > _UP:
        return False
    for site in fn.program.callers(fn.top).first(_CALLERS):
        caller = site.function
        if not caller.file.is_test and (_opens_transaction(caller) or may_be_undone(caller, depth + 1)):
            return True
    return False


def is_started(fn: Function) -> bool:
    """Whether a literal is the body of a go statement."""
    call = fn.outer.parent(fn.node) if fn.outer is not None else None
    return (
        isinstance(call, ast.CallExpr)
        and call.fun is fn.node
        and fn.outer is not None
        and isinstance(fn.outer.parent(call), ast.GoStmt)
    )


def _is_tx(fn: Function, ident: ast.Ident) -> bool:
    name = named(fn.type_of(ident))
    return ident.name.lower() in ("tx", "txn") or (name is not None and name[1].lower().endswith(("tx", "transaction")))


def asks_whether_begun(write: Write, cond: ast.Expr) -> bool:
    """Whether a condition asks for what the write gave besides an error: somebody else may have the work, or nobody."""
    fn, stmt = write.function, write.function.parent(write.call)
    if not isinstance(stmt, ast.AssignStmt):
        return False
    given = {fn.object(x) for x in stmt.lhs if isinstance(x, ast.Ident) and fn.type_of(x) != ERROR} - {None}
    return any(isinstance(n, ast.Ident) and fn.object(n) in given for n in ast.walk(cond))


def is_polled(facts: Facts, write: Write) -> bool:
    """Whether somebody looks for rows in this state: then the row is the queue, and is found again."""
    status, entity = write.status, write.entity
    assert status is not None and entity is not None
    values = frozenset(
        word for v in status.values if v is not None for word in words(v) if word in _WAITING or is_under_way(word)
    )
    return is_looked_for(facts, entity.name, status.column, values)


def is_looked_for(facts: Facts, table: str, column: str, values: frozenset[str]) -> bool:
    """Whether somebody looks for the rows of a table that are in one of these states."""
    return facts.once(("polled", table, column, values), lambda: _is_selected(facts, table, column, values))


def under_way(writes: Iterable[Write], table: str) -> frozenset[str]:
    """The words of the states in which work on a table is under way: those that are written, else the usual ones."""
    about = (w for w in writes if w.entity is not None and w.entity.name == table and begins(w, running=True))
    values = (v for w in about if w.status is not None for v in w.status.values if v is not None)
    return frozenset(word for v in values for word in words(v) if is_under_way(word)) or _RUNNING


def _is_selected(facts: Facts, table: str, column: str, values: frozenset[str]) -> bool:
    """Whether some text selects rows of a table by such a state. A clean-up that updates them is no answer: it comes too late.

    That of an ORM counts near the model's name; where no model has the table's name, anywhere (errs towards yes).
    """
    value = "|".join(sorted(map(re.escape, values)))
    state = rf"\b{column}\b\s*(?:=|in)\s*"
    sql = rf"(?i)\bfrom\s+[\"`\w.]*\b{re.escape(table)}\b[^`\"]{{0,300}}{state}\(?\s*'[^`\"]{{0,40}}(?:{value})"
    orm = rf"(?i)where\(\"(?![^\"]*\bid\b)[^\"]*{state}[?(][^\n]*\"[^\n]*(?:{value})(?![^\n]*update)"
    files = [f.data for f in facts.program.workspace.files if not f.is_test]
    in_sql = re.compile(sql.encode())
    given = rf"(?i)\bfrom\s+[\"`\w.]*\b{re.escape(table)}\b(?![^`\"]{{0,300}}\bid\s*=)[^`\"]{{0,300}}{state}(?:any\s*)?\(?\s*[$?:@]"
    in_given, meant = re.compile(given.encode()), re.compile(rf"(?i){value}".encode())
    name = table.lower().encode()
    for data in (data for data in files if name in data.lower()):  # the patterns alone are slow
        if in_sql.search(data) is not None:
            return True
        if any(_stands_near(meant, data, found) for found in in_given.finditer(data)):
            return True
    model = "".join(part.capitalize() for part in singular(table).split("_")).encode()
    known = any(b"type " + model + b" struct" in data for data in files)
    in_orm = re.compile(orm.encode())
    wheres = (data for data in files if b'here("' in data or b'HERE("' in data)  # for the same reason
    return any(
        not known or model in data[max(0, found.start() - _NEAR) : found.end() + _NEAR]
        for data in wheres
        for found in in_orm.finditer(data)
    )


def _stands_near(pattern: re.Pattern[bytes], data: bytes, found: re.Match[bytes]) -> bool:
    return pattern.search(data, max(0, found.start() - _NEAR), found.end() + _NEAR) is not None
