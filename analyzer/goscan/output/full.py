"""The format for people: a code frame with the span marked, then what proves it, then what to do."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.model import Finding, Span
from goscan.output.concise import reason
from goscan.output.document import Document, rule_url
from goscan.output.style import BLUE, BOLD, SEVERITY_COLOR, Style
from goscan.output.text import decoded, expanded, prefix, printable, width

BEFORE, AFTER = 2, 1
LONGEST = 160


def render(document: Document) -> str:
    """Every finding as a block, an empty line between them."""
    blocks = [[*block(document, finding)] for finding in document.findings]
    blocks += [[*block(document, s.finding), f"suppressed{reason(s)}"] for s in document.suppressed]
    return "\n".join("".join(part + "\n" for part in parts) for parts in blocks)


def block(document: Document, finding: Finding) -> Iterator[str]:
    """The lines of a finding."""
    style, color = document.style, SEVERITY_COLOR[finding.severity]
    rule = style.link(finding.rule, rule_url(finding.rule))
    head = style.paint(f"{finding.severity.label}[{rule}]", color)
    yield f"{head} {style.paint(finding.name, BOLD)}: {printable(finding.message)}"
    places = [finding.span, *(r.span for r in finding.related)]
    margin = len(str(max(place.line + AFTER for place in places)))
    yield from frame(document, finding.span, margin, "^", color, (BEFORE, AFTER))
    for related in finding.related:
        yield style.paint(" " * margin + " =", BLUE) + f" {printable(related.message)}:"
        yield from frame(document, related.span, margin, "-", BLUE, (0, 0))
    if finding.help:
        yield (style.paint(" " * margin + " =", BLUE) + f" {style.paint('help', BOLD)}: {printable(finding.help)}")
    if finding.fix:
        how = "--fix" if finding.fix.safe else "--fix --unsafe-fixes"
        said = f" {style.paint('fix', BOLD)}: {printable(finding.fix.message)} ({how})"
        yield style.paint(" " * margin + " =", BLUE) + said


def frame(document: Document, span: Span, margin: int, mark: str, color: str, around: tuple[int, int]) -> Iterator[str]:
    """The place, then its line with the span underlined and the lines around it, if there is a source."""
    style, lines = document.style, document.lines(span.path)
    yield style.paint(" " * margin + "-->", BLUE) + f" {span.path}:{span.line}:{span.column}"
    if span.line > len(lines):
        return
    first = max(1, span.line - around[0])
    last = min(len(lines), span.line + around[1])
    while first < span.line and not lines[first - 1].strip():
        first += 1
    while last > span.line and not lines[last - 1].strip():
        last -= 1
    yield style.paint(" " * margin + " |", BLUE)
    for number in range(first, last + 1):
        yield numbered(style, number, margin, expanded(decoded(lines[number - 1])))
        if number == span.line:
            under = underline(span, lines[number - 1], mark)
            yield style.paint(" " * margin + " |", BLUE) + " " + style.paint(under, color)


def numbered(style: Style, number: int, margin: int, text: str) -> str:
    """A source line with its number."""
    shown = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    return (style.paint(f"{number:>{margin}} |", BLUE) + " " + shown).rstrip()


def underline(span: Span, line: bytes, mark: str) -> str:
    """Blanks and marks below the part of the span on its first line."""
    text = expanded(decoded(line))
    left = width(expanded(prefix(line, span.column)))
    right = width(expanded(prefix(line, span.end_column))) if span.end_line == span.line else width(text)
    left, right = min(left, LONGEST), min(right, LONGEST)
    return " " * left + mark * max(1, right - left)
