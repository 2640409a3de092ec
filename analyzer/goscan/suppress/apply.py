"""Silencing findings, and reporting the comments that silence nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from goscan.model import Confidence, Edit, Finding, Fix, RuleMeta, Span
from goscan.registry import names_rule
from goscan.suggest import did_you_mean
from goscan.suppress.comments import Directive, directives
from goscan.suppress.meta import UNKNOWN, UNUSED
from goscan.suppress.scope import Scopes


@dataclass(slots=True)
class Outcome:
    """What is left, what is silenced and why, and what is wrong with the comments (GS901, GS902)."""

    kept: list[Finding] = field(default_factory=list)
    silenced: list[tuple[Finding, str]] = field(default_factory=list)
    about_comments: list[Finding] = field(default_factory=list)


def apply(
    findings: Sequence[Finding],
    sources: Mapping[str, bytes],
    known: Sequence[RuleMeta],
    enabled: frozenset[str],
    require_reason: bool = False,
) -> Outcome:
    """Apply the comments of `sources` (path to bytes) to findings.

    known are all rules that exist, enabled those that ran: only a comment about rules that ran can be unused.
    """
    outcome = Outcome()
    by_path: dict[str, list[Finding]] = {}
    for finding in findings:
        by_path.setdefault(finding.span.path, []).append(finding)
    silenced: dict[Finding, str] = {}
    for path, data in sources.items():
        here = by_path.get(path, [])
        scopes = Scopes(data)
        for directive in directives(data):
            covered = _covered(directive, scopes, here, known)
            silenced.update((f, directive.reason) for fs in covered.values() for f in fs)
            if directive.native:
                problems = [*_problems(directive, covered, known, enabled)]
                if require_reason and directive.selectors and not directive.reason:
                    problems.append((UNKNOWN, "suppression gives no reason", False))
                outcome.about_comments += (_finding(*p, path, data, directive) for p in problems)
    outcome.kept = [f for f in findings if f not in silenced]
    outcome.silenced = [(f, silenced[f]) for f in findings if f in silenced]
    outcome.about_comments = [f for f in outcome.about_comments if f.rule in enabled]
    return outcome


def _covered(
    directive: Directive, scopes: Scopes, findings: Sequence[Finding], known: Sequence[RuleMeta]
) -> dict[str, list[Finding]]:
    """What each selector of a directive silences."""
    if not findings:
        return {selector: [] for selector in directive.selectors}
    covers = scopes.covers(directive)
    inside = [f for f in findings if covers(f)]
    metas = {meta.id: meta for meta in known}
    return {
        selector: [f for f in inside if f.rule in metas and names_rule(selector, metas[f.rule])]
        for selector in directive.selectors
    }


def _problems(
    directive: Directive,
    covered: Mapping[str, Sequence[Finding]],
    known: Sequence[RuleMeta],
    enabled: frozenset[str],
) -> Iterator[tuple[RuleMeta, str, bool]]:
    """(rule, message, whether the whole comment can go)."""
    if not directive.selectors:
        yield UNKNOWN, "suppression names no rule: say which, as in `//goscan:ignore GS101 reason`", False
        return
    useless = []
    for selector in directive.selectors:
        named = {meta.id for meta in known if names_rule(selector, meta)}
        if not named:
            hint = did_you_mean(selector, [meta.name for meta in known])
            yield UNKNOWN, f"suppression of unknown rule `{selector}`{hint}", False
        elif not covered[selector] and named <= enabled:
            useless.append(selector)
    if useless:
        names = ", ".join(f"`{selector}`" for selector in useless)
        yield UNUSED, f"suppression of {names} silences nothing", len(useless) == len(directive.selectors)


def _finding(meta: RuleMeta, message: str, removable: bool, path: str, data: bytes, directive: Directive) -> Finding:
    """The finding about a comment; one that is useless as a whole is taken away by its fix."""
    column = directive.start - (data.rfind(b"\n", 0, directive.start) + 1) + 1
    length = directive.end - directive.start
    span = Span(path, directive.start, directive.end, directive.line, column, directive.line, column + length)
    fix = Fix("remove the comment", (Edit(span, ""),), safe=True) if removable else None
    return Finding(meta.id, meta.name, meta.severity, Confidence.HIGH, message, span, fix=fix)
