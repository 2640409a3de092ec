"""Queries of sqlc, in their .sql files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from goscan.facts.facts import Facts
from goscan.facts.site import TextSite
from goscan.semantics.sql import SqlStatement
from goscan.semantics.sqlc import parse_sqlc


@dataclass(frozen=True, slots=True, eq=False)
class SqlcCommand:
    """One annotated query: `-- name: FinishJob :exec`. site is the annotation."""

    site: TextSite
    name: str
    command: str
    statement: SqlStatement

    @property
    def can_miss(self) -> bool:
        """Whether it updates or deletes one row, picked by its key, and hits none without an error."""
        s = self.statement
        return s.verb in ("update", "delete") and s.is_key_equality and not s.where_unknown and not s.returning

    @staticmethod
    def find(facts: Facts) -> Iterator[SqlcCommand]:
        """The queries of the .sql files that were asked about."""
        for file in facts.program.workspace.sql_sources:
            if not file.asked or b"name:" not in file.data:
                continue
            text = file.data.decode("utf-8", "replace")
            for query in parse_sqlc(text):
                statements = query.statements()
                if statements:
                    start, end = len(text[: query.start].encode()), len(text[: query.end].encode())
                    yield SqlcCommand(TextSite(file, start, end, query.name), query.name, query.command, statements[-1])
