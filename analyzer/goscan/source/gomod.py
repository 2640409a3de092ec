"""go.mod and go.work: what names the packages of a tree, and which directories belong together."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from typing import Final

DEFAULT_GO: Final = (1, 16)  # what the go command assumes when go.mod has no go line

_COMMENT: Final = re.compile(r"//[^\n]*")
_MODULE: Final = re.compile(r"^\s*module\s+(\S+)", re.MULTILINE)
_GO: Final = re.compile(r"^\s*go\s+(\d+)\.(\d+)", re.MULTILINE)
_DIRECTIVE: Final = re.compile(r"^[ \t]*(use|replace|ignore)[ \t]+(?:\(([^)]*)\)|([^\n]*))", re.MULTILINE)
_BLOCK: Final = re.compile(r"^[ \t]*(use|replace|ignore)[ \t]*\(([^)]*)\)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Module:
    """One module of the scanned tree; `path` is empty when no go.mod tells it.

    A tree may hold several modules of one name (a copy, an example). Then `path` is made unique, and `declared` is what
    go.mod says and its files import.
    """

    path: str
    directory: str
    go: tuple[int, int] = DEFAULT_GO
    replaces: dict[str, str] = field(default_factory=dict)
    ignored: frozenset[str] = frozenset()
    declared: str = ""

    def import_path(self, directory: str) -> str:
        """The import path of a directory of this module."""
        relative = os.path.relpath(directory, self.directory).replace(os.sep, "/")
        return join_import(self.path, "" if relative == "." else relative)

    def resolved(self, import_path: str) -> str:
        """What a file of this module means by an import path."""
        if not self.declared or not (import_path + "/").startswith(self.declared + "/"):
            return import_path
        return self.path + import_path[len(self.declared) :]

    def directory_of(self, import_path: str) -> str | None:
        """Where the package would be if it were in this module."""
        if not self.path:
            return None
        prefix = "" if self.path == "std" else self.path
        if import_path == self.path:
            return self.directory
        if prefix and not import_path.startswith(prefix + "/"):
            return None
        relative = import_path[len(prefix) + 1 :] if prefix else import_path
        return os.path.join(self.directory, *relative.split("/"))


def join_import(module: str, relative: str) -> str:
    """Module path and slash-separated relative directory as an import path; the packages of `std` have no prefix."""
    if module == "std" and relative:
        return relative
    return f"{module}/{relative}" if module and relative else module or relative


def read_module(directory: str) -> Module | None:
    """The module whose go.mod is in `directory`; a module with an empty path when that file names none."""
    text = _read(os.path.join(directory, "go.mod"))
    if text is None:
        return None
    name = _MODULE.search(text)
    version = _GO.search(text)
    replaces = {}
    for line in _entries(text, "replace"):
        old, arrow, new = line.partition("=>")
        if arrow and old.split() and (target := _unquoted((new.split() or [""])[0])).startswith((".", "/")):
            replaces[_unquoted(old.split()[0])] = os.path.normpath(os.path.join(directory, target))
    return Module(
        _unquoted(name[1]) if name else "",
        directory,
        (int(version[1]), int(version[2])) if version else DEFAULT_GO,
        replaces,
        frozenset(_unquoted(line).removeprefix("./") for line in _entries(text, "ignore")),
    )


def read_work(directory: str) -> tuple[str, ...] | None:
    """The directories that the go.work in `directory` uses; None when there is no go.work."""
    text = _read(os.path.join(directory, "go.work"))
    if text is None:
        return None
    return tuple(os.path.normpath(os.path.join(directory, _unquoted(line))) for line in _entries(text, "use"))


def find_upward(directory: str, name: str) -> str | None:
    """The nearest directory at or above `directory` that holds a file called `name`."""
    while not os.path.isfile(os.path.join(directory, name)):
        parent = os.path.dirname(directory)
        if parent == directory:
            return None
        directory = parent
    return directory


def _entries(text: str, directive: str) -> list[str]:
    """The arguments of every line of a directive, single or in a block."""
    lines: list[str] = []
    for match in _BLOCK.finditer(text):
        if match[1] == directive:
            lines.extend(match[2].splitlines())
    for match in _DIRECTIVE.finditer(text):
        if match[1] == directive and match[3] is not None and not match[3].lstrip().startswith("("):
            lines.append(match[3])
    return [line.strip() for line in lines if line.strip()]


def _unquoted(word: str) -> str:
    return word.strip().strip('"`')


def _read(path: str) -> str | None:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return _COMMENT.sub("", file.read())
    except OSError:
        return None
