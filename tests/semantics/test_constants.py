"""Values of constant expressions; each case is one expression in a function of the module below."""

from __future__ import annotations

from pathlib import Path

import pytest
from gocode import function, program

from goscan.semantics.constants import literal_value
from goscan.syntax import ast

APP = """
import "example.com/app/states"

type Status string
type Kind int

const (
	Zero Kind = iota
	_
	Two
	Big = 1 << (10 * iota)
	Next
)
const table, suffix = "jobs", "_v2"
const (
	name   = table + suffix
	cyclic = other
	other  = cyclic
	Done   = Status("done")
)
var variable = 1
"""

CASES: dict[str, object] = {
    '"a"': "a",
    "`raw\\n`": "raw\\n",
    '"a" + ("b" + table)': "abjobs",
    "name": "jobs_v2",
    "Done": "done",
    'Status("x")': "x",
    "string(Done)": "done",
    "states.Failed": "failed",
    "states.Running": 2,
    "Zero": 0,
    "Two": 2,
    "Big": 1 << 30,
    "Next": 1 << 40,
    "-Two + 5*3": 13,
    "7 / -2": -3,
    "-7 % 3": -1,
    "1 / 0": None,
    "1 << 3 | 1": 9,
    "1 &^ 1": 0,
    "^0": -1,
    "0x1F + 0b1 + 0o7 + 010 + 1_000": 1047,
    "'a'": 97,
    "'\\n'": 10,
    "true && !false": True,
    '"a" == "a"': True,
    "2 > 3": False,
    'len("äb")': 3,
    "string(65)": None,
    "variable": None,
    "local": "l",
    "shadow": None,
    "cyclic": None,
    "missing": None,
    "states.Missing": None,
    "f()": None,
    "1.5": None,
}


@pytest.mark.parametrize(("code", "want"), CASES.items())
def test_constant(tmp_path: Path, code: str, want: object) -> None:
    body = f'func f() {{\n\tconst local = "l"\n\tconst shadow = 1\n\t{{ shadow := 2; _ = {code} }}\n}}'
    states = 'package states\n\nconst Failed = "failed"\n\ntype S int\n\nconst (\n\tA S = iota + 1\n\tRunning\n)\n'
    fn = function(program(tmp_path, a=APP + body, states__states=states), "f")
    value = fn.constant(fn.nodes(ast.AssignStmt)[-1].rhs[0])
    assert value == want and type(value) is type(want)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (r'"\t\"\\"', '\t"\\'),
        (r'"\x41\101\u00e4\U0001F600"', "AAä😀"),
        (r'"\xff"', "\udcff"),
        (r'"\q"', None),
        (r'"\u00"', None),
        (r'"\uZZZZ"', None),
        ('"', None),
        ("`a\r\nb`", "a\nb"),
    ],
)
def test_string_literals(text: str, want: str | None) -> None:
    assert literal_value("STRING", text) == want


def test_a_very_long_concatenation(tmp_path: Path) -> None:
    code = "const c = " + " + ".join(['"a"'] * 2000) + "\nfunc f() { _ = c }"
    fn = function(program(tmp_path, a=code), "f")
    value = fn.constant(fn.nodes(ast.AssignStmt)[0].rhs[0])
    assert value in ("a" * 2000, None)
