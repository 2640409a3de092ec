"""The outline of a Go file: its package, its imports and the span of every top-level declaration, without parsing.

The scan goes from declaration to declaration. For the end of one it makes the guess that gofmt makes true, the first
closing bracket at the beginning of a line, and then *proves* the guess (see `_Scanner.quick_end`); where it cannot,
`lexical.statement_end` counts brackets. So the outline is exact for any formatting of valid Go, and fast for the usual one.
In a file with syntax errors it is a best effort that never raises.
"""

from __future__ import annotations

import re
from typing import Final, Literal

from goscan.record import record
from goscan.source import lexical

Kind = Literal["func", "type", "var", "const"]


@record(frozen=True)
class Import:
    """One import spec; `name` is the local name as written (`.` and `_` included), None when there is none."""

    name: str | None
    path: str


class OutlineDecl:
    """One top-level declaration, start..end; a parenthesised group is one declaration with several names.

    Most declarations are never asked for more than their place, so names, receiver and doc are found on demand.
    """

    __slots__ = ("_data", "_doc", "_identity", "_previous", "end", "kind", "start")

    def __init__(self, data: bytes, previous: int, start: int, end: int) -> None:
        self.kind: Kind = _KINDS[data[start]]
        self.start = start
        self.end = end
        self._data = data
        self._previous = previous  # where the declaration before this one ends
        self._identity: tuple[str, tuple[str, ...]] | None = None
        self._doc = -1

    def __repr__(self) -> str:
        return f"OutlineDecl({self.kind} {', '.join(self.names)} {self.start}..{self.end})"

    @property
    def names(self) -> tuple[str, ...]:
        """The declared names; none only in a declaration with a syntax error."""
        return self._identified()[1]

    @property
    def name(self) -> str:
        """The first declared name."""
        return self.names[0] if self.names else ""

    @property
    def recv(self) -> str:
        """The base type name of a method's receiver."""
        return self._identified()[0]

    @property
    def doc(self) -> int:
        """Where the comment directly above begins; `start` when there is none."""
        if self._doc < 0:
            blank = self._data.find(b"/", self._previous, self.start) < 0
            self._doc = self.start if blank else lexical.comment_start(self._data, self._previous, self.start)
        return self._doc

    def _identified(self) -> tuple[str, tuple[str, ...]]:
        if self._identity is None:
            if self.kind == "func":
                recv, name = _func_name(self._data, self.start, self.end)
                self._identity = recv, (name,) if name else ()
            else:
                self._identity = "", _names(self._data, self.start, self.end)
        return self._identity


@record(frozen=True)
class Outline:
    """What a file declares."""

    package: str
    imports: tuple[Import, ...]
    decls: tuple[OutlineDecl, ...]


_KINDS: Final[dict[int, Kind]] = {0x66: "func", 0x74: "type", 0x76: "var", 0x63: "const"}
_WORD: Final = rb"[\w\x80-\xff]+"
_PACKAGE: Final = re.compile(rb"package\s+(" + _WORD + rb")")
_KEYWORD: Final = re.compile(rb"(?:func|type|var|const)(?![\w\x80-\xff])")
_LINE_KEYWORD: Final = re.compile(rb"\n[ \t\r]*(?=(?:func|type|var|const)(?![\w\x80-\xff]))")
_INLINE_KEYWORD: Final = re.compile(rb";[ \t\r]*(?:func|type|var|const)(?![\w\x80-\xff])")
_IMPORT_SPEC: Final = re.compile(rb"(?:(" + _WORD + rb"|\.)\s*)?(?:\"([^\"\n]*)\"|`([^`]*)`)")
_PLAIN_IMPORTS: Final = re.compile(rb"import (?:\"[^\"\n]*\"(?=\n)|\((?:\n[^\"\n()`;/]*(?:\"[^\"\n]*\"|(?=\n)))*\n\))")
_FUNC: Final = re.compile(
    rb"func\s*(?:\(\s*(?:" + _WORD + rb"\s+)?[*(\s]*(" + _WORD + rb")\s*(?:\[[^()/]*\])?[)\s,]*\)\s*)?(" + _WORD + rb")"
)
_NAMES: Final = re.compile(_WORD + rb"(?:\s*,\s*" + _WORD + rb")*")
_TYPE_NAME: Final = re.compile(rb"type\s+(" + _WORD + rb")")
_ODD_LINE: Final = re.compile(rb"[\"`'/;]")
_PLAIN_DECL: Final = re.compile(rb"(?:type|var|const)(?: " + _WORD + rb")+(?: = [\w.*&]+)?")
_PLAIN_LINE: Final = re.compile(rb"\n[ \t\r]*(" + _WORD + rb"(?:, *" + _WORD + rb")*)")
_CONTINUED: Final = re.compile(rb"[-+*/%&|^<>=,.!]\s*\n|\n[ \t\r]*[^\w\s/\x80-\xff]")


