"""--fix, --unsafe-fixes and --diff, with the real engine."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

USELESS = "package jobs\n\n//goscan:ignore GS101 gone\nfunc f() {\n\tg() //goscan:ignore GS102 gone\n}\n\nfunc g() {}\n"
RISKY = """package jobs

import (
	"context"
	"net/http"
)

func Submit(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	go work(ctx)
	go work(ctx)
}

func work(ctx context.Context) {
	http.NewRequestWithContext(ctx, "GET", "/", nil)
}
"""


@pytest.fixture
def goscan(tmp_path: Path) -> Callable[..., Any]:
    (tmp_path / "go.mod").write_text("module example.com/jobs\n\ngo 1.22\n")

    def call(*arguments: str) -> Any:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        select = () if "--select" in arguments else ("--select", "GS101,GS102,GS9")
        command = [sys.executable, "-m", "goscan", *select, *arguments]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=environment)

    return call


def test_useless_comments_are_taken_away(goscan: Any, tmp_path: Path) -> None:
    (tmp_path / "a.go").write_text(USELESS)
    diff = goscan("--diff")
    assert diff.returncode == 1
    assert "-//goscan:ignore GS101 gone\n" in diff.stdout and "+\tg()\n" in diff.stdout
    assert "2 would be fixed in 1 file" in diff.stderr
    assert (tmp_path / "a.go").read_text() == USELESS
    patch = subprocess.run(["git", "apply", "--check", "-"], cwd=tmp_path, input=diff.stdout, text=True)
    assert patch.returncode == 0
    run = goscan("--fix")
    assert (run.returncode, run.stdout) == (0, "")
    assert "goscan: 2 fixed in 1 file\n" in run.stderr
    assert (tmp_path / "a.go").read_text() == "package jobs\n\nfunc f() {\n\tg()\n}\n\nfunc g() {}\n"
    assert goscan("--diff").returncode == 0


def test_unsafe_fixes_are_made_only_when_asked_for(goscan: Any, tmp_path: Path) -> None:
    (tmp_path / "a.go").write_text(RISKY)
    run = goscan("--fix", "--select", "GS201")
    assert run.returncode == 1
    assert "0 fixed in 0 files (2 more with --unsafe-fixes)" in run.stderr
    assert "= fix: detach the context from the request (--fix --unsafe-fixes)" in run.stdout
    assert (tmp_path / "a.go").read_text() == RISKY
    run = goscan("--fix", "--unsafe-fixes", "--select", "GS201", "--exit-non-zero-on-fix")
    assert (run.returncode, run.stdout) == (1, "")
    assert (tmp_path / "a.go").read_text().count("go work(context.WithoutCancel(ctx))") == 2


def test_an_old_language_version_has_no_such_fix(goscan: Any, tmp_path: Path) -> None:
    (tmp_path / "go.mod").write_text("module example.com/jobs\n\ngo 1.20\n")
    (tmp_path / "a.go").write_text(RISKY)
    assert goscan("--diff", "--unsafe-fixes", "--select", "GS201").stdout == ""


def test_what_is_not_on_disk_cannot_be_corrected(goscan: Any, tmp_path: Path) -> None:
    (tmp_path / "a.go").write_text(USELESS)
    for arguments in (("--fix", "--staged"), ("--diff", "--stdin-filename", "a.go")):
        run = goscan(*arguments)
        assert (run.returncode, run.stdout, run.stderr.count("\n")) == (2, "", 1)


def test_suppressed_findings_are_left_alone(goscan: Any, tmp_path: Path) -> None:
    (tmp_path / "a.go").write_text(RISKY.replace("go work(ctx)", "go work(ctx) //goscan:ignore GS201 known"))
    assert goscan("--diff", "--unsafe-fixes", "--select", "GS201").returncode == 0
