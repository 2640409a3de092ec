"""What every format is given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from goscan import HOME
from goscan.model import Finding, Note, RuleMeta, Severity, Summary
from goscan.output.style import PLAIN, Style


@dataclass(frozen=True, slots=True)
class Described:
    """A rule and its documentation."""

    meta: RuleMeta
    doc: str = ""

    @property
    def url(self) -> str:
        """The page of the rule."""
        return rule_url(self.meta.id)


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that a comment or the baseline silences; kind is inSource or external, as in SARIF."""

    finding: Finding
    kind: str
    reason: str = ""


def no_lines(path: str) -> Sequence[bytes]:
    """The source of nothing."""
    return ()


@dataclass(frozen=True, slots=True)
class Document:
    """The outcome of a run; a format is a function of it.

    lines gives the lines of a path, none if it cannot be read.

    hidden counts the findings below the least severity to show, excluded those that the configuration does not
    want, known those that an older state has too, stale the entries of the baseline that nothing meets; suppressed is
    filled only when asked for.
    """

    findings: tuple[Finding, ...]
    summary: Summary
    notes: tuple[Note, ...] = ()
    rules: tuple[Described, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    suppressed_count: int = 0
    excluded: int = 0
    known: int = 0
    stale: int = 0
    hidden: int = 0
    lines: Callable[[str], Sequence[bytes]] = no_lines
    style: Style = PLAIN


def rule_url(rule: str) -> str:
    """The page of a rule."""
    return f"{HOME}/blob/main/docs/rules/{rule}.md"


def count_by_severity(findings: Sequence[Finding]) -> dict[str, int]:
    """How many of each, worst first, zero included."""
    counts = {severity.label: 0 for severity in sorted(Severity, reverse=True)}
    for finding in findings:
        counts[finding.severity.label] += 1
    return counts
