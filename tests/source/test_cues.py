"""Which declarations the cues point at."""

from __future__ import annotations

from pathlib import Path

import pytest

from goscan.source.cues import CUES
from goscan.source.workspace import Workspace


@pytest.mark.parametrize(
    ("cue", "body", "shown"),
    [
        ("go", "go func() {}()", True),
        ("go", "if x { go s.run(ctx) }", True),
        ("go", "go workers[i](ctx)", True),
        ("go", "go run[int](1)", True),
        ("go", "cargo (1)", False),
        ("go", "x() // go away (now)\n\ty()", True),  # a comment behind code costs one parse
        ("go", "// go away (now)\n\ty()", False),
        ("spawn", "g.Go(f)", True),
        ("spawn", "time.AfterFunc (d, f)", True),
        ("spawn", "pool.Submit[int](f)", True),
        ("spawn", "x.Gopher(f)", False),
        ("dml", 'q := "update jobs set x = 1"', True),
        ("dml", "q := `WITH a AS (SELECT 1)\nUPDATE jobs SET x = 1`", True),
        ("dml", 'q := "UPDATE " + table', True),
        ("dml", 'q := "SELECT updated_at FROM t"', False),
        ("orm", "db.Model(&j).Updates(m)", True),
        ("router", 'r.POST("/jobs", h)', True),
        ("handler", "f(func(w http.ResponseWriter, r *http.Request) {})", True),
        ("handler", "var ctx context.Context", False),
        ("recover", "defer func() { recover() }()", True),
        ("recover", "s.recover()", False),
    ],
)
def test_cue(tmp_path: Path, cue: str, body: str, shown: bool) -> None:
    (tmp_path / "go.mod").write_text("module m\n")
    (tmp_path / "a.go").write_text(f"package m\n\nfunc other() {{\n}}\n\nfunc f() {{\n\t{body}\n}}\n")
    found = [decl.name for _, decl in Workspace.open([str(tmp_path)]).reported_with(cue)]
    assert found == (["f"] if shown else [])


def test_no_cue_has_a_pattern_that_tries_every_byte() -> None:
    for name, cue in CUES.items():
        for pattern in cue.patterns + cue.folded:
            first = pattern.pattern[:1]
            assert first.isalpha() or pattern.pattern.startswith(rb"\."), f"{name}: {pattern.pattern!r}"


def test_candidates_leave_out_tests_and_reach_the_whole_module(tmp_path: Path) -> None:
    for name in ("a.go", "b.go", "b_test.go"):
        (tmp_path / name).write_text("package m\n\nfunc f() {\n\tgo g()\n}\n")
    (tmp_path / "go.mod").write_text("module m\n")
    workspace = Workspace.open([str(tmp_path / "a.go")])
    assert [Path(f.path).name for f, _ in workspace.candidates("go")] == ["a.go", "b.go"]
    assert [Path(f.path).name for f, _ in workspace.reported_with("go")] == ["a.go"]
