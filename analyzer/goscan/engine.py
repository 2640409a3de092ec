"""From paths to findings: workspace, program, facts, rules, in that order.

A run is a pure function of the files and the options. With several processes the reported files are dealt out and each
process does the whole pipeline for its share; the findings are sorted, so the output is the same bytes either way.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from goscan.model import Finding, Note, Severity, Summary
from goscan.rule import Report, Rule

USER_DIRECTIVES = Mapping[tuple[str, str, str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Options:
    """What to run. rules None means every rule that is not preview; severities override the rules' own judgement.

    directives maps (import path, receiver, name) to directive texts such as "log level=error", from the configuration.
    jobs 0 chooses by the size of the input.
    """

    rules: frozenset[str] | None = None
    severities: Mapping[str, Severity] = field(default_factory=dict)
    directives: USER_DIRECTIVES = field(default_factory=dict)
    jobs: int = 0


@dataclass(slots=True)
class Analysis:
    """The result of a run; findings sorted by place. timings are seconds per rule id, finding its facts included."""

    findings: list[Finding] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    summary: Summary = field(default_factory=Summary)
    timings: dict[str, float] = field(default_factory=dict)


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


def sort_key(f: Finding) -> tuple[str, int, str, int, str]:
    """The order of findings in every output."""
    return (f.span.path, f.span.start, f.rule, f.span.end, f.message)


def run_rules(rules: Sequence[Rule], facts: object, options: Options) -> tuple[list[Finding], dict[str, float]]:
    """Run each rule over its subjects."""
    findings: list[Finding] = []
    timings: dict[str, float] = {}
    for rule in rules:
        began = time.perf_counter()
        report = Report(rule.meta, options.severities.get(rule.meta.id))
        for subject in facts.of(rule.subject):  # type: ignore[attr-defined]
            rule.check(subject, report)
        findings += report.findings
        timings[rule.meta.id] = time.perf_counter() - began
    return findings, timings
