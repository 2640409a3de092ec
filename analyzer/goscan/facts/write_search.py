"""The search for writes: statements that a function runs itself, and calls of functions that write on the way."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.entity import Entity
from goscan.facts.facts import Facts
from goscan.facts.operand import Operand
from goscan.facts.orm import orm_stored, saved_states
from goscan.facts.site import Site
from goscan.facts.statement import context_of, sql_stored
from goscan.facts.status import StateColumn, StatusValue, state_column, status_by_name
from goscan.facts.stored import Stored, error_index, result_types
from goscan.facts.write import Write
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import is_state_column
from goscan.semantics.objects import Callee, CalleeKind
from goscan.semantics.sql import SqlStatement
from goscan.semantics.types import CONTEXT
from goscan.syntax import ast

DEPTH = 4
"""Calls that are followed from the function that was asked about; deeper writes are missed."""
_BODIES = 8  # an interface method with more implementations than this tells nothing
_CALLED = (CalleeKind.FUNCTION, CalleeKind.METHOD, CalleeKind.INTERFACE, CalleeKind.VALUE)


def writers(facts: Facts) -> tuple[Function, ...]:
    """The reported functions that may write: those that show it, and their callers, at most two calls up."""
    found = dict.fromkeys(facts.program.reported("write"))
    found |= dict.fromkeys(facts.program.reported("status"))  # interfaces without a visible body (E13)
    level = [fn for fn in facts.program.candidates("write") if _writes_itself(facts, fn)]
    seen = set(level)
    for _ in range(2):
        callers = {site.function.top: None for fn in level for site in facts.program.callers(fn)}
        level = [fn for fn in callers if fn not in seen]
        seen.update(level)
        found.update((fn, None) for fn in level if fn.file.reported)
    return tuple(sorted(found, key=lambda fn: (fn.file.path, fn.node.start)))


def _writes_itself(facts: Facts, fn: Function) -> bool:
    return any(direct_writes(facts, inner) for inner in fn.with_literals())


def direct_writes(facts: Facts, fn: Function) -> tuple[Write, ...]:
    """The writes whose statements run in fn itself; memoised."""
    found: tuple[Write, ...] | None = fn.memo.get(direct_writes)
    if found is None:
        calls = sorted(fn.nodes(ast.CallExpr), key=lambda c: c.end)
        found = fn.memo[direct_writes] = tuple(w for call in calls for w in _direct(facts, fn, call))
    return found


def _direct(facts: Facts, fn: Function, call: ast.CallExpr) -> Iterator[Write]:
    for stored in (*sql_stored(fn, call), *orm_stored(fn, call)):
        states = _states(stored)
        statuses = [s for column in states if (s := column.value()) is not None]
        node, outcome, error = _outcome(fn, call, stored)
        statement = stored.statement
        upsert = stored.verb == "insert" and statement is not None and statement.on_conflict is not None
        yield Write(
            facts,
            Site(fn, node),
            stored.kind,
            stored.driver,
            "upsert" if upsert else stored.verb,
            stored.callee,
            _entity(fn, statement),
            statement,
            statuses[0] if statuses else None,
            error,
            outcome,
            stored.context,
            stored=stored,
            states=states,
        )


def _outcome(fn: Function, call: ast.CallExpr, stored: Stored) -> tuple[ast.CallExpr, str, int | None]:
    """Where the error of a write comes out: of the call itself, or of the Scan that is chained to it."""
    parent = fn.parent(call)
    if stored.outcome == "Scan" and isinstance(parent, ast.SelectorExpr):
        scan = fn.parent(parent)
        if isinstance(scan, ast.CallExpr) and scan.fun is parent and parent.sel.name in ("Scan", "Err", "StructScan"):
            return scan, "", 0
    return call, stored.outcome, stored.error_result


def _states(stored: Stored) -> tuple[StateColumn, ...]:
    """The state columns of a write, the most telling one first."""
    if stored.statement is None or stored.verb == "delete":
        return ()
    column = state_column(stored.statement, stored.operands)
    if column is not None:
        return (column,)
    if stored.saves is None:
        return ()
    return tuple(StateColumn(name, operands=(operand,), certain=False) for name, operand in saved_states(stored.saves))


def _entity(fn: Function, statement: SqlStatement | None) -> Entity | None:
    if statement is not None and statement.table:
        return Entity(statement.table)
    return Entity(f"{fn.package.path}.{fn.name}", exact=False)


def search(facts: Facts, fn: Function, depth: int) -> tuple[Write, ...]:
    """The writes of fn's own body, following calls so far; memoised for the deepest search made."""
    known: tuple[int, tuple[Write, ...]] | None = fn.memo.get(search)
    if known is not None and known[0] >= depth:
        return known[1]
    direct = direct_writes(facts, fn)
    fn.memo[search] = (DEPTH, direct)  # what a cycle sees
    running = {stored_call(w) for w in direct} | {w.call for w in direct}
    found = list(direct)
    for call in fn.nodes(ast.CallExpr) if depth > 0 else ():
        write = _through(facts, fn, call, depth) if call not in running else None
        if write is not None:
            found.append(write)
    found.sort(key=lambda w: w.site.node.start)
    fn.memo[search] = (depth, tuple(found))
    return tuple(found)


