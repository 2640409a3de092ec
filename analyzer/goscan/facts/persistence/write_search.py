"""The search for writes: statements that a function runs itself, and calls of functions that write on the way."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

from goscan.facts.facts import Facts
from goscan.facts.persistence.chosen_branch import chosen, is_ruled_out
from goscan.facts.persistence.encoded import encoded, put_stored, putting
from goscan.facts.persistence.entity import Entity
from goscan.facts.persistence.operand import Operand
from goscan.facts.persistence.orm import orm_stored, saved_states
from goscan.facts.persistence.statement import context_of, sql_stored, wrapper_names
from goscan.facts.persistence.stored import Stored, error_index, result_types
from goscan.facts.persistence.write import Write, nearest_statuses
from goscan.facts.site import Site
from goscan.facts.statuses.status import (
    StateColumn,
    StatusValue,
    saved_columns,
    says_state,
    state_column,
    status_by_name,
)
from goscan.facts.statuses.status_writer import callers_in_text, described_write, described_writers
from goscan.record import record
from goscan.semantics.callers import near_callers
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import is_state_column
from goscan.semantics.objects import Callee, CalleeKind
from goscan.semantics.sql import SqlStatement
from goscan.semantics.types import CONTEXT
from goscan.source.files import SourceFile
from goscan.syntax import ast

DEPTH = 4
"""Calls that are followed from the function that was asked about; deeper writes are missed."""
SHALLOW = 2
"""The same where every write of a program is wanted."""
_BODIES = 8  # an interface method with more implementations than this tells nothing
RUNNING = re.compile(
    r"(?:[Mm]ust|[Nn]amed|[Tt]x)?(?:[Ee]xec|[Qq]uery)|(?:[Cc]reate|[Ss]ave|[Uu]pdate|[Dd]elete|[Ii]nsert|[Rr]eplace|[Uu]psert|[Rr]emove)"
    r"|Append$|Queue$|BulkWrite|FindOneAnd|FirstOrCreate|ReadOrCreate|CopyFrom|HSet|Set(?:NX|EX|Ex)?$|[LR]Push$|[SZX]Add$|Del$"
    r"|(?:Get|Select|Scan)(?:Context|Struct\w*|Val\w*)?$"
)
"""The names under which libraries run statements."""
_BEFORE = re.compile(r"from|old|prev|expected|current|before|orig|want", re.IGNORECASE)
_STATE = re.compile(
    rb"[Ss]tat(?:us|e)|STAT(?:US|E)|[Pp]hase|[Ss]tage|[Pp]rogress|_at\b|At\b|\.(?:Save|Update|Create|Append)s?\("
)
_TEXT = re.compile(r"[\"`]\s*(?:update|insert|delete|merge|replace|with)\s", re.IGNORECASE)
_SETTER = re.compile(rb"\.((?:Set|Update|Mark|Change|Finish|Complete|Fail)\w*)\(")
_DML_TEXT = re.compile(rb"[\"`]\s*(?:update|insert|delete|merge|replace|with)\s", re.IGNORECASE)
_CALL_ALONE = rb"(?:if )?(?:defer |go |(?:\w+, )*_(?:, \w+)* :?= )?(?:\w+\.)*(\w+)\("
# A statement of its own: on its line, or the first of a literal on one line. Two expressions, as each begins with a text that is found fast.
_ALONE = (re.compile(rb"\n[\t ]*" + _CALL_ALONE), re.compile(rb"\(\) \{ " + _CALL_ALONE))
_CALLED = (CalleeKind.FUNCTION, CalleeKind.METHOD, CalleeKind.INTERFACE, CalleeKind.VALUE)


@record(frozen=True)
class StatusWriters:
    """Who stores a state: functions that do it themselves or up to SHALLOW calls away; names also has all that write."""

    through: tuple[Function, ...]
    names: frozenset[str]


def all_writes(facts: Facts) -> Iterator[Write]:
    """The writes of the reported functions that show one, and of those that store a state through others, two calls up.

    A call is looked at when its name is that of a function that shows a write: the whole program is never resolved.
    """
    writers = status_writers(facts)
    found = dict.fromkeys(facts.program.reported("write"))
    found |= dict.fromkeys(_naming_states(facts))
    found |= dict.fromkeys(_putting(facts, facts.program.workspace.reported_files, 0))
    found |= dict.fromkeys(fn for fn in writers.through if fn.file.reported)
    found |= dict.fromkeys(reported_functions_losing(facts, {n.encode() for n in writers.names}))
    found |= dict.fromkeys(callers_in_text(facts, described_writers(facts)))
    for fn in sorted(found, key=lambda fn: (fn.file.path, fn.node.start)):
        for inner in fn.with_literals():
            yield from search(facts, inner, SHALLOW, writers.names)


def status_writers(facts: Facts) -> StatusWriters:
    """Those that reported code may use; found once."""
    return facts.once(StatusWriters, lambda: _find_status_writers(facts, SHALLOW))


def _find_status_writers(facts: Facts, depth: int) -> StatusWriters:
    """Those that store a state and those that do it through others, so many calls up; near the reported code."""
    levels = _levels(facts, depth)[1 : depth + 1]
    names = facts.program.workspace.functions_with("write") | described_writers(facts)
    names.update(fn.decl_name for level in levels for fn in level)
    names.update(fn.decl_name for fn in _putting(facts, facts.program.workspace.searched_files, depth - 1))
    return StatusWriters(tuple(fn for level in levels for fn in level), frozenset(names))


def storing_states(facts: Facts) -> list[Function]:
    """The functions that store a state themselves; near the reported code."""
    return _levels(facts, SHALLOW)[0]


def _levels(facts: Facts, depth: int) -> list[list[Function]]:
    climbed = DEPTH if facts.program.workspace.near.is_everything else depth
    return facts.once(("status levels", climbed), lambda: _climb(facts, climbed))


def _climb(facts: Facts, depth: int) -> list[list[Function]]:
    """The functions that store a state, their callers, the callers of those, and so on; each at its first level only."""
    program, share = facts.program, facts.share
    candidates = dict.fromkeys(program.candidates("write", steps=depth - 1, where=share.has, accept=_shows_state))
    candidates |= dict.fromkeys(_putting(facts, filter(share.has, program.workspace.searched_files), depth - 1))
    levels = [share.of_all(program, (fn for fn in candidates if _stores_state(facts, fn)))]
    seen = set(levels[0])
    for steps in reversed(range(depth)):
        calls = (site for fn in levels[-1] for site in near_callers(program, fn, steps, share.has))
        callers = dict.fromkeys(site.function.top for site in calls)
        levels.append([fn for fn in share.of_all(program, callers) if fn not in seen])
        seen.update(levels[-1])
    return levels


def _putting(facts: Facts, files: Iterable[SourceFile], steps: int) -> Iterator[Function]:
    """The functions that put encoded records into a store of keys, by themselves or by a function in the same file.

    Perhaps without those that reported code can only use through more functions than that.
    """
    near = facts.program.workspace.near
    for file in filter(putting(facts.program).may_put, files):
        for decl in file.outline.decls:
            if decl.kind == "func" and (file.reported or near.has(decl.name.encode(), steps)):
                fn = facts.program.declared(file, decl)
                if not putting(facts.program).names.isdisjoint(fn.declaration.called_names):
                    yield fn


def deep_writes(facts: Facts, fn: Function) -> tuple[Write, ...]:
    """The writes of fn's own body, following calls of functions that store a state up to DEPTH calls away."""
    return search(facts, fn, DEPTH, facts.once("deep writers", lambda: _find_status_writers(facts, DEPTH)).names)


