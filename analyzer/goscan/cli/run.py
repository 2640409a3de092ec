"""`goscan check`: analyse, write every output, say what was done, and the exit code."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from os.path import relpath
from typing import TYPE_CHECKING

from goscan.cli.filters import Filtered, filtered
from goscan.cli.progress import progress
from goscan.cli.request import Request
from goscan.cli.session import Session, analyse, prepare
from goscan.cli.sink import write_file, write_stdout
from goscan.cli.terminal import style_for
from goscan.model import Finding, Severity
from goscan.output import HUMAN, render
from goscan.output.document import Document
from goscan.output.lines import SourceLines
from goscan.output.style import PLAIN
from goscan.output.summary import notes_text, statistics_text, summary_line, timing_text

if TYPE_CHECKING:
    from goscan.engine import Analysis


def run_check(request: Request) -> int:
    """Run `goscan check`; the exit code."""
    began = time.perf_counter()
    session = prepare(request)
    if request.show_files:
        from goscan.cli.listing import list_files

        return list_files(session)
    with progress(request):
        analysis, result, lines = outcome(session)
    if request.add_ignore is not None:
        from goscan.cli.ignoring import add_ignores

        return add_ignores(request.add_ignore, visible(session.request, result.findings))
    document = document_of(session, analysis, result, lines)
    analysis.summary.seconds = time.perf_counter() - began
    publish(session.request, document)
    report_run(session.request, document, analysis)
    return exit_code(session.request, document.findings)


def outcome(session: Session) -> tuple[Analysis, Filtered, SourceLines]:
    """What is found, what is reported of it, and the source it is in."""
    if wants_new_only(session.request):
        from goscan.cli.new import new_only

        return new_only(session)
    analysis = analyse(session)
    # The engine shows paths relative to the current folder.
    given = {relpath(path).replace(os.sep, "/"): data for path, data in session.contents.items()}
    return analysis, filtered(session, analysis), SourceLines(given)


def wants_new_only(request: Request) -> bool:
    """Whether an older state is to be compared with."""
    return bool(request.new_from_rev or request.new_from_merge_base or request.new_from_patch or request.staged)


def document_of(session: Session, analysis: Analysis, result: Filtered, lines: SourceLines) -> Document:
    """What the formats are given."""
    findings = visible(session.request, result.findings)
    return Document(
        findings=findings,
        summary=analysis.summary,
        notes=tuple(analysis.notes),
        rules=session.rules,
        suppressed=tuple(result.suppressed) if session.request.show_suppressed else (),
        suppressed_count=len(result.suppressed),
        excluded=result.excluded,
        known=result.known,
        hidden=len(result.findings) - len(findings),
        lines=lines,
    )


def visible(request: Request, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that are severe enough to be shown."""
    least = least_shown(request)
    return tuple(finding for finding in findings if finding.severity >= least)


def least_shown(request: Request) -> Severity:
    """The least severity to show. What makes the run fail is always shown."""
    if request.min_severity:
        return Severity[request.min_severity.upper()]
    return min(Severity.WARNING, least_failing(request) or Severity.WARNING)


def least_failing(request: Request) -> Severity | None:
    """The least severity that fails the run, None for never."""
    fail_on = request.fail_on or "warning"
    return None if fail_on == "never" else Severity[fail_on.upper()]


def publish(request: Request, document: Document) -> None:
    """Write every output asked for."""
    name = request.output_format or "full"
    style = style_for(sys.stdout, request.color, request.hyperlinks)
    for other, path in request.outputs:
        write_file(path, render(other, replace(document, style=PLAIN)))
    write_stdout(render(name, replace(document, style=style if name in HUMAN else PLAIN)))


def report_run(request: Request, document: Document, analysis: Analysis) -> None:
    """Say on stderr what was done and what was not."""
    style = style_for(sys.stderr, request.color, "never")
    parts = []
    if request.verbosity > -2:
        parts.append(notes_text(document, request.verbosity > 0))
    if request.statistics:
        parts.append(statistics_text(document))
    if request.timing:
        parts.append(timing_text(analysis.timings))
    if request.verbosity >= 0:
        parts.append(summary_line(document, style))
    sys.stderr.write("".join(parts))
    sys.stderr.flush()


def exit_code(request: Request, findings: Sequence[Finding]) -> int:
    """1 when a finding shown is severe enough."""
    least = least_failing(request)
    if request.exit_zero or least is None:
        return 0
    return int(any(f.severity >= least for f in findings))
