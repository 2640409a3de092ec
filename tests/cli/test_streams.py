"""Streams that are closed, full or read by nobody; folders that go; interrupts: with real processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

BAD = """package jobs

import "net/http"

func Submit(w http.ResponseWriter, r *http.Request) {
\tgo work(r.URL.Path)
}

func work(s string) { println(s[1]) }
"""
SAID = "goscan: error: cannot write to stdout: No space left on device\n"

pytestmark = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full and a shell")


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Runs a line of shell in a folder with one finding, where goscan is a command."""
    (tmp_path / "a.go").write_text(BAD)
    program = tmp_path / "bin" / "goscan"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m goscan "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", os.pathsep.join((str(program.parent), os.environ["PATH"])))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))

    def run(line: str) -> Any:
        command = ["bash", "-c", f"set -o pipefail; {line}"]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120)

    return run


@pytest.mark.parametrize("line", ["goscan", "goscan --version", "goscan --help", "goscan rule --all", "goscan config show",
                                  "goscan --show-files", "goscan trace -q", "goscan completion bash"])  # fmt: skip
def test_a_full_stdout_is_one_clear_line(shell: Any, line: str) -> None:
    run = shell(f"{line} > /dev/full")
    assert (run.returncode, run.stderr) == (2, SAID)


def test_a_reader_that_has_seen_enough_changes_no_exit_code(shell: Any) -> None:
    for form in ("full", "html"):
        run = shell(f"goscan --output-format {form} | head -c 1")
        assert run.returncode == 1 and run.stderr.startswith("goscan: 1 file")
    run = shell("goscan rule --all --output-format markdown | head -n 1")
    assert (run.returncode, run.stderr) == (0, "")


def test_closed_streams(shell: Any) -> None:
    for closed in (">&-", "2>&-", "<&-", ">&- 2>&-"):
        run = shell(f"goscan {closed}")
        assert run.returncode == 1 and "rror:" not in run.stderr and "Traceback" not in run.stderr
    assert shell("goscan --stdin-filename a.go <&-").returncode == 0
    assert shell("goscan --version >&-").returncode == 0
    assert shell("goscan 2> /dev/full").returncode == 1


def test_outputs_that_are_streams(shell: Any) -> None:
    run = shell("goscan -q --output concise=/dev/stderr > /dev/null 2> log; cat log")
    assert run.stdout.startswith("a.go:6:2: ")
    assert shell("goscan -q -o /dev/stdout").stdout.startswith("error[GS101]")
    run = shell("goscan -o /dev/full")
    assert (run.returncode, run.stderr) == (2, "goscan: error: cannot write /dev/full: No space left on device\n")


def test_a_folder_that_is_gone(shell: Any) -> None:
    run = shell("mkdir gone; cd gone; rmdir ../gone; goscan 2>&1 | grep goscan: ; exit ${PIPESTATUS[0]}")
    assert (run.returncode, run.stdout) == (2, "goscan: error: the current folder does not exist any more\n")


def test_a_path_that_is_too_long(shell: Any) -> None:
    run = shell("goscan $(printf 'x%.0s' {1..5000})")
    assert (run.returncode, run.stderr.count("\n")) == (2, 1) and "internal" not in run.stderr


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_is_130_and_leaves_nothing(tmp_path: Path, jobs: str) -> None:
    for number in range(40):
        (tmp_path / f"p{number}").mkdir()
        (tmp_path / f"p{number}" / "a.go").write_text(BAD)
    # Interrupted where the output is written, whatever the speed of the machine.
    script = (
        "import os, signal, goscan.cli\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # ignored where a shell runs the tests with &
        "os.replace = lambda *a: os.kill(os.getpid(), signal.SIGINT)\n"
        "goscan.cli.main()"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", script, "-j", jobs, "--output", "json=out.json"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, env=environment)
    assert run.returncode in (130, -signal.SIGINT), run.stderr
    assert "Traceback" not in run.stderr and run.stdout == ""
    assert not [path for path in tmp_path.iterdir() if path.is_file()]
