"""Writes as steps: one per statement that a call leads to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from goscan.facts.dependencies.always_set import always_set
from goscan.facts.dependencies.dependency import dependency
from goscan.facts.dependencies.dependency_store import selected
from goscan.facts.persistence.operand import Binding
from goscan.facts.persistence.write import Write
from goscan.facts.statuses.fate import fate_of
from goscan.facts.statuses.nil_guard import NilGuard
from goscan.facts.statuses.status import StatusValue
from goscan.syntax import ast
from goscan.trace.model import Key, Mark, Proof, WriteStep

Conditions = Mapping[Key, NilGuard]

# A call that leads to more statements than this is shown with the first ones only.
_MOST = 8


def steps_of(write: Write, conditions: Conditions) -> Iterator[WriteStep]:
    """The statements that a write runs, each with what it does to which table; equal ones once."""
    seen: set[tuple[str, str]] = set()
    for chain, status in _leaves((write,), None):
        step = _step(write, chain, status, conditions)
        key = (step.label, ",".join(step.values))
        if key not in seen and len(seen) < _MOST:
            seen.add(key)
            yield step


def _leaves(
    chain: tuple[Write, ...], binding: Binding | None
) -> Iterator[tuple[tuple[Write, ...], StatusValue | None]]:
    last = chain[-1]
    if not last.through:
        status = last.status_under(binding)
        yield chain, status if status is not None or len(chain) == 1 else last.status
        return
    for inner in last.through:
        if inner not in chain:
            yield from _leaves((*chain, inner), last.binding(inner, binding))


def _step(write: Write, chain: tuple[Write, ...], status: StatusValue | None, conditions: Conditions) -> WriteStep:
    leaf = chain[-1]
    status = status or (write.status if len(write.through) <= 1 else None)
    table = leaf.entity.name if leaf.entity is not None and leaf.entity.exact else ""
    column = _column(leaf, status) if status is not None else ""
    guard = conditions.get((write.function.file.path, write.site.node.start))
    return WriteStep(
        span=write.site.span,
        statement=leaf.site.span,
        label=_label(leaf, table, column),
        verb=leaf.verb,
        table=table,
        column=column,
        values=tuple(v if v is not None else "?" for v in status.values) if status is not None else (),
        terminal=status is not None and status.terminal is not False,
        keyed=leaf.statement is not None and leaf.statement.is_key_equality,
        places=tuple(dict.fromkeys(w.function.span(w.site.node) for w in chain)),
        calls=tuple(Proof(w.site.span, f"`{w.function.name}` calls on") for w in chain[:-1]),
        marks=(*_error(write), *_dependencies(chain)),
        condition=_condition(guard),
    )


def _column(leaf: Write, status: StatusValue) -> str:
    """The column of a status. Where a method's name says that it stores one, the column that its statement has."""
    columns = leaf.statement.columns if leaf.statement is not None and leaf.verb == "update" else frozenset[str]()
    return min(columns) if columns and not leaf.states and status.column not in columns else status.column


def _label(leaf: Write, table: str, column: str) -> str:
    """`UPDATE jobs.status`, `INSERT jobs`; a statement that could not be read by the function that runs it."""
    verb = leaf.verb.upper() if leaf.verb != "exec" else "WRITE"
    if not table:
        callee = f"{leaf.callee.recv}.{leaf.callee.name}" if leaf.callee.recv else leaf.callee.name
        return f"{verb} through {callee}"
    return f"{verb} {table}.{column}" if column and leaf.verb != "insert" else f"{verb} {table}"


def _condition(guard: NilGuard | None) -> Proof | None:
    if guard is None:
        return None
    dependency = guard.site.function.text(guard.guard.tested)
    return Proof(guard.site.span, f"skipped when {dependency} is nil")


def _dependencies(chain: tuple[Write, ...]) -> Iterator[Mark]:
    """Whether the fields that a status write goes through are set wherever their structs are made."""
    if all(w.status is None for w in chain):
        return
    proofs = []
    for write in chain:
        receiver = ast.unparen(write.callee.receiver) if write.callee.receiver is not None else None
        owner = selected(write.function, receiver) if isinstance(receiver, ast.SelectorExpr) else None
        if owner is None or not isinstance(receiver, ast.SelectorExpr):
            continue
        found = dependency(write.function.program, owner, receiver.sel.name)
        if found is None or not always_set(found):
            return
        proofs += [
            Proof(fn.span(literal), f"{owner.name}.{found.name} is always set") for fn, literal in found.literals[:1]
        ]
    if proofs:
        yield Mark("dependency", "yes", proofs[0])


def _error(write: Write) -> Iterator[Mark]:
    """What becomes of the error, as far as the fate of the result tells; the rules have the last word."""
    if write.error_result is None or write.outcome:
        return
    fate = fate_of(write.function, write.call, write.error_result)
    yield Mark("error", "no" if fate.dropped else "yes", Proof(write.site.span, fate.fate.value), fate.fate.value)
