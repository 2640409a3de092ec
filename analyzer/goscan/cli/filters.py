"""From what the engine found to what is reported: comments, configuration, baseline, in that order."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from goscan.cli.errors import UserError
from goscan.cli.session import Session
from goscan.model import Finding
from goscan.output.document import Suppressed

if TYPE_CHECKING:
    from goscan.engine import Analysis


@dataclass(slots=True)
class Filtered:
    """The findings left and those silenced.

    excluded counts the ones that the configuration does not want, known those that an older state has too.
    """

    findings: list[Finding]
    suppressed: list[Suppressed] = field(default_factory=list)
    excluded: int = 0
    known: int = 0


def filtered(session: Session, analysis: Analysis) -> Filtered:
    """Apply everything that silences."""
    result = without_suppressed(session, analysis)
    exclude(session, result)
    if session.request.baseline and not session.request.ignore_baseline:
        accept(session.request.baseline, result)
    return result


def without_suppressed(session: Session, analysis: Analysis) -> Filtered:
    """Apply the comments; what is wrong with the comments themselves is added."""
    if not analysis.commented:
        return Filtered(analysis.findings)
    from goscan.engine import fingerprinted, sort_key
    from goscan.suppress.apply import apply

    outcome = apply(analysis.findings, analysis.commented, session.metas, session.chosen, session.config.require_reason)
    lines = {path: data.split(b"\n") for path, data in analysis.commented.items()}
    kept = [*outcome.kept, *fingerprinted(outcome.about_comments, lines)]
    suppressed = [Suppressed(finding, "inSource", reason) for finding, reason in outcome.silenced]
    return Filtered(sorted(kept, key=sort_key), suppressed)


def exclude(session: Session, result: Filtered) -> None:
    """Leave out what `exclude` and `overrides` name. A path given itself is reported on in spite of `exclude`."""
    config = session.config
    if not config.exclude.texts and not config.overrides:
        return
    from goscan.cli.exclusion import relative
    from goscan.registry import names_rule

    given = {Path(path).resolve() for path in session.request.paths}
    metas = {meta.id: meta for meta in session.metas}

    def unwanted(finding: Finding) -> bool:
        path = relative(finding.span.path, config)
        if config.exclude.match(path) and Path(finding.span.path).resolve() not in given:
            return True
        ignored = (word for o in config.overrides if o.paths.match(path) for word in o.ignore)
        return any(finding.rule in metas and names_rule(word, metas[finding.rule]) for word in ignored)

    kept = [finding for finding in result.findings if not unwanted(finding)]
    result.excluded = len(result.findings) - len(kept)
    result.findings = kept


def accept(path: str, result: Filtered) -> None:
    """Silence what the baseline accepts."""
    from goscan.baseline import BaselineError, read, split

    try:
        entries = read(Path(path))
    except BaselineError as error:
        raise UserError(str(error)) from error
    new, accepted = split(result.findings, entries)
    result.findings = new
    result.suppressed += [Suppressed(finding, "external", "in the baseline") for finding in accepted]
