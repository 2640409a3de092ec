"""Findings as diagnostics."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from goscan.model import Finding, Severity
from goscan.output.document import rule_url
from goscan.server.positions import Object, Positions

SEVERITY: Final = {Severity.ERROR: 1, Severity.WARNING: 2, Severity.NOTE: 3}
UNNECESSARY: Final = 1
UNUSED_SUPPRESSION: Final = "GS901"


def diagnostic(finding: Finding, positions: Positions, uri_of: Callable[[str], str], related: bool) -> Object:
    """A finding; its evidence when the client shows related places."""
    found: Object = {
        "range": positions.range(finding.span),
        "severity": SEVERITY[finding.severity],
        "code": finding.rule,
        "codeDescription": {"href": rule_url(finding.rule)},
        "source": "goscan",
        "message": finding.message + (f"\n{finding.help}" if finding.help else ""),
    }
    if related and finding.related:
        found["relatedInformation"] = [
            {"location": {"uri": uri_of(r.span.path), "range": positions.range(r.span)}, "message": r.message}
            for r in finding.related
        ]
    if finding.rule == UNUSED_SUPPRESSION:
        found["tags"] = [UNNECESSARY]
    return found
