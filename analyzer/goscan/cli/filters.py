"""From what the engine found to what is reported: comments, configuration, baseline, in that order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from goscan.analysis import Analysis
from goscan.catalogue import names_rule
from goscan.cli.errors import UserError
from goscan.cli.exclusion import excluded, relative
from goscan.cli.session import Session
from goscan.model import Finding, Severity
from goscan.output.document import Suppressed

if TYPE_CHECKING:
    from goscan.config.model import Override


@dataclass(slots=True)
class Filtered:
    """The findings left and those silenced.

    excluded counts the ones that the configuration does not want, known those that an older state has too, stale the
    entries of the baseline that are met by nothing.
    """

    findings: list[Finding]
    suppressed: list[Suppressed] = field(default_factory=list)
    excluded: int = 0
    known: int = 0
    stale: int = 0


def filtered(session: Session, analysis: Analysis) -> Filtered:
    """Apply everything that silences."""
    result = without_suppressed(session, analysis)
    exclude(session, result)
    if session.request.baseline and not session.request.ignore_baseline:
        accept(session, session.request.baseline, result)
    return result


def without_suppressed(session: Session, analysis: Analysis, root: str = "") -> Filtered:
    """Apply the comments; what is wrong with the comments themselves is added."""
    if not analysis.commented:
        return Filtered(analysis.findings)
    from goscan.engine import sort_key
    from goscan.fingerprints import fingerprinted
    from goscan.source.homes import Homes
    from goscan.suppress.apply import apply

    config = session.config
    outcome = apply(
        analysis.findings, analysis.commented, session.metas, session.chosen, config.require_reason, config.honour
    )
    lines = {path: data.split(b"\n") for path, data in analysis.commented.items()}
    kept = [*outcome.kept, *fingerprinted(outcome.about_comments, lines, Homes(root))]
    suppressed = [Suppressed(finding, "inSource", reason) for finding, reason in outcome.silenced]
    return Filtered(sorted(kept, key=sort_key), suppressed)


def exclude(session: Session, result: Filtered) -> None:
    """Apply `exclude`, what git ignores, and `overrides`. A path given itself is reported on in spite of `exclude`."""
    config = session.config
    if not config.exclude.texts and not config.ignored and not config.overrides:
        return
    given = {Path(path).resolve() for path in session.request.paths}
    metas = {meta.id: meta for meta in session.metas}
    kept = []
    for finding in result.findings:
        path = relative(finding.span.path, config)
        unwanted = excluded(finding.span.path, config) and Path(finding.span.path).resolve() not in given
        overrides = [override for override in config.overrides if override.paths.match(path)]
        ignored = (word for override in overrides for word in override.ignore)
        if not unwanted and not any(names_rule(word, metas[finding.rule]) for word in ignored):
            kept.append(with_severity(finding, overrides))
    result.excluded = len(result.findings) - len(kept)
    result.findings = kept


def with_severity(finding: Finding, overrides: Sequence[Override]) -> Finding:
    """The finding with the severity that the last of the overrides says."""
    levels = [o.severities[finding.rule] for o in overrides if finding.rule in o.severities]
    return replace(finding, severity=Severity[levels[-1].upper()]) if levels else finding


def accept(session: Session, path: str, result: Filtered) -> None:
    """Silence what the baseline accepts; count the entries that nothing meets, of the rules and places of this run."""
    from goscan.baseline import BaselineError, below, read, split, stale
    from goscan.cli.session import places

    try:
        entries = read(Path(path))
    except BaselineError as error:
        raise UserError(str(error)) from error
    new, accepted = split(result.findings, entries)
    asked = places(session.request.paths)
    result.stale = sum(e.rule in session.chosen and below(e, asked) for e in stale(entries, result.findings))
    result.findings = new
    result.suppressed += [Suppressed(finding, "external", "in the baseline") for finding in accepted]
