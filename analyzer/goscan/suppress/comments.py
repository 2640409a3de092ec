"""Finding suppression comments in a file's bytes.

//goscan:ignore GS101,GS3 reason       on the line of the finding, or alone above a node
//goscan:file-ignore GS101 reason      anywhere
//nolint //nolint:all //nolint:goscan  as golangci-lint; //nolint:errcheck for the rules that say the same
//lint:ignore GS101 reason             as staticcheck; also //lint:file-ignore
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from goscan.source.lexical import COMMENTS, LITERALS
from goscan.suppress.foreign import LINT, NOLINT, SAME

ALL: Final = "ALL"
_MAYBE: Final = re.compile(rb"goscan:(?:file-)?ignore|nolint|lint:(?:file-)?ignore")
_PIECE: Final = re.compile(rb"(?P<literal>" + LITERALS + rb")|(?P<comment>" + COMMENTS + rb")", re.DOTALL | re.VERBOSE)
_NATIVE: Final = re.compile(r"//[ \t]*goscan:(file-)?ignore(?![\w-])[ \t]*((?:(?!//[ \t]*goscan:).)*)")
_NOLINT: Final = re.compile(r"//[ \t]*nolint(?::[ \t]*([\w-]+(?:[ \t]*,[ \t]*[\w-]+)*))?(?![\w:-])[ \t]*(?://)?(.*)")
_LINT: Final = re.compile(r"//lint:(file-)?ignore[ \t]+(\S+)[ \t]+(\S.*)")


@dataclass(frozen=True, slots=True)
class Directive:
    """One comment that silences. start..end are its bytes; alone means no code before it on its line.

    selectors is empty when a native comment names no rule. tool is whose comment it is, empty for our own. Only our own
    are reported when they are of no use: the others may well serve another tool. loose means blanks behind the slashes,
    with which Go takes it for prose.
    """

    start: int
    end: int
    line: int
    alone: bool
    whole_file: bool
    tool: str
    selectors: tuple[str, ...]
    reason: str
    loose: bool = False


def may_suppress(data: bytes) -> bool:
    """Whether a file can have a suppression comment; fast: a pattern that begins with a choice is slow to search for."""
    return (b"goscan:" in data or b"lint" in data) and _MAYBE.search(data) is not None


def directives(data: bytes) -> tuple[Directive, ...]:
    """The suppression comments of a file, in order."""
    if not may_suppress(data):
        return ()
    found: list[Directive] = []
    line, counted = 1, 0
    for match in _PIECE.finditer(data):
        if match["comment"] and match[0].startswith(b"//") and _MAYBE.search(match[0]):
            line += data.count(b"\n", counted, match.start())
            counted = match.start()
            found += _in_comment(data, match.start(), match.end(), line)
    return tuple(found)


def _in_comment(data: bytes, start: int, end: int, line: int) -> Iterator[Directive]:
    """The directives of one line comment; behind other text only where code stands before the comment, so that prose
    about suppressions is no suppression."""
    # Latin-1 keeps one character a byte, so that offsets stay; texts are decoded again.
    text = data[start:end].decode("latin-1").rstrip()
    alone = not data[data.rfind(b"\n", 0, start) + 1 : start].strip()
    native = [_NATIVE.match(text)] if alone else list(_NATIVE.finditer(text))
    for match in native:
        if match:
            selectors, reason = selected(_text(match[2]))
            place = (start + match.start(), start + len(match[0].rstrip()) + match.start(), line, alone)
            loose = not match[0].startswith("//goscan:")
            yield Directive(*place, bool(match[1]), "", selectors, reason, loose)
    if match := _NOLINT.match(text):
        names = {name.strip().lower() for name in (match[1] or "all").split(",")}
        silenced = (
            (ALL,) if names & {"goscan", "all"} else tuple(r for name in sorted(names) for r in SAME.get(name, ()))
        )
        if silenced:
            yield Directive(start, start + len(text), line, alone, False, NOLINT, silenced, _text(match[2]))
    if match := _LINT.match(text):
        selectors = tuple(w for w in match[2].split(",") if w.upper().startswith("GS"))
        if selectors:
            yield Directive(start, start + len(text), line, alone, bool(match[1]), LINT, selectors, _text(match[3]))


def selected(text: str) -> tuple[tuple[str, ...], str]:
    """The selectors and the reason behind `goscan:ignore`."""
    words = text.split(None, 1)
    selectors = tuple(word for word in words[0].split(",") if word) if words else ()
    return selectors, words[1].strip() if len(words) > 1 else ""


def _text(latin: str) -> str:
    return latin.encode("latin-1").decode("utf-8", "replace").strip()
