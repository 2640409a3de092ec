"""The trace as a Mermaid flow chart: route, handler, job, statement, table."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.trace.model import Entry, JobStep, Trace, WriteStep
from goscan.trace.render import Lines

_CLASSES = (
    "classDef job stroke-dasharray: 4 3",
    "classDef doubt stroke:#cf222e,stroke-width:2px",
    "classDef table stroke-width:2px",
)


def render(trace: Trace, lines: Lines) -> str:
    """Entries that do something; tables are shared by all of them."""
    chart = _Chart()
    for entry in trace.entries:
        if entry.writes or entry.jobs:
            chart.entry(entry)
    return "\n".join(["flowchart LR", *(f"  {line}" for line in (*chart.lines, *_CLASSES))]) + "\n"


class _Chart:
    """Lines of a chart, with a number for every node."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._tables: dict[str, str] = {}
        self._count = 0

    def entry(self, entry: Entry) -> None:
        """A route with everything below it."""
        node = self._node(f'(["{_text(entry.label)}"])')
        if entry.handler and entry.handler_span != entry.span:
            handler = self._node(f'["{_text(entry.handler)}"]')
            self.lines.append(f"{node} --> {handler}")
            node = handler
        for step in entry.writes:
            self._write(node, step)
        for job in entry.jobs:
            self._job(node, job)

    def _job(self, above: str, job: JobStep) -> None:
        doubt = any(v.state == "possible" for v in job.verdicts)
        label = "<br>".join([_text(job.head), *_doubts(job)])
        node = self._node(f'["{label}"]:::{"doubt" if doubt else "job"}')
        self.lines.append(f"{above} {'-. go .->' if job.detached else '-- go -->'} {node}")
        for step in job.writes:
            self._write(node, step)
        for inner in job.jobs:
            self._job(node, inner)

    def _write(self, above: str, step: WriteStep) -> None:
        name = step.table or step.label
        if name not in self._tables:
            self._tables[name] = self._node(f'[("{_text(name)}")]:::table')
        what = _text(" ".join([step.verb.upper(), *(v.strip("'") for v in step.values)]))
        bad = [m.name for m in step.marks if m.answer == "no"]
        self.lines.append(f'{above} -- "{what}{" ✗ " + _text(", ".join(bad)) if bad else ""}" --> {self._tables[name]}')

    def _node(self, shape: str) -> str:
        self._count += 1
        name = f"n{self._count}"
        self.lines.append(f"{name}{shape}")
        return name


def _doubts(job: JobStep) -> Iterator[str]:
    marks = [f"{m.name} ✗" for m in job.marks if m.answer == "no"]
    if marks:
        yield _text(", ".join(marks))


def _text(text: str) -> str:
    """Text that Mermaid takes for text."""
    return text.replace("&", "#amp;").replace('"', "#quot;").replace("<", "#lt;").replace(">", "#gt;")
