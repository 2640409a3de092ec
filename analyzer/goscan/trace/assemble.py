"""Puts what the processes found together: jobs under the routes that start them, findings at what they are about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from goscan.model import Finding, Span
from goscan.trace.model import Entry, FoundExit, FoundJob, JobStep, Key, Mark, Part, Proof, Root, Trace, WriteStep
from goscan.trace.questions import DIVERGES, ENDS_ALL, JOB_QUESTIONS, OF_STARTS, OF_WRITES, WRITE_QUESTIONS
from goscan.trace.verdicts import verdicts

_LABELS = {
    "worker": "WORKER",
    "cron": "CRON",
    "queue": "CONSUME",
    "consumer": "CONSUME",
    "grpc": "RPC",
    "http": "HANDLER",
}


def assemble(parts: Sequence[Part], findings: Sequence[Finding], rules: frozenset[str]) -> Trace:
    """The trace: routes in the order of their places, then handlers without a route, then what no handler leads to."""
    checked = frozenset(key for part in parts for key in part.checked_rows)
    bodies = {f.job.territory[0] for part in parts for f in part.jobs if f.job.known and f.job.detached}
    found = _Found(parts, _Judge(findings, checked, bodies, rules))
    return Trace((*found.routes(), *found.handlers(), *found.starts()))


class _Found:
    """What all processes found, by handler."""

    def __init__(self, parts: Sequence[Part], judge: _Judge) -> None:
        self._judge = judge
        self._routes = [route for part in parts for route in part.routes]
        self._jobs = sorted((f for part in parts for f in part.jobs), key=lambda f: (f.job.span.path, f.job.span.start))
        self._exits = sorted((f for part in parts for f in part.left), key=lambda f: (f.span.path, f.span.start))
        self._writes = {key: steps for part in parts for key, steps in part.writes.items()}
        self._roots: dict[Key, Root] = {}
        self._started: dict[Key, list[tuple[Root | None, FoundJob]]] = {}
        self._left: dict[Key, list[FoundExit]] = {}
        for job in self._jobs:
            for root in job.roots:
                self._roots.setdefault(root.key, root)
                self._started.setdefault(root.key, []).append((root, job))
        for way_out in self._exits:
            for root in way_out.roots:
                self._roots.setdefault(root.key, root)
                self._left.setdefault(root.key, []).append(way_out)

    def routes(self) -> Iterator[Entry]:
        """The routes, each with what its handlers lead to."""
        for route in self._routes:
            yield self._entry(route.entry, route.handlers)

    def handlers(self) -> Iterator[Entry]:
        """Handlers and workers that lead to something and have no route."""
        used = {key for route in self._routes for key in route.handlers}
        for key in sorted(self._roots.keys() - used):
            yield self._entry(_without_route(self._roots[key]), (key,))

    def starts(self) -> Iterator[Entry]:
        """Jobs and ways out that no handler leads to."""
        for job in self._jobs:
            if not job.roots:
                entry = Entry("start", f"START {job.job.head}", "", "", job.job.span, "", None)
                yield self._judge.entry(entry, (), [(None, job)], ())
        for way_out in self._exits:
            if not way_out.roots:
                entry = Entry("start", f"START {way_out.function}", "", "", way_out.span, "", None)
                yield self._judge.entry(entry, (), (), [way_out])

    def _entry(self, entry: Entry, keys: Sequence[Key]) -> Entry:
        writes = [step for key in keys for step in self._writes.get(key, ())]
        started = [pair for key in keys for pair in self._started.get(key, ())]
        return self._judge.entry(entry, writes, started, [e for key in keys for e in self._left.get(key, ())])


def _without_route(root: Root) -> Entry:
    label = f"{_LABELS.get(root.kind, root.kind.upper())} {root.name}"
    kind = root.kind if root.kind == "worker" else f"{root.kind} handler"
    return Entry(kind, label, "", "", root.span, root.name, root.span)


class _Judge:
    """Adds findings, answers and verdicts to what was found."""

    def __init__(
        self, findings: Sequence[Finding], checked: frozenset[Key], bodies: set[Span], rules: frozenset[str]
    ) -> None:
        self._by_path: dict[str, list[Finding]] = {}
        for finding in findings:
            self._by_path.setdefault(finding.span.path, []).append(finding)
        self._diverging: dict[Span, list[Finding]] = {}
        for finding in findings:
            for place in finding.related if finding.rule in DIVERGES else ():
                self._diverging.setdefault(place.span, []).append(finding)
        self._checked = checked
        self._bodies: dict[str, list[Span]] = {}
        for body in bodies:
            self._bodies.setdefault(body.path, []).append(body)
        self._rules = rules

    def entry(
        self,
        entry: Entry,
        writes: Iterable[WriteStep],
        started: Sequence[tuple[Root | None, FoundJob]],
        left: Iterable[FoundExit],
    ) -> Entry:
        """An entry with its steps."""
        steps = tuple(self._write(step) for step in writes)
        jobs = []
        for root, found in started:
            job = replace(self._job(found.job), calls=root.calls if root is not None else ())
            looked_up = root is None or root.reads
            jobs.append(replace(job, verdicts=verdicts(job, steps, looked_up, self._rules)))
        told = (f for way_out in left for f in self._inside(way_out.span) if f.rule == "GS303")
        proofs = tuple(Proof(f.span, f.message, f.rule) for f in told)
        return replace(entry, writes=steps, jobs=_nest(tuple(jobs)), left=proofs)

    def _write(self, step: WriteStep) -> WriteStep:
        found = [f for place in (step.span, *step.places) for f in self._inside(place) if f.rule in OF_WRITES]
        if step.condition is not None:
            found += [f for f in self._inside(step.condition.span) if f.rule == "GS305"]
        found = list(dict.fromkeys(found))
        marks = {mark.name: mark for mark in step.marks}
        if "error" in marks and marks["error"].answer == "no":
            marks["error"] = replace(marks["error"], answer="unknown")
        if step.verb in ("update", "delete") and any((p.path, p.start) in self._checked for p in step.places):
            marks["zero rows"] = Mark("zero rows", "yes", Proof(step.statement, "the number of rows is acted on"))
        _answer(marks, WRITE_QUESTIONS, found)
        return replace(step, findings=tuple(found), marks=tuple(marks.values()))

    def _job(self, job: JobStep) -> JobStep:
        writes = tuple(self._write(step) for step in job.writes)
        found = [f for f in self._inside(job.span) if f.rule in OF_STARTS]
        found += [f for piece in job.territory for f in self._own(job, piece)]
        found += self._diverging.get(job.span, ())
        found = list(dict.fromkeys(found))
        marks = {mark.name: mark for mark in job.marks}
        if "recover" in marks and marks["recover"].answer == "no":
            marks["recover"] = replace(marks["recover"], answer="unknown")
        if job.known and job.detached:
            marks.setdefault("outcome logged", Mark("outcome logged", "yes"))
        _answer(marks, JOB_QUESTIONS, found)
        exits = job.exits
        if exits is not None:
            exits = replace(exits, silent=tuple(f.span for f in found if f.rule == "GS303"))
        order = {name: n for n, name in enumerate(JOB_QUESTIONS)}
        shown = tuple(sorted(marks.values(), key=lambda m: order.get(m.name, 9)))
        return replace(job, writes=writes, marks=shown, findings=tuple(found), exits=exits)

    def _own(self, job: JobStep, piece: Span) -> list[Finding]:
        """What is reported in a piece of a job, and not in another job that it starts there; a panic ends all of them."""
        others = [
            b
            for b in self._bodies.get(piece.path, ())
            if b not in job.territory and piece.start < b.start and b.end <= piece.end
        ]
        return [
            f
            for f in self._inside(piece)
            if f.rule in ENDS_ALL or not any(b.start <= f.span.start < b.end for b in others)
        ]

    def _inside(self, place: Span) -> list[Finding]:
        return [
            f
            for f in self._by_path.get(place.path, ())
            if place.start <= f.span.start < max(place.end, place.start + 1)
        ]


def _answer(marks: dict[str, Mark], questions: dict[str, tuple[str, ...]], found: Sequence[Finding]) -> None:
    """What a rule reports is answered with "no"."""
    for name, rules in questions.items():
        finding = next((f for f in found if f.rule in rules), None)
        if finding is not None:
            proof = Proof(finding.span, finding.message, finding.rule)
            marks[name] = Mark(name, "no", proof, marks[name].detail if name in marks else "")


def _nest(jobs: tuple[JobStep, ...]) -> tuple[JobStep, ...]:
    """Jobs that are started inside another one go below it."""
    inside: dict[int, list[JobStep]] = {}
    top = []
    for n, job in enumerate(jobs):
        outer = [m for m, other in enumerate(jobs) if m != n and _starts_in(job, other)]
        if outer:
            nearest = min(outer, key=lambda m: jobs[m].territory[0].end - jobs[m].territory[0].start)
            inside.setdefault(nearest, []).append(job)
        else:
            top.append(n)

    def built(n: int) -> JobStep:
        below = inside.get(n, ())
        return replace(jobs[n], jobs=tuple(built(next(m for m, j in enumerate(jobs) if j is job)) for job in below))

    return tuple(built(n) for n in top)


def _starts_in(job: JobStep, other: JobStep) -> bool:
    body = other.territory[0] if other.territory else None
    return (
        body is not None
        and body.path == job.span.path
        and body.start < job.span.start < body.end
        and (job.span.start != other.span.start)
    )
