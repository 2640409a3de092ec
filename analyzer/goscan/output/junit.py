"""JUnit's XML: a test case for each finding, one that passes when there is none."""

from __future__ import annotations

from itertools import groupby

from goscan.model import Finding
from goscan.output import xml
from goscan.output.concise import line
from goscan.output.document import Document
from goscan.output.xml import HEAD, tag


def render(document: Document) -> str:
    """A suite for each file with findings."""
    total = len(document.findings)
    counts = {"tests": total or 1, "failures": total, "errors": 0}
    lines = [tag("testsuites", {"name": "goscan", **counts}, ">")]
    for path, group in groupby(document.findings, key=lambda f: f.span.path):
        findings = list(group)
        counts = {"tests": len(findings), "failures": len(findings), "errors": 0}
        lines.append("  " + tag("testsuite", {"name": path, **counts}, ">"))
        for finding in findings:
            lines += case(document, finding)
        lines.append("  </testsuite>")
    if not total:
        lines.append("  " + tag("testsuite", {"name": "goscan", "tests": 1, "failures": 0, "errors": 0}, ">"))
        lines.append("    " + tag("testcase", {"name": "no findings", "classname": "goscan"}))
        lines.append("  </testsuite>")
    lines.append("</testsuites>")
    return HEAD + "\n".join(lines) + "\n"


def case(document: Document, finding: Finding) -> list[str]:
    """A failing test case; its text has the evidence."""
    span = finding.span
    attributes = {
        "name": f"{finding.rule} {finding.name} {span.line}:{span.column}",
        "classname": span.path,
        "file": span.path,
        "line": span.line,
    }
    evidence = [line(document, finding)]
    evidence += [f"{r.span.path}:{r.span.line}:{r.span.column}: {r.message}" for r in finding.related]
    if finding.help:
        evidence.append(f"help: {finding.help}")
    failure = tag("failure", {"message": finding.message, "type": finding.severity.label}, ">")
    return [
        "    " + tag("testcase", attributes, ">"),
        f"      {failure}{xml.text(chr(10).join(evidence))}</failure>",
        "    </testcase>",
    ]
