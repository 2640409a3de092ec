"""Several processes find what one finds."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from goscan import dealing, forked
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
    def work(share: int, swap: forked.Swap) -> int:
        return 1 // share

    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        forked.each(work, [1, 0])


@needs_fork
def test_processes_swap_what_they_find_in_the_order_of_the_shares() -> None:
    def work(share: str, swap: forked.Swap) -> list[str]:
        return [*swap(share), *swap(share * 100_000)]  # more than a pipe holds

    whole = ["a", "b", "c", *("a" * 100_000, "b" * 100_000, "c" * 100_000)]
    assert forked.each(work, ["a", "b", "c"]) == [whole] * 3


@needs_fork
@pytest.mark.parametrize("failing", ["a", "b", "c"])
def test_who_fails_before_a_swap_keeps_nobody_waiting(failing: str) -> None:
    def work(share: str, swap: forked.Swap) -> int:
        if share == failing:
            raise ValueError("no")
        return len(swap(share))

    with pytest.raises((RuntimeError, ValueError), match="no"):
        forked.each(work, ["a", "b", "c"])


@needs_fork
def test_one_that_swaps_less_often_than_the_others_is_noticed() -> None:
    def work(share: str, swap: forked.Swap) -> int:
        return len(swap(share)) if share != "b" else 0

    with pytest.raises(RuntimeError, match="disagree"):
        forked.each(work, ["a", "b", "c"])


def test_few_files_stay_in_one_process() -> None:
    assert dealing.processes(0, 10) == 1
    assert dealing.processes(4, 2) <= 2
