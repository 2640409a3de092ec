"""The trace as one page that needs nothing else: no network, no font; it works from a file."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from goscan import __version__
from goscan.model import Span
from goscan.output.document import rule_url
from goscan.output.summary import plural
from goscan.output.text import decoded, printable
from goscan.trace.html_page import SCRIPT, STYLE
from goscan.trace.model import Entry, Exits, JobStep, Mark, Proof, Trace, Verdict, WriteStep
from goscan.trace.render import Lines

_SIGNS = {"yes": "✓", "no": "✗", "unknown": "?"}
_CLASSES = {"refuted": "yes", "possible": "no", "not decidable": "unknown"}
_BEFORE, _AFTER = 2, 3


def render(trace: Trace, lines: Lines) -> str:
    """The page."""
    jobs = [j for j in trace.jobs if j.detached]
    doubtful = sum(1 for j in jobs if any(v.state == "possible" for v in j.verdicts))
    doubts = f", {doubtful} of them with doubts" if jobs else ""
    count = f"{plural(len(trace.routes), 'route')}, {plural(len(jobs), 'detached job')}{doubts}"
    page = _Page(lines)
    body = "\n".join(part for entry in trace.entries for part in page.entry(entry))
    policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>goscan trace: {count}</title>
<style>{STYLE}</style>
</head>
<body>
<header>
<h1>From the route to the row</h1>
<p>{count}; {plural(trace.files, "file")} read by goscan {__version__}.</p>
<div class="tools" role="search">
<label for="search">Search</label>
<input id="search" type="search" placeholder="route, handler, table, rule or file" autocomplete="off" spellcheck="false">
<label><input id="busy" type="checkbox"> only what does something</label>
<label><input id="doubts" type="checkbox"> only doubts</label>
<button id="open" type="button">Open all</button>
<button id="close" type="button">Close all</button>
<span id="count" role="status" aria-live="polite"></span>
</div>
<p class="hint"><kbd>/</kbd> search <kbd>j</kbd> <kbd>k</kbd> next and previous <kbd>Enter</kbd> open or close
<kbd>e</kbd> open all <kbd>c</kbd> close all <kbd>Esc</kbd> clear</p>
</header>
<main>
{body}
<p id="none" hidden>Nothing matches.</p>
</main>
<script>{SCRIPT}</script>
</body>
</html>
"""


class _Page:
    """The entries as nested details elements."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines

    def entry(self, entry: Entry) -> Iterator[str]:
        """One entry; it can be opened when something is below it."""
        busy = bool(entry.writes or entry.jobs or entry.left)
        doubts = any(v.state == "possible" for j in entry.every_job() for v in j.verdicts)
        method, _, path = entry.label.partition(" ")
        signs = '<span class="tag no">doubts</span>' if doubts else ""
        jobs = sum(1 for j in entry.every_job() if j.detached)
        signs += f'<span class="tag">{plural(jobs, "job")}</span>' if jobs else ""
        signs += f'<span class="tag">{plural(len(entry.writes), "write")}</span>' if entry.writes else ""
        yield f'<details class="entry" data-busy="{int(busy)}" data-doubts="{int(doubts)}">'
        yield f'<summary><b class="method">{_text(method)}</b> <b>{_text(path)}</b> {_place(entry.span)} {signs}</summary>'
        yield '<ul class="tree">'
        if entry.handler_span != entry.span:
            yield f"<li>registered {self._code(entry.span)}</li>"
        if entry.handler:
            where = self._code(entry.handler_span) if entry.handler_span is not None else "(not followed)"
            yield f"<li><code>{_text(entry.handler)}</code> {where}</li>"
        for step in entry.writes:
            yield from self._write(step)
        for job in entry.jobs:
            yield from self._job(job)
        for proof in entry.left:
            yield f'<li class="doubt">way out: {self._proof(proof)}</li>'
        yield "</ul>\n</details>"

    def _write(self, step: WriteStep) -> Iterator[str]:
        values = " or ".join(v.strip("'") for v in step.values)
        shown = f' = <span class="value">{_text(values)}</span>' if values else ""
        yield f"<li><code>{_text(step.label)}</code>{shown} {''.join(map(_mark, step.marks))} {self._code(step.span)}"
        if step.statement != step.span:
            yield f" statement {self._code(step.statement)}"
        if step.condition is not None:
            yield f'<ul><li class="doubt">{_text(step.condition.message)} {self._code(step.condition.span)}</li></ul>'
        yield "</li>"

    def _job(self, job: JobStep) -> Iterator[str]:
        tag = '<span class="tag">detached</span>' if job.detached else '<span class="tag">joined</span>'
        yield f"<li><details open><summary><code>{_text(job.head)}</code> {tag} {''.join(map(_mark, job.marks))}</summary>"
        yield f'<ul class="tree"><li>starts {self._code(job.span)}</li>'
        for call in job.calls:
            yield f"<li>{_message(call.message)} {self._code(call.span)}</li>"
        for step in job.writes:
            yield from self._write(step)
        for inner in job.jobs:
            yield from self._job(inner)
        if job.exits is not None:
            yield from self._exits(job.exits)
        for verdict in job.verdicts:
            yield from self._verdict(verdict)
        yield "</ul></details></li>"

    def _exits(self, exits: Exits) -> Iterator[str]:
        yield f"<li>ways out: {exits.total}"
        for span in exits.silent:
            yield f' <span class="doubt">leaves {_text(exits.status)} as it was</span> {self._code(span)}'
        yield "</li>"

    def _verdict(self, verdict: Verdict) -> Iterator[str]:
        state = f'<b class="{_CLASSES[verdict.state]}">{verdict.state}</b>'
        yield f'<li class="verdict">H{verdict.hypothesis} {_text(verdict.question)} {state}: {_text(verdict.reason)}'
        if verdict.proofs:
            yield f"<ul>{''.join(f'<li>{self._proof(proof)}</li>' for proof in verdict.proofs)}</ul>"
        yield "</li>"

    def _proof(self, proof: Proof) -> str:
        rule = f'<a href="{_text(rule_url(proof.rule))}">{proof.rule}</a> ' if proof.rule else ""
        return f"{rule}{_message(proof.message)} {self._code(proof.span)}"

    def _code(self, span: Span) -> str:
        """A place that opens into the lines around it."""
        source = self._lines(span.path)
        if span.line > len(source):
            return _place(span)
        first = max(1, span.line - _BEFORE)
        rows = []
        for number in range(first, min(len(source), span.line + _AFTER) + 1):
            text = _text(decoded(source[number - 1]).replace("\t", "    "))
            row = f"<i>{number:>5}</i> {text}"
            rows.append(f"<mark>{row}</mark>" if number == span.line else row)
        frame = "\n".join(rows)
        return f'<details class="code"><summary>{_place(span)}</summary><pre>{frame}</pre></details>'


def _mark(mark: Mark) -> str:
    why = f' title="{_text(mark.proof.message)}"' if mark.proof is not None else ""
    detail = f" {_text(mark.detail)}" if mark.name == "deadline" and mark.detail else ""
    return f'<span class="tag {mark.answer}"{why}>{_text(mark.name)}{detail} {_SIGNS[mark.answer]}</span>'


def _place(span: Span) -> str:
    return f'<span class="place">{_text(span.path)}:{span.line}</span>'


def _message(text: str) -> str:
    """A message with its `code` set as such."""
    pieces = _text(text).split("`")
    return "".join(f"<code>{piece}</code>" if n % 2 else piece for n, piece in enumerate(pieces))


def _text(text: str) -> str:
    """Printable and escaped."""
    return escape(printable(text))
