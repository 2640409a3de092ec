"""Which fixes go together, and what they make of a text."""

from __future__ import annotations

import pytest

from goscan.fixes.diff import unified
from goscan.fixes.plan import corrected, edited, plan
from goscan.model import Confidence, Edit, Finding, Fix, Severity, Span

SOURCE = b"package a\n\nfunc f() {\n\tg()\n}\n"


def edit(start: int, end: int, text: str, path: str = "a.go") -> Edit:
    return Edit(Span(path, start, end, 1, start + 1, 1, end + 1), text)


def finding(*edits: Edit, safe: bool = True) -> Finding:
    fix = Fix("mend it", edits, safe) if edits else None
    span = Span("a.go", 0, 1, 1, 1, 1, 2)
    return Finding("GS101", "x", Severity.ERROR, Confidence.HIGH, "m", span, fix=fix)


def test_edits_are_made_from_front_to_back() -> None:
    assert edited(b"abcdef", [edit(4, 5, "X"), edit(0, 0, "("), edit(1, 3, "")]) == b"(adXf"


def test_what_touches_an_earlier_edit_waits() -> None:
    first, second, third = finding(edit(2, 4, "x")), finding(edit(4, 6, "y")), finding(edit(7, 7, "z"))
    assert plan([first, second, third], unsafe=False).fixed == [first, third]


def test_a_fix_is_made_as_a_whole_or_not_at_all() -> None:
    first = finding(edit(2, 4, "x"))
    second = finding(edit(0, 1, "a", "b.go"), edit(3, 5, "y"))
    assert list(plan([first, second], unsafe=False).edits) == ["a.go"]


def test_unsafe_fixes_are_counted_until_they_are_wanted() -> None:
    risky = finding(edit(0, 1, "x"), safe=False)
    chosen = plan([risky, finding()], unsafe=False)
    assert (chosen.fixed, chosen.unsafe) == ([], 1)
    assert plan([risky], unsafe=True).fixed == [risky]


def test_a_file_that_would_parse_worse_stays() -> None:
    chosen = plan([finding(edit(SOURCE.index(b"}"), SOURCE.index(b"}") + 1, ""))], unsafe=False)
    assert corrected(chosen, lambda path: SOURCE) == {}
    assert chosen.fixed == []


@pytest.mark.parametrize("old", [b"a\nb\n", b"a\nb", "ä\nb\n".encode(), b"\xff\nb\n", b"a\r\nb\r\n"])
def test_the_diff_is_one_that_the_patch_reader_understands(old: bytes) -> None:
    from goscan.patch import check_fit, hunks

    new = old.replace(b"b", b"c")
    text = unified("x.go", old, new).encode("utf-8", "surrogateescape")
    (hunk,) = hunks(text)
    assert hunk.path == "x.go" and hunk.added == {2}
    check_fit([hunk], lambda path: new.split(b"\n"))
