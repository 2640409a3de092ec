"""From paths to findings: workspace, program, facts, rules, in that order.

A run is a pure function of the files and the options. With several processes the reported files are dealt out and each
process does the whole pipeline for its share; the findings are sorted, so the output is the same bytes either way.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence

from goscan import dealing, registry
from goscan.analysis import Analysis, Options
from goscan.catalogue import catalogue
from goscan.facts.facts import Facts
from goscan.facts.goroutines.goroutine import Goroutine
from goscan.fingerprints import fingerprinted
from goscan.model import Finding, Note, Summary
from goscan.rule import Report, Rule
from goscan.semantics.directives import parse_directive
from goscan.semantics.program import Program
from goscan.semantics.vocabulary import misspelt
from goscan.source.homes import Homes
from goscan.source.workspace import Workspace
from goscan.suppress.comments import may_suppress

__all__ = ["Analysis", "Options", "analyze"]


def analyze(paths: Sequence[str], options: Options) -> Analysis:
    """Run the enabled rules over what lies below paths. Raises InputError for a path that does not exist."""
    began = time.perf_counter()
    rules = enabled(options)
    workspace = Workspace.open(paths, options.scope)
    for path, data in options.contents.items():
        workspace.provide(path, data)
    findings, timings, goroutines = found_in(workspace, rules, options)
    reported = {f.path: f for f in workspace.reported_files}
    if any(f.span.path.endswith(".sql") for f in findings):
        reported |= {f.path: f for f in workspace.sql_sources if f.asked}
    kept = distinct(f for f in findings if f.span.path in reported)
    lines = {path: reported[path].data.split(b"\n") for path in {f.span.path for f in kept}}
    summary = summarize(workspace, goroutines)
    summary.seconds = time.perf_counter() - began
    commented = {path: file.data for path, file in reported.items() if may_suppress(file.data)}
    marked = (file for file in reported.values() if file.has_directives)
    odd = (note for file in marked for note in misspelt(file.path, file.data))
    notes = sorted((*workspace.notes, *odd), key=note_key)
    return Analysis(fingerprinted(kept, lines, Homes(options.root)), notes, summary, timings, commented)


def found_in(
    workspace: Workspace, rules: Sequence[Rule], options: Options
) -> tuple[list[Finding], dict[str, float], int]:
    """The findings, the seconds per rule and the number of goroutines, by one process or by several."""
    reported = workspace.reported_files
    if not reported and not workspace.sql_files():
        return [], {}, 0

    facts = Facts(program_of(workspace, options))

    def run() -> tuple[list[Finding], dict[str, float], int]:
        findings, timings = run_rules(rules, facts, options)
        return findings, timings, len(facts.of(Goroutine))

    count = dealing.processes(options.jobs, len(reported))
    if count == 1:
        return run()
    parts = dealing.in_shares(facts, dealing.shares(reported, count), lambda share: run())
    workspace.report_only(reported)
    findings = [finding for part in parts for finding in part[0]]
    timings = {rule.meta.id: sum(part[1][rule.meta.id] for part in parts) for rule in rules}
    return findings, timings, sum(part[2] for part in parts)


def enabled(options: Options) -> tuple[Rule, ...]:
    """The rules to run: those asked for, else every rule that is not preview."""
    ids = options.rules
    if ids is None:
        ids = frozenset(listed.meta.id for listed in catalogue(options.packs) if not listed.meta.preview)
    return registry.load(ids, options.packs)


def program_of(workspace: Workspace, options: Options) -> Program:
    """The lazy program of a workspace, with the directives of the configuration."""
    extra = {
        key: tuple(d for text in texts if (d := parse_directive(text)) is not None)
        for key, texts in options.directives.items()
    }
    return Program(workspace, extra, options.external_tables)


def summarize(workspace: Workspace, goroutines: int) -> Summary:
    """The counters of a run."""
    files = workspace.reported_files
    return Summary(
        files=len(files),
        declarations=sum(len(f.outline.decls) for f in files),
        goroutines=goroutines,
        skipped=dict(workspace.skipped),
    )


def note_key(note: Note) -> tuple[str, int, str]:
    """The order of notes in every output."""
    return (note.path, note.line, note.message)


def distinct(findings: Iterable[Finding]) -> list[Finding]:
    """Sorted, one finding per rule, place and message: two goroutines may lead to the same line."""
    return sorted({(f.rule, f.span, f.message): f for f in reversed(list(findings))}.values(), key=sort_key)


def sort_key(f: Finding) -> tuple[str, int, str, int, str]:
    """The order of findings in every output."""
    return (f.span.path, f.span.start, f.rule, f.span.end, f.message)


def run_rules(rules: Sequence[Rule], facts: Facts, options: Options) -> tuple[list[Finding], dict[str, float]]:
    """Run each rule over its subjects; those whose facts ask about what is parsed come last, when most of it is."""
    findings: list[Finding] = []
    timings: dict[str, float] = {}
    for rule in sorted(rules, key=lambda rule: getattr(rule.subject, "parses", False)):
        began = time.perf_counter()
        report = Report(rule.meta, options.severities.get(rule.meta.id), options.settings.get(rule.meta.id, {}))
        for subject in facts.of(rule.subject):
            rule.check(subject, report)
        findings += report.findings
        timings[rule.meta.id] = time.perf_counter() - began
    return findings, timings
