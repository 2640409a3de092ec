"""Text that is safe and aligned on a terminal, and columns in the unit a format wants."""

from __future__ import annotations

import unicodedata

TAB = 4
BOM = b"\xef\xbb\xbf"


def printable(text: str) -> str:
    """Text in which nothing can move the cursor: source code must not drive the terminal it is shown on."""
    return text if text.isprintable() else "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


def decoded(line: bytes) -> str:
    """A source line as text, without BOM and line end; bytes that are not UTF-8 become U+FFFD."""
    return line.removeprefix(BOM).rstrip(b"\r\n").decode("utf-8", "replace")


def prefix(line: bytes, column: int) -> str:
    """What stands before the 1-based byte column."""
    return line[: column - 1].removeprefix(BOM).decode("utf-8", "replace")


def expanded(text: str) -> str:
    """Tabs as spaces, everything else printable."""
    return printable(text.replace("\t", " " * TAB))


def width(text: str) -> int:
    """Cells that the text takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(cells(c) for c in text)


def cells(char: str) -> int:
    """Cells of one character."""
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def utf16_column(line: bytes, column: int) -> int:
    """The 1-based column in UTF-16 units of a 1-based byte column."""
    before = prefix(line, column)
    return 1 + len(before) + sum(c > "\uffff" for c in before)
