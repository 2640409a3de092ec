"""Types of jobs that are kept in memory: a registry holds them, a field says how far they are, and others read it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.persistence.entity import table_of
from goscan.facts.persistence.write_search import direct_writes, storing_states
from goscan.semantics.lifecycle import is_failure, is_success, is_terminal, is_under_way, words
from goscan.semantics.program import Program
from goscan.semantics.types import Named, Struct

_STORED = re.compile(r"\b(?:gorm|db|bson|xorm|bun|orm|pg|sql|firestore|dynamodbav|storm|boltholdKey|badgerhold):")
_WAITING = frozenset(["queued", "pending", "scheduled", "enqueued", "submitted", "waiting", "created", "new", "init"])


def is_kept(facts: Facts, t: Named, field: str) -> bool:
    """Whether objects of a type outlive the job, and the field tells others of its life: it runs, and ends well or badly.

    What is stored in a database is not kept in memory: there the state is stored by writing it (S23). What the texts that
    name the type say decides; where nothing does, it is not kept.
    """
    return facts.once(("kept", t.path, t.name, field), lambda: _find(facts, t, field))


def _find(facts: Facts, t: Named, field: str) -> bool:
    program = facts.program
    under = program.underlying(t)
    if not t.path or not isinstance(under, Struct) or any(_STORED.search(f.tag) for f in under.fields):
        return False
    texts = list(_naming(program, t))
    held = re.compile(rf"(?:\[[\w.]*\]|\[[\w.]+, ?|\.\()\*?(?:\w+\.)?{re.escape(t.name)}\b".encode())
    if not any(held.search(text) for text in texts):
        return False
    tag = next((f.tag for f in under.fields if f.name == field), "")
    read = re.compile(rf"\.{re.escape(field)}\b(?! :?= )".encode())
    if "json:" not in tag and not any(read.search(text) for text in texts):
        return False
    return _tells_of_life(texts, field) and table_of(program, t) not in _tables(facts)


def _naming(program: Program, t: Named) -> Iterator[bytes]:
    """The texts of the declarations that name a type."""
    for file, decl in program.workspace.mentions(t.name):
        if not file.is_test and (file.package_path == t.path or any(i.path == t.path for i in file.imports)):
            yield file.data[decl.start : decl.end]


def _tells_of_life(texts: list[bytes], field: str) -> bool:
    """Whether the values that the field is given say that the work waits or runs, that it went well, and that it failed."""
    given = re.compile(rf"\b{re.escape(field)}(?:: +| = )(?:[\w.]+\()?\"?([\w.-]+)".encode())
    values = {m[1].decode("utf-8", "replace").rpartition(".")[2] for text in texts for m in given.finditer(text)}
    begun = any(is_under_way(v) or _WAITING.intersection(words(v)) for v in values if not is_terminal(v))
    ended = [v for v in values if is_terminal(v)]
    return begun and any(map(is_failure, ended)) and any(map(is_success, ended))


def _tables(facts: Facts) -> frozenset[str]:
    """The tables whose states functions of the program store."""
    return facts.once("tables with a state", lambda: frozenset(_find_tables(facts)))


def _find_tables(facts: Facts) -> Iterator[str]:
    for top in storing_states(facts):
        for fn in top.with_literals():
            yield from (w.entity.name for w in direct_writes(facts, fn) if w.is_status and w.entity is not None)
