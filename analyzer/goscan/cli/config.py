"""`goscan config`: the configuration file."""

from __future__ import annotations

import json
from pathlib import Path

import click

from goscan.cli.errors import UserError


@click.group("config")
def command() -> None:
    """Show, check or create the configuration: .goscan.toml or goscan.toml."""


@command.command("show")
@click.argument("path", default=".")
@click.option("--config", "file", metavar="FILE", help="Use this file.")
def show(path: str, file: str | None) -> None:
    """Print the configuration that a run over PATH uses, as JSON."""
    from dataclasses import asdict

    from goscan.cli.settings import load_config

    values = asdict(load_config(path, file, isolated=False))
    values["directives"] = {
        f"{where}.({recv}).{name}" if recv else f"{where}.{name}": texts
        for (where, recv, name), texts in values["directives"].items()
    }
    click.echo(json.dumps(values, indent=2))


@command.command("verify")
@click.argument("path", default=".")
@click.option("--config", "file", metavar="FILE", help="Check this file.")
def verify(path: str, file: str | None) -> None:
    """Check the configuration that a run over PATH uses; exit code 2 when it is wrong or there is none."""
    from goscan.cli.settings import load_config

    config = load_config(path, file, isolated=False)
    if not config.path:
        raise UserError(f"no .goscan.toml or goscan.toml for {path}")
    click.echo(f"{config.path} is valid")


@command.command("schema")
def schema() -> None:
    """Print the JSON schema of the configuration."""
    from goscan.config.keys import json_schema
    from goscan.output import FORMATS

    click.echo(json.dumps(json_schema(FORMATS), indent=2))


@command.command("init")
@click.argument("folder", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
def init(folder: Path) -> None:
    """Write a .goscan.toml with every key as a comment; never overwrites one."""
    from goscan.config.keys import template
    from goscan.config.load import NAMES
    from goscan.output import FORMATS

    for name in NAMES:
        if (folder / name).exists():
            raise UserError(f"{(folder / name).as_posix()} exists already")
    target = folder / NAMES[0]
    target.write_text(template(FORMATS), encoding="utf-8")
    click.echo(f"wrote {target.as_posix()}")
