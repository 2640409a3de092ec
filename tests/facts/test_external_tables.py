"""T03: tables that another program fills, by configuration."""

from __future__ import annotations

from pathlib import Path

import pytest

from goscan.engine import Options, analyze

CODE = """package app

import "database/sql"

func add(db *sql.DB) { db.Exec(`INSERT INTO users (id) VALUES (1)`) }

func bill(db *sql.DB, id int) { db.Exec(`UPDATE billing_accounts SET due = 0 WHERE id = $1`, id) }
"""


@pytest.mark.parametrize(
    ("patterns", "reported"), [((), 1), (("billing_accounts",), 0), (("Billing_*",), 0), (("b",), 1)]
)
def test_external_tables(tmp_path: Path, patterns: tuple[str, ...], reported: int) -> None:
    (tmp_path / "go.mod").write_text("module example.com/app\n\ngo 1.25.0\n")
    (tmp_path / "app.go").write_text(CODE)
    found = analyze([str(tmp_path)], Options(rules=frozenset({"GS403"}), external_tables=patterns)).findings
    assert len(found) == reported


@pytest.mark.parametrize("insert", ['q.B("INSERT INTO", table)', 'q.B("INSERT INTO " + table)', 'q.B("INSERT INTO")'])
def test_an_insert_nobody_knows_where(tmp_path: Path, insert: str) -> None:
    (tmp_path / "go.mod").write_text("module example.com/app\n\ngo 1.25.0\n")
    (tmp_path / "app.go").write_text(CODE)
    (tmp_path / "q.go").write_text(f'package app\n\nimport "example.org/q"\n\nfunc put(table string) {{ {insert} }}\n')
    assert analyze([str(tmp_path)], Options(rules=frozenset({"GS403"}))).findings == []
