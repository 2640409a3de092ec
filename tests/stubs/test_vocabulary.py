"""Directives in the configuration are checked: their names, keys and values."""

from __future__ import annotations

import pytest

from goscan.model import Note
from goscan.semantics.vocabulary import misspelt, problem


@pytest.mark.parametrize(
    "text",
    ["spawn func=1 recovers", "log level=arg:2 writer=0", "pure", "derive arg=0 cancel=1 deadline", "spawn joins=Wait"],
)
def test_what_stubs_say_is_in_order(text: str) -> None:
    assert problem(text) == ""


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("", "`` is not a directive"),
        ("spwn", "`spwn` is not a directive, did you mean `spawn`?"),
        ("spawn function=0", "`spawn` has no key `function`, did you mean `func`?"),
        ("spawn func", "`spawn`: `func` should be `func=P`"),
        ("spawn recovers=yes", "`spawn`: `recovers=yes` should be `recovers`"),
        ("log level=arg:x", "`log`: `level=arg:x` should be `level="),
    ],
)
def test_what_is_wrong_is_said(text: str, wrong: str) -> None:
    assert problem(text).startswith(wrong)


def test_a_misspelt_directive_in_the_code_is_noted() -> None:
    data = b"package p\n\n//goscan:spwn func=0\nfunc f(g func())\n\n//goscan:ignore GS101 x\n//goscan:pure\nfunc h()\n"
    assert list(misspelt("a.go", data)) == [Note("a.go", "`spwn` is not a directive, did you mean `spawn`?", 3)]
