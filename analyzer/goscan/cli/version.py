"""`goscan version`."""

from __future__ import annotations

import click

from goscan import __version__
from goscan.cli.streams import write_stdout


@click.command("version")
def command() -> None:
    """Print the version."""
    write_stdout(f"goscan {__version__}\n")
