"""GitLab code quality: one JSON array. Findings with equal fingerprints collapse, so each is made unique."""

from __future__ import annotations

import json
from typing import Any

from goscan.model import Finding, Severity
from goscan.output.document import Document

SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(document: Document) -> str:
    """The array, `[]` when clean."""
    seen: set[str] = set()
    return json.dumps([issue(f, seen) for f in document.findings], indent=2) + "\n"


def issue(finding: Finding, seen: set[str]) -> dict[str, Any]:
    """A finding; the rule is in the description because GitLab does not show check_name."""
    fingerprint, number = finding.fingerprint, 1
    while fingerprint in seen:
        number += 1
        fingerprint = f"{finding.fingerprint}-{number}"
    seen.add(fingerprint)
    span = finding.span
    return {
        "description": f"{finding.rule}: {finding.message}",
        "check_name": finding.rule,
        "fingerprint": fingerprint,
        "severity": SEVERITY[finding.severity],
        "location": {"path": span.path, "lines": {"begin": span.line, "end": span.end_line}},
    }
