"""The place that paths count from when they must not depend on where goscan is started."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Final

MARKERS: Final = (".git", "go.work", "go.mod")  # .git is a folder, in a linked work tree a file


def upward(start: str) -> tuple[str, ...]:
    """A folder, absolute, and those above it up to the root of its repository; without one up to that of its go.work
    or module, else the folder alone."""
    chain = tuple(_parents(os.path.abspath(start)))
    for marker in MARKERS:
        for count, folder in enumerate(chain, 1):
            if os.path.exists(os.path.join(folder, marker)):
                return chain[:count]
    return chain[:1]


def _parents(folder: str) -> Iterator[str]:
    yield folder
    while (parent := os.path.dirname(folder)) != folder:
        folder = parent
        yield folder


class Homes:
    """Called with a path as findings show it, gives it relative to its repository or module, with slashes.

    Another checkout of the same repository gives the same paths; `root` tells where it is when no marker does.
    """

    def __init__(self, root: str = "") -> None:
        self._root = root
        self._roots: dict[str, str] = {}

    def __call__(self, path: str) -> str:
        """The path from the root."""
        absolute = os.path.abspath(path)
        try:
            return os.path.relpath(absolute, self._root or self.root_of(absolute)).replace(os.sep, "/")
        except ValueError:  # another drive
            return absolute.replace(os.sep, "/")

    def root_of(self, path: str) -> str:
        """The root of a file."""
        folder = os.path.dirname(path)
        root = self._roots.get(folder)
        if root is None:
            root = self._roots[folder] = upward(folder)[-1]
        return root
