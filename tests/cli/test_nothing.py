"""A run over nothing: quick, clean, and no excuse to skip the checks of the request."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

Goscan = Callable[..., Any]


@pytest.fixture
def empty(engine: Any, tmp_path: Path) -> Path:
    (tmp_path / "jobs.go").unlink()
    (tmp_path / "notes.txt").touch()
    return tmp_path


def test_it_is_clean_and_says_so(goscan: Goscan, empty: Path, engine: Any) -> None:
    outcome = goscan()
    assert (outcome.code, outcome.out, engine.paths) == (0, "", ())
    assert outcome.err.startswith("goscan: no Go files found\ngoscan: 0 files, ")
    assert goscan("-qq").err == ""


def test_machine_formats_are_complete(goscan: Goscan, empty: Path) -> None:
    assert json.loads(goscan("--output-format", "json").out)["findings"] == []
    schema = Path(__file__).parent.parent / "output" / "data" / "sarif-2.1.0-rtm.5.json"
    jsonschema.Draft4Validator(json.loads(schema.read_text())).validate(
        json.loads(goscan("--output-format", "sarif").out)
    )


def test_a_wrong_request_is_still_wrong(goscan: Goscan, empty: Path) -> None:
    assert goscan("--select", "GS999").code == 2
    (empty / ".goscan.toml").write_text("nonsense = 1")
    assert goscan().code == 2


def test_a_go_file_anywhere_below_is_found(goscan: Goscan, empty: Path, engine: Any) -> None:
    (empty / "a" / "b").mkdir(parents=True)
    (empty / "a" / "b" / "c.go").touch()
    goscan()
    assert engine.paths == (".",)


@pytest.mark.parametrize(
    "arguments",
    [
        ("--version",),
        (),
        ("--select", "GS1", "--preview"),
        ("check", "--force-exclude"),
        ("rule", "GS101"),
        ("rule", "--all", "--output-format", "json"),
        ("config", "schema"),
        ("config", "show"),
        ("completion", "bash"),
        ("baseline", "show"),
        ("check", "--help"),
    ],
)
def test_the_heavy_modules_are_not_imported(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    script = (
        "import sys; from goscan.cli import main; sys.argv[0] = 'goscan'\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(*sorted(m for m in sys.modules if m.split('.')[0] in ('click', 'tree_sitter', 'sqloxide')\n"
        "      or m.startswith(('goscan_rules.', 'goscan.facts', 'goscan.semantics', 'goscan.syntax'))\n"
        "      or m in ('goscan.engine', 'goscan.registry', 'importlib.metadata')), file=sys.stderr)"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    run = subprocess.run(
        [sys.executable, "-c", script, *arguments], cwd=tmp_path, capture_output=True, text=True, env=environment
    )
    imported = run.stderr.split("\n")[-2].split()
    assert [m for m in imported if not m.startswith("click")] == []
    assert not (arguments == ("--version",) and imported)
