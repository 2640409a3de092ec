"""Writes that are run as queries and whose rows nobody reads."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.persistence.write import Write
from goscan.facts.persistence.write_search import stored_call
from goscan.facts.site import Site
from goscan.facts.statuses.fate import Fate, fate_of
from goscan.record import record
from goscan.semantics.types import Slice


@record(eq=False)
class UnreadRows:
    """A write through Query or QueryRow, and what is wrong with how its rows are read."""

    site: Site
    problem: str

    @staticmethod
    def find(facts: Facts) -> Iterator[UnreadRows]:
        """All of the reported files."""
        for write in facts.of(Write):
            problem = _problem(write)
            if problem:
                yield UnreadRows(Site(write.function, stored_call(write)), problem)


def _problem(write: Write) -> str:
    stored, statement = write.stored, write.statement
    if stored is None or statement is None or stored.mode not in ("query", "queryrow") or stored.kind != "sql":
        return ""
    verb = statement.verb.upper()
    call = stored_call(write)
    if call is not write.call:
        pgx = stored.driver == "pgx" and not statement.returning
        return f"this {verb} returns no row, so Scan always fails: it has no RETURNING" if pgx else ""
    signature = write.function.callee(call).signature
    if signature is not None and isinstance(signature.results[0].type, Slice):
        return ""  # the library has read them already
    fate = fate_of(write.function, call, 0)
    if not fate.dropped or fate.fate is Fate.OVERWRITTEN:
        return ""
    if stored.mode == "queryrow":
        return f"nobody scans the row of this {verb}, so nobody learns whether it failed"
    return f"the rows of this {verb} are dropped: they are never closed, and errors on the way are lost"
