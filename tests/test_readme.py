"""The README shows what goscan really prints, and its commands are the ones CI runs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text()


def test_the_picture_is_real_output() -> None:
    picture = re.search(r"```text\n(.*?)```", README, re.DOTALL)
    assert picture
    command = [sys.executable, "-m", "goscan", "--select", "GS101", "-q", "testdata/beacon"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=environment)
    assert run.stdout == picture[1]
    assert run.returncode == 1


@pytest.mark.parametrize("name", ["run", "test"])
def test_ci_finds_the_commands(name: str) -> None:
    assert len(re.findall(rf"<!-- ci: {name} -->\n```sh\n[^\n]+\n```", README)) == 1
