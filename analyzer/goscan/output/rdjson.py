"""reviewdog's rdjson. Columns count bytes from 1 and ends are exclusive, as in the model."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from goscan import HOME
from goscan.model import Edit, Finding, Severity, Span
from goscan.output.document import Document, rule_url

SEVERITY = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(document: Document) -> str:
    """A DiagnosticResult."""
    diagnostics = [diagnostic(document, finding) for finding in document.findings]
    whole = {"source": {"name": "goscan", "url": HOME}, "diagnostics": diagnostics}
    return json.dumps(whole, indent=2) + "\n"


def diagnostic(document: Document, finding: Finding) -> dict[str, Any]:
    """A finding; a fix is a suggestion where its edits are in one place."""
    found: dict[str, Any] = {
        "message": finding.message,
        "location": location(finding.span),
        "severity": SEVERITY[finding.severity],
        "code": {"value": finding.rule, "url": rule_url(finding.rule)},
    }
    edit = as_one(document, finding.fix.edits) if finding.fix else None
    if edit is not None and edit.span.path == finding.span.path:
        found["suggestions"] = [{"range": text_range(edit.span), "text": edit.text}]
    if finding.related:
        found["related_locations"] = [{"message": r.message, "location": location(r.span)} for r in finding.related]
    return found


def as_one(document: Document, edits: Sequence[Edit]) -> Edit | None:
    """Several edits of one line as one: suggestions are applied one by one."""
    if len(edits) == 1:
        return edits[0]
    spans = [edit.span for edit in edits]
    lines = document.lines(spans[0].path)
    line = spans[0].line
    if any((s.path, s.line, s.end_line) != (spans[0].path, line, line) for s in spans) or not 0 < line <= len(lines):
        return None
    first, last = min(spans, key=lambda s: s.start), max(spans, key=lambda s: s.end)
    text, at = b"", first.column
    for edit in sorted(edits, key=lambda e: e.span.start):
        text += lines[line - 1][at - 1 : edit.span.column - 1] + edit.text.encode()
        at = edit.span.end_column
    whole = Span(first.path, first.start, last.end, line, first.column, line, last.end_column)
    return Edit(whole, text.decode("utf-8", "replace"))


def location(span: Span) -> dict[str, Any]:
    """A Location."""
    return {"path": span.path, "range": text_range(span)}


def text_range(span: Span) -> dict[str, Any]:
    """A Range."""
    return {
        "start": {"line": span.line, "column": span.column},
        "end": {"line": span.end_line, "column": span.end_column},
    }
