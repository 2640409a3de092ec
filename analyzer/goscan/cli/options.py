"""Options that several commands have."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import click


def or_variable(ctx: click.Context, param: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """What is given, else the one that GOSCAN_CONFIG names; click would split that at blanks."""
    named = os.environ.get("GOSCAN_CONFIG")
    return given or ((named,) if named else ())


def config_option() -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """--config."""
    return click.option(
        "--config",
        metavar="FILE|KEY=VALUE",
        multiple=True,
        callback=or_variable,
        help="Use this configuration file; or set one key of it, in TOML, which goes before the file (GOSCAN_CONFIG).",
    )
