"""Which lines a unified diff adds."""

from __future__ import annotations

import re
from collections.abc import Mapping

AddedLines = Mapping[str, frozenset[int]]
"""By path, relative to the root of the repository."""

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb'\\([0-7]{3}|[abtnvfr"\\])')
_LETTERS = {b"a": 7, b"b": 8, b"t": 9, b"n": 10, b"v": 11, b"f": 12, b"r": 13, b'"': 34, b"\\": 92}


def added_lines(patch: bytes) -> AddedLines:
    """The added lines of each file; of a file with removed lines only, the line behind the removal."""
    added: dict[str, set[int]] = {}
    current: set[int] = set()
    line = old = new = 0
    for text in patch.splitlines():
        if old > 0 or new > 0:
            # Inside a hunk, whose length its head tells: a removed line may look like a file header.
            if text.startswith(b"+"):
                current.add(line)
                line, new = line + 1, new - 1
            elif text.startswith(b"-"):
                old -= 1
            elif not text.startswith(b"\\"):
                line, old, new = line + 1, old - 1, new - 1
        elif match := _HUNK.match(text):
            line = int(match[2])
            old, new = int(match[1] or 1), int(match[3] or 1)
            if not new:
                current.add(line + 1)
        elif text.startswith(b"+++ "):
            current = added.setdefault(_path(text[4:]), set())
    return {path: frozenset(lines) for path, lines in added.items()}


def _path(shown: bytes) -> str:
    """The path of a `+++` line, without the prefix b/ and git's quotes."""
    name = shown.split(b"\t")[0]
    if name.startswith(b'"'):
        name = _ESCAPE.sub(lambda m: bytes([_LETTERS.get(m[1]) or int(m[1], 8)]), name[1:-1])
    return name.decode("utf-8", "surrogateescape").removeprefix("b/")
