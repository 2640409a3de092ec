"""reviewdog's rdjson. Columns count bytes from 1 and ends are exclusive, as in the model."""

from __future__ import annotations

import json
from typing import Any

from goscan import HOME
from goscan.model import Finding, Severity, Span
from goscan.output.document import Document, rule_url

SEVERITY = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(document: Document) -> str:
    """A DiagnosticResult."""
    diagnostics = [diagnostic(finding) for finding in document.findings]
    whole = {"source": {"name": "goscan", "url": HOME}, "diagnostics": diagnostics}
    return json.dumps(whole, indent=2) + "\n"


def diagnostic(finding: Finding) -> dict[str, Any]:
    """A finding; edits are suggestions only where they are in the finding's own file."""
    found: dict[str, Any] = {
        "message": finding.message,
        "location": location(finding.span),
        "severity": SEVERITY[finding.severity],
        "code": {"value": finding.rule, "url": rule_url(finding.rule)},
    }
    if finding.fix and len(finding.fix.edits) == 1 and finding.fix.edits[0].span.path == finding.span.path:
        edit = finding.fix.edits[0]
        found["suggestions"] = [{"range": text_range(edit.span), "text": edit.text}]
    if finding.related:
        found["related_locations"] = [{"message": r.message, "location": location(r.span)} for r in finding.related]
    return found


def location(span: Span) -> dict[str, Any]:
    """A Location."""
    return {"path": span.path, "range": text_range(span)}


def text_range(span: Span) -> dict[str, Any]:
    """A Range."""
    return {
        "start": {"line": span.line, "column": span.column},
        "end": {"line": span.end_line, "column": span.end_column},
    }
