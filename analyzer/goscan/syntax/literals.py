"""The value of a Go string literal (Go spec, String literals)."""

from __future__ import annotations

_SIMPLE_ESCAPES = {"a": 7, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9, "v": 11, "\\": 92, "'": 39, '"': 34}


def unquote(text: str) -> str | None:
    """The string a literal denotes; bytes that are no UTF-8 are surrogates. None if malformed."""
    if len(text) < 2:
        return None
    if text[0] == "`":
        return text[1:-1].replace("\r", "")
    body = text[1:-1]
    if "\\" not in body:
        return body
    out = bytearray()
    i = 0
    while i < len(body):
        if body[i] != "\\":
            out += body[i].encode("utf-8", "surrogatepass")
            i += 1
            continue
        size = _escape(body, i + 1, out)
        if size == 0:
            return None
        i += 1 + size
    return out.decode("utf-8", "surrogateescape")


def _escape(body: str, i: int, out: bytearray) -> int:
    """Append what the escape at i denotes; its length, 0 if malformed."""
    c = body[i : i + 1]
    if c in _SIMPLE_ESCAPES:
        out.append(_SIMPLE_ESCAPES[c])
        return 1
    size, base = {"x": (2, 16), "u": (4, 16), "U": (8, 16)}.get(c, (3, 8))
    start = i if base == 8 else i + 1
    digits = body[start : start + size]
    try:
        value = int(digits, base) if len(digits) == size else -1
        if c in ("u", "U"):
            out += chr(value).encode("utf-8", "surrogatepass")
        else:
            out.append(value)
    except (ValueError, OverflowError):
        return 0
    return start - i + size
