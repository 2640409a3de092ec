"""Dropped errors of functions that store something through others: `_ = settings.SetInterval(n)`.

`Write.find` follows a call to the function that runs the statement, and further only for states: what stores something along
with much else is no write of its caller. Here the name says that the function is there to store, and its error has been
followed back from the statement, so that more calls may lie between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from goscan.facts.facts import Facts
from goscan.facts.persistence.write import Write
from goscan.facts.persistence.write_search import (
    DEPTH,
    SHALLOW,
    called_name,
    common_entity,
    direct_writes,
    reported_functions_losing,
    status_writers,
    stored_call,
    written_through,
)
from goscan.facts.statuses.status import says_state
from goscan.facts.statuses.told_failure import hands_back_silently
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import words
from goscan.syntax import ast

_VERBS = frozenset(
    {"save", "insert", "upsert", "persist", "update", "create"}
    | {"set", "store", "put", "write", "record", "mark", "add", "delete", "remove", "replace"}
)
_ALONE = frozenset({"save", "insert", "upsert", "persist", "update", "create", "delete", "remove"})
"""The verbs that name a function by themselves; `Set`, `Add` and `Write` have little to do with a store."""
_RETURNS_ERROR = re.compile(rb"\nfunc (?:\([^()\n]*\) ?)?(\w+)\([^\n]*\berror\)? \{")


@record(frozen=True, eq=False)
class _StoringNames:
    """The names under which a search for the statement goes on."""

    base: frozenset[str]

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and (name in self.base or says_store(name))


@cache
def says_store(name: str) -> bool:
    """Whether the name of a function says that it stores something."""
    parts = words(name)
    return bool(parts) and parts[0] in _VERBS and (len(parts) > 1 or parts[0] in _ALONE)


def lost_stores(facts: Facts) -> Iterator[Write]:
    """The calls of reported functions that store through others and whose results are not all kept."""
    wanted = {name.encode() for name in _names(facts)}
    for fn in dict.fromkeys(reported_functions_losing(facts, wanted)):
        for inner in fn.with_literals():
            for call in inner.nodes(ast.CallExpr):
                if called_name(call).encode() in wanted and _stands_alone(inner, call):
                    write = stores_at(facts, inner, call)
                    if write is not None:
                        yield write


def stores_at(facts: Facts, fn: Function, call: ast.CallExpr) -> Write | None:
    """The write that a call of such a function is."""
    if called_name(call) not in _names(facts) or any(
        call in (w.call, stored_call(w)) for w in direct_writes(facts, fn)
    ):
        return None
    known = status_writers(facts).names
    if called_name(call) in known and written_through(facts, fn, call, SHALLOW, known) is not None:
        return None  # `Write.find` has it
    names = facts.once("storing names", lambda: _StoringNames(known))
    write = written_through(facts, fn, call, DEPTH, names)
    if write is None or write.error_result is None:
        return None
    write.through = tuple(filter(hands_back_silently, write.through))
    if not write.through:
        return None
    write.verb, write.entity = write.through[0].verb, common_entity(write.through, write.callee)
    return write


def _names(facts: Facts) -> frozenset[str]:
    return facts.once("names of stores", lambda: frozenset(_declared(facts)))


def _declared(facts: Facts) -> Iterator[str]:
    """The functions outside tests that say by name that they store, and return an error."""
    for file in facts.program.workspace.searched_files:
        for name in set(_RETURNS_ERROR.findall(file.data)):
            text = name.decode("utf-8", "replace")
            if says_store(text) and not says_state(text):
                yield text


def _stands_alone(fn: Function, call: ast.CallExpr) -> bool:
    match fn.parent(call):
        case ast.ExprStmt() | ast.DeferStmt() | ast.GoStmt():
            return True
        case ast.AssignStmt(lhs=lhs):
            return any(isinstance(x, ast.Ident) and x.name == "_" for x in lhs)
    return False
