"""Several processes: the reported files are dealt out, each process analyses its share in the same forked state.

Searches through everything are divided as well. Without fork (Windows) a run stays in one process.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from goscan import forked
from goscan.facts.facts import Facts
from goscan.facts.shared import search_everything, search_together
from goscan.source.cues import CUES
from goscan.source.files import SourceFile

T = TypeVar("T")

# Below this many reported files a second process costs more than it saves.
_WORTH = 150
# Every process follows calls through the whole module: past a few they only repeat each other's work.
_MOST = 8
_BYTES_A_SIGN = 5000  # balances the two halves of four services best, of 0 to 15,000


def processes(jobs: int, files: int) -> int:
    """How many processes to use; jobs 0 chooses by the number of reported files and cores."""
    if not hasattr(os, "fork"):
        return 1
    wanted = jobs or (min(os.cpu_count() or 1, _MOST) if files > _WORTH else 1)
    return max(1, min(wanted, files))


def shares(files: Sequence[SourceFile], count: int) -> list[tuple[SourceFile, ...]]:
    """The files in `count` shares of about the same cost.

    A package stays together, as it shares what it needs, unless it is so large that another share would wait for it.
    """
    packages: dict[str, list[SourceFile]] = {}
    for file in files:
        packages.setdefault(file.directory, []).append(file)
    most = sum(map(_cost, files)) / (4 * count)
    pieces: list[list[SourceFile]] = []
    for held in packages.values():
        pieces += [held] if _size(held) <= most else ([file] for file in held)
    dealt: list[list[SourceFile]] = [[] for _ in range(count)]
    loads = [0] * count
    for piece in sorted(pieces, key=lambda p: (-_size(p), p[0].path)):  # the largest first, each to the least loaded
        to = loads.index(min(loads))
        dealt[to] += piece
        loads[to] += _size(piece)
    return [tuple(share) for share in dealt if share]


def with_rest(dealt: Sequence[tuple[SourceFile, ...]], files: Iterable[SourceFile]) -> list[frozenset[SourceFile]]:
    """The shares, each with its part of those files that are in no share."""
    held = frozenset(file for share in dealt for file in share)
    rest = [file for file in files if file not in held]
    return [frozenset((*share, *rest[number :: len(dealt)])) for number, share in enumerate(dealt)]


def _size(piece: Sequence[SourceFile]) -> int:
    return sum(map(_cost, piece))


def _cost(file: SourceFile) -> int:
    """A guess at the work that a file makes, in bytes of ordinary code: what starts goroutines and writes makes most."""
    return len(file.data) + _BYTES_A_SIGN * (len(CUES["spawn"].hits(file)) + len(CUES["write"].hits(file)))


def in_shares(
    facts: Facts, dealt: Sequence[tuple[SourceFile, ...]], work: Callable[[tuple[SourceFile, ...]], T]
) -> list[T]:
    """work(share) by a process for each share, in which nothing else is reported; RuntimeError when one fails."""
    workspace = facts.program.workspace
    search_everything(facts)  # before the fork: shared memory
    searched = dict(zip(dealt, with_rest(dealt, workspace.searched_files), strict=True))

    def work_on(share: tuple[SourceFile, ...], swap: forked.Swap) -> T:
        search_together(facts, searched[share], swap)
        workspace.report_only(share)
        return work(share)

    return forked.each(work_on, dealt)
