"""Which declarations mention an identifier: the search behind "who could call this?"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from goscan.source.files import SourceFile
    from goscan.source.outline import OutlineDecl

Accept = Callable[["SourceFile", int], bool]
AcceptText = Callable[["SourceFile", int, int], bool]
"""About the bytes start..end of a file; what holds for a part of a text must hold for the text."""

_WORD: Final = frozenset(byte for byte in range(256) if byte >= 0x80 or chr(byte).isalnum() or byte == 0x5F)
_TO_SPACES: Final = bytes(byte if byte in _WORD else 0x20 for byte in range(256))

_TO_CALLS: Final = bytes(byte if byte in _WORD or byte == 0x28 else 0x20 for byte in range(256))  # `(` stays
_INDEXED_CALL: Final = re.compile(rb"([\w\x80-\xff]+)\[[^\]\n]*\]\(")

_ASSIGNMENT: Final = re.compile(rb"[\w\x80-\xff]+\s*(?::[^=]|=[^=]|,[^\n]*[^=!<>:]=[^=])")

# Looking a name up in the bytes costs about 1 ms a megabyte, building the index 15 ms: worth it from this many names on.
_NAMES_BEFORE_INDEX: Final = 24


class MentionIndex:
    """Answers for a fixed set of files. The first names are searched for in the bytes; then an index is built.

    Words in comments and strings count as mentions: it errs towards more declarations, and types decide later.
    """

    def __init__(self, files: Sequence[SourceFile]) -> None:
        self._files = files
        self._asked = 0
        self._known: dict[tuple[str, bytes], tuple[int, ...]] = {}
        self._words: dict[bytes, int | list[int]] | None = None

    def declarations(self, name: str, accept: Accept | None = None) -> Iterator[tuple[SourceFile, OutlineDecl]]:
        """The declarations whose text has `name` as a whole word, where accepted, in the order of the files."""
        word = name.encode()
        for file in self._candidates(word):
            end = 0
            for at in self._places(file, word):
                if at < end or (accept is not None and not accept(file, at)):
                    continue
                if (decl := file.decl_at(at)) is not None:
                    yield file, decl
                    end = decl.end

    def _places(self, file: SourceFile, word: bytes) -> tuple[int, ...]:
        """Where the word stands in a file; kept, as who calls and who names a function are two questions."""
        key = (file.path, word)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = tuple(_find_word(file.data, word))
        return known

    def prepare(self) -> None:
        """Build the index now."""
        if self._words is None:
            self._words = _index(self._files)

    def _candidates(self, word: bytes) -> Sequence[SourceFile]:
        """The files that may have the word."""
        self._asked += 1
        if self._words is None and self._asked <= _NAMES_BEFORE_INDEX:
            return self._files
        self.prepare()
        match (self._words or {}).get(word):
            case None:
                return ()
            case int(only):
                return (self._files[only],)
            case many:
                return [self._files[number] for number in many]


def _find_word(data: bytes, word: bytes) -> Iterator[int]:
    """The places where the word stands alone. A pattern would cost more to compile than to run."""
    size, found = len(word), data.find(word)
    while found >= 0:
        after = found + size
        if not (found and data[found - 1] in _WORD) and not (after < len(data) and data[after] in _WORD):
            yield found
        found = data.find(word, after)


def words(data: bytes) -> set[bytes]:
    """All identifiers and keywords of a text, with the words of its comments and strings."""
    return set(data.translate(_TO_SPACES).split())


def called(data: bytes) -> set[bytes]:
    """The names in a text that a parenthesis follows, perhaps behind brackets; those of declarations are among them.

    Splitting is twenty times as fast as a pattern that begins with a class of bytes.
    """
    found = {piece.rpartition(b" ")[2] for piece in data.translate(_TO_CALLS).split(b"(")[:-1]}
    found.discard(b"")
    if b"](" in data:
        found.update(_INDEXED_CALL.findall(data))
    return found


def _index(files: Sequence[SourceFile]) -> dict[bytes, int | list[int]]:
    """For each word the numbers of the files it occurs in; a word of one file, the usual case, has just that number."""
    index: dict[bytes, int | list[int]] = {}
    for number, file in enumerate(files):
        for word in words(file.data):
            known = index.get(word)
            if known is None:
                index[word] = number
            elif isinstance(known, int):
                index[word] = [known, number]
            else:
                known.append(number)
    return index


def selected(file: SourceFile, at: int) -> bool:
    """Whether the word at an offset stands behind a dot: a member of something. The dot may end the line before."""
    data = file.data
    before = data[at - 1]
    if before == 0x2E:
        return True
    if before not in b" \t\n":
        return False
    text = data[max(at - 200, 0) : at].rstrip()
    return text.endswith(b".") and not _is_comment(text[text.rfind(b"\n") + 1 :])


def _is_comment(line: bytes) -> bool:
    """Whether a line ends in a comment: one that ends in a full stop selects nothing."""
    start = line.find(b"//")
    return start >= 0 and line.count(b'"', 0, start) % 2 == 0 and line.count(b"`", 0, start) % 2 == 0


def assigned(file: SourceFile, at: int) -> bool:
    """Whether the word at an offset stands before an assignment or is the key of a pair: `x.name = f`, `name: f`."""
    return _ASSIGNMENT.match(file.data, at) is not None


def is_called(file: SourceFile, end: int) -> bool:
    """Whether a parenthesis follows the word that ends at an offset: it is called, converted to, or declared there."""
    data = file.data
    after = data[end : end + 1]
    return after == b"(" or (after in (b" ", b"\t") and data[end : end + 20].lstrip(b" \t").startswith(b"("))
