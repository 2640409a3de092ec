"""What trace says and what check reports never disagree: on every testdata module they use the same facts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from goscan.engine import Options, analyze
from goscan.model import Finding, Span
from goscan.testing import modules
from goscan.trace.model import JobStep, Mark, Trace, WriteStep
from goscan.trace.questions import ASKED, JOB_QUESTIONS, WRITE_QUESTIONS
from goscan.tracing import trace

TESTDATA = Path(__file__).parents[2] / "testdata"
MODULES = [root for root in modules(TESTDATA) if "semantics" not in root.parts]


@pytest.mark.parametrize("root", MODULES, ids=lambda root: root.relative_to(TESTDATA).as_posix())
def test_trace_and_check_agree(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    traced = trace(["."], Options(jobs=1))
    reported = analyze(["."], Options(jobs=1, rules=ASKED)).findings
    assert every_no_is_reported(traced, reported) == []
    assert every_yes_is_not_reported(traced, reported) == []
    assert every_goroutine_that_is_reported_is_a_job(traced, reported) == []
    assert exits(traced) == {f.span for f in reported if f.rule == "GS303"}


def test_both_jobs_of_a_pair_know_of_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(TESTDATA / "gs503")
    traced = trace(["."], Options(jobs=1))
    shown = {
        f"{entry.label}: {verdict.reason}"
        for entry in traced.routes
        for job in entry.jobs
        for verdict in job.verdicts
        if verdict.hypothesis == 3 and verdict.state == "possible"
    }
    assert {
        "POST /api/v1/scans: another route starts the same work and stores no status",
        "POST /legacy/scan: this route stores no status of the work, another one does",
    } <= shown


def test_a_row_that_is_never_inserted_on_a_route_is_so_in_both(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(TESTDATA / "gs403" / "route")
    findings = analyze(["."], Options(jobs=1, rules=frozenset({"GS403"}))).findings
    missing = {f.span for f in findings if "never inserts the row" in f.message}
    possible = {
        write.span
        for job in trace(["."], Options(jobs=1)).jobs
        for verdict in job.verdicts
        if verdict.hypothesis == 2
        and verdict.reason.startswith("this route neither stores nor looks up a row of exports")
        for write in job.writes
    }
    assert len(missing) == 2
    assert missing <= possible


def test_what_a_goroutine_stores_is_shown_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(TESTDATA / "gs403" / "route")
    (entry,) = [e for e in trace(["."], Options(jobs=1)).routes if e.label == "POST /exports"]
    assert [w.label for w in entry.writes] == ["INSERT exports"]
    assert [w.label for job in entry.jobs for w in job.writes] == ["UPDATE exports.status"]


def marks(traced: Trace) -> Iterator[tuple[JobStep | WriteStep, Mark]]:
    for entry in traced.entries:
        steps: list[JobStep | WriteStep] = [*entry.writes, *entry.every_job()]
        steps += [w for job in entry.every_job() for w in job.writes]
        for step in steps:
            for mark in step.marks:
                yield step, mark


def every_no_is_reported(traced: Trace, reported: list[Finding]) -> list[str]:
    known = {(f.rule, f.span) for f in reported}
    return [
        f"{mark.name} at line {step.span.line}"
        for step, mark in marks(traced)
        if mark.answer == "no" and (mark.proof is None or (mark.proof.rule, mark.proof.span) not in known)
    ]


def every_yes_is_not_reported(traced: Trace, reported: list[Finding]) -> list[str]:
    wrong = []
    for step, mark in marks(traced):
        table = JOB_QUESTIONS if isinstance(step, JobStep) else WRITE_QUESTIONS
        against = [f for f in reported if f.rule in table.get(mark.name, ()) and f.span == step.span]
        if mark.answer == "yes" and against:
            wrong.append(f"{mark.name} at line {step.span.line}: {against[0].message}")
    return wrong


def every_goroutine_that_is_reported_is_a_job(traced: Trace, reported: list[Finding]) -> list[str]:
    jobs = {job.span for job in traced.jobs}
    return [f.message for f in reported if f.rule == "GS101" and f.span not in jobs]


def exits(traced: Trace) -> set[Span]:
    """The ways out that are shown as leaving a status as it was."""
    silent = {span for job in traced.jobs if job.exits is not None for span in job.exits.silent}
    return silent | {proof.span for entry in traced.entries for proof in entry.left}
