"""What reported code may use, by name: a run over one file must not look at all that a large module declares.

The words of the reported files, then what the functions call that are called like something called there, and so on: one
step for each function between. Names decide, so that it errs towards yes; only a function that a function between takes as
a value, without calling it, is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

from goscan.source.mentions import called, words

if TYPE_CHECKING:
    from goscan.source.files import SourceFile

_FUNC: Final = re.compile(rb"\nfunc (?:\([^()\n]*\) ?)?([\w\x80-\xff]+)")
METHOD: Final = re.compile(rb"\nfunc \((?:[\w\x80-\xff]+ )?\*?([\w\x80-\xff]+)(?:\[[^\]\n]*\])?\) ?([\w\x80-\xff]+)")


class Near:
    """The words within reach of the reported files; no question where these are most of what is searched."""

    def __init__(self, reported: Iterable[SourceFile], searched: tuple[SourceFile, ...]) -> None:
        self._reported = tuple(reported)
        self._searched = searched
        self._steps: list[set[bytes]] = []
        self._called: set[bytes] = set()  # by the functions of the last step

    @cached_property
    def is_everything(self) -> bool:
        """Whether too much is reported for the question to be worth its cost."""
        return 4 * len(self._reported) > len(self._searched)

    def has(self, name: bytes, steps: int) -> bool:
        """Whether reported code may use what is called so, directly or through so many functions between."""
        return self.is_everything or name in self._words(steps)

    def _words(self, steps: int) -> set[bytes]:
        while len(self._steps) <= steps:
            self._steps.append(self._next())
        return self._steps[steps]

    def _next(self) -> set[bytes]:
        if not self._steps:
            bodies = [body for file in self._reported for body in _bodies(file)]
            self._called = set[bytes]().union(*map(called, bodies))
            return set[bytes]().union(*map(words, bodies))
        between = (entry for entry in self._functions if entry[0] in self._called)
        self._called = set[bytes]().union(*(called(file.data[a:b]) for _, file, a, b in between))
        return self._steps[-1] | self._called

    @cached_property
    def _functions(self) -> list[tuple[bytes, SourceFile, int, int]]:
        """Name and place of every function that begins a line; each reaches up to the next one. A file may have none."""
        found = []
        for file in self._searched:
            matches = list(_FUNC.finditer(file.data))
            ends = [*(match.start() for match in matches[1:]), len(file.data)]
            found += [(match[1], file, match.start(), end) for match, end in zip(matches, ends, strict=False)]
        return found


def _bodies(file: SourceFile) -> Iterator[bytes]:
    """The texts that run: of functions behind their signature, and of variables."""
    for decl in file.outline.decls:
        if decl.kind in ("func", "var"):
            start = file.data.find(b"{", decl.start, decl.end) if decl.kind == "func" else decl.start
            yield file.data[max(start, decl.start) : decl.end]


def function_at(data: bytes, offset: int) -> tuple[bytes, bytes]:
    """Name and first line of the function around an offset, without an outline: the last that begins a line before it.

    Behind the last function of a file, and in code that is not formatted as gofmt does, it may be another one.
    """
    start = max(data.rfind(b"\nfunc ", 0, offset), 0)
    match = _FUNC.match(data, start)
    return (match[1], data[start : data.find(b"\n", match.end())]) if match else (b"", b"")
