"""Goroutines that start outside the reported files and run what these declare.

What is said of a body must not depend on whether the file that starts it was given, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from goscan.facts.facts import Facts
from goscan.facts.goroutines.goroutine import Goroutine, goroutines_in, goroutines_of
from goscan.semantics.function import Function
from goscan.source.cues import SPAWNER_NAMES
from goscan.source.files import SourceFile
from goscan.source.mentions import words


def running(facts: Facts) -> tuple[Goroutine, ...]:
    """The goroutines of the reported files, and those that start elsewhere and run a function declared there.

    Only where the start names the function or its type: what depends on anything else being a goroutine stays silent.
    """
    return facts.once(running, lambda: _sorted((*facts.of(Goroutine), *_started_elsewhere(facts))))


def leading_to(facts: Facts, functions: Iterable[Function], depth: int) -> tuple[Goroutine, ...]:
    """The goroutines of the reported files, and those of others whose body is one of the functions, or calls it through so many."""
    own = facts.of(Goroutine)
    if not _others(facts):
        return own
    level = list(dict.fromkeys(fn.top for fn in functions))
    found: dict[Goroutine, None] = {}
    seen = set(level)
    for _ in range(depth + 1):
        for fn in level:
            found |= dict.fromkeys(g for g in goroutines_of(facts, fn) if not g.site.function.file.reported)
        callers = dict.fromkeys(site.function for fn in level for site in facts.program.callers(fn))
        level = [fn for fn in callers if fn not in seen]
        seen.update(level)
    return _sorted((*own, *found))


def _sorted(goroutines: Iterable[Goroutine]) -> tuple[Goroutine, ...]:
    return tuple(sorted(goroutines, key=lambda g: (g.site.function.file.path, g.site.node.start)))


def _started_elsewhere(facts: Facts) -> Iterator[Goroutine]:
    others = frozenset(_others(facts))
    names = _declared_names(facts) if others else frozenset()

    def names_one(file: SourceFile, start: int, end: int) -> bool:
        return not names.isdisjoint(words(file.data[start:end]))

    for fn in facts.program.candidates("spawn", where=others.__contains__, accept=names_one):
        for inner in fn.with_literals():
            yield from (g for g in goroutines_in(facts, inner) if any(b.file.reported for b in g.bodies))


def _declared_names(facts: Facts) -> frozenset[bytes]:
    """The names of the functions, and of the types that may be a job with a Run method, of the reported files."""
    files = facts.program.workspace.reported_files
    names = {name for f in files for d in f.outline.decls if d.kind in ("func", "type") for name in d.names}
    return frozenset(name.encode() for name in names.difference(SPAWNER_NAMES.split()))


def _others(facts: Facts) -> tuple[SourceFile, ...]:
    """The files with code that somebody wrote and that is not reported."""
    files = facts.program.workspace.searched_files
    return facts.once(_others, lambda: tuple(f for f in files if not f.reported and not f.is_test and not f.generated))
