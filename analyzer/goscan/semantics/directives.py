"""Reading `//goscan:` directives out of the comment lines directly above a declaration."""

from __future__ import annotations

import re

from goscan.semantics.objects import Directive

# `name key=value word`; allow/ignore comments (`//goscan:allow …`) have the same shape and are read elsewhere.
_LINE = re.compile(rb"//goscan:([a-z][a-z-]*)((?:[ \t]+[^\s]+)*)\s*$")


def directives_above(data: bytes, offset: int) -> tuple[Directive, ...]:
    """The directives in the comment lines directly above the line that holds offset, in source order."""
    found: list[Directive] = []
    end = data.rfind(b"\n", 0, offset)
    while end > 0:
        begin = data.rfind(b"\n", 0, end) + 1
        line = data[begin:end].strip()
        if not line.startswith(b"//"):
            break
        if (m := _LINE.match(line)) is not None:
            found.append(_directive(m[1], m[2]))
        end = begin - 1
    return tuple(reversed(found))


def parse_directive(text: str) -> Directive | None:
    """The directive written as `name key=value word`, as in the configuration; None if text is not one."""
    m = _LINE.match(b"//goscan:" + text.strip().encode())
    return _directive(m[1], m[2]) if m else None


def _directive(name: bytes, words: bytes) -> Directive:
    args: list[tuple[str, str]] = []
    for word in words.decode("utf-8", "replace").split():
        key, equals, value = word.partition("=")
        args.append((key, value if equals else "true"))
    return Directive(name.decode(), tuple(args))