def _naming_states(facts: Facts) -> Iterator[Function]:
    """The reported functions that call something whose name says that it writes a state: it may have no body (E13)."""
    for file in facts.program.workspace.reported_files:
        at = 0
        while match := _SETTER.search(file.data, at):
            at = match.end()
            decl = file.decl_at(match.start()) if says_state(match[1].decode("utf-8", "replace")) else None
            if decl is not None and decl.kind == "func":
                yield facts.program.declared(file, decl)
                at = decl.end


def reported_functions_losing(facts: Facts, wanted: set[bytes]) -> Iterator[Function]:
    """The reported functions with a call, by one of these names, whose results are not all kept: a statement, an assignment to blank."""
    for file in facts.program.workspace.reported_files:
        for alone in () if file.is_test else _ALONE:
            yield from _with_call(facts, file, alone, wanted)


def _with_call(facts: Facts, file: SourceFile, alone: re.Pattern[bytes], wanted: set[bytes]) -> Iterator[Function]:
    at = 0
    while match := alone.search(file.data, at):
        at = match.end(1)
        decl = file.decl_at(match.start(1)) if match[1] in wanted else None
        if decl is not None and decl.kind == "func":
            yield facts.program.declared(file, decl)
            at = decl.end


def _shows_state(file: SourceFile, start: int, end: int) -> bool:
    """Whether a text of a file has a word for a state, or saves something whole.

    Of generated code only SQL counts, as sqlc writes it: an ORM's own generated methods are described where they are used.
    """
    if file.generated and _DML_TEXT.search(file.data, start, end) is None:
        return False
    return _STATE.search(file.data, start, end) is not None


