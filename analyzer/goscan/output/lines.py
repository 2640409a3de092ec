"""The source lines of the files that findings are in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path


class SourceLines:
    """Called with a path, gives its lines; each file is read once, an unreadable one is empty."""

    def __init__(self, given: dict[str, bytes] | None = None, folder: str | Path = ".") -> None:
        self._folder = Path(folder)
        self._lines = {path: split(data) for path, data in (given or {}).items()}

    def load(self, paths: Iterable[str]) -> None:
        """Read these now, for a folder that will be gone later."""
        for path in paths:
            self(path)

    def __call__(self, path: str) -> Sequence[bytes]:
        """The lines of a path as shown in findings."""
        if path not in self._lines:
            try:
                self._lines[path] = split((self._folder / path).read_bytes())
            except OSError:
                self._lines[path] = []
        return self._lines[path]


def split(data: bytes) -> list[bytes]:
    r"""Lines as Go counts them: only \n ends a line."""
    return data.split(b"\n")
