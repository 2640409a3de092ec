"""The facts about Go that semantics rests on, proved by running Go: programs in testdata/semantics print `ok <case>`.

SQLite's part of the claims is proved with Python's sqlite3.
"""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from gomod import go_tool, run_go

PROGRAMS = Path(__file__).parent.parent / "testdata" / "semantics"
ERRGROUP = "golang.org/x/sync/errgroup"
VERSION = "v0.0.0"

# The cases that semantics.md marks as verified, by program. What a case claims is written in the program.
CASES = {
    "recovers": "R01 R02 R03 R04 R05 R06 R07 R08 R09 R10 R11 R12 R13 R14 R15 R17 R18 R19 R21 R22 R23 R24 R25 R26 R27 R28 R29"
    " R30 R31 R32 R33 R35",
    "wrappers": "W01 W02 W10 W11",
    "statuses": "S07 S08 S09 S10 S11 S15 S22",
    "contexts": "X01 X02 X03 X04 X06 X08 X09 X10 X14",
    "rows": "Z01 Z05 Z06 Z07 E14 E16 X13",
}

needs_go = pytest.mark.skipif(go_tool() is None, reason="needs Go")


@pytest.fixture(scope="module")
def module(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs, with errgroup from the copy that the Go distribution vendors for itself."""
    root = tmp_path_factory.mktemp("semantics") / "module"
    shutil.copytree(PROGRAMS, root)
    goroot = Path(run_go(root, "env", "GOROOT").stdout.strip())
    vendored = goroot / "src" / "cmd" / "vendor" / ERRGROUP
    if not vendored.is_dir():
        pytest.skip("this Go distribution has no errgroup to copy")
    shutil.copytree(vendored, root / "vendor" / ERRGROUP)
    modules = f"# golang.org/x/sync {VERSION}\n## explicit; go 1.25\n{ERRGROUP}\n"
    (root / "vendor" / "modules.txt").write_text(modules)
    with (root / "go.mod").open("a") as file:
        file.write(f"\nrequire golang.org/x/sync {VERSION}\n")
    return root


@needs_go
@pytest.mark.parametrize("program", CASES)
def test_go_behaves_as_claimed(program: str, module: Path) -> None:
    run = run_go(module, "run", f"./{program}")
    lines = run.stdout.splitlines()
    assert not [line for line in lines if not line.startswith("ok ")], run.stdout + run.stderr
    assert {line.split()[1] for line in lines} == set(CASES[program].split())
    assert run.returncode == 0, run.stderr


@needs_go
def test_panic_nil_is_invisible_before_go_1_21(module: Path) -> None:
    run = run_go(module / "old", "run", "-mod=mod", ".")
    assert run.stdout.splitlines() == ["ok R29 before 1.21"], run.stdout + run.stderr


class TestSqlite:
    """Z11 and Z13: SQLite counts matched rows, and what ON CONFLICT leaves alone is not counted."""

    @pytest.fixture
    def db(self) -> sqlite3.Connection:
        db = sqlite3.connect(":memory:")
        db.execute("CREATE TABLE jobs (id TEXT PRIMARY KEY, status TEXT)")
        db.execute("INSERT INTO jobs VALUES ('known', 'done')")
        return db

    @pytest.mark.parametrize(
        ("statement", "count"),
        [
            ("UPDATE jobs SET status = 'done' WHERE id = 'known'", 1),
            ("UPDATE jobs SET status = 'done' WHERE id = 'missing'", 0),
            ("INSERT INTO jobs VALUES ('known', 'x') ON CONFLICT DO NOTHING", 0),
            ("INSERT INTO jobs VALUES ('known', 'x') ON CONFLICT (id) DO UPDATE SET status = 'x'", 1),
            ("INSERT INTO jobs VALUES ('known', 'x') ON CONFLICT (id) DO UPDATE SET status = 'x' WHERE FALSE", 0),
        ],
    )
    def test_counts(self, db: sqlite3.Connection, statement: str, count: int) -> None:
        assert db.execute(statement).rowcount == count
