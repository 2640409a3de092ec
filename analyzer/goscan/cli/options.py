"""Options that several commands have."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def files(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Completes to paths, which the shell knows best."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type="file")]


def rules(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Completes the last of several selectors with ids and names."""
    from click.shell_completion import CompletionItem

    from goscan.cli.rules import load_rules

    before, comma, last = incomplete.rpartition(",")
    metas = [rule.meta for rule in load_rules()]
    pairs = [(word, m.summary) for m in metas for word in (m.id, m.name)]
    upper = last.upper()
    return [
        CompletionItem(before + comma + word, help=help)
        for word, help in pairs
        if word.startswith(last) or (last and word.startswith(upper))
    ]


def paths_argument() -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """PATHS."""
    return click.argument("paths", nargs=-1, metavar="[PATHS]...", shell_complete=files)


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
        shell_complete=files,
        help="Use this configuration file; or set one key of it, in TOML, which goes before the file (GOSCAN_CONFIG).",
    )
