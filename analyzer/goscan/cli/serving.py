"""Checking the files that an editor has open."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from goscan.cli.errors import UserError
from goscan.cli.filters import filtered
from goscan.cli.request import Request
from goscan.cli.run import visible
from goscan.cli.session import analyse, prepare
from goscan.config.find import find
from goscan.config.model import ConfigError
from goscan.model import Edit, Finding, Span
from goscan.server.server import Check, Checked


def checker(config: tuple[str, ...], isolated: bool) -> Check:
    """What checks files: with their own configuration each, and leaving out what a run over the whole leaves out."""

    def check(contents: Mapping[str, bytes]) -> Checked:
        outcome = Checked()
        for paths in together(contents):
            request = Request(paths=paths, config=config, isolated=isolated, force_exclude=True, verbosity=-1, jobs=1)
            try:
                add(outcome, request, contents)
            except UserError as error:
                outcome.problems.append(str(error))
        return outcome

    return check


def add(outcome: Checked, request: Request, contents: Mapping[str, bytes]) -> None:
    """Check files of one configuration."""
    session = prepare(request)
    outcome.rules = session.rules
    if session.request.paths:
        session = replace(session, contents={path: contents[path] for path in session.request.paths})
        findings = visible(session, filtered(session, analyse(session)).findings)
        outcome.findings += map(absolute, findings)


def together(paths: Iterable[str]) -> list[tuple[str, ...]]:
    """The paths that exist, those with the same configuration file together. A file that was never saved has no place
    in a package yet."""
    groups: dict[str, list[str]] = {}
    for path in paths:
        if os.path.isfile(path):
            groups.setdefault(configuration(path), []).append(path)
    return [tuple(group) for group in groups.values()]


def configuration(path: str) -> str:
    """What tells the configuration of a path from others; one that cannot be told is an error of its run."""
    try:
        return str(find(Path(path)) or "")
    except ConfigError as error:
        return str(error)


def absolute(finding: Finding) -> Finding:
    """A finding with absolute paths."""
    fix = finding.fix
    if fix is not None:
        fix = replace(fix, edits=tuple(Edit(moved(e.span), e.text) for e in fix.edits))
    related = tuple(replace(r, span=moved(r.span)) for r in finding.related)
    return replace(finding, span=moved(finding.span), related=related, fix=fix)


def moved(span: Span) -> Span:
    """A span with an absolute path."""
    return replace(span, path=os.path.abspath(span.path))
