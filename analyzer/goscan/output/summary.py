"""What a run says about itself on stderr."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from goscan.model import Note
from goscan.output.document import Document, count_by_severity
from goscan.output.style import SEVERITY_COLOR, Style
from goscan.output.text import printable

NOTES_SHOWN = 10


def summary_line(document: Document, style: Style) -> str:
    """`goscan: 12 files, 340 declarations, 8 goroutines: 2 errors (4 less severe hidden) in 0.31 s`."""
    summary = document.summary
    read = ", ".join(
        (
            plural(summary.files, "file"),
            plural(summary.declarations, "declaration"),
            plural(summary.goroutines, "goroutine"),
        )
    )
    aside = "; ".join(asides(document))
    ending = f" ({aside})" if aside else ""
    return f"goscan: {read}: {verdict(document, style)}{ending} in {summary.seconds:.2f} s\n"


def verdict(document: Document, style: Style) -> str:
    """The findings by severity."""
    if not document.findings:
        return "no findings"
    counts = count_by_severity(document.findings)
    by_label = {severity.label: color for severity, color in SEVERITY_COLOR.items()}
    return ", ".join(style.paint(plural(count, label), by_label[label]) for label, count in counts.items() if count)


def asides(document: Document) -> Iterator[str]:
    """What was not shown, and why."""
    if document.hidden:
        yield f"{document.hidden} less severe hidden"
    if document.suppressed_count:
        yield f"{document.suppressed_count} suppressed"
    if document.known:
        yield f"{document.known} not new"
    if document.stale:
        yield f"{document.stale} in the baseline met by nothing: `goscan baseline prune`"
    if document.excluded:
        yield f"{document.excluded} excluded"
    for reason, count in sorted(document.summary.skipped.items()):
        yield f"skipped {count} {reason}"
    if document.notes:
        yield plural(len(document.notes), "note") + " about the input"


def notes_text(document: Document, everything: bool) -> str:
    """A line a note, the first few unless everything is wanted."""
    shown = document.notes if everything else document.notes[:NOTES_SHOWN]
    lines = [f"goscan: {note_text(note)}\n" for note in shown]
    if len(shown) < len(document.notes):
        lines.append(f"goscan: {len(document.notes) - len(shown)} more notes (-v shows them)\n")
    return "".join(lines)


def note_text(note: Note) -> str:
    """A note with its place."""
    place = f"{note.path}:{note.line}" if note.line else note.path
    return f"{place}: {printable(note.message)}" if place else printable(note.message)


def statistics_text(document: Document) -> str:
    """A line a rule with the number of its findings, most first."""
    counts = Counter((f.rule, f.name) for f in document.findings)
    rows = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return "".join(f"{count:>6}  {rule}  {name}\n" for (rule, name), count in rows)


def timing_text(timings: Mapping[str, float]) -> str:
    """A line a rule with its time, slowest first."""
    rows = sorted(timings.items(), key=lambda item: (-item[1], item[0]))
    return "".join(f"{seconds * 1000:>9.1f} ms  {rule}\n" for rule, seconds in rows)


def plural(count: int, noun: str) -> str:
    """`1 file`, `2 files`."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
