"""Goroutines that start outside the reported files and run what these declare.

What is said of a body must not depend on whether the file that starts it was given, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from goscan.facts.facts import Facts
from goscan.facts.goroutines.goroutine import Goroutine, goroutines_in, goroutines_of
from goscan.semantics.function import Function
from goscan.source.files import SourceFile

_STARTED = re.compile(rb"go\s+(?:[\w\x80-\xff]+\s*\.\s*)*([\w\x80-\xff]+)(?:\[[^\]\n]*\])?\(")


def running(facts: Facts) -> tuple[Goroutine, ...]:
    """The goroutines of the reported files, and those that start elsewhere with a call of a function declared there.

    A function that is handed to a spawner elsewhere is missed: what depends on its being a goroutine stays silent.
    """
    return facts.once(running, lambda: (*facts.of(Goroutine), *_started_elsewhere(facts)))


def leading_to(facts: Facts, functions: Iterable[Function], depth: int) -> tuple[Goroutine, ...]:
    """The goroutines of files that are not reported whose body is one of the functions, or calls it through so many others."""
    if not _others(facts):
        return ()
    level = list(dict.fromkeys(fn.top for fn in functions))
    found: dict[Goroutine, None] = {}
    seen = set(level)
    for _ in range(depth + 1):
        for fn in level:
            found |= dict.fromkeys(g for g in goroutines_of(facts, fn) if not g.site.function.file.reported)
        callers = dict.fromkeys(site.function for fn in level for site in facts.program.callers(fn))
        level = [fn for fn in callers if fn not in seen]
        seen.update(level)
    return tuple(found)


def _started_elsewhere(facts: Facts) -> Iterator[Goroutine]:
    others = _others(facts)
    if not others:
        return
    names = {
        decl.name.encode()
        for file in facts.program.workspace.reported_files
        for decl in file.outline.decls
        if decl.kind == "func"
    }
    for file in others:
        starts = (match for match in _STARTED.finditer(file.data) if match[1] in names)
        decls = dict.fromkeys(decl for match in starts if (decl := file.decl_at(match.start())) is not None)
        for decl in decls:
            for inner in facts.program.declared(file, decl).with_literals():
                yield from (g for g in goroutines_in(facts, inner) if any(b.file.reported for b in g.bodies))


def _others(facts: Facts) -> tuple[SourceFile, ...]:
    """The files with code that somebody wrote and that is not reported."""
    files = facts.program.workspace.searched_files
    return facts.once(_others, lambda: tuple(f for f in files if not f.reported and not f.is_test and not f.generated))
