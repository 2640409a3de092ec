"""One Go file: its bytes, read once and only on demand, and what a glance at them tells."""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from goscan.model import Span
from goscan.source.lexical import skip_blank
from goscan.source.outline import Outline, OutlineDecl, outline

if TYPE_CHECKING:
    from goscan.source.gomod import Module

_GENERATED: Final = re.compile(rb"^// Code generated .* DO NOT EDIT\.\r?$", re.MULTILINE)
_IGNORE: Final = re.compile(rb"^//(?:go:build ignore|[ \t]*\+build ignore)\s*$", re.MULTILINE)
_READ: Final = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)  # a pipe must not block


class SourceFile:
    """A file of the scanned tree, or a stub. `path` is what the user sees; offsets are bytes from 0.

    `named` files were given on the command line themselves; `asked` ones lie below a given folder. Whether an asked
    file is `reported` depends on its content, hence lazily.
    """

    __slots__ = (
        "_data",
        "_lines",
        "_outline",
        "_package_path",
        "_starts",
        "_state",
        "abspath",
        "asked",
        "directory",
        "is_stub",
        "is_test",
        "module",
        "named",
        "path",
        "withheld",
    )  # fmt: skip

    def __init__(
        self, abspath: str, path: str, module: Module, package_path: str, *, asked: bool = False, stub: bool = False
    ) -> None:
        self.abspath = abspath
        self.path = path
        self.directory = os.path.dirname(abspath)
        self.module = module
        self.is_test = abspath.endswith("_test.go")
        self.is_stub = stub
        self.asked = asked
        self.named = False
        self.withheld = False  # another process reports on it
        self._package_path = package_path
        self._data: bytes | None = None
        self._outline: Outline | None = None
        self._starts: list[int] | None = None
        self._lines: list[int] | None = None
        self._state = ""

    def __repr__(self) -> str:
        return f"SourceFile({self.path!r})"

    @property
    def data(self) -> bytes:
        """The content; empty when the file cannot be read or is no text (`unreadable` says why)."""
        if self._data is None:
            self._data, self._state = _read(self.abspath)
        return self._data

    def provide(self, data: bytes) -> None:
        """Take this for the content, whatever the disk has."""
        self._data, self._state = _text(data)

    @property
    def unreadable(self) -> str:
        """Why the content cannot be analysed; empty for ordinary files."""
        return "" if self.data else self._state

    @property
    def outline(self) -> Outline:
        """The file's declarations."""
        if self._outline is None:
            self._outline = outline(self.data)
        return self._outline

    @property
    def package_path(self) -> str:
        """The import path; that of an external test package ends in `_test`."""
        if self.is_test and self.outline.package.endswith("_test"):
            return self._package_path + "_test"
        return self._package_path

    @property
    def generated(self) -> bool:
        """Whether Go's marker for generated code stands before the package clause."""
        return _in_header(self.data, b"// Code generated ", _GENERATED)

    @property
    def ignored(self) -> bool:
        """Whether a build constraint keeps the file out of every build."""
        return _in_header(self.data, b"ignore", _IGNORE)

    @property
    def skip_reason(self) -> str:
        """Why an asked file is not reported on; empty when it is."""
        if self.is_test and not self.named:
            return "test"
        if not self.data:
            return self._state
        if self.named:
            return ""
        return "build constraint" if self.ignored else "generated" if self.generated else ""

    @property
    def reported(self) -> bool:
        """Whether findings in this file are the user's business."""
        return self.asked and not self.withheld and not self.skip_reason

    def decl_at(self, offset: int) -> OutlineDecl | None:
        """The top-level declaration that contains the byte at `offset`."""
        decls = self.outline.decls
        if self._starts is None:
            self._starts = [decl.start for decl in decls]
        index = bisect_right(self._starts, offset) - 1
        return decls[index] if index >= 0 and offset < decls[index].end else None

    def position(self, offset: int) -> tuple[int, int]:
        """The line and the byte column of an offset, both from 1."""
        if self._lines is None:
            self._lines = [0, *(match.end() for match in re.finditer(rb"\n", self.data))]
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def span(self, start: int, end: int) -> Span:
        """The bytes start..end as a span of this file."""
        line, column = self.position(start)
        end_line, end_column = self.position(end)
        return Span(self.path, start, end, line, column, end_line, end_column)


def _in_header(data: bytes, hint: bytes, pattern: re.Pattern[bytes]) -> bool:
    """Whether a pattern occurs before the package clause."""
    if data.find(hint, 0, 65536) < 0:
        return False
    return pattern.search(data, 0, skip_blank(data, 3 if data.startswith(b"\xef\xbb\xbf") else 0)) is not None


def _read(path: str) -> tuple[bytes, str]:
    """The content of a file, or no bytes and the reason why there are none."""
    try:
        descriptor = os.open(path, _READ)
        try:
            size = os.fstat(descriptor).st_size
            data = os.read(descriptor, size) if size else b""
            while len(data) < size and (more := os.read(descriptor, size - len(data))):
                data += more
        finally:
            os.close(descriptor)
    except OSError as error:
        return b"", (error.strerror or "cannot be read").lower()
    return _text(data)


def _text(data: bytes) -> tuple[bytes, str]:
    """The content of a Go file, or no bytes and the reason why it is none."""
    if not data:
        return b"", "empty"
    if b"\0" in data:
        return b"", "binary content"
    if not data.isascii():
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            return b"", "not UTF-8"
    return data, ""
