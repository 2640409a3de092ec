"""The run over nothing: answered without importing the engine and the rules, which take most of the start-up time."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from goscan.cli.request import Request
from goscan.source import discover

PLAIN = Request()


def nothing_to_analyse(request: Request) -> bool:
    """Whether no Go file lies below the paths. False when anything else could still be wrong with the request, such
    as an unknown rule or a configuration: then the ordinary way finds out."""
    said = replace(
        request, paths=(), exit_zero=False, output_format=None, color="auto", hyperlinks="auto", verbosity=0, jobs=0
    )
    if said != PLAIN:
        return False
    return not any(map(has_files, request.paths)) and not has_configuration(request.paths[0])


def has_files(path: str) -> bool:
    """Whether there is anything to analyse; a path that does not exist is for the ordinary way."""
    try:
        (asked,) = discover.requests((path,))
    except discover.InputError:
        return True
    return asked.is_file or any(listing.go or listing.sql or listing.error for listing in discover.walk(asked.path))


def has_configuration(path: str) -> bool:
    """Whether a configuration file could be in force: conservatively, in any folder above."""
    folder = Path(path.removesuffix("...") or ".").resolve()
    return any((up / name).exists() for up in (folder, *folder.parents) for name in (".goscan.toml", "goscan.toml"))


def report_nothing(request: Request, seconds: float) -> int:
    """The output for no files, and exit code 0: a hook must not fail for it."""
    from goscan.cli.sink import write_stdout
    from goscan.model import Note, Summary
    from goscan.output import render
    from goscan.output.document import Document
    from goscan.output.style import PLAIN as UNSTYLED
    from goscan.output.summary import notes_text, summary_line

    document = Document((), Summary(seconds=seconds), (Note("", "no Go files found"),))
    write_stdout(render(request.output_format or "full", document))
    if request.verbosity > -2:
        sys.stderr.write(notes_text(document, True))
    if request.verbosity >= 0:
        sys.stderr.write(summary_line(document, UNSTYLED))
    return 0
