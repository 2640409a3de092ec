"""The problem matcher and the error formats of the editors, on what goscan prints."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

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


BAD = """package jobs

import "net/http"

func Submit(w http.ResponseWriter, r *http.Request) {
\tgo work(r.URL.Path)
}

func work(s string) { println(s[1]) }
"""
TRY = """
vim.cmd("edit a.go")
vim.wait(60000, function() return #vim.diagnostic.get(0) > 0 end)
for _, d in ipairs(vim.diagnostic.get(0)) do print(d.lnum, d.col, d.code) end
vim.api.nvim_win_set_cursor(0, {6, 0})
vim.lsp.buf.code_action({ apply = true })
vim.wait(60000, function() return #vim.diagnostic.get(0) == 0 end)
print(vim.api.nvim_buf_get_lines(0, 5, 6, false)[1])
vim.cmd("qa!")
"""


def neovim() -> bool:
    """Whether there is a Neovim that has vim.lsp.config."""
    if not shutil.which("nvim"):
        return False
    version = subprocess.run(["nvim", "--version"], capture_output=True, text=True, check=True).stdout
    found = re.match(r"NVIM v(\d+)\.(\d+)", version)
    return found is not None and (int(found[1]), int(found[2])) >= (0, 11)


@pytest.mark.skipif(not neovim(), reason="needs Neovim 0.11")
def test_neovim_talks_to_the_server(tmp_path: Path) -> None:
    (setting,) = blocks("language-server.md", "lua")
    (tmp_path / "go.mod").write_text("module example.com/jobs\n\ngo 1.22\n")
    (tmp_path / "a.go").write_text(BAD)
    (tmp_path / "init.lua").write_text(setting)
    (tmp_path / "try.lua").write_text(TRY)
    program = tmp_path / "bin" / "goscan"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m goscan "$@" --config select=[\\"GS101\\"]\n')
    program.chmod(0o755)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "HOME": str(tmp_path)}
    environment["PATH"] = os.pathsep.join((str(program.parent), os.environ["PATH"]))
    command = ["nvim", "--clean", "-u", "init.lua", "--headless", "-l", "try.lua"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=environment, timeout=180)
    assert run.returncode == 0, run.stderr
    shown = (run.stdout + run.stderr).replace("\r", "").split("\n")
    assert "5 1 GS101" in shown and "\tgo work(r.URL.Path) //goscan:ignore GS101" in shown, shown
