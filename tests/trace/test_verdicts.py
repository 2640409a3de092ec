"""The verdicts on a job, from what is known of it: never possible or refuted without a line that shows it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goscan.model import Confidence, Finding, Severity, Span
from goscan.trace.model import Exits, JobStep, Mark, Proof, WriteStep
from goscan.trace.questions import ASKED
from goscan.trace.verdicts import verdicts


def span(line: int) -> Span:
    return Span("a.go", line * 100, line * 100 + 10, line, 1, line, 11)


def finding(rule: str, line: int = 9) -> Finding:
    return Finding(rule, "name", Severity.ERROR, Confidence.HIGH, "message", span(line))


CHECKED = Mark("zero rows", "yes")
UPDATE = WriteStep(
    span(5), span(50), "UPDATE jobs.status", "update", "jobs", "status", ("done",), terminal=True, keyed=True
)
INSERT = WriteStep(span(2), span(20), "INSERT jobs", "insert", "jobs", "status", ("queued",))
JOB = JobStep(span(3), "go func", True, True, (Mark("recover", "yes"),), (UPDATE,), Exits(1, "jobs.status", "jobs"))


def state(job: JobStep, hypothesis: int, before: tuple[WriteStep, ...] = (), looked_up: bool = False) -> str:
    """The verdict, which has a line to show unless it is undecided."""
    found = verdicts(job, before, looked_up, ASKED)[hypothesis - 1]
    assert found.hypothesis == hypothesis
    assert found.proofs or found.state == "not decidable" or hypothesis == 3
    return found.state


def with_update(update: WriteStep) -> JobStep:
    return replace(JOB, writes=(update,))


def test_a_joined_goroutine_is_not_judged() -> None:
    assert verdicts(replace(JOB, detached=False), (), False, ASKED) == ()


@pytest.mark.parametrize(
    ("job", "expected"),
    [
        (JOB, "refuted"),
        (replace(JOB, findings=(finding("GS101"),)), "possible"),
        (replace(JOB, findings=(finding("GS203"),)), "possible"),
        (replace(JOB, findings=(finding("GS107"),)), "refuted"),
        (replace(JOB, known=False), "not decidable"),
        (replace(JOB, writes=()), "not decidable"),
        (replace(JOB, exits=None), "not decidable"),
        (with_update(replace(UPDATE, terminal=False)), "not decidable"),
    ],
)
def test_the_goroutine_can_end_before_its_status(job: JobStep, expected: str) -> None:
    assert state(job, 1) == expected


@pytest.mark.parametrize(
    ("update", "before", "looked_up", "expected"),
    [
        (replace(UPDATE, marks=(CHECKED,)), (INSERT,), False, "refuted"),
        (replace(UPDATE, marks=(CHECKED,)), (), False, "possible"),
        (replace(UPDATE, marks=(CHECKED,)), (), True, "not decidable"),
        (UPDATE, (INSERT,), False, "not decidable"),
        (replace(UPDATE, keyed=False), (), False, "not decidable"),
        (replace(UPDATE, findings=(finding("GS401"),)), (INSERT,), False, "possible"),
        (replace(UPDATE, marks=(CHECKED,), findings=(finding("GS301"),)), (INSERT,), False, "possible"),
        (replace(UPDATE, table="users"), (), False, "not decidable"),
    ],
)
def test_the_update_can_match_no_row(
    update: WriteStep, before: tuple[WriteStep, ...], looked_up: bool, expected: str
) -> None:
    assert state(with_update(update), 2, before, looked_up) == expected


def test_another_endpoint() -> None:
    assert state(replace(JOB, findings=(finding("GS503"),)), 3) == "possible"
    assert state(JOB, 3) == "refuted"
    assert verdicts(JOB, (), False, frozenset({"GS101"}))[2].state == "not decidable"


@pytest.mark.parametrize(
    ("update", "expected"),
    [
        (UPDATE, "not decidable"),
        (replace(UPDATE, marks=(Mark("dependency", "yes", Proof(span(1), "set")),)), "refuted"),
        (replace(UPDATE, findings=(finding("GS502"),)), "possible"),
        (replace(UPDATE, condition=Proof(span(4), "skipped when h.repo is nil")), "possible"),
    ],
)
def test_a_dependency_is_nil(update: WriteStep, expected: str) -> None:
    assert state(with_update(update), 4) == expected
