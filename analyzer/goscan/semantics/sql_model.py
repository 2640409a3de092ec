"""What is known of one SQL statement. Names are lower case and unquoted; "" and None mean "not known"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from goscan.record import record
from goscan.semantics.lifecycle import is_progress, is_state_column
from goscan.semantics.sql_identity import is_identity_column, is_reference

UNKNOWN_TEXT = "\x00?\x00"
"""Stands in SQL text for a part that the caller cannot know (a variable in a concatenation, say)."""

Verb = Literal["update", "insert", "delete", "select", "merge", "replace", "ddl", "other"]
ValueKind = Literal["literal", "null", "placeholder", "dynamic", "column", "expression", "subquery"]
OnConflict = Literal["nothing", "update", "conditional"]


@record(frozen=True)
class Value:
    """An operand.

    text is the literal's content, the placeholder as written, the column, or the function's name. index
    counts placeholders from 0 (`$1` and the first `?` are 0; named ones have a name instead); for "dynamic",
    a part of the text known only at run time (a Sprintf verb or UNKNOWN_TEXT), it counts those parts.
    outcomes are the operands an expression can evaluate to (branches of CASE, arguments of COALESCE), inputs
    every placeholder and dynamic part inside it.
    """

    kind: ValueKind
    text: str = ""
    index: int | None = None
    name: str = ""
    outcomes: tuple[Value, ...] = ()
    inputs: tuple[Value, ...] = ()

    @property
    def from_caller(self) -> bool:
        """Whether the program supplies the value: a literal, a placeholder, or a function of those."""
        if self.kind == "expression":
            return bool(self.inputs)
        return self.kind in ("literal", "placeholder", "dynamic")


@record(frozen=True)
class Condition:
    """One conjunct of a WHERE clause.

    operator is lower case SQL ("=", "<>", "<", "in", "not in", "any", "like", "between", "is null", "is not
    null", "exists", "or" …). column is "" where the conjunct is not a test of one column; table is the
    resolved qualifier.
    """

    column: str
    operator: str
    value: Value
    values: tuple[Value, ...] = ()
    table: str = ""

    @property
    def excludes(self) -> bool:
        """Whether it says which values the column must not have; of two values that is as good as saying which one."""
        truth = self.value.text.lower() in ("true", "false", "0", "1")
        return self.operator == "not in" or (self.operator == "<>" and not truth)


@dataclass(frozen=True, slots=True)
class SqlStatement:
    """A statement. table is what it writes (for a SELECT: its first table); reads are the other tables it
    names.

    assigned holds what UPDATE, MERGE or the first row of an INSERT assigns to each column; a conflict clause
    is in on_conflict and conflict_assigned. in_cte marks a statement inside a WITH clause.
    """

    verb: Verb
    table: str = ""
    schema: str = ""
    reads: tuple[str, ...] = ()
    assigned: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))
    assigned_unknown: bool = False
    insert_columns: tuple[str, ...] = ()
    rows: int = 0
    where: tuple[Condition, ...] = ()
    has_where: bool = False
    where_unknown: bool = False
    returning: bool = False
    on_conflict: OnConflict | None = None
    conflict_assigned: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))
    limit: bool = False
    in_cte: bool = False

    @property
    def columns(self) -> frozenset[str]:
        """The columns the statement writes."""
        return frozenset(self.assigned) | frozenset(self.insert_columns) | frozenset(self.conflict_assigned)

    @property
    def key_columns(self) -> tuple[str, ...]:
        """Columns of the written table that are compared for equality with a value from the program."""
        return tuple(
            condition.column
            for condition in self.where
            if condition.operator == "="
            and condition.value.from_caller
            and condition.column
            and not self._foreign(condition)
        )

    @property
    def is_key_equality(self) -> bool:
        """Whether the WHERE clause picks one thing, so that zero rows mean "does not exist" or "race lost".

        `user_id = $1` on another table than users selects many rows and does not count, unless two such
        columns are combined, and the table is known. This errs towards silence: a one-to-one foreign key is missed (see
        Schema.is_unique_key).
        """
        keys = self.key_columns
        if any(is_identity_column(column, self.table) for column in keys):
            return True
        return bool(self.table) and sum(is_reference(column) for column in keys) >= 2

    @property
    def tests_state(self) -> bool:
        """Whether the WHERE clause tests a lifecycle state column of the written table."""
        return any(is_state_column(c.column) for c in self.where if c.column and not self._foreign(c))

    @property
    def claims(self) -> bool:
        """Whether it is a claim (`SET status = 'running' WHERE id = $1 AND status = 'pending'`): zero rows mean a lost race.

        A test of a state that the statement leaves as it is (`SET retries = 0 … AND status = 'failed'`) is a condition only.
        Two references pick one row of a table of relations, but also sweep all pending jobs of a user and a device: no claim.
        Nor is a test of what the state must not be (`AND status <> 'done'`): it leaves alone what is over.
        """
        if self.verb != "update" or not any(is_identity_column(column, self.table) for column in self.key_columns):
            return False
        tested = {c.column for c in self.where if is_state_column(c.column) and not c.excludes and not self._foreign(c)}
        moved = {column for column in self.assigned if is_state_column(column) and not is_progress(column)}
        return bool(tested) and (self.assigned_unknown or bool(moved or tested & set(self.assigned)))

    def _foreign(self, condition: Condition) -> bool:
        return bool(condition.table and self.table and condition.table != self.table)
