"""The steps of the action, run in bash as GitHub runs them, with goscan in place of the installation."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from integrations.blocks import ROOT

BAD = """package jobs

import "net/http"

func %s(w http.ResponseWriter, r *http.Request) {
\tgo work(r.URL.Path)
}
"""
WORK = 'package jobs\n\nimport "strings"\n\nfunc work(s string) {\n\tprintln(strings.Split(s, "/")[1])\n}\n'

pytestmark = pytest.mark.skipif(not shutil.which("bash") or os.name == "nt", reason="needs bash")


class Runner:
    """A repository in a workspace, and what a step of the action leaves behind."""

    def __init__(self, folder: Path) -> None:
        self.workspace, self.temp = folder / "workspace", folder / "temp"
        self.module = self.workspace / "services" / "jobs"
        self.module.mkdir(parents=True)
        (self.temp / "goscan" / "bin").mkdir(parents=True)
        program = self.temp / "goscan" / "bin" / "goscan"
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m goscan "$@"\n')
        program.chmod(0o755)
        (self.module / "go.mod").write_text("module example.com/jobs\n\ngo 1.22\n")
        (self.module / "work.go").write_text(WORK)
        (self.module / "old.go").write_text(BAD % "Old")
        self.git("init", "-q")
        self.base = self.commit()

    def git(self, *arguments: str) -> str:
        command = ("git", "-c", "user.name=t", "-c", "user.email=t@t", "-c", "commit.gpgsign=false", *arguments)
        return subprocess.run(command, cwd=self.workspace, check=True, capture_output=True, text=True).stdout.strip()

    def commit(self) -> str:
        self.git("add", "-A")
        self.git("commit", "-qm", "all")
        return self.git("rev-parse", "HEAD")

    def run(self, **given: str) -> Any:
        action = yaml.safe_load((ROOT / "action.yml").read_text())
        (step,) = (step for step in action["runs"]["steps"] if step.get("id") == "run")
        inputs = {name: about["default"] for name, about in action["inputs"].items()}
        inputs |= {"working-directory": "services/jobs"} | {k.replace("_", "-"): v for k, v in given.items()}
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "RUNNER_TEMP": str(self.temp)}
        environment |= {"GITHUB_WORKSPACE": str(self.workspace), "CI": "true"}
        for name in ("output", "step_summary"):
            (self.temp / name).write_text("")
            environment[f"GITHUB_{name.upper()}"] = str(self.temp / name)
        for name, text in step["env"].items():
            key = text.removeprefix("${{ ").removesuffix(" }}")
            environment[name] = inputs[key.removeprefix("inputs.")] if key.startswith("inputs.") else self.base
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        cwd = self.workspace / inputs["working-directory"]
        return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, env=environment)

    def outputs(self) -> dict[str, str]:
        return dict(line.split("=", 1) for line in (self.temp / "output").read_text().splitlines())


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    return Runner(tmp_path)


def test_findings_fail_the_step_and_are_shown_everywhere(runner: Runner) -> None:
    run = runner.run(args="--select 'GS101'", sarif_file="out/goscan.sarif")
    assert run.returncode == 1, run.stderr
    assert "error[GS101]" in run.stdout
    assert "::error title=goscan (GS101),file=services/jobs/old.go,line=6," in run.stdout
    assert runner.outputs() == {"findings": "1", "sarif": "out/goscan.sarif"}
    assert '"services/jobs/old.go"' in (runner.workspace / "out" / "goscan.sarif").read_text()
    assert (runner.temp / "step_summary").read_text().startswith("## goscan: 1 error")


def test_only_new_issues(runner: Runner) -> None:
    (runner.module / "new.go").write_text(BAD % "New")
    runner.commit()
    run = runner.run(args="--select GS101", only_new_issues="true", annotations="false", summary="false")
    assert run.returncode == 1
    assert "new.go:6" in run.stdout and "old.go:6" not in run.stdout and "::error" not in run.stdout
    assert runner.outputs() == {"findings": "1"}
    assert (runner.temp / "step_summary").read_text() == ""


def test_words_are_quoted_as_in_a_shell_and_run_nothing(runner: Runner) -> None:
    run = runner.run(args="--select GS101 --exclude 'old.go' --path-prefix '$(touch x)'", paths="work.go ./...")
    assert (run.returncode, runner.outputs()) == (0, {"findings": "0"})
    assert not (runner.module / "x").exists()


def test_wrong_use_fails_and_says_why(runner: Runner) -> None:
    run = runner.run(args="--select GS999")
    assert run.returncode == 2
    assert run.stderr == "goscan: error: unknown rule `GS999` (`goscan rule --all` lists them)\n"
    assert runner.run(args="--select GS101", fail_on="never").returncode == 0


@pytest.mark.skipif(
    not os.environ.get("GOSCAN_TEST_INSTALL"), reason="installs from the index: set GOSCAN_TEST_INSTALL=1"
)
def test_the_install_step_makes_what_the_run_step_needs(tmp_path: Path) -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text())
    (step,) = (step for step in action["runs"]["steps"] if step["name"] == "Install goscan")
    environment = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "PYTHONHOME")}
    environment |= {"RUNNER_TEMP": str(tmp_path), "PYTHON": sys.executable, "SOURCE": str(ROOT), "VERSION": ""}
    assert set(step["env"]) == {"PYTHON", "SOURCE", "VERSION"}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    subprocess.run(command, cwd=tmp_path, check=True, env=environment)
    version = [str(tmp_path / "goscan" / "bin" / "goscan"), "--version"]
    assert subprocess.run(version, capture_output=True, text=True, check=True).stdout.startswith("goscan ")
