"""What reviewdog makes of the output, where it is installed."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys

import pytest
from integrations.blocks import ROOT, blocks

BEACON = ROOT / "testdata" / "beacon" / "before"

pytestmark = pytest.mark.skipif(not shutil.which("reviewdog"), reason="needs reviewdog")


@pytest.mark.parametrize("form", ["rdjson", "sarif", "checkstyle"])
def test_it_reads_the_format(form: str) -> None:
    (command,) = blocks("reviewdog.md", "sh")
    ours, theirs = (shlex.split(part) for part in command.split("|"))
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    arguments = [sys.executable, "-m", "goscan", *ours[1:-1], form, "-q", "--path-mode", "relative"]
    said = subprocess.run(arguments, cwd=BEACON, capture_output=True, check=False, env=environment).stdout
    options = [word for word in theirs[1:] if not word.startswith(("-f=", "-reporter="))]
    reader = ["reviewdog", f"-f={form}", "-reporter=local", "-filter-mode=nofilter", *options]
    run = subprocess.run(reader, cwd=BEACON, input=said, capture_output=True, check=False)
    assert run.returncode == 1, "-fail-level counts"
    assert b"GS" in run.stdout and b"cross_region" in run.stdout
