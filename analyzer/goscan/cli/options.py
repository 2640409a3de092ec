"""Options that several commands have."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click


def config_option() -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """--config."""
    return click.option(
        "--config",
        metavar="FILE|KEY=VALUE",
        multiple=True,
        envvar="GOSCAN_CONFIG",
        help="Use this configuration file; or set one key of it, in TOML, which goes before the file.",
    )
