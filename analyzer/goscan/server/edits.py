"""Changes of files as the client makes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from difflib import SequenceMatcher

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
    """New texts of files, each with the old one, as edits of the lines that differ."""
    return {"changes": {uri_of(path): line_edits(old, new, encoding) for path, (old, new) in texts.items()}}


def line_edits(old: bytes, new: bytes, encoding: str) -> list[Object]:
    """What makes one text of another."""
    before, after = old.split(b"\n"), new.split(b"\n")
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [_line_edit(before, after, block, encoding) for block in blocks if block[0] != "equal"]


def _line_edit(
    before: Sequence[bytes], after: Sequence[bytes], block: tuple[str, int, int, int, int], encoding: str
) -> Object:
    _, first, last, begin, end = block
    added = b"\n".join(after[begin:end])
    if last < len(before):  # whole lines
        stop = {"line": last, "character": 0}
        text = added + b"\n" if end > begin else b""
        start = {"line": first, "character": 0}
    else:  # up to the end of the text, whose last line has no end: the end before it goes or comes along
        stop = {"line": len(before) - 1, "character": units(before[-1], encoding)}
        text = b"\n" + added if first and end > begin else added
        start = {"line": first - 1, "character": units(before[first - 1], encoding)} if first else _TOP
    return {"range": {"start": start, "end": stop}, "newText": text.decode("utf-8", "replace")}


_TOP = {"line": 0, "character": 0}
