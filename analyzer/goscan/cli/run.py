"""The pipeline of `goscan check`: settings, analysis, what is shown, exit code."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from goscan.cli.errors import UserError
from goscan.cli.request import Request
from goscan.cli.rules import load_rules
from goscan.cli.selection import DEFAULT, chosen_rules, only_in_preview
from goscan.cli.sink import write_file, write_stdout
from goscan.cli.terminal import style_for
from goscan.model import Finding, RuleMeta, Severity
from goscan.output import HUMAN, render
from goscan.output.document import Described, Document, Suppressed
from goscan.output.lines import SourceLines
from goscan.output.style import PLAIN
from goscan.output.summary import notes_text, statistics_text, summary_line, timing_text

if TYPE_CHECKING:
    from goscan.engine import Analysis


def run_check(request: Request) -> int:
    """Run `goscan check`; the exit code."""
    began = time.perf_counter()
    rules = load_rules()
    chosen = rules_to_run(request, [r.meta for r in rules])
    analysis = analyse(request, chosen)
    document = shown(request, analysis, rules, chosen)
    analysis.summary.seconds = time.perf_counter() - began
    publish(request, document)
    report_run(request, document, analysis)
    return exit_code(request, document.findings)


def rules_to_run(request: Request, metas: Sequence[RuleMeta]) -> frozenset[str]:
    """The ids selected by the command line and the configuration."""
    select = (*(request.select or DEFAULT), *request.extend_select)
    preview = bool(request.preview)
    if not preview and request.verbosity >= 0:
        for rule in only_in_preview(metas, select):
            print(f"goscan: warning: {rule} is in preview, add --preview to run it", file=sys.stderr)
    return chosen_rules(metas, select, request.ignore, preview)


def analyse(request: Request, rules: frozenset[str]) -> Analysis:
    """Run the engine."""
    from goscan.engine import Options, analyze
    from goscan.source.discover import InputError

    try:
        return analyze(request.paths, Options(rules=rules, jobs=request.jobs))
    except InputError as error:
        raise UserError(str(error)) from error


def shown(request: Request, analysis: Analysis, rules: Sequence[Described], chosen: frozenset[str]) -> Document:
    """What is left after silencing and hiding."""
    kept, silenced = without_suppressed(analysis, [r.meta for r in rules], chosen)
    least = least_shown(request)
    visible = tuple(f for f in kept if f.severity >= least)
    return Document(
        findings=visible,
        summary=analysis.summary,
        notes=tuple(analysis.notes),
        rules=tuple(rules),
        suppressed=silenced if request.show_suppressed else (),
        suppressed_count=len(silenced),
        hidden=len(kept) - len(visible),
        lines=SourceLines(),
    )


def without_suppressed(
    analysis: Analysis, metas: Sequence[RuleMeta], chosen: frozenset[str]
) -> tuple[list[Finding], tuple[Suppressed, ...]]:
    """The findings that no comment silences, those about the comments among them, and the silenced ones."""
    if not analysis.commented:
        return analysis.findings, ()
    from goscan.engine import fingerprinted, sort_key
    from goscan.suppress.apply import apply

    outcome = apply(analysis.findings, analysis.commented, metas, chosen)
    lines = {path: data.split(b"\n") for path, data in analysis.commented.items()}
    kept = [*outcome.kept, *fingerprinted(outcome.about_comments, lines)]
    silenced = tuple(Suppressed(finding, "inSource", reason) for finding, reason in outcome.silenced)
    return sorted(kept, key=sort_key), silenced


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
