"""What reported code may use, when little of a module is reported."""

from __future__ import annotations

from pathlib import Path

from goscan.engine import Options, analyze


def test_files_without_functions_are_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "go.mod").write_text("module example.com/app\n\ngo 1.24\n")
    for n in range(6):
        (tmp_path / f"types{n}.go").write_text(f"package app\n\ntype T{n} struct{{}}\n")
    (tmp_path / "run.go").write_text("package app\n\nfunc Run() { go work() }\n\nfunc work() { panic(1) }\n")
    assert analyze([str(tmp_path / "run.go")], Options()).summary.files == 1