@record(frozen=True)
class Header:
    """What stands before a file's declarations: its package clause and its imports, which end at the offset `end`."""

    package: str
    imports: tuple[Import, ...]
    end: int


def outline(data: bytes, header: Header | None = None) -> Outline:
    """The outline of a file's bytes; offsets count from the first byte, a byte order mark included."""
    head = header or header_of(data)
    return Outline(head.package, head.imports, tuple(_Scanner(data).declarations(head.end)))


def header_of(data: bytes) -> Header:
    """The package clause and the imports; a small part of the cost of the outline."""
    package, pos = package_clause(data)
    imports: list[Import] = []
    after = lexical.skip_blank(data, pos)
    while data.startswith(b"import", after):
        plain = _PLAIN_IMPORTS.match(data, after)
        end = plain.end() if plain else lexical.statement_end(data, after)
        if end is None:
            break
        imports.extend(_imports(data, after + len(b"import"), end))
        pos, after = end, lexical.skip_blank(data, end)
    return Header(package, tuple(imports), pos)


def package_clause(data: bytes) -> tuple[str, int]:
    """The package name, "" without a package clause, and where the clause ends."""
    pos = lexical.skip_blank(data, 3 if data.startswith(b"\xef\xbb\xbf") else 0)
    clause = _PACKAGE.match(data, pos)
    return (_text(clause[1]), clause.end()) if clause else ("", pos)


