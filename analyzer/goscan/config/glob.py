"""Path patterns in the syntax of .gitignore."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_TOKEN = re.compile(r"\*\*/|/\*\*$|\*+|\?|\[[!^]?\]?[^\]]*\]|\\.|.", re.DOTALL)
_SPECIAL = {"**/": "(?:.*/)?", "/**": "/.*", "*": "[^/]*", "?": "[^/]"}


@dataclass(frozen=True, slots=True)
class Patterns:
    """A path matches when one of the patterns matches it or a folder it is in."""

    texts: tuple[str, ...] = ()

    def match(self, path: str) -> bool:
        """Whether a path, relative to the configuration's folder and with slashes, matches."""
        return any(re.match(regex(text), path) for text in self.texts)


def regex(pattern: str) -> str:
    """The regular expression of one pattern.

    A slash at the start or in the middle anchors it to the top, otherwise it matches at any depth; one at the end
    restricts it to folders. What is below a matching folder matches too.
    """
    body = pattern.rstrip("/")
    anchored = "/" in body
    inner = "".join(_piece(token) for token in _TOKEN.findall(body.lstrip("/")))
    below = "/.*" if pattern.endswith("/") else "(?:/.*)?"
    return ("" if anchored else "(?:.*/)?") + inner + below + r"\Z"


def _piece(token: str) -> str:
    if token in _SPECIAL:
        return _SPECIAL[token]
    if token.startswith("*"):
        return _SPECIAL["*"]
    if token.startswith("[") and len(token) > 2:
        negated = token[1] in "!^"
        inside = token[2 if negated else 1 : -1].replace("\\", "\\\\").replace("[", "\\[")
        return f"[{'^/' if negated else ''}{inside}]"
    return re.escape(token[1:] if token.startswith("\\") and len(token) > 1 else token)


def problem(pattern: str) -> str:
    """What is wrong with a pattern, or nothing."""
    if not pattern.strip("/"):
        return "is empty"
    if pattern.startswith("!"):
        return "cannot be negated"
    try:
        re.compile(regex(pattern))
    except re.error:
        return "is not a path pattern"
    return ""


def first_problem(patterns: Iterable[str]) -> str:
    """The first pattern that cannot be used, with what is wrong."""
    return next((f"pattern `{text}` {why}" for text in patterns if (why := problem(text))), "")
