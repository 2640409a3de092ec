"""Correcting suppression comments that silence nothing."""

from __future__ import annotations

from collections.abc import Collection

from goscan.model import Edit, Fix, Span
from goscan.suppress.comments import Directive


def mended(directive: Directive, useless: Collection[str], data: bytes, span: Span) -> Fix | None:
    """The fix that takes the useless selectors away, with the comment when none is left."""
    left = [selector for selector in directive.selectors if selector not in useless]
    if not left:
        return Fix("remove the comment", (Edit(_whole(data, span), ""),), safe=True)
    listed = ",".join(directive.selectors).encode()
    at = data.find(listed, span.start, span.end)
    if at < 0:
        return None
    place = _part(span, at, at + len(listed))
    return Fix("leave out what silences nothing", (Edit(place, ",".join(left)),), safe=True)


def renamed(old: str, new: str, data: bytes, span: Span) -> Fix | None:
    """The fix that names another rule: what was meant is a guess."""
    at = data.find(old.encode(), span.start, span.end)
    return Fix(f"name `{new}`", (Edit(_part(span, at, at + len(old.encode())), new),)) if at >= 0 else None


def tightened(data: bytes, span: Span) -> Fix:
    """The fix that takes the blanks behind the slashes away."""
    return Fix(
        "take the blank away", (Edit(_part(span, span.start + 2, data.index(b"goscan:", span.start)), ""),), safe=True
    )


def _part(span: Span, start: int, end: int) -> Span:
    """A part of a comment, which is in one line."""
    first, last = (span.column + at - span.start for at in (start, end))
    return Span(span.path, start, end, span.line, first, span.line, last)


def _whole(data: bytes, span: Span) -> Span:
    """What goes with a comment: the blanks before it, and its line when it stands alone."""
    path, line = span.path, span.line
    begin = data.rfind(b"\n", 0, span.start) + 1
    end = data.find(b"\n", span.end)
    kept = data[begin : span.start].rstrip()
    rest = data[span.end : end if end >= 0 else len(data)]
    if rest.strip():  # another comment stands behind it
        blanks = len(rest) - len(rest.lstrip())
        return Span(path, span.start, span.end + blanks, line, span.column, line, span.end_column + blanks)
    if kept:
        return Span(path, begin + len(kept), span.end, line, len(kept) + 1, line, span.end_column)
    if end < 0:
        return Span(path, begin, len(data), line, 1, line, len(data) - begin + 1)
    return Span(path, begin, end + 1, line, 1, line + 1, 1)
