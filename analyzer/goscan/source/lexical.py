"""The lexical grammar of Go, as far as finding the end of a declaration needs it.

Exact for every formatting of valid Go: comments, strings, raw strings, runes, brackets and the automatic semicolon
at the end of a line. Slower than what `outline` does for ordinary code, which asks here only when it has to.
"""

from __future__ import annotations

import re
from typing import Final

LITERALS: Final = rb"""
    "(?:[^"\\\n]|\\.)*"             # interpreted string
  | `[^`]*`                         # raw string
  | '(?:[^'\\\n]|\\.)+'             # rune
"""
COMMENTS: Final = rb"//[^\n]*|/\*.*?\*/"

_BLANK: Final = re.compile(rb"(?:[\s;]|//[^\n]*|/\*.*?\*/)*", re.DOTALL)
_COMMENT: Final = re.compile(COMMENTS, re.DOTALL)
_OPAQUE: Final = re.compile(LITERALS + b"|" + COMMENTS, re.DOTALL | re.VERBOSE)
_TOKEN: Final = re.compile(
    rb"(?P<comment>" + COMMENTS + rb")|(?P<literal>" + LITERALS + rb")|[\n;(){}\[\]]", re.DOTALL | re.VERBOSE
)
_LAST_WORD: Final = re.compile(rb"[\w\x80-\xff]+\Z")
_ENDS_OPERAND: Final = re.compile(rb"[\w\x80-\xff\"'`)\]}]\Z")

_PAIRS: Final = {
    pair[:1]: (
        pair[1:],
        re.compile(LITERALS + b"|" + COMMENTS + b"|[" + re.escape(pair) + b"]", re.DOTALL | re.VERBOSE),
    )
    for pair in (b"{}", b"()", b"[]")
}

_POINT: Final = re.compile(rb"(?<![\w.\])\x80-\xff])[0-9][0-9_]*\.\Z")  # the literal `1.`

_PLAIN_HEAD: Final = re.compile(rb"[^\"`'/{}\n]*(?:(?:interface|struct)\{\}[^\"`'/{}\n]*)*")
_TYPE_WORD: Final = re.compile(rb"\b(?:struct|interface)\s*\Z")
_OPENING: Final = frozenset((b"(", b"[", b"{"))
_CLOSING: Final = frozenset((b")", b"]", b"}"))

# Keywords after which a line break inserts no semicolon (Go specification, Semicolons).
_CONTINUING: Final = frozenset(
    b"case chan const default defer else for func go goto if import interface map package range select struct switch "
    b"type var".split()
)


def skip_blank(data: bytes, pos: int) -> int:
    """The offset of the first byte from `pos` on that is no space, comment or semicolon."""
    match = _BLANK.match(data, pos)
    return match.end() if match else pos


def without_opaque(data: bytes, start: int, end: int) -> bytes:
    """The text of start..end without comments and literals: every bracket left in it is a real one."""
    return _OPAQUE.sub(b" ", data[start:end])


def without_comments(text: bytes) -> bytes:
    """`text` with each comment replaced by spaces, so that offsets stay; literals that look like comments stay."""
    return _OPAQUE.sub(lambda m: b" " * len(m[0]) if m[0].startswith(b"/") else m[0], text)


def closing_bracket(data: bytes, start: int, stop: int | None = None) -> int | None:
    """The end of the bracket pair that opens at `start`; brackets of other kinds are passed over."""
    opener = data[start : start + 1]
    closer, pattern = _PAIRS[opener]
    depth = 0
    for match in pattern.finditer(data, start, len(data) if stop is None else stop):
        token = match[0]
        if token == opener:
            depth += 1
        elif token == closer:
            depth -= 1
            if depth == 0:
                return match.end()
    return None


def statement_end(data: bytes, start: int, stop: int | None = None) -> int | None:
    """The end of the declaration or spec that begins at `start`; None when its brackets are never closed.

    A statement ends at a semicolon, written or automatic, or at a closing bracket that it did not open.
    """
    limit = len(data) if stop is None else stop
    code_end = seen = start
    while match := _TOKEN.search(data, seen, limit):
        at, token = match.start(), match[0]
        code_end = _trimmed(data, seen, at, code_end)
        seen = match.end()
        match token[:1]:
            case b"(" | b"{" | b"[":
                closed = closing_bracket(data, at, limit)
                if closed is None:
                    return None
                code_end = seen = closed
            case b")" | b"}" | b"]" | b";":
                return code_end
            case b"\n":
                if semicolon_after(data, start, code_end):
                    return code_end
            case _ if match.lastgroup == "literal":
                code_end = seen
            case b"/" if b"\n" in token and semicolon_after(data, start, code_end):
                return code_end
    return _trimmed(data, seen, limit, code_end)


def body_start(data: bytes, start: int, end: int) -> int | None:
    """The offset of the brace that opens the body of the func declaration start..end; None when it has no body.

    The first brace outside brackets that belongs to no `struct` or `interface` type of a result.
    """
    if data[end - 1 : end] != b"}":
        return None
    line_end = data.find(b"\n", start, end)
    if line_end > 0 and data[line_end - 1] == 0x7B and _PLAIN_HEAD.fullmatch(data, start, line_end - 1):
        if not _TYPE_WORD.search(data, start, line_end - 1):
            return line_end - 1
    depth, before = 0, start
    for match in _TOKEN.finditer(data, start, end):
        token = match[0]
        if token == b"{" and depth == 0 and not _TYPE_WORD.search(data, before, match.start()):
            return match.start()
        if token in _OPENING:
            depth += 1
        elif token in _CLOSING:
            depth -= 1
        before = match.end()
    return None


def comment_start(data: bytes, start: int, end: int) -> int:
    """Where the comment begins that stands directly above `end`, in the blank stretch start..end; `end` if none.

    As in go/ast a comment on the last line of the previous declaration, or one set off by an empty line, does not count.
    """
    gap = data[start:end]
    above = gap.rfind(b"\n\n") + 2
    if above >= 2 and b"/*" not in gap and b"\r" not in gap:  # line comments only: all below the last empty line
        return end - len(gap[above:].lstrip()) if above < len(gap) else end
    doc = end
    for match in reversed(list(_COMMENT.finditer(data, start, end))):
        if data.count(b"\n", match.end(), doc) > 1:
            break
        if start > 0 and data.find(b"\n", start, match.start()) < 0:
            break
        doc = match.start()
    return doc


def _trimmed(data: bytes, start: int, end: int, otherwise: int) -> int:
    """The end of the code in the plain stretch start..end, or `otherwise` when it is all space."""
    text = data[start:end].rstrip()
    return start + len(text) if text else otherwise


def semicolon_after(data: bytes, start: int, end: int) -> bool:
    """Whether a line break after the token that ends at `end` inserts a semicolon."""
    if end <= start:
        return False
    if not _ENDS_OPERAND.search(data, end - 1, end):
        return _POINT.search(data, max(start, end - 40), end) is not None
    word = _LAST_WORD.search(data, max(start, end - 10), end)
    return word is None or word[0] not in _CONTINUING
