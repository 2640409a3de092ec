"""The trace as a tree for the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from goscan.model import Span
from goscan.output.style import BOLD, FAINT, Style
from goscan.output.text import printable, width
from goscan.trace.model import Entry, Exits, JobStep, Mark, Trace, Verdict, WriteStep
from goscan.trace.questions import TITLES

_SIGNS = {"yes": "✓", "no": "✗", "unknown": "?"}
_COLORS = {"yes": "32", "no": "1;31", "unknown": "33"}
_STATES = {"refuted": "32", "possible": "1;31", "not decidable": "33"}
_COLUMN = 58
# What a mark is called when its answer is no, where that says more than a cross.
_NO = {
    "zero rows": "zero rows go unnoticed",
    "context": "context ends before the job",
    "final": "may not end the job",
    "deadline": "no deadline",
    "error": "error lost",
    "dependency": "dependency may be nil",
}
_YES = {"zero rows": "zero rows → error", "error": "error seen"}


@dataclass(frozen=True, slots=True)
class _Line:
    """What stands on a line: the tree's text, a place, and remarks behind it."""

    text: str
    span: Span | None = None
    remarks: tuple[str, ...] = ()
    children: tuple[_Line, ...] = ()


def render(trace: Trace, style: Style) -> str:
    """Every entry as a tree, an empty line between those that do something."""
    blocks, quiet = [], []
    for entry in trace.entries:
        lines = list(_drawn(_entry(entry, style), style))
        if entry.writes or entry.jobs or entry.left:
            blocks.append("\n".join(lines))
        else:
            quiet.append("\n".join(lines))
    if quiet:
        blocks.append("\n".join(quiet))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _entry(entry: Entry, style: Style) -> _Line:
    steps: list[WriteStep | JobStep] = [*entry.writes, *entry.jobs]
    steps.sort(key=lambda s: s.calls[0].span.start if s.calls else s.span.start)
    children = tuple(_write(s, style) if isinstance(s, WriteStep) else _job(s, style) for s in steps)
    children += tuple(_Line(style.paint("way out", "31"), p.span, (printable(p.message),)) for p in entry.left)
    label = style.paint(printable(entry.label), BOLD)
    if not entry.handler or entry.handler_span is None:
        below = (
            (_Line(f"{printable(entry.handler)} (not followed)", None, (), children),) if entry.handler else children
        )
        return _Line(label, entry.span, (), below)
    if entry.span == entry.handler_span:
        return _Line(label, entry.span, (), children)
    return _Line(label, entry.span, (), (_Line(printable(entry.handler), entry.handler_span, (), children),))


def _write(step: WriteStep, style: Style) -> _Line:
    text = printable(step.label + _values(step))
    remarks = [_mark(mark, style) for mark in step.marks if mark.name != "dependency" or mark.answer == "no"]
    if step.condition is not None:
        remarks.append(printable(step.condition.message))
    if step.statement.path != step.span.path:
        remarks.insert(0, style.paint(f"→ {step.statement.path}:{step.statement.line}", FAINT))
    return _Line(text, step.span, tuple(remarks))


def _values(step: WriteStep) -> str:
    if not step.values or not step.column:
        return ""
    values = [v.strip("'") or '""' for v in step.values]
    if step.verb in ("insert", "upsert"):
        return f" ({step.column} = {' or '.join(values)})"
    return f" = {values[0]}" if len(values) == 1 else f" ∈ {{{', '.join(values)}}}"


def _job(job: JobStep, style: Style) -> _Line:
    remarks = ["detached" if job.detached else "joined", *(_mark(mark, style) for mark in job.marks)]
    below = [_write(w, style) for w in job.writes] + [_job(inner, style) for inner in job.jobs]
    if job.exits is not None:
        below.append(_exits(job.exits, job.span, style))
    below += [_verdict(v, job.span, style) for v in job.verdicts if _is_worth(v, job)]
    return _Line(printable(job.head), job.span, tuple(remarks), tuple(below))


def _is_worth(verdict: Verdict, job: JobStep) -> bool:
    """Verdicts are shown for jobs that store a status; for others only what is possible."""
    return verdict.state == "possible" or any(w.column for w in job.writes)


def _exits(exits: Exits, near: Span, style: Style) -> _Line:
    text = f"ways out: {exits.total}"
    if not exits.silent:
        return _Line(f"{text} · each stores {exits.status}")
    places = ", ".join(_short(span, near) for span in exits.silent)
    verb = "leaves" if len(exits.silent) == 1 else "leave"
    return _Line(f"{text} · {style.paint(f'{len(exits.silent)} {verb} {exits.status} as it was', '31')} ({places})")


def _verdict(verdict: Verdict, near: Span, style: Style) -> _Line:
    state = style.paint(verdict.state, _STATES[verdict.state])
    places = [f"{p.rule} {_short(p.span, near)}".strip() for p in verdict.proofs]
    shown = f" ({', '.join(dict.fromkeys(places))})" if places else ""
    return _Line(f"H{verdict.hypothesis} {TITLES[verdict.hypothesis - 1]}: {state}, {verdict.reason}{shown}")


def _mark(mark: Mark, style: Style) -> str:
    detail = f" {mark.detail}" if mark.name == "deadline" and mark.detail else ""
    if mark.name == "deadline" and mark.answer == "yes":
        return f"deadline{detail}"
    name = {"no": _NO, "yes": _YES}.get(mark.answer, {}).get(mark.name, mark.name)
    return f"{name} {style.paint(_SIGNS[mark.answer], _COLORS[mark.answer])}"


def _short(span: Span, near: Span) -> str:
    return f"…:{span.line}" if span.path == near.path else f"{span.path}:{span.line}"


def _drawn(line: _Line, style: Style) -> Iterator[str]:
    yield from _with_branches(line, "", "", None, style)


def _with_branches(line: _Line, first: str, rest: str, near: Span | None, style: Style) -> Iterator[str]:
    """The line with its place in a column of its own, and the lines below it."""
    text = first + line.text
    if line.span is not None:
        place = _short(line.span, near) if near is not None else f"{line.span.path}:{line.span.line}"
        gap = max(2, _COLUMN - width(_plain(text)))
        text = f"{text}{' ' * gap}{style.paint(place, '36')}"
        text += "".join(f"   {remark}" for remark in line.remarks)
    yield text
    for n, child in enumerate(line.children):
        last = n == len(line.children) - 1
        yield from _with_branches(
            child, rest + ("└─ " if last else "├─ "), rest + ("   " if last else "│  "), line.span or near, style
        )


def _plain(text: str) -> str:
    """Text without colours."""
    while (at := text.find("\x1b[")) >= 0:
        text = text[:at] + text[text.index("m", at) + 1 :]
    return text
