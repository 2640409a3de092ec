"""The hooks, run by pre-commit for real: it installs this repository and checks a throw-away Go repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
WANTED = bool(os.environ.get("GOSCAN_TEST_INSTALL"))
pytestmark = pytest.mark.skipif(not WANTED, reason="installs from the index: set GOSCAN_TEST_INSTALL=1")

SHIPPED = (".pre-commit-hooks.yaml", "pyproject.toml", "README.md", "LICENSE", "analyzer", "rules")
BAD = """package jobs

import "net/http"

func %s(w http.ResponseWriter, r *http.Request) {
\tgo work(r.URL.Path)
}
"""
WORK = 'package jobs\n\nimport "strings"\n\nfunc work(s string) {\n\tprintln(strings.Split(s, "/")[1])\n}\n'


def git(folder: Path, *arguments: str) -> None:
    command = ("git", "-c", "user.name=t", "-c", "user.email=t@t", "-c", "commit.gpgsign=false", *arguments)
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


def commit(folder: Path) -> None:
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "all")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps its environments, so that goscan is installed once."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository as it stands, committed."""
    folder = tmp_path_factory.mktemp("hooks")
    for name in SHIPPED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder / name)
    commit(folder)
    return folder


@pytest.fixture
def service(tmp_path: Path) -> Path:
    """A Go repository with a defect in old.go and in vendored code."""
    folder = tmp_path / "service"
    (folder / "vendor" / "v").mkdir(parents=True)
    (folder / "go.mod").write_text("module example.com/jobs\n\ngo 1.22\n")
    (folder / "work.go").write_text(WORK)
    (folder / "old.go").write_text(BAD % "Old")
    (folder / "vendor" / "v" / "v.go").write_text(BAD % "Vendored" + "\nfunc work(s string) { println(s[1]) }\n")
    commit(folder)
    return folder


def run(hook: str, hooks: Path, home: Path, service: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "PYTHONHOME")}
    environment |= {"PRE_COMMIT_HOME": str(home), "PRE_COMMIT_COLOR": "never"}
    command = (sys.executable, "-m", "pre_commit", "try-repo", str(hooks), hook, *arguments)
    return subprocess.run(command, cwd=service, capture_output=True, text=True, check=False, env=environment)


def test_goscan_reports_the_named_files_only(hooks: Path, home: Path, service: Path) -> None:
    clean = run("goscan", hooks, home, service, "--files", "work.go")
    assert clean.returncode == 0, clean.stdout + clean.stderr
    found = run("goscan", hooks, home, service, "--files", "old.go", "vendor/v/v.go")
    assert found.returncode == 1
    assert "old.go:6:2" in found.stdout and "GS101" in found.stdout
    assert "vendor/v/v.go:" not in found.stdout
    assert "\x1b" not in found.stdout and "\r" not in found.stdout


def test_goscan_full_reports_the_whole_repository(hooks: Path, home: Path, service: Path) -> None:
    found = run("goscan-full", hooks, home, service, "--files", "work.go")
    assert found.returncode == 1
    assert "old.go:6:2" in found.stdout
