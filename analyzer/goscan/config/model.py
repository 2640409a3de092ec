"""The values of a configuration."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from goscan.config.glob import Patterns
from goscan.source.asked import DEFAULT, Scope
from goscan.suppress.foreign import FOREIGN

if TYPE_CHECKING:
    from goscan.source.gitignored import Ignored

FunctionKey = tuple[str, str, str]
"""Import path, receiver type without a star, name."""


class ConfigError(Exception):
    """A configuration that cannot be used; the message names the file and fits on one line."""


@dataclass(frozen=True, slots=True)
class Override:
    """What is different for some paths: rules left out, and severities by rule id."""

    paths: Patterns
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Config:
    """A configuration; without a file everything has its default. None means not said. ignored is what git ignores, when
    that is respected."""

    path: str = ""
    directory: str = ""
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool | None = None
    min_severity: str | None = None
    fail_on: str | None = None
    output_format: str | None = None
    baseline: str | None = None
    require_reason: bool = False
    honour: tuple[str, ...] = FOREIGN
    exclude: Patterns = field(default_factory=Patterns)
    force_exclude: bool = False
    respect_gitignore: bool = False
    ignored: Ignored | None = None
    scope: Scope = DEFAULT
    packs: tuple[str, ...] = ()
    external_tables: tuple[str, ...] = ()
    severities: Mapping[str, str] = field(default_factory=dict)
    least: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()
    directives: Mapping[FunctionKey, tuple[str, ...]] = field(default_factory=dict)
