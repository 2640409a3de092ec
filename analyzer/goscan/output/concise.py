"""`path:line:col: message (GS101)`, the line every Go tool prints; columns count bytes, as in go vet."""

from __future__ import annotations

from goscan.model import Finding
from goscan.output.document import Document, Suppressed, rule_url
from goscan.output.style import BOLD, SEVERITY_COLOR
from goscan.output.text import printable


def render(document: Document) -> str:
    """One line a finding, then the suppressed ones."""
    lines = [line(document, finding) for finding in document.findings]
    lines += [f"{line(document, s.finding)} [suppressed{reason(s)}]" for s in document.suppressed]
    return "".join(text + "\n" for text in lines)


def reason(suppressed: Suppressed) -> str:
    """Why it is suppressed, as far as is known."""
    return f": {printable(suppressed.reason)}" if suppressed.reason else ""


def line(document: Document, finding: Finding) -> str:
    """The line of a finding."""
    style, span = document.style, finding.span
    place = style.paint(f"{span.path}:{span.line}:{span.column}", BOLD)
    rule = style.link(finding.rule, rule_url(finding.rule))
    rule = style.paint(rule, SEVERITY_COLOR[finding.severity])
    return f"{place}: {printable(finding.message)} ({rule})"
