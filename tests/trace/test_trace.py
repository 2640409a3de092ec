"""`goscan trace` on the service of the investigation, before and after, and how routes are chosen."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from goscan.cli.app import group
from goscan.engine import Options
from goscan.trace.model import Trace, Verdict
from goscan.trace.select import select
from goscan.tracing import trace

ROOT = Path(__file__).parents[2]
BEACON = ROOT / "testdata" / "beacon"
EXPECTED = Path(__file__).parent / "expected"
UPDATE = "if a rule has learnt something about the service: GOSCAN_UPDATE=1 pytest tests/trace/test_trace.py"


def traced(monkeypatch: pytest.MonkeyPatch, state: str) -> Trace:
    """The trace of the service in its state before or after the action items."""
    monkeypatch.chdir(BEACON / state)
    return trace(["."], Options(jobs=1))


@pytest.mark.parametrize("state", ["before", "after"])
def test_the_tree(state: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(BEACON / state)
    result = CliRunner().invoke(group, ["trace", "-q", "--isolated", "."], standalone_mode=False)
    assert result.exception is None
    expected = EXPECTED / f"beacon-{state}.txt"
    if os.environ.get("GOSCAN_UPDATE"):
        expected.write_text(result.stdout)
    assert result.stdout == expected.read_text(), UPDATE


def test_the_tree_in_the_documentation() -> None:
    page = ROOT / "docs" / "trace.md"
    tree = (EXPECTED / "beacon-before.txt").read_text().split("\n\n")[-1]
    text = re.sub(r"(?<=```text\n).*?(?=```)", lambda _: tree, page.read_text(), flags=re.DOTALL)
    if os.environ.get("GOSCAN_UPDATE"):
        page.write_text(text)
    assert page.read_text() == text, UPDATE


def test_several_processes_find_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(BEACON / "before")
    entries = [sorted(trace(["."], Options(jobs=jobs)).entries, key=lambda e: e.label) for jobs in (1, 3)]
    assert entries[0] == entries[1]


def states(trace: Trace) -> list[str]:
    """The verdicts on the only job."""
    (job,) = [j for j in trace.jobs if j.detached]
    return [v.state for v in job.verdicts]


def verdict(trace: Trace, hypothesis: int) -> Verdict:
    """One of the verdicts on the only job."""
    (job,) = [j for j in trace.jobs if j.detached]
    return next(v for v in job.verdicts if v.hypothesis == hypothesis)


def test_verdicts_before(monkeypatch: pytest.MonkeyPatch) -> None:
    found = traced(monkeypatch, "before")
    assert [p.rule for p in verdict(found, 1).proofs] == ["GS101", "GS303", "GS203", "GS307"]
    assert verdict(found, 2).reason.startswith("this route neither stores nor looks up a row of jobs before")
    assert verdict(found, 4).state == "possible"


def test_the_recover_of_after_answers_a_question(monkeypatch: pytest.MonkeyPatch) -> None:
    (job,) = [j for j in traced(monkeypatch, "after").jobs if j.detached]
    assert {m.name: m.answer for m in job.marks}["recover"] == "yes"


@pytest.mark.parametrize(
    ("routes", "handlers", "tables", "count"),
    [
        (("POST /api/v1/jobs*",), (), (), 3),
        (("GET *",), (), (), 0),
        (("/api/v1/jobs",), (), (), 1),
        ((), ("*CancelJob",), (), 1),
        ((), ("(*JobsHandlers).*",), (), 2),
        ((), ("SubmitCrossRegionJob",), (), 1),
        ((), (), ("cross_region_executions",), 1),
        ((), (), ("jobs",), 3),
        (("*cross-region",), ("CreateJob",), (), 0),
    ],
)
def test_selection(
    routes: tuple[str, ...],
    handlers: tuple[str, ...],
    tables: tuple[str, ...],
    count: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert len(select(traced(monkeypatch, "before"), routes, handlers, tables).entries) == count


@pytest.mark.parametrize(
    ("paths", "labels"),
    [
        (["internal/api"], ["POST /api/v1/jobs", "POST /api/v1/jobs/:id/cancel", "POST /api/v1/jobs/cross-region"]),
        (["internal/handlers/cross_region_handlers.go"], ["POST /api/v1/jobs/cross-region"]),
        (["internal/store/cross_region_repo.go"], ["POST /api/v1/jobs/cross-region"]),
        (["internal/models"], []),
    ],
)
def test_paths_choose_entries_and_the_module_is_traced(
    paths: list[str], labels: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = {e.label: e for e in traced(monkeypatch, "before").entries}
    found = trace(paths, Options(jobs=1)).entries
    assert [e.label for e in found] == labels
    assert all(e == whole[e.label] for e in found)


def test_nothing_matches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(BEACON / "before")
    result = CliRunner().invoke(group, ["trace", "--route", "/none", "."], standalone_mode=False)
    assert (result.stdout, result.stderr.splitlines()[0]) == ("", "goscan: nothing matches; 3 routes found")


def test_a_path_that_does_not_exist_is_one_clear_error() -> None:
    result = CliRunner().invoke(group, ["trace", "no/such/folder"], standalone_mode=False)
    assert "no/such/folder" in str(result.exception)
