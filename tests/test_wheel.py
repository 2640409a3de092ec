"""The wheel: what is in it, and that it works alone in a fresh environment."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
WANTED = bool(os.environ.get("GOSCAN_TEST_INSTALL"))
pytestmark = pytest.mark.skipif(
    not WANTED, reason="builds and installs a wheel from the index: set GOSCAN_TEST_INSTALL=1"
)


def run(*command: str | Path, cwd: Path, code: int = 0) -> str:
    environment = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "PYTHONHOME")}
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == code, f"{command}: {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, cwd=ROOT)
    (built,) = folder.glob("*.whl")
    return built


def test_it_is_pure_python(wheel: Path) -> None:
    assert re.fullmatch(r"goscan-[\d.]+-py3-none-any\.whl", wheel.name)


def test_the_files_are_those_of_the_two_packages(wheel: Path) -> None:
    names = {n for n in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in n}
    expected = {
        path.relative_to(root).as_posix()
        for root, package in ((ROOT / "analyzer", "goscan"), (ROOT / "rules", "goscan_rules"))
        for path in (root / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert names == expected
    assert {"goscan/py.typed", "goscan_rules/py.typed", "goscan/stubs/database/sql.go"} <= names


def test_it_needs_nothing_but_the_four_libraries(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (n for n in archive.namelist() if n.endswith(".dist-info/METADATA"))
        metadata = archive.read(name).decode()
    required = {
        re.match(r"[\w-]+", line.split(": ")[1])[0]  # type: ignore[index]
        for line in metadata.splitlines()
        if line.startswith("Requires-Dist: ") and "extra ==" not in line
    }
    assert required == {"click", "tree-sitter", "tree-sitter-go", "sqloxide"}


def test_it_works_in_a_fresh_environment(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "env"
    venv.create(home, with_pip=True)
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    run(scripts / "python", "-m", "pip", "install", "-q", wheel, cwd=tmp_path)
    assert run(scripts / "goscan", "--version", cwd=tmp_path).startswith("goscan ")
    beacon = ROOT / "testdata" / "beacon" / "before"
    found = run(scripts / "goscan", "--output-format", "concise", ".", cwd=beacon, code=1)
    assert "(GS101)" in found
    assert run(scripts / "python", "-m", "goscan", "--output-format", "concise", cwd=beacon, code=1) == found
