"""The values of a configuration."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from goscan.config.glob import Patterns

FunctionKey = tuple[str, str, str]
"""Import path, receiver type without a star, name."""


class ConfigError(Exception):
    """A configuration that cannot be used; the message names the file and fits on one line."""


@dataclass(frozen=True, slots=True)
class Override:
    """What is different for some paths."""

    paths: Patterns
    ignore: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Config:
    """A configuration; without a file everything has its default. None means not said."""

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
    external_tables: tuple[str, ...] = ()
    require_reason: bool = False
    exclude: Patterns = field(default_factory=Patterns)
    severities: Mapping[str, str] = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()
    directives: Mapping[FunctionKey, tuple[str, ...]] = field(default_factory=dict)
