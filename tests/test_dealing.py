"""Several processes find what one finds."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from goscan import dealing
from goscan.engine import Options, analyze

HANDLER = """package p%d

import "net/http"

func H(w http.ResponseWriter, r *http.Request) {
	go func() {
		defer recover()
		work()
	}()
}

func work() { panic("no") }
"""

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")


@needs_fork
def test_the_number_of_processes_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "go.mod").write_text("module example.com/m\n\ngo 1.22\n")
    for number in range(5):
        (tmp_path / f"p{number}").mkdir()
        (tmp_path / f"p{number}" / "h.go").write_text(HANDLER % number)
    one, three = (analyze([str(tmp_path)], Options(frozenset({"GS102"}), jobs=jobs)) for jobs in (1, 3))
    assert {f.span.path[-7:] for f in one.findings} == {f"p{n}/h.go" for n in range(5)}
    assert three.findings == one.findings
    assert (three.summary.files, three.summary.goroutines) == (one.summary.files, one.summary.goroutines) == (5, 5)


@needs_fork
def test_a_failure_in_a_share_is_not_silent() -> None:
    def work(share: tuple[object, ...]) -> int:
        return 1 // share[0]  # type: ignore[operator]

    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        dealing.each(work, [(1,), (0,)])  # type: ignore[list-item]


def test_few_files_stay_in_one_process() -> None:
    assert dealing.processes(0, 10) == 1
    assert dealing.processes(4, 2) <= 2
