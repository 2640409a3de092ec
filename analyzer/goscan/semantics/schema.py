"""The tables and columns that a repository's migrations and schema files create.

Read from tokens, not from a grammar: column types and table options differ too much between dialects, names
do not. What is not understood makes the table it touches incomplete, or the whole schema where the table
cannot be told; nothing is then said about it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from goscan.record import record
from goscan.semantics.lifecycle import word_set
from goscan.semantics.migrations import migrations_up
from goscan.semantics.schema_ddl import Builder, Table
from goscan.semantics.sql_normal import bracket_names
from goscan.semantics.sql_tokens import split_statements, tokenize

_SYSTEM_COLUMNS = word_set("rowid _rowid_ oid ctid xmin xmax tableoid cmin cmax")
_SYSTEM_TABLES = ("pg_", "sqlite_", "information_schema", "mysql", "sys")


@record(frozen=True)
class Schema:
    """What migrations leave behind. inserted are the tables that SQL files, triggers or functions fill."""

    tables: Mapping[str, Table]
    inserted: frozenset[str] = frozenset()
    complete: bool = True

    def has_table(self, name: str, schema: str = "") -> bool | None:
        """Whether a table exists; None when no table is known or something was not understood."""
        if name in self.tables:
            return True
        if not self.tables or not self.complete or not name or f"{schema or name}".startswith(_SYSTEM_TABLES):
            return None
        return False

    def has_column(self, table: str, column: str) -> bool | None:
        """Whether a table has a column; None when the table is not there or not completely known."""
        found = self.tables.get(table)
        if found is None or not column:
            return None
        if column in found.columns or column in _SYSTEM_COLUMNS:
            return True
        return False if found.complete and self.complete and found.columns else None

    def is_unique_key(self, table: str, columns: Iterable[str]) -> bool:
        """Whether equality on these columns finds at most one row, by a primary key or unique constraint."""
        found, given = self.tables.get(table), frozenset(columns)
        return found is not None and any(key <= given for key in found.keys)


def build_schema(files: Iterable[tuple[str, str]]) -> Schema:
    """The schema of (path, text) SQL files.

    Each folder is taken for the history of one database; databases are united, since which one a statement
    runs on is not known.
    """
    builders: dict[str, Builder] = {}
    for folder, text in migrations_up(files):
        builder = builders.setdefault(folder, Builder())
        for statement in split_statements(bracket_names(tokenize(text))):
            builder.apply(statement)
    tables: dict[str, Table] = {}
    for builder in builders.values():
        for name, table in builder.tables.items():
            known = tables.get(name)
            tables[name] = table if known is None else _united(known, table)
    inserted = frozenset(name for builder in builders.values() for name in builder.inserted)
    return Schema(tables, inserted, all(builder.complete for builder in builders.values()))


def _united(a: Table, b: Table) -> Table:
    return Table(a.name, a.columns | b.columns, a.complete and b.complete, a.keys & b.keys)
