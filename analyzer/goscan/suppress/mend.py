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
    column = span.column + at - span.start
    place = Span(span.path, at, at + len(listed), span.line, column, span.line, column + len(listed))
    return Fix("leave out what silences nothing", (Edit(place, ",".join(left)),), safe=True)


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
