"""Which declarations mention an identifier: the search behind "who could call this?"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from goscan.source.files import SourceFile
    from goscan.source.outline import OutlineDecl

_WORD_BYTES: Final = re.compile(rb"[\w\x80-\xff]")
_TO_SPACES: Final = bytes(byte if _WORD_BYTES.match(bytes((byte,))) else 0x20 for byte in range(256))

# Looking a name up in the bytes costs about 1 ms a megabyte, building the index 15 ms: worth it from this many names on.
_NAMES_BEFORE_INDEX: Final = 24


class MentionIndex:
    """Answers for a fixed set of files. The first names are searched for in the bytes; then an index is built.

    Words in comments and strings count as mentions: it errs towards more declarations, and types decide later.
    """

    def __init__(self, files: Sequence[SourceFile]) -> None:
        self._files = files
        self._asked = 0
        self._words: dict[bytes, int | list[int]] | None = None

    def declarations(self, name: str) -> Iterator[tuple[SourceFile, OutlineDecl]]:
        """The declarations whose text has `name` as a whole word, in the order of the files."""
        word = name.encode()
        pattern: re.Pattern[bytes] | None = None
        for file in self._candidates(word):
            data = file.data
            if (at := data.find(word)) < 0:
                continue
            pattern = pattern or _whole_word(word)
            while match := pattern.search(data, at):
                at = match.end()
                if (decl := file.decl_at(match.start())) is not None:
                    yield file, decl
                    at = decl.end

    def _candidates(self, word: bytes) -> Sequence[SourceFile]:
        """The files that may have the word."""
        self._asked += 1
        if self._words is None and self._asked <= _NAMES_BEFORE_INDEX:
            return self._files
        if self._words is None:
            self._words = _index(self._files)
        match self._words.get(word):
            case None:
                return ()
            case int(only):
                return (self._files[only],)
            case many:
                return [self._files[number] for number in many]


def _whole_word(word: bytes) -> re.Pattern[bytes]:
    """The word alone. The literal comes first and the look back after it: `re` skims for literals."""
    escaped = re.escape(word)
    return re.compile(escaped + rb"(?<![\w\x80-\xff]" + escaped + rb")(?![\w\x80-\xff])")


def _index(files: Sequence[SourceFile]) -> dict[bytes, int | list[int]]:
    """For each word the numbers of the files it occurs in; a word of one file, the usual case, has just that number."""
    words: dict[bytes, int | list[int]] = {}
    for number, file in enumerate(files):
        for word in set(file.data.translate(_TO_SPACES).split()):
            known = words.get(word)
            if known is None:
                words[word] = number
            elif isinstance(known, int):
                words[word] = [known, number]
            else:
                known.append(number)
    return words