class _Scanner:
    """Walks the top-level declarations of one file."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        # Outside comments and raw strings every declaration starts at one of these: a keyword that begins a line.
        self.starts = [match.end() for match in _LINE_KEYWORD.finditer(data)]
        self.ordinary = _INLINE_KEYWORD.search(data) is None
        self.next = 0  # index into starts
        self.proven = -1  # a start that is known to follow the last declaration directly

    def declarations(self, pos: int) -> list[OutlineDecl]:
        """All declarations from `pos`, the end of the imports, on."""
        data, found = self.data, []
        while (start := self.find_start(pos)) is not None:
            end = self.quick_end(start) or self.exact_end(start)
            found.append(OutlineDecl(data, pos, start, end))
            pos = end
        return found

    def find_start(self, pos: int) -> int | None:
        """The next declaration; text that no declaration may begin with (a syntax error) is passed over."""
        start = lexical.skip_blank(self.data, pos) if self.proven < pos else self.proven
        self.advance(start)
        if self.proven >= pos or _KEYWORD.match(self.data, start):
            return start
        while self.next < len(self.starts):
            if self.data[self.starts[self.next] - 1] == 0x0A:
                return self.starts[self.next]
            self.next += 1
        return None

    def advance(self, pos: int) -> None:
        """Move `next` to the first line keyword at or after `pos`."""
        starts, index = self.starts, self.next
        while index < len(starts) and starts[index] < pos:
            index += 1
        self.next = index

    def quick_end(self, start: int) -> int:
        """The end of a declaration whose opening bracket ends its line, or 0 when the guess is not proved.

        The guess E is the first closing bracket in column 0. Had the declaration ended before E, the next token would
        be a keyword that begins a line before E: there is none, or brackets are still open where it stands. Were the
        real end after E, then more than comments would follow up to the next keyword. Strings and runes end with their
        line, so only raw strings and block comments could hide any of this: see `hides_lines`.
        """
        data, starts = self.data, self.starts
        line_end = data.find(b"\n", start)
        opener = data[line_end - 1 : line_end]
        if opener not in (b"{", b"(") or not self.ordinary:
            return 0
        closer = b"}" if opener == b"{" else b")"
        end = data.find(b"\n" + closer, line_end) + 2
        if end < 2 or _hides_lines(data, start, end):
            return 0
        index, scanned, depth = self.next + 1, start, 0
        while index < len(starts) and starts[index] < end:
            piece = lexical.without_opaque(data, scanned, starts[index])
            depth += piece.count(opener) - piece.count(closer)
            if depth <= 0:
                return 0
            scanned = starts[index]
            index += 1
        following = starts[index] if index < len(starts) else len(data)
        if data[end:following] != b"\n\n" and lexical.skip_blank(data, end) != following:
            return 0
        if index < len(starts):
            self.proven = following
        return end

    def exact_end(self, start: int) -> int:
        """The end by the lexical grammar; when brackets are left open, up to the next keyword in column 0."""
        end = _block_end(self.data, start) or lexical.statement_end(self.data, start)
        if end is not None:
            return max(end, start + 1)
        for following in self.starts[self.next :]:
            if following > start and self.data[following - 1] == 0x0A:
                return start + len(self.data[start:following].rstrip())
        return len(self.data.rstrip())


def _hides_lines(data: bytes, start: int, end: int) -> bool:
    """Whether start..end may hold a comment or raw string that spans lines; False is certain, True is not.

    Back quotes are paired as they come. A pair on one line is harmless, unless its first half is a stray back quote in
    a string or rune that ends inside the pair, and its second half then opens a raw string: hence the look at the quotes.
    """
    if data.find(b"/*", start, end) >= 0:
        return True
    if data.find(b"`", start, end) < 0:
        return False
    pieces = data[start:end].split(b"`")
    return len(pieces) % 2 == 0 or any(
        b"\n" in raw or b"'" in raw or b'\\"' in raw or raw.count(b'"') % 2 for raw in pieces[1::2]
    )


def _block_end(data: bytes, start: int) -> int | None:
    """The end of a declaration whose first line opens one block and whose last line ends with it; None for others."""
    line_end = data.find(b"\n", start)
    line = data[start:line_end]
    plain = line_end > 0 and not _ODD_LINE.search(line)
    if plain and line[-1:] not in (b"{", b"("):
        one_line = _PLAIN_DECL.fullmatch(line) and lexical.semicolon_after(data, start, line_end)
        return line_end if one_line else None
    if not plain or (line[-1:] == b"{" and line.count(b"(") != line.count(b")")):
        return None
    end = lexical.closing_bracket(data, line_end - 1)
    if end is None or not data.startswith(b"\n", end):
        return None
    return end


def _imports(data: bytes, start: int, end: int) -> list[Import]:
    text = lexical.without_comments(data[start:end])
    return [
        Import(_text(name) if name else None, _text(quoted or raw)) for name, quoted, raw in _IMPORT_SPEC.findall(text)
    ]


def _func_name(data: bytes, start: int, end: int) -> tuple[str, str]:
    """Receiver base type and name of a func declaration."""
    match = _FUNC.match(data, start, end) or _FUNC.match(lexical.without_comments(data[start:end]))
    return (_text(match[1] or b""), _text(match[2])) if match else ("", "")


def _names(data: bytes, start: int, end: int) -> tuple[str, ...]:
    """The names that a type, var or const declaration declares."""
    keyword = _KEYWORD.match(data, start)
    body = lexical.skip_blank(data, keyword.end() if keyword else start)
    if data[body : body + 1] != b"(":
        return _spec_names(data, body, end, data[start] == 0x74)
    body += 1
    if data[start] != 0x74 and (plain := _plain_group(data[body : end - 1])) is not None:
        return plain
    names: list[str] = []
    pos = lexical.skip_blank(data, body)
    while pos < end - 1:
        spec_end = lexical.statement_end(data, pos, end)
        names.extend(_spec_names(data, pos, spec_end or end, data[start] == 0x74))
        pos = lexical.skip_blank(data, max(spec_end or end, pos + 1))
    return tuple(names)


def _plain_group(body: bytes) -> tuple[str, ...] | None:
    """The names in a group that has one spec on each line; None when that is not certain."""
    if any(mark in body for mark in (b"`", b"(", b"{", b"/*", b";", b"[")) or _CONTINUED.search(body):
        return None
    names: list[str] = []
    for spec in _PLAIN_LINE.findall(body):
        names.extend(_text(spec).split(", ") if b"," in spec else (_text(spec),))
    return tuple(names)


def _spec_names(data: bytes, start: int, end: int, is_type: bool) -> tuple[str, ...]:
    start = lexical.skip_blank(data, start)
    match = _NAMES.match(data, start, end)
    if match is None:
        return ()
    if data.startswith(b",", lexical.skip_blank(data, match.end())):  # a comment stands between the names
        match = _NAMES.match(lexical.without_comments(data[start:end])) or match
    names = [_text(name.strip()) for name in match[0].split(b",")]
    return tuple(names[:1] if is_type else names)


def _text(name: bytes) -> str:
    return name.decode("utf-8", "replace")
