"""The fields that a few files, which were asked for alone, may leave unset: those of the structs that are made there.

The test for nil and the write stand in the struct's package, which need not be among the files. Names choose, types decide.
Errs towards silence: only the files' own packages and those that they import are looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from goscan.facts.dependencies.unset_field import TestedField, tested_fields
from goscan.facts.facts import Facts
from goscan.facts.statuses.status import says_state
from goscan.semantics.function import Function
from goscan.source.files import SourceFile
from goscan.source.mentions import words

_SETTERS = ("Set", "Update", "Mark", "Change", "Finish", "Complete", "Fail", "set", "update", "mark", "finish")
_THROUGH = re.compile(rb"\.\w+\.((?:" + "|".join(_SETTERS).encode() + rb")\w*)\(")
_MAKER = re.compile(rb"\nfunc (\w+)[(\[]([^\n]*)\{")  # also what stands on one line: then the last brace counts


def tested_where_made(facts: Facts) -> Iterator[TestedField]:
    """The fields tested for nil in packages that make what the asked files use."""
    for file in homes(facts):
        if not file.reported:
            yield from (field for field in tested_fields(file) if may_make(facts, file, field.owner))


def storing_where_made(facts: Facts) -> Iterator[Function]:
    """The functions there that call what says that it stores a state, through a field."""
    for file in homes(facts):
        if file.reported:
            continue
        for match in _THROUGH.finditer(file.data):
            decl = file.decl_at(match.start()) if says_state(match[1].decode("utf-8", "replace")) else None
            if decl is not None and decl.kind == "func" and may_make(facts, file, decl.recv):
                yield facts.program.declared(file, decl)


def homes(facts: Facts) -> tuple[SourceFile, ...]:
    """The files of the packages of the asked files, and of those that they import; () when all files were asked for."""
    return facts.once("homes of what is made", lambda: tuple(_find_homes(facts)))


def _find_homes(facts: Facts) -> Iterator[SourceFile]:
    workspace = facts.program.workspace
    if all(file.asked for file in workspace.searched_files):
        return
    asked = [file for file in workspace.reported_files if not file.is_test]
    paths = dict.fromkeys(file.package_path for file in asked)
    paths |= dict.fromkeys(imported.path for file in asked for imported in file.imports)
    for path in paths:
        yield from (f for f in workspace.package_files(path) if not (f.is_stub or f.is_test))


def may_make(facts: Facts, home: SourceFile, owner: str) -> bool:
    """Whether an asked file names a struct, or a function of its package that mentions it in its first line."""
    used = facts.once("words of asked files", lambda: _used(facts))
    return not owner or owner.encode() in used or not used.isdisjoint(_makers(facts, home.package_path).get(owner, ()))


def _used(facts: Facts) -> set[bytes]:
    return set[bytes]().union(*(words(f.data) for f in facts.program.workspace.reported_files if not f.is_test))


def _makers(facts: Facts, package: str) -> dict[str, set[bytes]]:
    """The functions of a package by the words in their signatures."""
    return facts.once(("makers", package), lambda: _find_makers(facts, package))


def _find_makers(facts: Facts, package: str) -> dict[str, set[bytes]]:
    found: dict[str, set[bytes]] = {}
    for file in facts.program.workspace.package_files(package):
        for match in _MAKER.finditer(file.data) if not file.is_test else ():
            for word in words(match[2]):
                found.setdefault(word.decode("utf-8", "replace"), set()).add(match[1])
    return found
