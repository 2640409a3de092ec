"""`goscan baseline`: accept the findings of today."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from goscan.cli.errors import UserError
from goscan.cli.request import Request

if TYPE_CHECKING:
    from goscan.baseline import Entry
    from goscan.model import Finding


@click.group("baseline")
def command() -> None:
    """Accept the findings of today, report only new ones.

    `goscan check --baseline FILE`, or `baseline = "FILE"` in the configuration, silences what the file lists.
    Entries have no line numbers: they survive until the line itself or its function is changed or renamed.
    Paths count from the current folder, so run it where `goscan check` runs.
    """


FILE = click.option("--baseline", "file", metavar="FILE", help="The baseline (default: the configuration's).")
PATHS = click.argument("paths", nargs=-1, metavar="[PATHS]...")


@command.command("write")
@PATHS
@FILE
def write(paths: tuple[str, ...], file: str | None) -> None:
    """Accept every finding that a run over PATHS reports now."""
    from goscan.baseline import entry, text
    from goscan.cli.sink import write_file

    target, findings = target_and_findings(paths, file)
    write_file(str(target), text(map(entry, findings)))
    click.echo(f"{target.as_posix()}: {len(findings)} accepted")


@command.command("prune")
@PATHS
@FILE
def prune(paths: tuple[str, ...], file: str | None) -> None:
    """Drop the entries that a run over PATHS does not find any more; never adds any."""
    from goscan.baseline import stale, text
    from goscan.cli.sink import write_file

    target, findings = target_and_findings(paths, file)
    entries = entries_of(target)
    gone = set(stale(entries, findings))
    write_file(str(target), text(e for e in entries if e not in gone))
    click.echo(f"{target.as_posix()}: {len(gone)} dropped, {len(entries) - len(gone)} left")


@command.command("show")
@FILE
def show(file: str | None) -> None:
    """List what is accepted."""
    from goscan.cli.settings import load_config

    target = target_of(file, load_config(".", None, isolated=False).baseline)
    for e in entries_of(target):
        click.echo(f"{e.path}: {e.message} ({e.rule})")


def target_of(file: str | None, configured: str | None) -> Path:
    """The baseline to work on."""
    from goscan.baseline import DEFAULT

    return Path(file or configured or DEFAULT)


def entries_of(target: Path) -> tuple[Entry, ...]:
    """The entries of a baseline."""
    from goscan.baseline import BaselineError, read

    try:
        return read(target)
    except BaselineError as error:
        raise UserError(str(error)) from error


def target_and_findings(paths: tuple[str, ...], file: str | None) -> tuple[Path, list[Finding]]:
    """The baseline, and what would be reported without it."""
    from goscan.cli.filters import filtered
    from goscan.cli.run import visible
    from goscan.cli.session import analyse, prepare

    session = prepare(Request(paths=paths or (".",), verbosity=-1))
    target = target_of(file, session.request.baseline)
    session = replace(session, request=replace(session.request, ignore_baseline=True))
    return target, [*visible(session.request, filtered(session, analyse(session)).findings)]
