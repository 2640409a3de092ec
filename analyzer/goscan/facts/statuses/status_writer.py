"""Functions that a directive, in the code or in the configuration, describes as writers of a lifecycle state."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from goscan.facts.facts import Facts
from goscan.facts.persistence.entity import Entity
from goscan.facts.persistence.operand import UNKNOWN_STATE, Operand
from goscan.facts.persistence.statement import context_of
from goscan.facts.persistence.stored import error_index, result_types
from goscan.facts.persistence.write import Write
from goscan.facts.site import Site
from goscan.facts.statuses.status import StateColumn
from goscan.semantics.function import Function
from goscan.semantics.objects import Directive
from goscan.syntax import ast

_ABOVE = re.compile(
    rb"//goscan:status-write[^\n]*\n(?:[ \t]*//[^\n]*\n)*[ \t]*(?:func[ \t]*(?:\([^)\n]*\)[ \t]*)?)?(\w+)"
)


def described_writers(facts: Facts) -> frozenset[str]:
    """The names under which they are called. Directives in files that are not reported are missed."""
    return facts.once("described writers", lambda: frozenset(_find_names(facts)))


def _find_names(facts: Facts) -> Iterator[str]:
    for (_, _, name), directives in facts.program.extra_directives.items():
        if any(d.name == "status-write" for d in directives):
            yield name
    workspace = facts.program.workspace
    marked = (file.data for file in workspace.reported_files if file.has_directives)
    for data in (*workspace.user_stubs, *marked):
        yield from (match[1].decode("utf-8", "replace") for match in _ABOVE.finditer(data))


def callers_in_text(facts: Facts, names: Collection[str]) -> Iterator[Function]:
    """The reported functions whose text has a call by one of the names."""
    if not names:
        return
    pattern = re.compile(rb"\b(?:" + "|".join(map(re.escape, sorted(names))).encode() + rb")\(")
    for file in facts.program.workspace.reported_files:
        at = 0
        while match := pattern.search(file.data, at):
            at = match.end()
            decl = file.decl_at(match.start())
            if decl is not None and decl.kind == "func":
                yield facts.program.declared(file, decl)
                at = decl.end


def described_write(facts: Facts, fn: Function, call: ast.CallExpr, said: Directive) -> Write:
    """The write that a call of such a function is. Without a signature nothing is known about its error."""
    callee = fn.callee(call)
    index = said.get("value")
    value = call.args[int(index)] if index is not None and int(index) < len(call.args) else None
    column = (
        StateColumn("status", (UNKNOWN_STATE,)) if value is None else StateColumn("status", (), (Operand(fn, value),))
    )
    entity = Entity(f"{callee.path}.{callee.recv or callee.name}", exact=False)
    error = error_index(result_types(callee.signature))
    context = context_of(fn, call)
    return Write(
        facts, Site(fn, call), "call", "", "update", callee, entity, None, column.value(), error, "", context, depth=1
    )
