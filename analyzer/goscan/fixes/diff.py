"""A correction as a unified diff."""

from __future__ import annotations

from difflib import unified_diff


def unified(path: str, old: bytes, new: bytes) -> str:
    """What `patch -p1` and `git apply` take."""
    before, after = (text.decode("utf-8", "surrogateescape").splitlines(keepends=True) for text in (old, new))
    lines = unified_diff(before, after, f"a/{path}", f"b/{path}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
