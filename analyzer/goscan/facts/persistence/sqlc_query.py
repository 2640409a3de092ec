"""Queries of sqlc, in their .sql files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from goscan.facts.facts import Facts
from goscan.facts.persistence.known_row import Known, known_row
from goscan.facts.persistence.row_duty import is_conditional, is_removal, is_touch, picks_one_row
from goscan.facts.persistence.schema_use import schema_of
from goscan.facts.persistence.write_search import direct_writes
from goscan.facts.site import TextSite
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.sql import SqlStatement
from goscan.semantics.sqlc import parse_sqlc


@record(frozen=True, eq=False)
class SqlcCommand:
    """One annotated query: `-- name: FinishJob :exec`. site is the annotation."""

    facts: Facts
    site: TextSite
    name: str
    command: str
    statement: SqlStatement

    @property
    def can_miss(self) -> bool:
        """Whether it updates or deletes one row, picked by its key, and hits none without an error."""
        return not self.statement.returning and picks_one_row(self.statement, schema_of(self.facts))

    @property
    def is_minor(self) -> bool:
        """Whether a miss loses little, or may be what is wanted."""
        s = self.statement
        return is_removal(s) or is_touch(s) or is_conditional(s)

    @property
    def is_known(self) -> bool:
        """Whether all callers of the generated method have seen the row before."""
        method = _generated(self.facts).get(self.name)
        writes = direct_writes(self.facts, method) if method is not None and not self.statement.claims else ()
        return bool(writes) and all(known_row(write) is not Known.NO for write in writes)

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
                    site = TextSite(file, start, end, query.name)
                    yield SqlcCommand(facts, site, query.name, query.command, statements[-1])


def _generated(facts: Facts) -> Mapping[str, Function]:
    """The methods that sqlc generated, by the names of their queries. Of two with one name the last is taken."""
    return facts.once("sqlc methods", lambda: dict(_find_generated(facts)))


def _find_generated(facts: Facts) -> Iterator[tuple[str, Function]]:
    for file, decl in facts.program.workspace.candidates("run"):
        if file.generated and decl.kind == "func" and decl.names and b"sqlc" in file.data[:400]:
            yield decl.names[0], facts.program.declared(file, decl)
