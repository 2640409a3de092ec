"""Writing suppression comments."""

from __future__ import annotations

import re
from collections.abc import Iterable

from goscan.model import Finding
from goscan.source.lexical import COMMENTS, LITERALS

_PIECE = re.compile(LITERALS + b"|" + COMMENTS, re.DOTALL | re.VERBOSE)


def with_ignores(data: bytes, findings: Iterable[Finding], reason: str, sql: bool = False) -> bytes:
    """The source with a comment for each finding: at the end of its line, or above it in SQL and where a literal or a
    comment of several lines goes over the line's end."""
    rules: dict[int, set[str]] = {}
    for finding in findings:
        rules.setdefault(finding.span.line, set()).add(finding.rule)
    lines = data.split(b"\n")
    open_ends = frozenset(rules) if sql else _lines_inside(data)
    mark = "-- " if sql else "//"
    for line, ids in sorted(rules.items(), reverse=True):
        words = f"{mark}goscan:ignore {','.join(sorted(ids))} {reason}".strip().encode()
        text = lines[line - 1]
        if line in open_ends:
            indent = text[: len(text) - len(text.lstrip())]
            lines.insert(line - 1, indent + words + (b"\r" if text.endswith(b"\r") else b""))
        else:
            body = text.removesuffix(b"\r")
            lines[line - 1] = body.rstrip() + b" " + words + text[len(body) :]
    return b"\n".join(lines)


def _lines_inside(data: bytes) -> set[int]:
    """The lines whose end lies inside a literal or comment."""
    inside: set[int] = set()
    for match in _PIECE.finditer(data):
        breaks = match[0].count(b"\n")
        if breaks:
            first = data.count(b"\n", 0, match.start()) + 1
            inside.update(range(first, first + breaks))
    return inside
