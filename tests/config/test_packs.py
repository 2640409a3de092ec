"""Rules of a package outside of goscan, switched on by the configuration."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

RULE = '''"""A goroutine.

## What it does

Reports every goroutine.
"""

from __future__ import annotations

from goscan.facts.goroutines.goroutine import Goroutine
from goscan.model import Option, RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="ACME001",
    name="any-goroutine",
    severity=Severity.WARNING,
    summary="a goroutine",
    options=(Option("word", "string", "is", "The verb."),),
)


def check(goroutine: Goroutine, report: Report) -> None:
    """Report it."""
    report(goroutine.site, f"here {report.option('word')} a goroutine")
'''
CODE = "package app\n\nfunc f() {\n\tgo g()\n\tgo g() //goscan:ignore ACME001 known\n}\n\nfunc g() {}\n"


@pytest.fixture
def module(tmp_path: Path) -> Path:
    pack = tmp_path / "python" / "acme_rules"
    pack.mkdir(parents=True)
    (pack / "__init__.py").touch()
    (pack / "acme001_any_goroutine.py").write_text(RULE)
    folder = tmp_path / "module"
    folder.mkdir()
    (folder / "go.mod").write_text("module example.com/app\n\ngo 1.22\n")
    (folder / "a.go").write_text(CODE)
    return folder


def goscan(folder: Path, *arguments: str) -> Any:
    path = [str(folder.parent / "python"), *sys.path]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path)}
    command = [sys.executable, "-m", "goscan", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=environment)


def test_its_rules_run_and_are_selected_configured_suppressed_and_explained(module: Path) -> None:
    (module / ".goscan.toml").write_text('packs = ["acme_rules"]\nselect = ["ACME", "GS9"]\n')
    found = json.loads(goscan(module, "--output-format", "json").stdout)["findings"]
    assert [(f["rule"], f["line"], f["message"]) for f in found] == [("ACME001", 4, "here is a goroutine")]
    run = goscan(module, "--config", 'rules.ACME001.word = "stands"', "--output-format", "concise", "-q")
    assert run.stdout == "a.go:4:2: here stands a goroutine (ACME001)\n"
    assert goscan(module, "rule", "any-goroutine").stdout.startswith("ACME001 any-goroutine\n")
    wrong = goscan(module, "--config", "rules.ACME001.word = 1")
    assert (wrong.returncode, wrong.stderr.count("\n")) == (2, 1)
    assert "`rules.ACME001.word` must be a string" in wrong.stderr


def test_without_the_key_it_is_not_there(module: Path) -> None:
    assert goscan(module, "--select", "ACME001").returncode == 2
    run = goscan(module, "--config", 'packs = ["no_such_pack"]')
    assert (run.returncode, run.stderr) == (
        2,
        "goscan: error: no package `no_such_pack` with rules is installed\n",
    )
