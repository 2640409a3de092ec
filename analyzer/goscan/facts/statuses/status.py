"""Lifecycle states: which column or field of a write holds one, and what it is set to."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from goscan.facts.persistence.operand import UNKNOWN_STATE, Binding, Operand, State, states_of
from goscan.record import record
from goscan.semantics.lifecycle import is_state_column, is_terminal, terminal_word, words
from goscan.semantics.sql import SqlStatement, Value
from goscan.semantics.types import Basic, deref

_STATE_WORDS = ("status", "state", "phase", "stage")
_SETTERS = frozenset({"update", "set", "mark", "change", "save", "write", "store", "record", "put"})
_ENDINGS = frozenset({"finish", "complete", "fail", "cancel", "abort", "finalize"})


@record(frozen=True)
class StatusValue:
    """The lifecycle state a write sets.

    values are the texts it may be (Go constant names where only those are known), None among them when one of the
    reaching definitions is unknown. terminal: True when all values end the life of the entity, False when none does,
    None when it cannot be known (rules.md: may be terminal).
    """

    column: str
    values: tuple[str | None, ...]
    terminal: bool | None


@record(frozen=True, eq=False)
class StateColumn:
    """A state column of a write and where its values come from.

    certain: the write sets it whatever the program did before; else (a whole struct is saved) only when the field was assigned.
    """

    name: str
    states: tuple[State, ...] = ()
    operands: tuple[Operand, ...] = ()
    certain: bool = True

    def value(self, binding: Binding | None = None) -> StatusValue | None:
        """The state, with the parameters of the writing function bound to what a caller passes."""
        found: list[State] = list(self.states)
        seen = bool(found)
        for operand in self.operands:
            states = states_of(operand, binding)
            seen = seen or states is not None
            found += states or (UNKNOWN_STATE,)
        if not seen and not self.certain:
            return None
        if not self.certain and _rank(self.name):
            found = [State(None, _by_column(self.name))]  # a time stamp that was set says so by its name
        return status_value(self.name, found)


def status_value(column: str, states: list[State]) -> StatusValue:
    """One StatusValue of several possible states."""
    unique = list(dict.fromkeys(states)) or [UNKNOWN_STATE]
    return StatusValue(column, tuple(s.text for s in unique), _terminal([s.terminal for s in unique]))


def _terminal(known: list[bool | None]) -> bool | None:
    return known[0] if all(k is known[0] for k in known) else None


def state_column(statement: SqlStatement, operands: Mapping[str, Operand]) -> StateColumn | None:
    """The column of a statement that holds a lifecycle state; a status goes before a progress or a time stamp."""
    names = [name for name in {**statement.assigned, **statement.conflict_assigned} if is_state_column(name)]
    names += [name for name in operands if is_state_column(name) and name not in names]
    names = [name for name in names if not _is_flag(operands.get(name))]
    if not names:
        return None
    name = min(names, key=_rank)
    value = statement.assigned.get(name) or statement.conflict_assigned.get(name)
    if _rank(name):
        if value is not None and value.kind == "null" and len(names) == 1:
            return None  # `completed_at = NULL` alone: a state is taken back
        return StateColumn(name, (State(None, _by_column(name)),))
    if value is None:
        return (
            StateColumn(name, operands=(operands[name],)) if name in operands else StateColumn(name, (UNKNOWN_STATE,))
        )
    return _from_value(name, value, operands)


def saved_columns(states: list[tuple[str, Operand]]) -> tuple[StateColumn, ...]:
    """The state columns of a record that is stored whole, the most telling one first."""
    return tuple(
        StateColumn(name, operands=(operand,), certain=False)
        for name, operand in sorted(states, key=lambda state: _rank(state[0]))
    )


def _is_flag(operand: Operand | None) -> bool:
    """Whether a value is a bool: a flag (`backup_state`), not the state of a life."""
    if operand is None or operand.field:
        return False
    return deref(operand.function.type_of(operand.expr)) in (Basic("bool"), Basic("untyped bool"))


def _rank(name: str) -> int:
    last = words(name)[-1]
    return 0 if last in _STATE_WORDS else 1 if last in ("at", "time", "on") else 2


def _by_column(name: str) -> bool | None:
    """What a time stamp or a progress says: `completed_at` ends a life, `progress` does not."""
    last = words(name)[-1]
    return is_terminal(name.rsplit("_", 1)[0]) if last in ("at", "time", "on") else False


def _from_value(name: str, value: Value, operands: Mapping[str, Operand]) -> StateColumn | None:
    states: list[State] = []
    followed: list[Operand] = []
    for outcome in value.outcomes or (value,):
        match outcome.kind:
            case "literal":
                states.append(State(outcome.text, is_terminal(outcome.text)))
            case "null" | "column":
                continue  # stays what it was, or is cleared
            case "placeholder" | "dynamic" if name in operands and not value.outcomes:
                followed.append(operands[name])
            case _:
                states.append(UNKNOWN_STATE)
    return StateColumn(name, tuple(states), tuple(followed)) if states or followed else None


@cache
def says_state(name: str) -> bool:
    """Whether the name of a method says that it writes a state."""
    return status_by_name(name) is not None


def status_by_name(name: str, argument: StateColumn | None = None) -> StatusValue | None:
    """The state that the name of a method says it writes: `UpdateJobStatus`, `MarkFailed`, `SetState`, `Finish`."""
    parts = words(name)
    if not parts:
        return None
    if parts[0] in _SETTERS and any(is_state_column(p) for p in parts[1:]):
        known = argument.value() if argument is not None else None
        return known or StatusValue(parts[-1], (None,), False if parts[-1] == "progress" else None)
    if parts[0] == "mark" and len(parts) > 1:
        end = terminal_word("_".join(parts[1:]))
        return StatusValue("status", ("_".join(parts[1:]),), end) if end is not None else None
    if parts[0] in _ENDINGS:
        return StatusValue("status", (parts[0],), True)
    return None
