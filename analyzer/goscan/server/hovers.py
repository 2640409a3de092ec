"""What an editor shows about the place under the cursor."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from goscan.model import Finding
from goscan.output.document import Described
from goscan.output.rules import facts
from goscan.server.positions import Object, Positions

_COMMENT: Final = re.compile(rb"goscan:(?:file-)?ignore[ \t]+([\w,-]+)")


def hover(about: Iterable[Described]) -> str:
    """The documentation of rules, in markdown."""
    pages = (f"## {r.meta.id}: {r.meta.name}\n\n{facts(r.meta)}\n\n{_lower(r.doc.strip())}" for r in about)
    return "\n\n---\n\n".join(pages)


def under(place: Object, finding: Finding, positions: Positions) -> bool:
    """Whether a position lies in a finding."""
    span = positions.range(finding.span)
    return key(span["start"]) <= key(place) <= key(span["end"])


def key(position: Object) -> tuple[int, int]:
    """A position as a value that compares."""
    return (position["line"], position["character"])


def named(line: bytes, column: int, rules: Sequence[Described]) -> Iterator[Described]:
    """The rules that a suppression comment names at a byte of its line."""
    for match in _COMMENT.finditer(line):
        begin = match.start(1)
        for word in match[1].split(b","):
            if begin <= column <= begin + len(word):
                text = word.decode()
                yield from (r for r in rules if text.upper() == r.meta.id or text == r.meta.name)
            begin += len(word) + 1


def _lower(doc: str) -> str:
    """The headings of a rule's page below the title of the hover."""
    return re.sub(r"^## ", "### ", doc, flags=re.MULTILINE)
