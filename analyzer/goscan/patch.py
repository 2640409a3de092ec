"""What a unified diff adds, and whether the files are as they are behind it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

AddedLines = Mapping[str, frozenset[int]]
"""By path, relative to the root of the repository."""

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb'\\([0-7]{3}|[abtnvfr"\\])')
_LETTERS = {b"a": 7, b"b": 8, b"t": 9, b"n": 10, b"v": 11, b"f": 12, b"r": 13, b'"': 34, b"\\": 92}
_HEADER = re.compile(rb"^(?:diff |Index: |--- |\+\+\+ |Binary files )", re.MULTILINE)


class PatchError(Exception):
    """Text that is no patch, or one that the files do not show; the message fits on one line."""


@dataclass(slots=True)
class Hunk:
    """One change: the lines from `first` on as they are behind it, and the numbers of those that count as added."""

    path: str
    first: int
    lines: list[bytes] = field(default_factory=list)
    added: set[int] = field(default_factory=set)


def hunks(patch: bytes) -> list[Hunk]:
    """The changes of a patch in its order; of deleted files none."""
    if patch.strip() and not _HEADER.search(patch):
        raise PatchError("it is not a patch")
    found: list[Hunk] = []
    path = ""
    old = new = 0
    for text in patch.split(b"\n"):
        if old > 0 or new > 0:
            # Inside a hunk, whose length its head tells: a removed line may look like a file header.
            hunk = found[-1]
            line = hunk.first + len(hunk.lines)
            if text.startswith(b"+"):
                hunk.added.add(line)
                hunk.lines.append(text[1:])
                new -= 1
            elif text.startswith(b"-"):
                hunk.added.add(line)  # what stands behind a removal is changed by it
                old -= 1
            elif not text.startswith(b"\\"):
                hunk.lines.append(text[1:])
                old, new = old - 1, new - 1
        elif match := _HUNK.match(text):
            old, new = int(match[1] or 1), int(match[3] or 1)
            # A hunk without new lines names the line before.
            found.append(Hunk(path, int(match[2]) if new else int(match[2]) + 1))
        elif text.startswith(b"+++ "):
            path = _path(text[4:])
        elif text.startswith(b"@@@ "):
            raise PatchError("it is the combined diff of a merge, which cannot be applied")
    if old > 0 or new > 0:
        raise PatchError("it ends in the middle")
    return [hunk for hunk in found if hunk.path != "/dev/null"]


def added_lines(changes: Iterable[Hunk]) -> AddedLines:
    """The added lines of each file, and the lines behind those that are removed."""
    added: dict[str, set[int]] = {}
    for hunk in changes:
        added.setdefault(hunk.path, set()).update(hunk.added)
    return {path: frozenset(lines) for path, lines in added.items()}


def check_fit(changes: Iterable[Hunk], lines_of: Callable[[str], Sequence[bytes] | None]) -> None:
    """PatchError unless the files have the lines that the patch leaves; lines_of gives None for a missing file."""
    for hunk in changes:
        lines = lines_of(hunk.path)
        if lines is None:
            raise PatchError(f"it does not apply: there is no {hunk.path}")
        there = [line.rstrip(b"\r") for line in lines[hunk.first - 1 : hunk.first - 1 + len(hunk.lines)]]
        if there != [line.rstrip(b"\r") for line in hunk.lines]:
            raise PatchError(f"it does not apply: {hunk.path}:{hunk.first} is not what it leaves there")


def _path(shown: bytes) -> str:
    """The path of a `+++` line, without the prefix b/ and git's quotes."""
    name = shown.rstrip(b"\r").split(b"\t")[0]
    if name.startswith(b'"'):
        name = _ESCAPE.sub(lambda m: bytes([_LETTERS.get(m[1]) or int(m[1], 8)]), name[1:-1])
    return name.decode("utf-8", "surrogateescape").removeprefix("b/")
