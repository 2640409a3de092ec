"""The problem matcher and the error formats of the editors, on what goscan prints."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys

import pytest
from integrations.blocks import ROOT, blocks

BEACON = ROOT / "testdata" / "beacon" / "before"


def lines(*arguments: str, stdin: str = "") -> list[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "goscan", *arguments]
    run = subprocess.run(command, cwd=BEACON, capture_output=True, text=True, check=False, env=environment, input=stdin)
    assert run.returncode == 1, run.stderr
    return run.stdout.splitlines()


def test_vscode() -> None:
    (text,) = blocks("vscode.md", "json")
    (task,) = json.loads(text)["tasks"]
    name, *arguments = shlex.split(task["command"])
    assert name == "goscan"
    pattern = task["problemMatcher"]["pattern"]
    for line in lines(*arguments):
        match = re.fullmatch(pattern["regexp"].removeprefix("^").removesuffix("$"), line)
        assert match, line
        assert (BEACON / match[pattern["file"]]).is_file()
        assert match[pattern["line"]].isdigit() and match[pattern["code"]].startswith("GS")


@pytest.mark.parametrize("language", ["lua", "vim"])
def test_vim(language: str) -> None:
    (text,) = blocks("neovim.md", language)
    assert "%f:%l:%c:" in text
    if language == "lua":
        file = BEACON / "internal" / "handlers" / "cross_region_handlers.go"
        words = re.findall(r'"(-[^"]*|concise|absolute)"', text)
        found = lines(*words, str(file), stdin=file.read_text())
        assert all(re.match(rf"{re.escape(file.as_posix())}:\d+:\d+: ", line) for line in found)
    else:
        command = re.search(r"makeprg=goscan((?:\\ \S+?)+) ", text)
        assert command
        found = lines(*command[1].replace("\\ ", " ").split())
        assert all(re.match(r"[^:]+\.go:\d+:\d+: ", line) for line in found)
