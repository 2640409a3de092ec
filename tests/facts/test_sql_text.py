"""The texts that expressions hold, in a program of which nothing else was looked at before."""

from __future__ import annotations

from pathlib import Path

from gocode import function, program

from goscan.facts.persistence.sql_text import texts_of
from goscan.syntax import ast

CODE = """
func direct() string { return archive }
"""
TEXTS = """
package app

import "fmt"

const table = "tickets"

var archive = fmt.Sprintf("UPDATE %s SET archived = true", table)
"""


def test_a_variable_of_another_file(tmp_path: Path) -> None:
    go = program(tmp_path, app=CODE, texts=TEXTS)
    fn = function(go, "direct")
    (stmt,) = fn.nodes(ast.ReturnStmt)
    assert texts_of(fn, stmt.results[0]) == ("UPDATE tickets SET archived = true",)
