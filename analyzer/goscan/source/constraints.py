"""Build constraints: whether a file can be built with given tags.

Who gives no tags gets every variant of everything. With tags, those that are not given are off, as for `go build -tags`;
only the operating systems, the architectures and what the toolchain sets stay open, unless one of their kind is given: a
file is left out when no machine would build it.
"""

from __future__ import annotations

import re
from typing import Final

SYSTEMS: Final = frozenset(
    [
        "aix",
        "android",
        "darwin",
        "dragonfly",
        "freebsd",
        "hurd",
        "illumos",
        "ios",
        "js",
        "linux",
        "nacl",
        "netbsd",
        "openbsd",
        "plan9",
        "solaris",
        "wasip1",
        "windows",
        "zos",
    ]
)
ARCHITECTURES: Final = frozenset(
    [
        "386",
        "amd64",
        "amd64p32",
        "arm",
        "arm64",
        "arm64be",
        "armbe",
        "loong64",
        "mips",
        "mips64",
        "mips64le",
        "mips64p32",
        "mips64p32le",
        "mipsle",
        "ppc",
        "ppc64",
        "ppc64le",
        "riscv",
        "riscv64",
        "s390",
        "s390x",
        "sparc",
        "sparc64",
        "wasm",
    ]
)
_UNIX: Final = SYSTEMS - {"js", "nacl", "plan9", "wasip1", "windows", "zos"}
_OPEN: Final = re.compile(
    r"cgo|gc|gccgo|race|msan|asan|go1(?:\.\d+)?|(?:goexperiment|386|amd64|arm|arm64|mips\w*|ppc64\w*|riscv64|wasm)\.\w+"
)
_IMPLIED: Final = {"android": "linux", "illumos": "solaris", "ios": "darwin"}

_LINE: Final = re.compile(rb"^//go:build[ \t]+([^\r\n]*)", re.MULTILINE)
_OLD: Final = re.compile(rb"^//[ \t]*\+build[ \t]+([^\r\n]*)", re.MULTILINE)
_TOKEN: Final = re.compile(r"\s*(\|\||&&|[!()]|[^\s!&|()]+)")
_TAG: Final = re.compile(r"[\w.]+")

Answer = bool | None
"""None: some machines build it."""


def built(name: str, header: bytes, tags: frozenset[str]) -> bool:
    """Whether some machine builds the file with these tags; header is what stands before its package clause."""
    return _suffix(name, tags) is not False and _lines(header, tags) is not False


def _suffix(name: str, tags: frozenset[str]) -> Answer:
    """What the name says: `*_GOOS`, `*_GOARCH`, `*_GOOS_GOARCH`, each perhaps with `_test` behind it."""
    parts = name.partition(".")[0].removesuffix("_test").split("_")[1:]
    if parts and parts[-1] in ARCHITECTURES:
        system = value(parts[-2], tags) if len(parts) > 1 and parts[-2] in SYSTEMS else True
        return _and(system, value(parts[-1], tags))
    return value(parts[-1], tags) if parts and parts[-1] in SYSTEMS else True


def _lines(header: bytes, tags: frozenset[str]) -> Answer:
    """What the comments say; one that cannot be read says nothing."""
    if line := _LINE.search(header):
        return Expression(line[1].decode("utf-8", "replace"), tags).value()
    answer: Answer = True
    for old in _OLD.findall(header):
        option: Answer = False
        for choice in old.decode("utf-8", "replace").split():
            whole: Answer = True
            for term in choice.split(","):
                one = value(term.lstrip("!"), tags)
                whole = _and(whole, _not(one) if term.startswith("!") else one)
            option = _or(option, whole)
        answer = _and(answer, option)
    return answer


def value(tag: str, tags: frozenset[str]) -> Answer:
    """Whether a tag is on."""
    if tag in tags:
        return True
    for kind in (SYSTEMS, ARCHITECTURES):
        if tag in kind:
            given = kind & tags
            return any(_IMPLIED.get(one) == tag for one in given) if given else None
    if tag == "unix":
        given = SYSTEMS & tags
        return bool(given & _UNIX) if given else None
    return None if _OPEN.fullmatch(tag) else False


class Expression:
    """A `//go:build` expression; what is no expression could be built by nobody, and is left to the compiler: None."""

    def __init__(self, text: str, tags: frozenset[str]) -> None:
        self._tokens = _TOKEN.findall(text.partition("//")[0])
        self._tags = tags
        self._at = 0

    def value(self) -> Answer:
        """Its value."""
        try:
            answer = self._any()
        except (IndexError, ValueError, RecursionError):
            return None
        return answer if self._at == len(self._tokens) else None

    def _take(self, token: str) -> bool:
        found = self._at < len(self._tokens) and self._tokens[self._at] == token
        self._at += found
        return found

    def _any(self) -> Answer:
        answer = self._all()
        while self._take("||"):
            answer = _or(answer, self._all())
        return answer

    def _all(self) -> Answer:
        answer = self._one()
        while self._take("&&"):
            answer = _and(answer, self._one())
        return answer

    def _one(self) -> Answer:
        if self._take("!"):
            return _not(self._one())
        if self._take("("):
            answer = self._any()
            self._take(")")
            return answer
        tag = self._tokens[self._at]
        if not _TAG.fullmatch(tag):
            raise ValueError(tag)
        self._at += 1
        return value(tag, self._tags)


def _not(one: Answer) -> Answer:
    return None if one is None else not one


def _and(one: Answer, other: Answer) -> Answer:
    if one is False or other is False:
        return False
    return None if one is None or other is None else True


def _or(one: Answer, other: Answer) -> Answer:
    return _not(_and(_not(one), _not(other)))
