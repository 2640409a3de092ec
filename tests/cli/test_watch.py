"""--watch runs again when a file changes, until it is interrupted."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from goscan.cli.watching import state

BAD = "package jobs\n\nfunc f() {\n\tdefer recover()\n}\n"
COMMAND = (sys.executable, "-m", "goscan", "--select", "GS102", "--output-format", "concise", "-qq", "--watch")


def until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end, "nothing happened for a minute"
        time.sleep(0.05)


def heed_interrupts() -> None:
    """For a shell that runs the tests with &: it has them ignore the signal."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(os.name == "nt", reason="sends SIGINT")
def test_it_runs_again(tmp_path: Path) -> None:
    (tmp_path / "go.mod").write_text("module example.com/jobs\n\ngo 1.22\n")
    (tmp_path / "a.go").write_text("package jobs\n")
    out, err = tmp_path / "out.txt", tmp_path / "err.txt"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with out.open("w") as stdout, err.open("w") as stderr:
        process = subprocess.Popen(
            COMMAND,
            cwd=tmp_path,
            stdout=stdout,
            stderr=stderr,
            env=environment,
            preexec_fn=heed_interrupts,
        )
    try:
        until(lambda: err.read_text().count("waiting for changes") == 1)
        assert out.read_text() == ""
        (tmp_path / "a.go").write_text(BAD)
        until(lambda: err.read_text().count("waiting for changes") == 2)
        assert out.read_text().startswith("a.go:4:") and out.read_text().count("GS102") == 1
    finally:
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 0


def test_what_is_watched(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    assert state([str(tmp_path)]) == {}
    (tmp_path / ".goscan.toml").touch()
    (tmp_path / "q.sql").touch()
    assert sorted(Path(path).name for path in state([str(tmp_path)])) == [".goscan.toml", "q.sql"]


def test_stdin_cannot_be_watched(tmp_path: Path) -> None:
    command = [*COMMAND, "--stdin-filename", "a.go"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=environment, input="", check=False)
    assert (run.returncode, run.stdout, run.stderr.count("\n")) == (2, "", 1)
