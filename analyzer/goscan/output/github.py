"""Workflow commands of GitHub Actions. GitHub shows at most ten of each kind a step, so the worst come first."""

from __future__ import annotations

from goscan.model import Finding, Severity
from goscan.output.columns import column
from goscan.output.document import Document

COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(document: Document) -> str:
    """A command a finding, errors first."""
    worst_first = sorted(document.findings, key=lambda f: -f.severity)
    return "".join(command(document, finding) + "\n" for finding in worst_first)


def command(document: Document, finding: Finding) -> str:
    """The place is repeated in the text: an annotation alone does not show it."""
    span = finding.span
    properties = {"title": f"goscan ({finding.rule})", "file": span.path, "line": str(span.line)}
    if span.line == span.end_line:
        # GitHub rejects columns when the lines differ.
        start, end = (column(document, span.path, span.line, at) for at in (span.column, span.end_column))
        properties |= {"col": str(start), "endLine": str(span.end_line), "endColumn": str(end)}
    else:
        properties["endLine"] = str(span.end_line)
    lines = [f"{span.path}:{span.line}:{span.column}: {finding.message} ({finding.rule})"]
    lines += [f"  {r.span.path}:{r.span.line}:{r.span.column}: {r.message}" for r in finding.related]
    if finding.help:
        lines.append(f"  help: {finding.help}")
    shown = ",".join(f"{name}={escaped_property(value)}" for name, value in properties.items())
    return f"::{COMMAND[finding.severity]} {shown}::{escaped(chr(10).join(lines))}"


def escaped(text: str) -> str:
    """Text of a command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escaped_property(text: str) -> str:
    """The value of a property."""
    return escaped(text).replace(":", "%3A").replace(",", "%2C")
