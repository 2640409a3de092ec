"""The trace as a report of findings, ready to be pasted into an issue: what exists, why it may not work, what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goscan.model import Finding, Span
from goscan.output.document import rule_url
from goscan.output.markdown import escaped
from goscan.output.text import decoded
from goscan.trace.model import Entry, Proof, Trace, Verdict, WriteStep
from goscan.trace.render import Lines

_SIGNS = {"yes": "✅", "no": "❌", "unknown": "❓"}
_STATES = {"refuted": "✅ refuted", "possible": "❌ possible", "not decidable": "❓ not decidable"}
_FRAME = 3


def render(trace: Trace, lines: Lines) -> str:
    """A chapter for each route that starts a job, then one table of all routes."""
    parts = ["# Background work of the routes: findings", ""]
    busy = [e for e in trace.entries if e.left or any(j.detached for j in e.every_job())]
    for entry in busy:
        parts += _Chapter(entry, lines).lines()
    if not busy:
        parts += ["No route starts work that outlives the request.", ""]
    if trace.entries:
        parts += _table(trace)
    return "\n".join(parts).rstrip() + "\n"


class _Chapter:
    """What there is to say about one entry."""

    def __init__(self, entry: Entry, lines: Lines) -> None:
        self._entry = entry
        self._lines = lines
        self._jobs = [job for job in entry.every_job() if job.detached]

    def lines(self) -> Iterator[str]:
        """The chapter."""
        yield from (f"## {_code(self._entry.label)}", "", "### What exists", "")
        yield from self._exists()
        for job in self._jobs:
            yield from (f"### Why {_code(job.head)} may not finish", "")
            for verdict in job.verdicts:
                yield from self._hypothesis(verdict)
        yield from self._actions()

    def _exists(self) -> Iterator[str]:
        entry = self._entry
        if entry.kind in ("http", "grpc", "queue", "cron"):
            yield f"- ✅ **Route registered** {_link(entry.span)}"
        if entry.handler_span is not None:
            yield f"- ✅ **Handler** {_code(entry.handler)} {_link(entry.handler_span)}"
        for step in entry.writes:
            yield from self._step(step, "")
        for proof in entry.left:
            yield f"- ❌ **Way out** {_link(proof.span)}: {escaped(proof.message)}"
        for job in self._jobs:
            marks = " · ".join(f"{_SIGNS[m.answer]} {m.name}{' ' + m.detail if m.detail else ''}" for m in job.marks)
            yield f"- **Job** {_code(job.head)} {_link(job.span)}: {escaped(marks)}"
            for step in job.writes:
                yield from self._step(step, "  ")
            if job.exits is not None:
                silent = f", {len(job.exits.silent)} without a final status" if job.exits.silent else ""
                yield f"  - ways out: {job.exits.total}{silent} {' '.join(_link(s) for s in job.exits.silent)}".rstrip()
        yield ""

    def _step(self, step: WriteStep, indent: str) -> Iterator[str]:
        values = f" = {' or '.join(v.strip(chr(39)) for v in step.values)}" if step.values else ""
        marks = " · ".join(f"{_SIGNS[m.answer]} {m.name}" for m in step.marks)
        where = f" → {_link(step.statement)}" if step.statement != step.span else ""
        text = f"{indent}- **Write** {_code(step.label + values)} {_link(step.span)}{where}"
        yield text + (f": {escaped(marks)}" if marks else "")
        if step.condition is not None:
            yield f"{indent}  - {escaped(step.condition.message)} {_link(step.condition.span)}"

    def _hypothesis(self, verdict: Verdict) -> Iterator[str]:
        question = verdict.question[0].upper() + verdict.question[1:]
        yield from (f"#### Hypothesis {verdict.hypothesis}: {question}", "")
        yield from (f"**{_STATES[verdict.state]}**: {escaped(verdict.reason)}.", "")
        for proof in verdict.proofs:
            yield from self._evidence(proof)

    def _evidence(self, proof: Proof) -> Iterator[str]:
        rule = f"[{proof.rule}]({rule_url(proof.rule)}) " if proof.rule else ""
        yield from (f"- {_link(proof.span)} {rule}{escaped(proof.message)}", "")
        code = _frame(proof.span, self._lines)
        if code:
            fence = "`" * (max((len(run) for run in re.findall("`+", "\n".join(code))), default=2) + 1)
            yield from (f"  {fence}go", *(f"  {line}".rstrip() for line in code), f"  {fence}", "")

    def _actions(self) -> Iterator[str]:
        found = [f for job in self._jobs for f in job.findings] + [f for s in self._entry.writes for f in s.findings]
        actions = list(dict.fromkeys(_action(f) for f in found if f.help))
        if actions:
            yield from ("### Action items", "", *(f"{n}. {text}" for n, text in enumerate(actions, 1)), "")


def _action(finding: Finding) -> str:
    return f"{_link(finding.span)} {escaped(finding.help)} ([{finding.rule}]({rule_url(finding.rule)}))"


def _table(trace: Trace) -> Iterator[str]:
    yield from ("## All entries", "", "| entry | handler | jobs | writes |", "|---|---|---|---|")
    for entry in trace.entries:
        jobs = ", ".join(_link(job.span) for job in entry.every_job())
        tables = sorted({w.table or "?" for w in [*entry.writes, *(w for j in entry.every_job() for w in j.writes)]})
        handler = f"{_code(entry.handler)}" if entry.handler else ""
        yield f"| {_code(entry.label)} {_link(entry.span)} | {handler} | {jobs} | {_cell(', '.join(tables))} |"
    yield ""


def _frame(span: Span, lines: Lines) -> list[str]:
    """The line of a span and a few after it, as they are indented."""
    source = lines(span.path)
    found = [decoded(line).replace("\t", "    ") for line in source[span.line - 1 : span.line - 1 + _FRAME]]
    while found and not found[-1].strip():
        found.pop()
    common = min((len(line) - len(line.lstrip()) for line in found if line.strip()), default=0)
    return [line[common:] for line in found]


def _link(span: Span) -> str:
    path = span.path.replace(" ", "%20").replace("(", "%28").replace(")", "%29")
    return f"[{_code(f'{span.path}:{span.line}')}]({path}#L{span.line})"


def _code(text: str) -> str:
    fence = "`" * (max((len(run) for run in re.findall("`+", text)), default=0) + 1)
    return f"{fence}{_cell(text)}{fence}" if fence == "`" else f"{fence} {_cell(text)} {fence}"


def _cell(text: str) -> str:
    """Text that does not end a cell of a table."""
    return text.replace("|", "\\|").replace("\n", " ")
