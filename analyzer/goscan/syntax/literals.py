"""The value of a Go string literal."""

from __future__ import annotations

import re
from typing import Final

_ESCAPE: Final = re.compile(rb"\\(?:x([0-9a-fA-F]{2})|([0-7]{3})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.S)
_SIMPLE: Final = dict(zip(b"abfnrtv", b"\a\b\f\n\r\t\v", strict=True))


def unquote(literal: str) -> str:
    """The value of a string literal given as source text; bytes that are not UTF-8 become U+FFFD."""
    if literal.startswith("`"):
        return literal.strip("`").replace("\r", "")
    inner = literal[1:-1]
    if "\\" not in inner:
        return inner
    return _ESCAPE.sub(_escape, inner.encode()).decode("utf-8", "replace")


def _escape(match: re.Match[bytes]) -> bytes:
    hexadecimal, octal, short, long, simple = match.groups()
    if simple:
        return bytes([_SIMPLE.get(simple[0], simple[0])])
    if octal:
        return bytes([int(octal, 8) & 0xFF])
    if hexadecimal:
        return bytes([int(hexadecimal, 16)])
    rune = int(short or long, 16)
    return chr(rune).encode("utf-8", "replace") if rune < 0x110000 else "�".encode()