def _stores_state(facts: Facts, fn: Function) -> bool:
    return any(w.is_status or w.states for inner in fn.with_literals() for w in direct_writes(facts, inner))


def direct_writes(facts: Facts, fn: Function) -> tuple[Write, ...]:
    """The writes whose statements run in fn itself; memoised."""
    found: tuple[Write, ...] | None = fn.memo.get(direct_writes)
    if found is None:
        wrappers = _wrapper_names(facts)
        calls = sorted((c for c in fn.nodes(ast.CallExpr) if _may_run(c, wrappers)), key=lambda c: c.end)
        found = fn.memo[direct_writes] = tuple(w for call in calls for w in _direct(facts, fn, call))
    return found


def _wrapper_names(facts: Facts) -> frozenset[str]:
    """The names of the project's own functions that run what they are given, or put it into a store of keys."""
    return facts.once("wrapper names", lambda: wrapper_names(facts.program) | putting(facts.program).names)


def _may_run(call: ast.CallExpr, wrappers: frozenset[str]) -> bool:
    """Whether the name of what is called leaves it possible that it runs a statement; saves resolving every call."""
    name = called_name(call)
    if RUNNING.match(name) is not None or name in wrappers:
        return True
    return any(isinstance(arg, ast.BasicLit) and _TEXT.match(arg.value) is not None for arg in call.args)


def called_name(call: ast.CallExpr) -> str:
    """The name under which something is called."""
    fun = ast.unparen(call.fun)
    if isinstance(fun, ast.IndexExpr):
        fun = ast.unparen(fun.x)
    return fun.sel.name if isinstance(fun, ast.SelectorExpr) else fun.name if isinstance(fun, ast.Ident) else ""


def _direct(facts: Facts, fn: Function, call: ast.CallExpr) -> Iterator[Write]:
    for stored in (*sql_stored(fn, call), *orm_stored(fn, call), *put_stored(fn, call)):
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
    whole = stored.saves or next(filter(None, (encoded(o.function, o.expr) for o in stored.operands.values())), None)
    return saved_columns(saved_states(whole)) if whole is not None else ()


def _entity(fn: Function, statement: SqlStatement | None) -> Entity | None:
    if statement is not None and statement.table:
        return Entity(statement.table)
    return Entity(f"{fn.package.path}.{fn.name}", exact=False)


def search(facts: Facts, fn: Function, depth: int, names: Container[str] | None = None) -> tuple[Write, ...]:
    """The writes of fn's own body, following calls so far, of these names only.

    Memoised for each depth: what is found must not depend on who asked before.
    """
    key = (search, names, depth)
    known: tuple[Write, ...] | None = fn.memo.get(key)
    if known is not None:
        return known
    direct = direct_writes(facts, fn)
    fn.memo[key] = direct  # what a cycle sees
    running = {stored_call(w) for w in direct} | {w.call for w in direct}
    found = list(direct)
    for call in fn.nodes(ast.CallExpr) if depth > 0 else ():
        if call in running or not _is_followed(call, names):
            continue
        write = written_through(facts, fn, call, depth, names)
        if write is not None:
            found.append(write)
    found.sort(key=lambda w: w.site.node.start)
    writes = fn.memo[key] = tuple(found)
    return writes


def _is_followed(call: ast.CallExpr, names: Container[str] | None) -> bool:
    return names is None or called_name(call) in names or says_state(called_name(call))


def writes_at(facts: Facts, fn: Function, call: ast.CallExpr) -> bool:
    """Whether `all_writes` has a write at a call of fn's own body whose result is not kept."""
    if any(call in (w.call, stored_call(w)) for w in direct_writes(facts, fn)):
        return True
    names = status_writers(facts).names
    return _is_followed(call, names) and written_through(facts, fn, call, SHALLOW, names) is not None


def stored_call(write: Write) -> ast.CallExpr:
    """The call that runs the statement: the one below Scan, else the site's own."""
    call = write.call
    if write.stored is not None and write.stored.outcome == "Scan" and not write.outcome:
        assert isinstance(call.fun, ast.SelectorExpr)
        inner = ast.unparen(call.fun.x)
        assert isinstance(inner, ast.CallExpr)
        return inner
    return call


