"""`goscan check`: what is selected, what is shown, the exit code."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from goscan.model import Note

Goscan = Callable[..., Any]


def rules_of(out: str) -> list[str]:
    return [f["rule"] for f in json.loads(out)["findings"]]


def test_check_is_the_default_command(goscan: Goscan, engine: Any, tmp_path: Path) -> None:
    (tmp_path / "internal").mkdir()
    (tmp_path / "internal" / "a.go").touch()
    explicit = goscan("check", "--output-format", "concise", "internal/")
    assert engine.paths == ("internal/",)
    assert goscan("--output-format", "concise", "internal/").out == explicit.out != ""


def test_the_default_path_is_the_current_folder(goscan: Goscan, engine: Any) -> None:
    goscan()
    assert engine.paths == (".",)


def test_concise(goscan: Goscan) -> None:
    assert goscan("--output-format", "concise").out == (
        "jobs.go:4:2: goroutine started by `Submit` has no recover: a panic in it kills the process (GS101)\n"
        "jobs.go:4:5: the error of `run` is dropped (GS104)\n"
    )


def test_json_has_the_published_shape(goscan: Goscan) -> None:
    whole = json.loads(goscan("--output-format", "json").out)
    assert whole["version"] == 1
    assert whole["findings"][0] == {
        "rule": "GS101",
        "name": "goroutine-without-recover",
        "severity": "error",
        "confidence": "high",
        "message": "goroutine started by `Submit` has no recover: a panic in it kills the process",
        "path": "jobs.go",
        "line": 4,
        "column": 2,
        "end_line": 4,
        "end_column": 23,
        "symbol": "(*Handlers).Submit",
        "fingerprint": "f101",
        "related": [
            {
                "path": "jobs.go",
                "line": 3,
                "column": 1,
                "end_line": 3,
                "end_column": 27,
                "message": "handler that starts it",
            }
        ],
        "help": "defer a function that calls recover and logs what it returns",
    }
    assert whole["summary"]["findings"] == {"error": 1, "warning": 1, "note": 0}
    assert whole["summary"]["skipped"] == {"generated": 2}


@pytest.mark.parametrize(
    ("options", "rules"),
    [
        ((), ["GS101", "GS104"]),
        (("--select", "GS104"), ["GS104"]),
        (("--select", "gs1"), ["GS101", "GS104"]),
        (("--select", "goroutine-without-recover,GS104"), ["GS101", "GS104"]),
        (("--ignore", "GS101"), ["GS104"]),
        (("--select", "GS1", "--ignore", "GS101"), ["GS104"]),
        (("--ignore", "GS1", "--extend-select", "GS101"), ["GS101"]),
        (("--select", "GS3", "--extend-select", "GS104"), ["GS104"]),
        (("--select", "GS101", "--ignore", "GS101"), []),
        (("--min-severity", "error"), ["GS101"]),
        (("--min-severity", "note"), ["GS101", "GS104"]),
        (("--select", "ALL", "--preview", "--min-severity", "note"), ["GS101", "GS104", "GS105"]),
        (("--preview",), ["GS101", "GS104"]),
        (("--select", "ALL", "--preview", "--fail-on", "note"), ["GS101", "GS104", "GS105"]),
    ],
)
def test_selection(goscan: Goscan, options: tuple[str, ...], rules: list[str]) -> None:
    assert rules_of(goscan(*options, "--output-format", "json").out) == rules


@pytest.mark.parametrize("form", ["full", "concise", "json", "json-lines"])
@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 1),
        (("--exit-zero",), 0),
        (("--fail-on", "never"), 0),
        (("--fail-on", "error", "--select", "GS104"), 0),
        (("--fail-on", "warning", "--select", "GS104"), 1),
        (("--select", "GS3"), 0),
        (("--select", "GS105", "--preview"), 0),
        (("--select", "GS105", "--preview", "--fail-on", "note"), 1),
    ],
)
def test_the_exit_code_does_not_depend_on_the_format(
    goscan: Goscan, form: str, options: tuple[str, ...], code: int
) -> None:
    assert goscan("--output-format", form, *options).code == code


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--select", "GS999"), "unknown rule `GS999`"),
        (("--ignore", "goroutine-without-recovery"), "did you mean `goroutine-without-recover`?"),
        (("--output-format", "xml"), "Invalid value for '--output-format'"),
        (("--output", "json"), "is not FORMAT=PATH"),
        (("--nonsense",), "--nonsense"),
        (("--jobs", "-3"), "--jobs"),
        (("--output", "json=jobs.go/x"), "cannot write jobs.go/x: "),
    ],
)
def test_wrong_use_is_one_line_and_exit_code_2(goscan: Goscan, arguments: tuple[str, ...], message: str) -> None:
    outcome = goscan(*arguments)
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err.startswith("goscan: error: ")
    assert outcome.err.count("\n") == 1
    assert message in outcome.err


def test_an_internal_error_is_one_line_and_exit_code_2(goscan: Goscan, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(paths: object, options: object) -> None:
        raise RuntimeError("boom\nbang")

    monkeypatch.setattr("goscan.engine.analyze", broken)
    outcome = goscan()
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert "RuntimeError: boom bang" in outcome.err


def test_ctrl_c_is_130(goscan: Goscan, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(paths: object, options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("goscan.engine.analyze", interrupted)
    assert goscan().code == 130


def test_several_outputs_in_one_run(goscan: Goscan, tmp_path: Path) -> None:
    outcome = goscan("--output-format", "concise", "--output", "json=reports/a.json", "--output", "json-lines=b.jsonl")
    assert outcome.out.startswith("jobs.go:4:2:")
    assert rules_of((tmp_path / "reports" / "a.json").read_text()) == ["GS101", "GS104"]
    assert len((tmp_path / "b.jsonl").read_text().splitlines()) == 2
    assert sorted(p.name for p in (tmp_path / "reports").iterdir()) == ["a.json"]


def test_a_failed_write_leaves_the_old_report(goscan: Goscan, tmp_path: Path) -> None:
    (tmp_path / "occupied").mkdir()
    outcome = goscan("--output", "json=occupied")
    assert outcome.code == 2
    assert "cannot write occupied" in outcome.err
    assert not list(tmp_path.glob(".occupied*"))


def test_the_summary_goes_to_stderr(goscan: Goscan) -> None:
    err = goscan("--output-format", "json").err
    assert err.startswith("goscan: 1 file, 1 declaration, 1 goroutine: 1 error, 1 warning (skipped 2 generated) in ")


def test_hidden_findings_are_counted(goscan: Goscan) -> None:
    outcome = goscan("--preview", "--output-format", "json")
    assert "1 less severe hidden" in outcome.err
    assert json.loads(outcome.out)["summary"]["hidden"] == 1


def test_quiet_once_drops_the_summary_and_twice_the_notes(goscan: Goscan, engine: Any) -> None:
    engine.notes = [Note("bad.go", "not analysed: syntax error", 7)]
    assert "goscan: bad.go:7: not analysed: syntax error\n" in goscan().err
    assert goscan("-q").err == "goscan: bad.go:7: not analysed: syntax error\n"
    assert goscan("-qq").err == ""


def test_many_notes_are_cut_unless_verbose(goscan: Goscan, engine: Any) -> None:
    engine.notes = [Note(f"f{n}.go", "empty") for n in range(30)]
    assert "20 more notes" in goscan().err
    assert goscan("-v").err.count("empty") == 30


def test_statistics_and_timing(goscan: Goscan) -> None:
    err = goscan("--statistics", "--timing", "-q").err
    assert "     1  GS101  goroutine-without-recover\n" in err
    assert "    500.0 ms  GS101\n" in err


def test_a_preview_rule_asked_for_without_preview_is_said(goscan: Goscan) -> None:
    assert "GS105 is in preview, add --preview" in goscan("--select", "GS105").err


def test_the_format_can_come_from_the_environment(goscan: Goscan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOSCAN_OUTPUT_FORMAT", "json")
    assert rules_of(goscan().out) == ["GS101", "GS104"]


def test_suppressions_are_applied_counted_and_shown_on_demand(goscan: Goscan, engine: Any, tmp_path: Path) -> None:
    source = (tmp_path / "jobs.go").read_bytes()
    engine.commented = {"jobs.go": source.replace(b"Context())", b"Context()) //goscan:ignore GS101 known")}
    outcome = goscan("--output-format", "json")
    assert rules_of(outcome.out) == ["GS104"]
    assert "(1 suppressed; " in outcome.err
    shown = goscan("--output-format", "json", "--show-suppressed")
    assert json.loads(shown.out)["findings"][1]["suppressed"] == {"kind": "inSource", "reason": "known"}
    assert "(GS101) [suppressed: known]\n" in goscan("--output-format", "concise", "--show-suppressed").out
    assert goscan("--select", "GS101", "--show-suppressed").code == 0


def test_silent_runs_print_nothing_and_write_files(goscan: Callable[..., Any], tmp_path: Path) -> None:
    outcome = goscan("--silent", "--output", "json=out.json")
    assert (outcome.code, outcome.out, outcome.err) == (1, "", "")
    assert '"GS101"' in (tmp_path / "out.json").read_text()
    assert goscan("-qqqqq").out != ""
    assert goscan("-s", "--select", "GS999").err.startswith("goscan: error: ")
