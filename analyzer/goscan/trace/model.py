"""What `goscan trace` shows: routes, what their handlers store, the jobs they start, and what is known of those.

Pure data: frozen, picklable, free of Go semantics. Every statement carries the place that proves it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from goscan.model import Finding, Span

Answer = Literal["yes", "no", "unknown"]
State = Literal["refuted", "possible", "not decidable"]
Key = tuple[str, int]
"""Where a function begins: what tells functions apart."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A place and what it shows."""

    span: Span
    message: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """The answer to one question about a job or a write, such as "recover"."""

    name: str
    answer: Answer
    proof: Proof | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class WriteStep:
    """A statement that is run: where the handler or job asks for it (span), and where it stands (statement).

    label is `UPDATE jobs.status`, values what the column may become. keyed: it is about one row. condition
    says when it is left out.
    """

    span: Span
    statement: Span
    label: str
    verb: str
    table: str = ""
    column: str = ""
    values: tuple[str, ...] = ()
    terminal: bool = False
    keyed: bool = False
    places: tuple[Span, ...] = ()
    calls: tuple[Proof, ...] = ()
    marks: tuple[Mark, ...] = ()
    condition: Proof | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Exits:
    """The ways out of a job that ends with a status: how many, and those that leave it as it was. table is "" when not known."""

    total: int
    status: str
    table: str = ""
    silent: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to one of the four hypotheses about a job."""

    hypothesis: int
    question: str
    state: State
    reason: str
    proofs: tuple[Proof, ...] = ()


@dataclass(frozen=True, slots=True)
class JobStep:
    """A goroutine: where it starts, what is known of it, what it stores, and the jobs that it starts itself.

    territory are the pieces of source that run in it, as far as they matter.
    """

    span: Span
    head: str
    detached: bool
    known: bool
    marks: tuple[Mark, ...] = ()
    writes: tuple[WriteStep, ...] = ()
    exits: Exits | None = None
    calls: tuple[Proof, ...] = ()
    territory: tuple[Span, ...] = ()
    findings: tuple[Finding, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    jobs: tuple[JobStep, ...] = ()

    def every(self) -> tuple[JobStep, ...]:
        """This job and those that it starts, at any depth."""
        return (self, *(inner for job in self.jobs for inner in job.every()))


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that the outside world, a timer or the program itself starts: a route, a consumer, a worker.

    label is `POST /api/v1/jobs`; handler is "" when nothing is known to answer. span is the registration, or the function.
    left are its own ways out on which a status stays as it was, or work is stored and handed to nobody.
    """

    kind: str
    label: str
    path: str
    framework: str
    span: Span
    handler: str
    handler_span: Span | None
    writes: tuple[WriteStep, ...] = ()
    jobs: tuple[JobStep, ...] = ()
    left: tuple[Proof, ...] = ()

    def every_job(self) -> tuple[JobStep, ...]:
        """All its jobs, at any depth."""
        return tuple(inner for job in self.jobs for inner in job.every())


@dataclass(frozen=True, slots=True)
class Trace:
    """All entries, routes first. files and seconds tell about the run."""

    entries: tuple[Entry, ...]
    files: int = 0
    seconds: float = 0.0

    @property
    def routes(self) -> tuple[Entry, ...]:
        """The entries that are registered."""
        return tuple(e for e in self.entries if e.kind in ("http", "grpc", "queue", "cron"))

    @property
    def jobs(self) -> tuple[JobStep, ...]:
        """Each job once, in the order of first mention."""
        return tuple({(j.span.path, j.span.start): j for e in self.entries for j in e.every_job()}.values())


@dataclass(frozen=True, slots=True)
class Root:
    """A handler that leads to a job, and the calls on the way. reads: it, or the job, reads stored data."""

    key: Key
    kind: str
    name: str
    span: Span
    calls: tuple[Proof, ...]
    reads: bool = False


@dataclass(frozen=True, slots=True)
class FoundJob:
    """A job before it is put under its routes."""

    job: JobStep
    roots: tuple[Root, ...]
    started_in: Key


@dataclass(frozen=True, slots=True)
class FoundRoute:
    """A route before its steps are known; handlers are the functions that may answer."""

    entry: Entry
    handlers: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class FoundExit:
    """A way out of what a handler does itself that leaves a status as it was, or hands stored work to nobody."""

    span: Span
    function: str
    roots: tuple[Root, ...]


@dataclass(slots=True)
class Part:
    """What one process found: jobs, the writes of handlers, counts that are acted on, and routes in the first part."""

    jobs: list[FoundJob]
    writes: dict[Key, tuple[WriteStep, ...]]
    checked_rows: frozenset[Key]
    routes: list[FoundRoute]
    left: list[FoundExit]
