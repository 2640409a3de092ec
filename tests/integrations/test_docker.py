"""The image is not built here; what it is built from is complete."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from integrations.blocks import ROOT

DOCKERFILE = (ROOT / "Dockerfile").read_text()


def test_it_runs_goscan_beside_git_in_the_mounted_folder() -> None:
    assert re.findall(r"^ENTRYPOINT (.*)$", DOCKERFILE, re.MULTILINE) == ['["goscan"]']
    assert "WORKDIR /io\n" in DOCKERFILE
    assert "install --yes --no-install-recommends git" in DOCKERFILE
    assert "git config --system --add safe.directory '*'" in DOCKERFILE


def test_the_context_is_enough_to_build_from(tmp_path: Path) -> None:
    names = re.findall(r"^!(\S+)$", (ROOT / ".dockerignore").read_text(), re.MULTILINE)
    for name in names:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, tmp_path / name)
    command = [
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--outdir",
        str(tmp_path / "out"),
        str(tmp_path),
    ]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert list((tmp_path / "out").glob("goscan-*.whl"))
