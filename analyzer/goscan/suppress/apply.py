"""Silencing findings, and reporting the comments that silence nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from goscan.catalogue import names_rule
from goscan.model import Confidence, Finding, Fix, RuleMeta, Span
from goscan.suggest import closest, did_you_mean
from goscan.suppress.comments import Directive, directives
from goscan.suppress.foreign import FOREIGN
from goscan.suppress.mend import mended, renamed, tightened
from goscan.suppress.meta import LOOSE, UNKNOWN, UNUSED
from goscan.suppress.scope import Scopes
from goscan.suppress.sql import SqlScopes, sql_directives


@dataclass(slots=True)
class Outcome:
    """What is left, what is silenced and why, and what is wrong with the comments (GS901 and the like)."""

    kept: list[Finding] = field(default_factory=list)
    silenced: list[tuple[Finding, str]] = field(default_factory=list)
    about_comments: list[Finding] = field(default_factory=list)


def apply(
    findings: Sequence[Finding],
    sources: Mapping[str, bytes],
    known: Sequence[RuleMeta],
    enabled: frozenset[str],
    require_reason: bool = False,
    honour: Collection[str] = FOREIGN,
) -> Outcome:
    """Apply the comments of `sources` (path to bytes) to findings.

    honour names the comments of other tools that count. known are all rules that exist, enabled those that ran: only a comment about rules that ran can be unused.
    """
    outcome = Outcome()
    by_path: dict[str, list[Finding]] = {}
    for finding in findings:
        by_path.setdefault(finding.span.path, []).append(finding)
    silenced: dict[Finding, str] = {}
    for path, data in sources.items():
        here = by_path.get(path, [])
        sql = path.endswith(".sql")
        scopes = SqlScopes(data) if sql else Scopes(data)
        for directive in sql_directives(data) if sql else directives(data):
            if directive.tool and directive.tool not in honour:
                continue
            covered = _covered(directive, scopes, here, known)
            silenced.update((f, directive.reason) for fs in covered.values() for f in fs)
            if not directive.tool:
                problems = [*_problems(directive, covered, known, enabled)]
                if require_reason and directive.selectors and not directive.reason:
                    problems.append(Problem(UNKNOWN, "suppression gives no reason"))
                outcome.about_comments += (_finding(p, path, data, directive) for p in problems)
    outcome.kept = [f for f in findings if f not in silenced]
    outcome.silenced = [(f, silenced[f]) for f in findings if f in silenced]
    outcome.about_comments = [f for f in outcome.about_comments if f.rule in enabled]
    return outcome


def _covered(
    directive: Directive, scopes: Scopes | SqlScopes, findings: Sequence[Finding], known: Sequence[RuleMeta]
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


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a comment: the selectors that are of no use, or one that should perhaps be another, or the
    way it is written."""

    meta: RuleMeta
    message: str
    useless: tuple[str, ...] = ()
    renamed: tuple[str, str] = ("", "")

    def fix(self, directive: Directive, data: bytes, span: Span) -> Fix | None:
        """The correction, where there is one."""
        if self.meta is LOOSE:
            return tightened(data, span)
        if self.useless:
            return mended(directive, self.useless, data, span)
        return renamed(*self.renamed, data, span) if self.renamed[1] else None


def _problems(
    directive: Directive,
    covered: Mapping[str, Sequence[Finding]],
    known: Sequence[RuleMeta],
    enabled: frozenset[str],
) -> Iterator[Problem]:
    if directive.loose:
        yield Problem(LOOSE, "suppression is not written as a directive: no blank stands in `//goscan:`")
    if not directive.selectors:
        yield Problem(UNKNOWN, "suppression names no rule: say which, as in `//goscan:ignore GS101 reason`")
        return
    useless = []
    for selector in directive.selectors:
        named = {meta.id for meta in known if names_rule(selector, meta)}
        if not named:
            names = [meta.name for meta in known]
            message = f"suppression of unknown rule `{selector}`{did_you_mean(selector, names)}"
            yield Problem(UNKNOWN, message, renamed=(selector, closest(selector, names)))
        elif not covered[selector] and named <= enabled:
            useless.append(selector)
    if useless:
        listed = ", ".join(f"`{selector}`" for selector in useless)
        yield Problem(UNUSED, f"suppression of {listed} silences nothing", tuple(useless))


def _finding(problem: Problem, path: str, data: bytes, directive: Directive) -> Finding:
    """The finding about a comment."""
    column = directive.start - (data.rfind(b"\n", 0, directive.start) + 1) + 1
    length = directive.end - directive.start
    span = Span(path, directive.start, directive.end, directive.line, column, directive.line, column + length)
    meta, fix = problem.meta, problem.fix(directive, data, span)
    return Finding(meta.id, meta.name, meta.severity, Confidence.HIGH, problem.message, span, fix=fix)
