"""Which files are looked at: Go's own rules for walking a tree.

The given paths choose what is reported. A file or folder that is given itself is looked at even where Go would skip it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import Final

from goscan.record import record

SKIPPED_DIRECTORIES: Final = frozenset({"vendor", "testdata", "node_modules"})


class InputError(Exception):
    """A given path does not exist; the message is for the user."""


@record(frozen=True)
class Request:
    """One path of the command line: a Go file, or a folder with all below it."""

    path: str
    is_file: bool


@record(frozen=True)
class Listing:
    """The entries of one directory that matter, each sorted by name. `error` says why it could not be listed."""

    directory: str
    go: tuple[str, ...] = ()
    sql: tuple[str, ...] = ()
    directories: tuple[str, ...] = ()
    has_module: bool = False
    error: str = ""


def requests(paths: Sequence[str]) -> list[Request]:
    """The given paths, absolute; `dir/...` is the same as `dir`, and no path at all is the current folder."""
    found = []
    for given in paths or (".",):
        if not given:
            raise InputError("a path is empty")
        path = given.replace("\\", "/") if os.sep == "\\" else given
        if path == "..." or path.endswith("/..."):
            path = path[:-3] or "."
        absolute = os.path.abspath(path)
        if os.path.isdir(absolute):
            found.append(Request(absolute, is_file=False))
        elif os.path.lexists(absolute):
            found.append(Request(absolute, is_file=True))
        else:
            raise InputError(f"no such file or folder: {given}")
    return found


def list_directory(directory: str) -> Listing:
    """What is in a directory. Linked folders are not followed, as in Go, so there are no loops."""
    go, sql, directories, has_module = [], [], [], False
    try:
        with os.scandir(directory) as entries:
            for entry in entries:
                name = entry.name
                if entry.is_dir(follow_symlinks=False):
                    directories.append(name)
                elif name.endswith(".go"):
                    if _may_be_read(entry):
                        go.append(name)
                elif name.endswith(".sql"):
                    sql.append(name)
                elif name == "go.mod":
                    has_module = True
    except OSError as error:
        return Listing(directory, error=(error.strerror or "cannot be read").lower())
    return Listing(directory, tuple(sorted(go)), tuple(sorted(sql)), tuple(sorted(directories)), has_module)


def _may_be_read(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a file; a link that leads nowhere is one too, so that reading it tells the user why."""
    try:
        return entry.is_file() or (entry.is_symlink() and not entry.is_dir())
    except OSError:
        return True


def skip_file(name: str) -> str:
    """Why Go ignores a file by its name; empty when it does not."""
    return "hidden" if name.startswith((".", "_")) else ""


def skip_directory(name: str) -> str:
    """Why Go does not enter a directory below the one that was given; empty when it does."""
    if name in SKIPPED_DIRECTORIES:
        return name
    return "hidden" if name.startswith((".", "_")) else ""


def walk(root: str, ignored: frozenset[str] = frozenset()) -> Iterator[Listing]:
    """The directories at and below `root` that Go would walk, nested modules included, in path order.

    `ignored` are slash-separated directories relative to `root` that go.mod tells to ignore.
    """
    pending = [root]
    while pending:
        listing = list_directory(pending.pop())
        yield listing
        pending.extend(
            os.path.join(listing.directory, name)
            for name in reversed(listing.directories)
            if not skip_directory(name)
            and not (ignored and os.path.relpath(os.path.join(listing.directory, name), root) in ignored)
        )


def walk_module(root: str, ignored: frozenset[str] = frozenset()) -> Iterator[Listing]:
    """Like `walk`, without the nested modules."""
    nested: list[str] = []
    for listing in walk(root, ignored):
        if listing.has_module and listing.directory != root:
            nested.append(listing.directory + os.sep)
        elif not nested or not listing.directory.startswith(tuple(nested)):
            yield listing
