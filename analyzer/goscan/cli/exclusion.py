"""Paths that are not to be reported on."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from goscan.cli.errors import UserError
from goscan.source.asked import Scope
from goscan.source.discover import skip_directory, skip_file
from goscan.source.homes import upward

if TYPE_CHECKING:
    from goscan.config.model import Config
    from goscan.source.gitignored import Ignored


def relative(path: str, config: Config) -> str:
    """A path relative to the configuration's folder, with slashes."""
    start = config.directory or os.curdir
    try:
        return os.path.relpath(path, start).replace(os.sep, "/")
    except ValueError:  # another drive
        return path.replace(os.sep, "/")


def excluded(path: str, config: Config) -> bool:
    """Whether the configuration does not want a path, or git ignores it and that counts."""
    return (config.ignored is not None and config.ignored(path)) or (
        bool(config.exclude.texts) and config.exclude.match(relative(path, config))
    )


def ignored_below(paths: Sequence[str]) -> Ignored:
    """What git ignores in the repositories around paths."""
    from goscan.source.gitignored import Ignored

    try:
        return Ignored.around([path.removesuffix("...") or "." for path in paths])
    except OSError as error:
        raise UserError(f"what git ignores cannot be told: {error.strerror or error}") from error


def scope_of(config: Config) -> Scope:
    """Which files count; those that are excluded need not even be analysed."""
    if not config.exclude.texts and not config.ignored:
        return config.scope
    return replace(config.scope, excluded=lambda path: excluded(path, config))


def without_excluded(paths: Sequence[str], config: Config) -> tuple[str, ...]:
    """The paths that Go itself would look at and the configuration does not exclude.

    For hooks: they name files that the user did not choose one by one.
    """
    return tuple(path for path in paths if not _skipped(path) and not excluded(path, config))


def _skipped(path: str) -> bool:
    """Whether a part of the path is one that Go skips: of a relative one all parts count, of an absolute one those in its
    repository, wherever that was put."""
    if os.path.isabs(path):
        path = os.path.relpath(path, upward(os.path.dirname(path))[-1])
    folder, name = os.path.split(path.removesuffix("..."))
    parts = (part for part in folder.replace(os.sep, "/").split("/") if part not in ("", ".", ".."))
    return any(map(skip_directory, parts)) or bool(name.endswith(".go") and skip_file(name))