def stored_call(write: Write) -> ast.CallExpr:
    """The call that runs the statement: the one below Scan, else the site's own."""
    call = write.call
    if write.stored is not None and write.stored.outcome == "Scan" and not write.outcome:
        assert isinstance(call.fun, ast.SelectorExpr)
        inner = ast.unparen(call.fun.x)
        assert isinstance(inner, ast.CallExpr)
        return inner
    return call


def _through(facts: Facts, fn: Function, call: ast.CallExpr, depth: int) -> Write | None:
    callee = fn.callee(call)
    if callee.kind not in _CALLED or len(callee.targets) > _BODIES:
        return None
    if not callee.targets:
        return _invisible(facts, fn, call, callee)
    inner = tuple(w for target in callee.targets for w in _inside(facts, target, depth - 1))
    if not inner:
        return None
    write = Write(
        facts,
        Site(fn, call),
        "call",
        inner[0].driver,
        inner[0].verb,
        callee,
        _common_entity(inner, callee),
        error_result=error_index(result_types(callee.signature)),
        context=context_of(fn, call),
        through=inner,
        depth=1 + min(w.depth for w in inner),
    )
    write.status = write.status_under(None) or _by_name(fn, call, callee, write.depth)
    return write


def _inside(facts: Facts, target: Function, depth: int) -> Iterator[Write]:
    """The writes of a function's body and of the literals in it, but for those that run in a goroutine of their own."""
    yield from search(facts, target, depth)
    for literal in target.literals():
        parent = target.parent(literal.node)
        if not (isinstance(parent, ast.CallExpr) and isinstance(target.parent(parent), ast.GoStmt)):
            yield from _inside(facts, literal, depth)


def _by_name(fn: Function, call: ast.CallExpr, callee: Callee, depth: int) -> StatusValue | None:
    """A method that writes, and whose name says that it writes a state."""
    return status_by_name(callee.name, _argument(fn, call, callee)) if callee.recv and depth == 1 else None


def _argument(fn: Function, call: ast.CallExpr, callee: Callee) -> StateColumn | None:
    """The argument for the parameter that is named, or whose type is named, like a state."""
    params = callee.signature.params if callee.signature is not None else ()
    for param, arg in zip(params, call.args, strict=False):
        if is_state_column(param.name) or is_state_column(getattr(param.type, "name", "")):
            return StateColumn(param.name or "status", operands=(Operand(fn, arg),))
    return None


def _invisible(facts: Facts, fn: Function, call: ast.CallExpr, callee: Callee) -> Write | None:
    """A method of an interface that nothing in the scanned modules implements, judged by its declaration."""
    if callee.kind is not CalleeKind.INTERFACE or callee.signature is None:
        return None
    package = fn.program.package(callee.path)
    error = error_index(result_types(callee.signature))
    params = callee.signature.params
    if package is None or package.is_stub or error is None or len(params) < 2 or params[0].type != CONTEXT:
        return None
    status = status_by_name(callee.name, _argument(fn, call, callee))
    if status is None:
        return None
    entity = Entity(f"{callee.path}.{callee.recv}", exact=False)
    context = context_of(fn, call)
    site = Site(fn, call)
    return Write(facts, site, "call", "", "update", callee, entity, None, status, error, "", context, depth=1)


def _common_entity(inner: tuple[Write, ...], callee: Callee) -> Entity | None:
    """What a function writes: the one entity of its status writes, else of all its writes."""
    pool = [w for w in inner if w.status is not None] or inner
    first = pool[0].entity
    if all(w.entity == first for w in pool):
        return first
    return Entity(f"{callee.path}.{callee.recv or callee.name}", exact=False)
