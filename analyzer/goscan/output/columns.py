"""Columns in the unit that most formats want; the model counts bytes."""

from __future__ import annotations

from goscan.output.document import Document
from goscan.output.text import utf16_column


def column(document: Document, path: str, line: int, byte_column: int) -> int:
    """A column in UTF-16 units; at least 1, since 0 makes GitHub reject a whole SARIF file."""
    lines = document.lines(path)
    if 0 < line <= len(lines):
        return max(1, utf16_column(lines[line - 1], byte_column))
    return max(1, byte_column)
