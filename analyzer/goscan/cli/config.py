"""`goscan config`: the configuration file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from goscan.cli.errors import UserError
from goscan.cli.options import config_option, files, paths_argument
from goscan.cli.settings import load_config, metas_of
from goscan.cli.streams import write_stdout

if TYPE_CHECKING:
    from goscan.config.model import Config


@click.group("config")
def command() -> None:
    """Show, check or create the configuration: .goscan.toml or goscan.toml."""


PATH = click.argument("path", default=".", shell_complete=files)


@command.command("show")
@PATH
@config_option()
def show(path: str, config: tuple[str, ...]) -> None:
    """Print the configuration that a run over PATH uses, with all defaults, as JSON."""
    from goscan.config.show import shown

    write_stdout(json.dumps(shown(existing(path, config)), indent=2) + "\n")


@command.command("verify")
@paths_argument()
@config_option()
def verify(paths: tuple[str, ...], config: tuple[str, ...]) -> None:
    """Check the configuration that a run over each of PATHS uses; exit code 2 when it is wrong or there is none."""
    for path in paths or (".",):
        write_stdout(f"{found(path, config)} is valid\n")


@command.command("path")
@PATH
def path(path: str) -> None:
    """Print where the configuration is that a run over PATH uses; exit code 2 when there is none."""
    write_stdout(found(path, ()) + "\n")


@command.command("schema")
def schema() -> None:
    """Print the JSON schema of the configuration."""
    from goscan.config.keys import json_schema
    from goscan.output import FORMATS

    write_stdout(json.dumps(json_schema(FORMATS, metas_of(())), indent=2) + "\n")


@command.command("init")
@click.argument("folder", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
def init(folder: Path) -> None:
    """Write a .goscan.toml with every key as a comment; never overwrites one."""
    from goscan.cli.sink import write_file
    from goscan.config.find import NAMES
    from goscan.config.keys import template
    from goscan.output import FORMATS

    for name in NAMES:
        if (folder / name).exists():
            raise UserError(f"{(folder / name).as_posix()} exists already")
    target = folder / NAMES[0]
    write_file(str(target), template(FORMATS, metas_of(())))
    write_stdout(f"wrote {target.as_posix()}\n")


def existing(path: str, given: tuple[str, ...]) -> Config:
    """The configuration for a path that exists."""
    if not Path(path.removesuffix("...") or ".").exists():
        raise UserError(f"no such file or folder: {path}")
    return load_config(path, given, isolated=False)


def found(path: str, given: tuple[str, ...]) -> str:
    """The path of a file that was found and is in order."""
    config = existing(path, given)
    if not config.path:
        raise UserError(f"no .goscan.toml or goscan.toml for {path}")
    return config.path
