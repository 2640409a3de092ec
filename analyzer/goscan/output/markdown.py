"""Markdown for pull requests and job summaries."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goscan.model import Finding, Span
from goscan.output.document import Document, rule_url
from goscan.output.style import PLAIN
from goscan.output.summary import plural, verdict

SPECIAL = re.compile(r"([\\*_\[\]<>|#~])")


def render(document: Document) -> str:
    """A heading with the counts, then a list: a table could not hold the evidence."""
    lines = [f"## goscan: {verdict(document, PLAIN)}", ""]
    for finding in document.findings:
        lines += item(finding)
    read = plural(document.summary.files, "file")
    if document.findings:
        lines.append("")
    lines.append(f"{read} analysed.")
    return "\n".join(lines) + "\n"


def item(finding: Finding) -> Iterator[str]:
    """The list item of a finding."""
    rule = f"[{finding.rule}]({rule_url(finding.rule)})"
    yield f"- **{finding.severity.label}** {rule} {place(finding.span)}: {escaped(finding.message)}"
    for related in finding.related:
        yield f"  - {place(related.span)}: {escaped(related.message)}"
    if finding.help:
        yield f"  - *help:* {escaped(finding.help)}"


def place(span: Span) -> str:
    """A place as code; the fence is longer than any run of backquotes in the path."""
    text = f"{span.path}:{span.line}:{span.column}"
    fence = "`" * (max((len(run) for run in re.findall("`+", text)), default=0) + 1)
    padding = " " if fence != "`" else ""
    return f"{fence}{padding}{text}{padding}{fence}"


def escaped(text: str) -> str:
    """Text in which only `code` keeps its meaning; an odd backquote is escaped."""
    pieces = text.split("`")
    if len(pieces) % 2 == 0:
        return SPECIAL.sub(r"\\\1", text).replace("`", "\\`")
    return "`".join(SPECIAL.sub(r"\\\1", piece) if n % 2 == 0 else piece for n, piece in enumerate(pieces))
