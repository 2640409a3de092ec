"""Changes of files as the client makes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from goscan.model import Edit
from goscan.server.positions import Object, Positions, units


def workspace_edit(edits: Sequence[Edit], positions: Positions, uri_of: Callable[[str], str]) -> Object:
    """Edits of the model."""
    changes: dict[str, list[Object]] = {}
    for edit in edits:
        changes.setdefault(uri_of(edit.span.path), []).append(
            {"range": positions.range(edit.span), "newText": edit.text}
        )
    return {"changes": changes}


def rewritten(texts: Mapping[str, tuple[bytes, bytes]], encoding: str, uri_of: Callable[[str], str]) -> Object:
    """New texts of files, each with the old one, as an edit of the lines that differ."""
    return {"changes": {uri_of(path): [line_edit(old, new, encoding)] for path, (old, new) in texts.items()}}


def line_edit(old: bytes, new: bytes, encoding: str) -> Object:
    """What makes one text of another: from the first line that differs to the last."""
    before, after = lines(old), lines(new)
    most = min(len(before), len(after))
    same = next((n for n in range(most) if before[n] != after[n]), most)
    tail = next((n for n in range(most - same) if before[-1 - n] != after[-1 - n]), most - same)
    text = b"".join(after[same : len(after) - tail]).decode("utf-8", "replace")
    start, end = (_start(before, line, encoding) for line in (same, len(before) - tail))
    return {"range": {"start": start, "end": end}, "newText": text}


def lines(text: bytes) -> list[bytes]:
    """The lines with their ends."""
    *whole, rest = text.split(b"\n")
    return [line + b"\n" for line in whole] + ([rest] if rest else [])


def _start(before: Sequence[bytes], line: int, encoding: str) -> Object:
    """Where a line begins; behind the last one, the end of the text."""
    if line == len(before) and before and not before[-1].endswith(b"\n"):
        return {"line": line - 1, "character": units(before[-1], encoding)}
    return {"line": line, "character": 0}
