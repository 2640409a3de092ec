"""What a statement says about a miss: whether it can happen without an error, and how much it matters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from goscan.semantics.lifecycle import is_state_column, words
from goscan.semantics.schema import Schema
from goscan.semantics.sql import SqlStatement, Value

_STAMPS = frozenset({"at", "on", "time", "date", "ts"})
_TOUCHED = frozenset(
    {"last", "updated", "modified", "accessed", "used", "seen", "viewed", "visited", "heartbeat", "login"}
)
_LEASES = frozenset({"expires_at", "lease_until", "heartbeat"})
_COUNTERS = frozenset({"count", "counter", "counts", "views", "hits", "downloads"})
_PLACES = frozenset({"position", "ordering", "ordinal", "rank", "sort", "order"})
_RANGES = frozenset({"<", "<=", ">", ">=", "between", "not in"})
_DELETED = re.compile(r"(?:\w+_)?(?:deleted_?at|is_?deleted|deleted)")


def picks_one_row(statement: SqlStatement, schema: Schema | None) -> bool:
    """Whether its WHERE clause picks one row by a key that the program supplies.

    The migrations decide where they tell all keys of the table, else the names of the columns do.
    """
    if statement.verb not in ("update", "delete") or statement.where_unknown or statement.on_conflict is not None:
        return False
    if all(condition.value.kind == "literal" for condition in statement.where):
        return False  # keys written out in the text: a migration or a clean-up, which may find nothing to do
    table = schema.tables.get(statement.table) if schema is not None else None
    if table is None or schema is None or not table.keys or not table.complete:
        return statement.is_key_equality
    return schema.is_unique_key(statement.table, statement.key_columns)


def is_touch(statement: SqlStatement) -> bool:
    """Whether only time stamps, leases, counters and places in an order are written: a miss loses little."""
    if statement.verb != "update" or not statement.assigned or statement.assigned_unknown:
        return False
    return all(_is_touched(name, value) for name, value in statement.assigned.items())


def _is_touched(name: str, value: Value) -> bool:
    parts = words(name)
    if not parts or (is_state_column(name) and not _TOUCHED & set(parts)):
        return False
    if (
        name in _LEASES
        or parts[-1] in _COUNTERS
        or _is_place(parts)
        or (parts[-1] in _STAMPS and bool(_TOUCHED & set(parts)))
    ):
        return True
    return parts[0] == "last" or (value.kind == "expression" and not value.inputs)


def _is_place(parts: Sequence[str]) -> bool:
    """`sort_order`, `sort_num`, `position`, `display_order`."""
    return parts[-1] in _PLACES or parts[0] == "sort"


def is_conditional(statement: SqlStatement) -> bool:
    """Whether it tests more than keys, so that hitting nothing may be what is wanted (`AND attempts > 0`, `AND status = 'open'`)."""
    if statement.claims:
        return False
    keys = {*statement.key_columns, "deleted_at", ""}
    return (
        statement.tests_state
        or bool(set(statement.key_columns) & set(statement.assigned))  # another key for whoever has the old one
        or any(c.operator != "=" and c.column not in keys for c in statement.where)
        or any(c.operator not in ("=", "in", "any") for c in statement.where if not c.column)
    )


def sweeps(statement: SqlStatement) -> bool:
    """Whether it goes over whatever rows there are, by age or by what they are not: the next run will find what this one has missed."""
    return not statement.key_columns or any(c.operator in _RANGES for c in statement.where)


def is_removal(statement: SqlStatement) -> bool:
    """Whether it deletes, or marks as deleted: often it is as good when the row is gone already."""
    marks = [value for name, value in statement.assigned.items() if _DELETED.fullmatch(name)]
    return statement.verb == "delete" or (bool(marks) and len(statement.assigned) <= 4 and marks[0].kind != "null")
