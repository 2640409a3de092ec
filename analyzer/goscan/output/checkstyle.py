"""Checkstyle's XML, which Jenkins and reviewdog read. Columns count UTF-16 units, as in Java."""

from __future__ import annotations

from itertools import groupby

from goscan.model import Severity
from goscan.output.columns import column
from goscan.output.document import Document
from goscan.output.xml import HEAD, tag

SEVERITY = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}


def render(document: Document) -> str:
    """A file element for each file with findings."""
    lines = [tag("checkstyle", {"version": "4.3"}, ">")]
    for path, findings in groupby(document.findings, key=lambda f: f.span.path):
        lines.append("  " + tag("file", {"name": path}, ">"))
        for finding in findings:
            span = finding.span
            attributes = {
                "line": span.line,
                "column": column(document, path, span.line, span.column),
                "severity": SEVERITY[finding.severity],
                "message": finding.message,
                "source": f"goscan.{finding.rule}",
            }
            lines.append("    " + tag("error", attributes))
        lines.append("  </file>")
    lines.append("</checkstyle>")
    return HEAD + "\n".join(lines) + "\n"
