"""sqlc's query files: `-- name: GetJob :one` above each statement."""

from __future__ import annotations

import re

from goscan.record import record
from goscan.semantics.sql import SqlStatement, parse_sql

_ANNOTATION = re.compile(
    r"^[ \t]*(?:--|\#|/\*)[ \t]*name:[ \t]*(?P<name>\w+)[ \t]+:(?P<command>\w+)[^\n]*", re.MULTILINE
)
_MACRO = re.compile(r"\bsqlc\.(?:n?arg|slice)\(\s*['\"]?(\w+)['\"]?\s*\)", re.IGNORECASE)


@record(frozen=True)
class SqlcQuery:
    """One annotated query. line and columns are 1-based; start and end are offsets of `name: Foo :exec`."""

    name: str
    command: str
    sql: str
    line: int
    column: int
    end_column: int
    start: int
    end: int

    def statements(self) -> tuple[SqlStatement, ...] | None:
        """The parsed text, as by parse_sql; sqlc.arg(x) counts as @x."""
        return parse_sql(_MACRO.sub(r"@\1", self.sql))


def parse_sqlc(text: str) -> list[SqlcQuery]:
    """The annotated queries of a .sql file, in order."""
    found = list(_ANNOTATION.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)]
    return [_query(text, match, end) for match, end in zip(found, ends, strict=False)]


def _query(text: str, match: re.Match[str], end: int) -> SqlcQuery:
    start = match.start("name")
    line_start = text.rfind("\n", 0, start) + 1
    begin = text.index("name:", match.start())
    stop = match.end("command")
    return SqlcQuery(
        name=match["name"],
        command=match["command"],
        sql=text[match.end() : end].strip(),
        line=text.count("\n", 0, start) + 1,
        column=begin - line_start + 1,
        end_column=stop - line_start + 1,
        start=begin,
        end=stop,
    )