def written_through(
    facts: Facts, fn: Function, call: ast.CallExpr, depth: int, names: Container[str] | None
) -> Write | None:
    """The write that a call of a function of the project is, following calls of these names so far."""
    callee = fn.callee(call)
    if callee.kind not in _CALLED or len(callee.targets) > _BODIES:
        return None
    if (said := callee.directive("status-write")) is not None:
        return described_write(facts, fn, call, said)
    if not callee.targets:
        return _invisible(facts, fn, call, callee)
    inner = tuple(w for t in callee.targets for w in _chosen(fn, call, t, _inside(facts, t, depth - 1, names)))
    if not inner:
        return None
    write = Write(
        facts,
        Site(fn, call),
        "call",
        inner[0].driver,
        inner[0].verb,
        callee,
        common_entity(inner, callee),
        error_result=error_index(result_types(callee.signature), fn.program),
        context=context_of(fn, call),
        through=inner,
        depth=1 + min(w.depth for w in inner),
    )
    write.status = write.status_under(None) or _by_name(fn, call, callee, write.depth)
    return write


def _chosen(fn: Function, call: ast.CallExpr, target: Function, writes: Iterator[Write]) -> Iterator[Write]:
    """Those of target's writes that the call's constant arguments do not rule out."""
    values = chosen(fn, call, target)
    return writes if not values else (w for w in writes if not is_ruled_out(w.function, w.site.node, values))


def _may_write(facts: Facts, target: Function, depth: int, names: Container[str] | None) -> bool:
    """Whether the text of a function leaves it possible that it writes, by itself or by a call that would be followed.

    Nothing is parsed for that; only what `_may_run` and `search` would pass over is ruled out.
    """
    if names is None or target.literal_node is not None or target.declaration.parsed:
        return True
    wrappers = _wrapper_names(facts)
    for name in target.declaration.called_names:
        if RUNNING.match(name) or name in wrappers or (depth > 0 and (name in names or says_state(name))):
            return True
    outline = target.declaration.outline
    return _DML_TEXT.search(target.file.data, outline.start, outline.end) is not None


def _inside(facts: Facts, target: Function, depth: int, names: Container[str] | None) -> Iterator[Write]:
    """The writes of a function's body and of the literals in it, but for those that run in a goroutine of their own."""
    if not _may_write(facts, target, depth, names):
        return
    yield from search(facts, target, depth, names)
    for literal in target.literals():
        parent = target.parent(literal.node)
        if not (isinstance(parent, ast.CallExpr) and isinstance(target.parent(parent), ast.GoStmt)):
            yield from _inside(facts, literal, depth, names)


def _by_name(fn: Function, call: ast.CallExpr, callee: Callee, depth: int) -> StatusValue | None:
    """A method that writes, and whose name says that it writes a state."""
    return status_by_name(callee.name, _argument(fn, call, callee)) if callee.recv and depth == 1 else None


def _argument(fn: Function, call: ast.CallExpr, callee: Callee) -> StateColumn | None:
    """The argument for the parameter that is named, or whose type is named, like a state.

    Of several, as of `from, to Status`, the one that does not say that it is the state before.
    """
    params = callee.signature.params if callee.signature is not None else ()
    found = [
        (param, arg)
        for param, arg in zip(params, call.args, strict=False)
        if is_state_column(param.name) or is_state_column(getattr(param.type, "name", ""))
    ]
    new = [pair for pair in found if _BEFORE.match(pair[0].name) is None]
    for param, arg in (new or found)[:1]:
        name = param.name if is_state_column(param.name) else "status"
        return StateColumn(name, operands=(Operand(fn, arg),))
    return None


def _invisible(facts: Facts, fn: Function, call: ast.CallExpr, callee: Callee) -> Write | None:
    """A method of an interface that nothing in the scanned modules implements, judged by its declaration."""
    if callee.kind is not CalleeKind.INTERFACE or callee.signature is None:
        return None
    package = fn.program.package(callee.path)
    error = error_index(result_types(callee.signature), fn.program)
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


def common_entity(inner: tuple[Write, ...], callee: Callee) -> Entity | None:
    """What a function writes: the one entity of its status writes, else of all its writes."""
    pool = nearest_statuses(inner) or inner
    first = pool[0].entity
    if all(w.entity == first for w in pool):
        return first
    return Entity(f"{callee.path}.{callee.recv or callee.name}", exact=False)
