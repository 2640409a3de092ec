"""Statements that name tables or columns the migrations of the repository do not have."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.persistence.write import Write
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.schema import Schema, build_schema
from goscan.semantics.sql import SqlStatement

# Tables that Go code creates or changes itself, and frameworks that do it from models: nothing is known about these.
_DDL = re.compile(
    rb"(?:create|alter|rename)\s+(?:\w+\s+){0,3}?(?:table|view)\s+(?:if\s+(?:not\s+)?exists\s+)?(?:[\"`\[]?\w+[\"`\]]?\.)?[\"`\[]?(\w+)?"
)
_MIGRATORS = (b".AutoMigrate(", b".Schema.Create(", b".NewCreateTable(", b".CreateTable(", b".Sync2(", b".RunSyncdb(")


@record(eq=False)
class UnknownName:
    """A name in a statement that the schema does not have; column is "" when it is the table."""

    write: Write
    table: str
    column: str

    @staticmethod
    def find(facts: Facts) -> Iterator[UnknownName]:
        """All of the SQL writes in the reported files."""
        schema = schema_of(facts)
        if schema is None or not schema.complete:
            return
        in_go = _made_in_go(facts)
        if in_go is None:
            return
        for write in facts.of(Write):
            statement = write.statement
            beside = is_migration(facts, write.function)  # the schema was another one then
            if write.kind != "sql" or statement is None or write.depth or beside or facts.is_external(statement.table):
                continue
            yield from _unknown(write, statement, schema, in_go)


def _unknown(write: Write, statement: SqlStatement, schema: Schema, in_go: frozenset[str]) -> Iterator[UnknownName]:
    table = statement.table
    if not table or table in in_go:
        return
    if schema.has_table(table, statement.schema) is False:
        yield UnknownName(write, table, "")
        return
    columns = sorted(
        statement.columns | {c.column for c in statement.where if c.table in ("", table) and not statement.reads}
    )
    for column in columns:
        if schema.has_column(table, column) is False:
            yield UnknownName(write, table, column)


def is_migration(facts: Facts, fn: Function) -> bool:
    """Whether a function is a step of a migration: its file stands among the numbered .sql files."""
    return os.path.dirname(fn.file.path) in facts.once("migration folders", lambda: _migration_folders(facts))


def _migration_folders(facts: Facts) -> frozenset[str]:
    paths = [os.path.split(source.path) for source in facts.program.workspace.sql_sources]
    return frozenset(folder for folder, name in paths if name[:1].isdigit())


def schema_of(facts: Facts) -> Schema | None:
    """What the migrations of the repository create; None when there are none. Read once."""
    return facts.once("schema", lambda: _read_schema(facts))


def _read_schema(facts: Facts) -> Schema | None:
    sources = facts.program.workspace.sql_sources
    schema = build_schema((s.path, s.data.decode("utf-8", "replace")) for s in sources)
    return schema if schema.tables else None


def _made_in_go(facts: Facts) -> frozenset[str] | None:
    """The tables that Go code creates or alters; None when it does so with names nobody knows."""
    found: set[str] = set()
    for file in facts.program.workspace.files:
        if file.is_test:
            continue
        data = file.data
        if any(word in data for word in _MIGRATORS):
            return None
        for match in _DDL.finditer(data.lower()):
            if match[1] is None:
                return None
            found.add(match[1].decode())
    return frozenset(found)
