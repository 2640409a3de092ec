"""Whether a directive is one: its name, its keys and their values."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goscan.model import Note
from goscan.semantics.directive_keys import DIRECTIVES
from goscan.suggest import did_you_mean

_COMMENT = re.compile(rb"^[ \t]*//goscan:([a-z][a-z-]*[^\n\r]*)", re.MULTILINE)
_ELSEWHERE = ("ignore", "file-ignore")  # suppressions, which have rules about them


def misspelt(path: str, data: bytes) -> Iterator[Note]:
    """What is wrong with the directives in a file: each would be ignored without a word."""
    for match in _COMMENT.finditer(data):
        text = match[1].decode("utf-8", "replace")
        if text.split()[0] not in _ELSEWHERE and (wrong := problem(text)):
            yield Note(path, wrong, data.count(b"\n", 0, match.start()) + 1)


def problem(text: str) -> str:
    """What is wrong with a directive, or nothing."""
    name, *words = text.split() or [""]
    if name not in DIRECTIVES:
        return f"`{name}` is not a directive{did_you_mean(name, DIRECTIVES)}"
    keys = dict(spec.partition("=")[::2] for spec in DIRECTIVES[name].split())
    for word in words:
        key, _, value = word.partition("=")
        if key not in keys:
            return f"`{name}` has no key `{key}`{did_you_mean(key, keys)}"
        if not _fits(keys[key], value):
            return f"`{name}`: `{word}` should be `{key}{'=' + keys[key] if keys[key] else ''}`"
    return ""


def _fits(spec: str, value: str) -> bool:
    return any(_fits_one(one, value) for one in spec.split("|"))


def _fits_one(spec: str, value: str) -> bool:
    if spec.startswith("arg:") and value.startswith("arg:"):
        spec, value = "P", value.removeprefix("arg:")
    if spec in ("P", "R", "T"):
        return value.isdigit()
    return value.isidentifier() if spec == "NAME" else value == spec
