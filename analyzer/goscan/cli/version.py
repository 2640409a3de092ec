"""`goscan version`."""

from __future__ import annotations

import click

from goscan import __version__


@click.command("version")
def command() -> None:
    """Print the version."""
    click.echo(f"goscan {__version__}")
