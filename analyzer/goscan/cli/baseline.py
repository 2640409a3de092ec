"""`goscan baseline`: accept the findings of today."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from goscan.cli.errors import UserError
from goscan.cli.options import config_option, files, paths_argument
from goscan.cli.request import Request
from goscan.cli.streams import write_stdout

if TYPE_CHECKING:
    from goscan.baseline import Entry
    from goscan.model import Finding


@click.group("baseline")
def command() -> None:
    """Accept the findings of today, report only new ones.

    `goscan check --baseline FILE`, or `baseline = "FILE"` in the configuration, silences what the file lists.
    Entries have no line numbers: they survive until the line itself or its function is changed or renamed.
    Paths count from the root of the repository, so it does not matter where goscan is started.
    """


FILE = click.option(
    "--baseline", "file", metavar="FILE", shell_complete=files, help="The baseline (default: the configuration's)."
)
PATHS = paths_argument()
CONFIG = config_option()


@command.command("write")
@PATHS
@FILE
@CONFIG
def write(paths: tuple[str, ...], file: str | None, config: tuple[str, ...]) -> None:
    """Accept every finding that a run over PATHS reports now; what is accepted elsewhere stays."""
    from goscan.baseline import below, entry

    run = run_over(paths, file, config)
    old = entries_of(run.target) if run.target.exists() else ()
    elsewhere = {e for e in old if not below(e, run.places)}
    now = {entry(finding, run.home) for finding in run.findings}
    store(run.target, elsewhere | now)
    known = {e.fingerprint for e in old}
    added = sum(e.fingerprint not in known for e in now)
    gone = len({e.fingerprint for e in old} - {e.fingerprint for e in elsewhere | now})
    write_stdout(f"{run.target.as_posix()}: {len(elsewhere | now)} accepted, {added} of them new, {gone} dropped\n")


@command.command("prune")
@PATHS
@FILE
@CONFIG
def prune(paths: tuple[str, ...], file: str | None, config: tuple[str, ...]) -> None:
    """Drop the entries below PATHS that a run does not find any more; never adds any."""
    from goscan.baseline import below, stale

    run = run_over(paths, file, config)
    entries = entries_of(run.target)
    gone = {e for e in stale(entries, run.findings) if below(e, run.places)}
    store(run.target, (e for e in entries if e not in gone))
    write_stdout(f"{run.target.as_posix()}: {len(gone)} dropped, {len(entries) - len(gone)} left\n")


@command.command("show")
@FILE
def show(file: str | None) -> None:
    """List what is accepted."""
    from goscan.cli.settings import load_config

    target = target_of(file, load_config(".", (), isolated=False).baseline)
    for e in entries_of(target):
        write_stdout(f"{e.path}: {e.message} ({e.rule})\n")


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


def store(target: Path, entries: Iterable[Entry]) -> None:
    """Write a baseline."""
    from goscan.baseline import text
    from goscan.cli.sink import write_file

    write_file(str(target), text(entries))


@dataclass(frozen=True, slots=True)
class Run:
    """A run over some places: the baseline to work on, and what would be reported without it."""

    target: Path
    findings: tuple[Finding, ...]
    home: Callable[[str], str]
    places: tuple[str, ...]


def run_over(paths: tuple[str, ...], file: str | None, config: tuple[str, ...]) -> Run:
    """Analyse what lies below paths."""
    from goscan.cli.filters import filtered
    from goscan.cli.run import visible
    from goscan.cli.session import analyse, places, prepare
    from goscan.source.homes import Homes

    session = prepare(Request(paths=paths or (".",), config=config, verbosity=-1))
    target = target_of(file, session.request.baseline)
    session = replace(session, request=replace(session.request, ignore_baseline=True))
    findings = visible(session, filtered(session, analyse(session)).findings)
    return Run(target, findings, Homes(), places(session.request.paths))
