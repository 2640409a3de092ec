"""From paths to findings: workspace, program, facts, rules, in that order.

A run is a pure function of the files and the options. With several processes the reported files are dealt out and each
process does the whole pipeline for its share; the findings are sorted, so the output is the same bytes either way.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from goscan import dealing, registry
from goscan.facts.facts import Facts
from goscan.facts.goroutine import Goroutine
from goscan.facts.shared import search_everything
from goscan.model import Finding, Note, Severity, Summary
from goscan.rule import Report, Rule
from goscan.semantics.directives import parse_directive
from goscan.semantics.program import Program
from goscan.source.files import SourceFile
from goscan.source.workspace import Workspace
from goscan.suppress.comments import may_suppress

UserDirectives = Mapping[tuple[str, str, str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Options:
    """What to run. rules None means every rule that is not preview; severities override the rules' own judgement.

    directives maps (import path, receiver, name) to directive texts such as "log level=error", from the configuration.
    external_tables are patterns of tables that other programs fill. jobs 0 chooses by the size of the input. contents maps absolute paths, given themselves, to what to take for their
    content.
    """

    rules: frozenset[str] | None = None
    severities: Mapping[str, Severity] = field(default_factory=dict)
    directives: UserDirectives = field(default_factory=dict)
    external_tables: tuple[str, ...] = ()
    jobs: int = 0
    contents: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(slots=True)
class Analysis:
    """The result of a run; findings sorted by place. timings are seconds per rule id, finding its facts included.

    commented has the bytes of the reported files that may hold suppression comments.
    """

    findings: list[Finding] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    summary: Summary = field(default_factory=Summary)
    timings: dict[str, float] = field(default_factory=dict)
    commented: dict[str, bytes] = field(default_factory=dict)


def analyze(paths: Sequence[str], options: Options) -> Analysis:
    """Run the enabled rules over what lies below paths. Raises InputError for a path that does not exist."""
    began = time.perf_counter()
    rules = enabled(registry.load(), options)
    workspace = Workspace.open(paths)
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
    notes = sorted(workspace.notes, key=note_key)
    return Analysis(fingerprinted(kept, lines), notes, summary, timings, commented)


def found_in(
    workspace: Workspace, rules: Sequence[Rule], options: Options
) -> tuple[list[Finding], dict[str, float], int]:
    """The findings, the seconds per rule and the number of goroutines, by one process or by several."""
    reported = workspace.reported_files
    if not reported and not workspace.sql_files():
        return [], {}, 0

    facts = Facts(program_of(workspace, options))

    def work(share: tuple[SourceFile, ...]) -> tuple[list[Finding], dict[str, float], int]:
        if len(share) < len(reported):
            workspace.report_only(share)
        findings, timings = run_rules(rules, facts, options)
        return findings, timings, len(facts.of(Goroutine))

    count = dealing.processes(options.jobs, len(reported))
    if count == 1:
        return work(reported)
    search_everything(facts)  # before the fork: shared memory
    parts = dealing.each(work, dealing.shares(reported, count))
    workspace.report_only(reported)
    findings = [finding for part in parts for finding in part[0]]
    timings = {rule.meta.id: sum(part[1][rule.meta.id] for part in parts) for rule in rules}
    return findings, timings, sum(part[2] for part in parts)


def enabled(rules: Iterable[Rule], options: Options) -> tuple[Rule, ...]:
    """The rules to run: those asked for, else every rule that is not preview."""
    if options.rules is None:
        return tuple(r for r in rules if not r.meta.preview)
    return tuple(r for r in rules if r.meta.id in options.rules)


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


def fingerprinted(findings: Iterable[Finding], line_of: Mapping[str, Sequence[bytes]]) -> list[Finding]:
    """Findings with fingerprints that survive moved lines: rule, path, symbol and the line's text without white space."""
    from hashlib import blake2b

    seen: dict[str, int] = {}
    out = []
    for f in findings:
        lines = line_of.get(f.span.path, ())
        text = b"".join(lines[f.span.line - 1].split()) if f.span.line <= len(lines) else b""
        base = "\0".join((f.rule, f.span.path, f.symbol)).encode("utf-8", "surrogateescape") + b"\0" + text
        digest = blake2b(base, digest_size=10).hexdigest()
        count = seen[digest] = seen.get(digest, 0) + 1
        out.append(replace(f, fingerprint=digest if count == 1 else f"{digest}-{count}"))
    return out


def distinct(findings: Iterable[Finding]) -> list[Finding]:
    """Sorted, one finding per rule, place and message: two goroutines may lead to the same line."""
    return sorted({(f.rule, f.span, f.message): f for f in reversed(list(findings))}.values(), key=sort_key)


def sort_key(f: Finding) -> tuple[str, int, str, int, str]:
    """The order of findings in every output."""
    return (f.span.path, f.span.start, f.rule, f.span.end, f.message)


def run_rules(rules: Sequence[Rule], facts: Facts, options: Options) -> tuple[list[Finding], dict[str, float]]:
    """Run each rule over its subjects."""
    findings: list[Finding] = []
    timings: dict[str, float] = {}
    for rule in rules:
        began = time.perf_counter()
        report = Report(rule.meta, options.severities.get(rule.meta.id))
        for subject in facts.of(rule.subject):
            rule.check(subject, report)
        findings += report.findings
        timings[rule.meta.id] = time.perf_counter() - began
    return findings, timings
