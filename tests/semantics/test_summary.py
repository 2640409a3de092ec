"""What a function in a cycle of calls is found to be does not depend on which of them was asked about first."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from gocode import function, program

from goscan.semantics.function import Function
from goscan.semantics.summary import summary
from goscan.syntax import ast

CODE = """
package app

func a() { b(); c() }
func b() { a() }
func c() { b(); end() }
func d() { d(); a() }
func e() { f() }
func f() { e() }
func end() {}
"""
ENDS = {"a": True, "b": True, "c": True, "d": True, "e": False, "f": False, "end": True}


@summary(bottom=False)
def ends(fn: Function) -> bool:
    """Whether a function leads to `end`."""
    if fn.decl_name == "broken":
        raise ValueError
    return fn.decl_name == "end" or any(ends(t) for call in fn.nodes(ast.CallExpr) for t in fn.callee(call).targets)


@pytest.mark.parametrize("order", [*itertools.permutations("abcd"), tuple("efabcd"), tuple("fe")])
def test_the_order_of_the_questions_changes_nothing(tmp_path: Path, order: tuple[str, ...]) -> None:
    go = program(tmp_path, app=CODE)
    assert {name: ends(function(go, name)) for name in order} == {name: ENDS[name] for name in order}


def test_a_failure_leaves_nothing_half_done(tmp_path: Path) -> None:
    code = CODE.replace("func c() { b(); end() }", "func c() { b(); broken(); end() }\nfunc broken() {}")
    go = program(tmp_path, app=code)
    for _ in range(2):
        with pytest.raises(ValueError):
            ends(function(go, "a"))
    assert ends(function(go, "end")) is True
    assert ends(function(go, "e")) is False
