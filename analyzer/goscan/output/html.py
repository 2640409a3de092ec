"""One HTML page that needs nothing else: no script, no font, no network."""

from __future__ import annotations

from html import escape
from itertools import groupby

from goscan import __version__
from goscan.model import Finding, Span
from goscan.output.document import Document, rule_url
from goscan.output.style import PLAIN
from goscan.output.summary import plural, verdict
from goscan.output.text import decoded, printable

STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #1b1f24;
       background: #fff; }
article { border-left: .3rem solid #8c959f; margin: 1rem 0; padding: .2rem 1rem; }
article.error { border-color: #cf222e; } article.warning { border-color: #bf8700; }
pre { background: #f6f8fa; overflow-x: auto; padding: .5rem; margin: .3rem 0; }
mark { background: #ffd8d3; color: inherit; } .place, .rule { font-family: ui-monospace, monospace; font-size: 90%; }
@media (prefers-color-scheme: dark) { body { background: #0d1117; color: #e6edf3; } pre { background: #161b22; }
       mark { background: #67060c; } a { color: #58a6ff; } }
"""


def render(document: Document) -> str:
    """The page, findings grouped by file."""
    parts = [
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>goscan: {verdict(document, PLAIN)}</title>\n<style>{STYLE}</style>\n</head>\n<body>",
        f"<h1>goscan: {verdict(document, PLAIN)}</h1>",
        f"<p>{plural(document.summary.files, 'file')} analysed by goscan {__version__}.</p>",
    ]
    for path, findings in groupby(document.findings, key=lambda f: f.span.path):
        parts.append(f"<section>\n<h2>{shown(path)}</h2>")
        parts += [article(document, finding) for finding in findings]
        parts.append("</section>")
    parts.append("</body>\n</html>")
    return "\n".join(parts) + "\n"


def article(document: Document, finding: Finding) -> str:
    """A finding."""
    label = finding.severity.label
    lines = [
        f'<article class="{label}" id="{shown(finding.fingerprint)}">',
        f'<p><strong>{label}</strong> <a class="rule" href="{shown(rule_url(finding.rule))}">{finding.rule}</a> '
        f"{shown(finding.name)}: {shown(finding.message)}</p>",
        excerpt(document, finding.span),
    ]
    lines += [f"<p>{shown(related.message)}</p>{excerpt(document, related.span)}" for related in finding.related]
    if finding.help:
        lines.append(f"<p><strong>help</strong>: {shown(finding.help)}</p>")
    lines.append("</article>")
    return "\n".join(lines)


def excerpt(document: Document, span: Span) -> str:
    """The place and its line with the span marked."""
    place = f'<span class="place">{shown(f"{span.path}:{span.line}:{span.column}")}</span>'
    lines = document.lines(span.path)
    if span.line > len(lines):
        return place
    line = lines[span.line - 1]
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    before, inside, after = line[: span.column - 1], line[span.column - 1 : end], line[end:]
    marked = f"{code(before)}<mark>{code(inside)}</mark>{code(after)}"
    return f"{place}<pre>{marked}</pre>"


def code(piece: bytes) -> str:
    """Source text, tabs as four spaces."""
    return shown(decoded(piece).replace("\t", "    "))


def shown(text: str) -> str:
    """Printable and escaped."""
    return escape(printable(text))
