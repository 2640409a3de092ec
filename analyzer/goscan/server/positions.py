"""Places in the unit that the client counts in; the model counts bytes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from goscan.model import Span

DEFAULT: Final = "utf-16"
ENCODINGS: Final = ("utf-8", DEFAULT, "utf-32")

Object = dict[str, Any]


def chosen(offered: object) -> str:
    """The encoding to use, of those that the client knows."""
    known = [name for name in ENCODINGS if isinstance(offered, list) and name in offered]
    return known[0] if known else DEFAULT


@dataclass(frozen=True, slots=True)
class Positions:
    """Between bytes and positions; lines gives the lines of a path as in findings. A lone carriage return, which the
    protocol takes for the end of a line and Go does not, shifts what is below."""

    encoding: str
    lines: Callable[[str], Sequence[bytes]]

    def range(self, span: Span) -> Object:
        """The Range of a span."""
        return {
            "start": self.position(span.path, span.line, span.column),
            "end": self.position(span.path, span.end_line, span.end_column),
        }

    def position(self, path: str, line: int, column: int) -> Object:
        """The Position of a line and a byte column, both from 1."""
        lines = self.lines(path)
        before = lines[line - 1][: column - 1] if 0 < line <= len(lines) else b" " * (column - 1)
        return {"line": max(0, line - 1), "character": units(before, self.encoding)}


def units(text: bytes, encoding: str) -> int:
    """How long a piece of a line is for the client."""
    if encoding == "utf-8" or text.isascii():
        return len(text)
    decoded = text.decode("utf-8", "replace")
    return len(decoded) + (sum(c > "\uffff" for c in decoded) if encoding == "utf-16" else 0)


def offset(lines: Sequence[bytes], line: int, character: int, encoding: str) -> int:
    """The byte at a position of a text; a position behind the end of its line is that end, as the protocol wants it."""
    if line >= len(lines):
        return sum(len(text) + 1 for text in lines) - 1
    before = sum(len(text) + 1 for text in lines[: max(0, line)])
    return before + byte_of(lines[max(0, line)].removesuffix(b"\r"), character, encoding)


def byte_of(text: bytes, character: int, encoding: str) -> int:
    """The byte of a line, from 0, at a character of the client's; inside one, its beginning."""
    if encoding == "utf-8" or text.isascii():
        return min(max(0, character), len(text))
    at = count = 0
    for c in text.decode("utf-8", "replace"):
        count += 2 if encoding == "utf-16" and c > "\uffff" else 1
        if count > character:
            return at
        at += len(c.encode())
    return len(text)
