"""Suppression comments in .sql files: `-- goscan:ignore GS405 reason`.

At the end of a line it covers that line; alone on its line the statement below it, annotation included.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from goscan.model import Finding
from goscan.suppress.comments import Directive, selected

_COMMENT = re.compile(rb"--[ \t]*goscan:(file-)?ignore(?![\w-])[ \t]*([^\n\r]*)")


def sql_directives(data: bytes) -> Iterator[Directive]:
    """The suppression comments of an SQL file. One inside a string literal counts too, which nobody writes."""
    for match in _COMMENT.finditer(data):
        line = data.count(b"\n", 0, match.start()) + 1
        alone = not data[data.rfind(b"\n", 0, match.start()) + 1 : match.start()].strip()
        selectors, reason = selected(match[2].decode("utf-8", "replace"))
        end = match.start() + len(match[0].rstrip())
        yield Directive(match.start(), end, line, alone, bool(match[1]), "", selectors, reason)


class SqlScopes:
    """Which findings of an SQL file a comment covers."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def covers(self, directive: Directive) -> Callable[[Finding], bool]:
        """A predicate: is the finding, which is in this file, covered?"""
        if directive.whole_file:
            return lambda finding: True
        if not directive.alone:
            return lambda finding: finding.span.line == directive.line
        end = self.data.find(b";", directive.end)
        last = end if end >= 0 else len(self.data)
        return lambda finding: directive.end <= finding.span.start <= last
