"""Several processes: the reported files are dealt out, each process analyses its share in the same forked state.

What was read before the fork is shared memory. Without fork (Windows) a run stays in one process.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from goscan.source.files import SourceFile

T = TypeVar("T")

# Below this many reported files a second process costs more than it saves.
_WORTH = 150
# Every process follows calls through the whole module: past a few they only repeat each other's work.
_MOST = 8


def processes(jobs: int, files: int) -> int:
    """How many processes to use; jobs 0 chooses by the number of reported files and cores."""
    if not hasattr(os, "fork"):
        return 1
    wanted = jobs or (min(os.cpu_count() or 1, _MOST) if files > _WORTH else 1)
    return max(1, min(wanted, files))


def shares(files: Sequence[SourceFile], count: int) -> list[tuple[SourceFile, ...]]:
    """The files in `count` shares of about the same number of bytes.

    A package stays together, as it shares what it needs, unless it is so large that another share would wait for it.
    """
    packages: dict[str, list[SourceFile]] = {}
    for file in files:
        packages.setdefault(file.directory, []).append(file)
    most = sum(len(file.data) for file in files) / (4 * count)
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


def _size(piece: Sequence[SourceFile]) -> int:
    return sum(len(file.data) for file in piece)


def each(work: Callable[[tuple[SourceFile, ...]], T], dealt: Sequence[tuple[SourceFile, ...]]) -> list[T]:
    """work(share) for every share, the first one here, the others in forked processes; RuntimeError when one fails."""
    import pickle

    children = [_start(work, share) for share in dealt[1:]]
    try:
        results = [work(dealt[0])]
    finally:
        answers = [_answer(pid, descriptor) for pid, descriptor in children]
    for answer in answers:
        result, problem = pickle.loads(answer) if answer else (None, "a process ended early")
        if problem:
            raise RuntimeError(problem)
        results.append(cast("T", result))
    return results


def _start(work: Callable[[tuple[SourceFile, ...]], T], share: tuple[SourceFile, ...]) -> tuple[int, int]:
    """A child that writes the pickled (result, problem) to a pipe: its id, and the end to read from."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writer)
        return pid, reader
    import pickle

    status = 1
    try:
        os.close(reader)
        try:
            answer = pickle.dumps((work(share), ""))
        except Exception as error:
            answer = pickle.dumps((None, f"{type(error).__name__}: {error}"))
        with os.fdopen(writer, "wb") as out:
            out.write(answer)
        status = 0
    finally:
        os._exit(status)  # nothing of the parent's, such as buffered output, may be run or written twice


def _answer(pid: int, descriptor: int) -> bytes:
    with os.fdopen(descriptor, "rb") as answer:
        data = answer.read()
    os.waitpid(pid, 0)
    return data
