"""Tables that are updated, and whether anything ever inserts into them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.persistence.entity import model_type, plural, struct_fields, table_of
from goscan.facts.persistence.write import Write
from goscan.facts.persistence.write_search import direct_writes
from goscan.record import record
from goscan.semantics.schema import build_schema
from goscan.semantics.types import Type

_NAME = rb"(?:[\"`\[]?\w+[\"`\]]?\.)?[\"`\[]?(\w+)"
# Over-approximates: comments count, and SQL that the reader could not parse.
_FILLS = re.compile(
    rb"(?:insert\s+(?:or\s+\w+\s+|ignore\s+|low_priority\s+)*into|replace\s+into|merge\s+into|upsert\s+into|copy|load\s+data[^;]*?into\s+table)(?:\s+|(?=[\"`]\s*[,)+]))(?:"
    + _NAME
    + rb")?"
)
_COPIES = re.compile(rb"\.copyin(?:schema\(\s*\"\w*\",|\()\s*(?:\"(\w+)\")?")
_OF_LIBRARIES = frozenset(["casbin_rule", "casbin_rules", "schema_migrations", "goose_db_version", "gorp_migrations"])
_INSERTS = frozenset({"insert", "upsert", "save", "replace", "merge"})


def _with_it(write: Write) -> Iterator[str]:
    """The tables of the models that the stored struct holds: an ORM inserts these, too."""
    saved = write.stored.saves if write.stored is not None else None
    if saved is None or write.kind != "orm":
        return
    program, seen = saved.function.program, set[Type]()
    work = [saved.function.type_of(saved.expr)]
    while work:
        for member in struct_fields(program, work.pop()):
            model = model_type(member.type)
            if model is not None and model not in seen and (table := table_of(program, model)):
                seen.add(model)
                work.append(model)
                yield table


@record(eq=False)
class UnfilledTable:
    """A table that the scanned modules update and nothing in them inserts into. writes are the updates, the first one reported."""

    table: str
    writes: tuple[Write, ...]

    @staticmethod
    def find(facts: Facts) -> Iterator[UnfilledTable]:
        """Such tables, when it is known where all inserts go."""
        updated: dict[str, list[Write]] = {}
        for write in facts.of(Write):
            statement = write.statement
            # An update of no row in particular is a correction of data, of a table that a library may fill.
            picks = statement is not None and bool(statement.key_columns or statement.where_unknown)
            if statement is not None and picks and write.verb == "update" and statement.table and write.depth == 0:
                updated.setdefault(statement.table, []).append(write)
        filled = filled_tables(facts) if updated else None
        if filled is None:
            return
        for table, writes in updated.items():
            if not _is_filled(table, filled) and not facts.is_external(table):
                yield UnfilledTable(table, tuple(writes))


def _is_filled(table: str, filled: frozenset[str]) -> bool:
    """Whether something inserts into a table, under this name or under that which an ORM makes of it: a prefix is set at run time."""
    if table in _OF_LIBRARIES:
        return True
    names = [table, *(table[at + 1 :] for at, c in enumerate(table) if c == "_")]
    return any(name in filled or plural(name) in filled for name in names)


def filled_tables(facts: Facts) -> frozenset[str] | None:
    """The tables that code outside tests, or a .sql file, inserts into; None when an insert goes nobody knows where."""
    return facts.once("filled tables", lambda: _filled_tables(facts))


def _filled_tables(facts: Facts) -> frozenset[str] | None:
    workspace = facts.program.workspace
    found: set[str] = set()
    in_go = False
    for file in workspace.files:
        if file.is_test:
            continue
        text = file.data.lower()
        for match in (*_FILLS.finditer(text), *_COPIES.finditer(text)):
            if match[1] is not None:
                found.add(match[1].decode())
                in_go = True
            elif not match[0].startswith(b"copy"):
                return None  # `"INSERT INTO " + table`
    for fn in facts.program.candidates("write"):
        for inner in fn.with_literals():
            for write in direct_writes(facts, inner):
                if write.verb in _INSERTS:
                    if write.statement is None or not write.statement.table:
                        return None
                    found.add(write.statement.table)
                    found.update(_with_it(write))
                    in_go = True
    for source in workspace.sql_sources:
        found.update(match[1].decode() for match in _FILLS.finditer(source.data.lower()) if match[1] is not None)
    texts = ((source.path, source.data.decode("utf-8", "replace")) for source in workspace.sql_sources)
    # A module that inserts nothing works on what another program stores.
    return frozenset(found | build_schema(texts).inserted) if in_go else None
