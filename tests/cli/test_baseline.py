"""`goscan baseline` and `--baseline`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Goscan = Callable[..., Any]


def test_write_silences_and_prune_forgets(goscan: Goscan, engine: Any, tmp_path: Path) -> None:
    assert goscan("baseline", "write").out == ".goscan-baseline.json: 2 accepted, 2 of them new, 0 dropped\n"
    clean = goscan("--baseline", ".goscan-baseline.json", "--output-format", "concise")
    assert (clean.code, clean.out) == (0, "")
    assert "2 suppressed" in clean.err
    assert goscan("--baseline", ".goscan-baseline.json", "--ignore-baseline").code == 1
    shown = goscan("--baseline", ".goscan-baseline.json", "--output-format", "json", "--show-suppressed").out
    assert [f["suppressed"]["kind"] for f in json.loads(shown)["findings"]] == ["external", "external"]
    (tmp_path / ".goscan.toml").write_text('baseline = ".goscan-baseline.json"\nignore = ["GS104"]\n')
    assert goscan().code == 0
    assert "in the baseline met by nothing" not in goscan().err  # GS104 does not run
    assert goscan("baseline", "prune").out.endswith(".goscan-baseline.json: 1 dropped, 1 left\n")
    assert goscan("baseline", "show").out.startswith("jobs.go: goroutine started by ")
    assert goscan("baseline", "write", "--baseline", "b.json", "--help").code == 0


def test_a_new_finding_is_reported(goscan: Goscan, engine: Any, tmp_path: Path) -> None:
    (tmp_path / ".goscan.toml").write_text('ignore = ["GS104"]\n')
    goscan("baseline", "write")
    (tmp_path / ".goscan.toml").unlink()
    outcome = goscan("--baseline", ".goscan-baseline.json", "--output-format", "concise")
    assert (outcome.code, outcome.out.count("\n")) == (1, 1)
    assert "GS104" in outcome.out


def test_the_file_is_sorted_one_entry_a_line_without_line_numbers(goscan: Goscan, tmp_path: Path) -> None:
    goscan("baseline", "write")
    text = (tmp_path / ".goscan-baseline.json").read_text()
    assert [line.count("fingerprint") for line in text.splitlines()] == [0, 0, 0, 1, 1, 0, 0]
    entries = json.loads(text)["findings"]
    assert set(entries[0]) == {"path", "rule", "symbol", "message", "fingerprint"}
    goscan("baseline", "write")
    assert (tmp_path / ".goscan-baseline.json").read_text() == text


def test_what_lies_elsewhere_stays(goscan: Goscan, engine: Any, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    goscan("baseline", "write")
    (tmp_path / "other").mkdir()
    engine.nothing = True
    assert goscan("baseline", "prune", "other").out.endswith(": 0 dropped, 2 left\n")
    assert goscan("baseline", "write", "other").out.endswith(": 2 accepted, 0 of them new, 0 dropped\n")
    assert goscan("baseline", "prune", "./...").out.endswith(": 2 dropped, 0 left\n")


def test_entries_that_nothing_meets_are_said(goscan: Goscan, engine: Any, tmp_path: Path) -> None:
    goscan("baseline", "write")
    engine.nothing = True
    assert (
        "2 in the baseline met by nothing: `goscan baseline prune`" in goscan("--baseline", ".goscan-baseline.json").err
    )


def test_a_broken_baseline_is_not_overwritten(goscan: Goscan, tmp_path: Path) -> None:
    (tmp_path / ".goscan-baseline.json").write_text('{"version": 2, "findings": []}')
    assert goscan("baseline", "write").code == 2
    assert '"version": 2' in (tmp_path / ".goscan-baseline.json").read_text()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "no such baseline, `goscan baseline write` makes one"),
        ("[]", "not a baseline"),
        ("{", "not a baseline"),
        ('{"version": 2, "findings": []}', "version 2 is not 1"),
        ('{"version": 1, "findings": [{"rule": "GS101"}]}', "not a baseline"),
    ],
)
def test_a_bad_file_is_one_line(goscan: Goscan, tmp_path: Path, content: str | None, message: str) -> None:
    if content is not None:
        (tmp_path / "b.json").write_text(content)
    outcome = goscan("--baseline", "b.json")
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert message in outcome.err
