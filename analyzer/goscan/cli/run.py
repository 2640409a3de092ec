"""`goscan check`: analyse, write every output, say what was done, and the exit code."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import replace

from goscan.analysis import Analysis
from goscan.cli.errors import UserError
from goscan.cli.filters import Filtered, filtered
from goscan.cli.progress import progress
from goscan.cli.request import SILENT, Request
from goscan.cli.session import Session, analyse, prepare
from goscan.cli.sink import write_file
from goscan.cli.streams import tell, write_stdout
from goscan.cli.terminal import style_for
from goscan.model import Finding, Severity
from goscan.output import HUMAN, render
from goscan.output.document import Document
from goscan.output.lines import SourceLines
from goscan.output.places import placed
from goscan.output.style import PLAIN
from goscan.output.summary import notes_text, statistics_text, summary_line, timing_text

Outcome = tuple[Analysis, Filtered, SourceLines]


def run_check(request: Request) -> int:
    """Run `goscan check`; the exit code."""
    began = time.perf_counter()
    session = prepare(request)
    if request.show_files:
        from goscan.cli.listing import list_files

        return list_files(session)
    if request.fix or request.diff:
        from goscan.cli.fixing import check_request

        check_request(request)
    with progress(request):
        found = outcome(session)
    if request.add_ignore is not None or request.diff:
        return change_or_show(session, found)
    fixed = False
    if request.fix:
        found, fixed = fix_all(session, found)
    analysis, result, lines = found
    document = document_of(session, analysis, result, lines)
    analysis.summary.seconds = time.perf_counter() - began
    publish(session.request, document)
    report_run(session.request, document, analysis)
    if fixed and request.exit_non_zero_on_fix:
        return 1
    return exit_code(session.request, document.findings)


def change_or_show(session: Session, found: Outcome) -> int:
    """What takes the place of a report: comments written to the files, or the corrections that could be made."""
    shown = visible(session, found[1].findings)
    if session.request.add_ignore is not None:
        from goscan.cli.ignoring import add_ignores

        return add_ignores(session.request.add_ignore, shown)
    from goscan.cli.fixing import show_diff

    return show_diff(session.request, shown)


def fix_all(session: Session, found: Outcome) -> tuple[Outcome, bool]:
    """Correct the files until nothing more can be; what is found then, and whether anything was corrected."""
    from goscan.cli.fixing import ROUNDS, Fixed, fix_round, say

    total = Fixed()
    for _ in range(ROUNDS):
        if not fix_round(session.request, visible(session, found[1].findings), total):
            break
        found = outcome(session)
    say(session.request, total)
    return found, total.findings > 0


def outcome(session: Session) -> Outcome:
    """What is found, what is reported of it, and the source it is in."""
    if not wants_new_only(session.request) and session.request.whole_files:
        raise UserError(
            "--whole-files needs one of --new-from-rev, --new-from-merge-base, --new-from-patch and --staged"
        )
    if wants_new_only(session.request):
        from goscan.cli.new import new_only

        return new_only(session)
    analysis = analyse(session)
    # The engine shows paths relative to the current folder.
    given = {os.path.relpath(path).replace(os.sep, "/"): data for path, data in session.contents.items()}
    return analysis, filtered(session, analysis), SourceLines(given)


def wants_new_only(request: Request) -> bool:
    """Whether an older state is to be compared with."""
    return bool(request.new_from_rev or request.new_from_merge_base or request.new_from_patch or request.staged)


def document_of(session: Session, analysis: Analysis, result: Filtered, lines: SourceLines) -> Document:
    """What the formats are given."""
    findings = visible(session, result.findings)
    return Document(
        findings=findings,
        summary=analysis.summary,
        notes=tuple(analysis.notes),
        rules=session.rules,
        suppressed=tuple(result.suppressed) if session.request.show_suppressed else (),
        suppressed_count=len(result.suppressed),
        excluded=result.excluded,
        known=result.known,
        stale=result.stale,
        hidden=len(result.findings) - len(findings),
        lines=lines,
    )


def visible(session: Session, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that are severe enough to be shown."""
    least = least_shown(session.request)
    by_rule = {rule: Severity[label.upper()] for rule, label in session.config.least.items()}
    return tuple(finding for finding in findings if finding.severity >= by_rule.get(finding.rule, least))


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
    """Write every output asked for; a file that cannot be written is said before anything is printed."""
    name = request.output_format or "full"
    for other, path in request.outputs:
        write_file(path, rendered(request, document, other))
    if request.output_file:
        write_file(request.output_file, rendered(request, document, name))
        return
    if request.verbosity <= SILENT:
        return
    style = style_for(sys.stdout, request.color, request.hyperlinks) if name in HUMAN else PLAIN
    write_stdout(rendered(request, replace(document, style=style), name))


def rendered(request: Request, document: Document, name: str) -> str:
    """The document in a format, with the paths as asked for."""
    return render(name, placed(document, name, request.path_mode, request.path_prefix))


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
    tell("".join(parts))


def exit_code(request: Request, findings: Sequence[Finding]) -> int:
    """1 when a finding shown is severe enough."""
    least = least_failing(request)
    if request.exit_zero or least is None:
        return 0
    return int(any(f.severity >= least for f in findings))
