"""Places in the client's units: against a plain model of the text, whose code units are in a list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goscan.model import Span
from goscan.output.lines import split
from goscan.server.documents import changed
from goscan.server.edits import line_edit
from goscan.server.positions import Positions, chosen
from goscan.server.uris import path_of, uri_of

SIZES = {"utf-8": lambda c: len(c.encode()), "utf-16": lambda c: 1 + (c > "\uffff"), "utf-32": lambda c: 1}
TEXTS = st.lists(st.sampled_from(["a", "b", "\n", "\t", "é", "€", "𝄞", "\r\n"]), max_size=30).map("".join)


def place(text: str, at: int, encoding: str) -> dict[str, int]:
    """The position of a character of a text."""
    before = text[:at]
    line = before.rpartition("\n")[2]
    return {"line": before.count("\n"), "character": sum(map(SIZES[encoding], line))}


@given(TEXTS, TEXTS, st.data(), st.sampled_from(sorted(SIZES)))
def test_a_change_puts_a_text_in_the_place_of_a_range(text: str, new: str, data: st.DataObject, encoding: str) -> None:
    begin = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(begin, len(text)))
    if any(text[at - 1 : at + 1] == "\r\n" for at in (begin, end)):
        return  # no client stands between these two
    where = {"start": place(text, begin, encoding), "end": place(text, end, encoding)}
    after = changed(text.encode(), [{"range": where, "text": new}], encoding).decode()
    assert after == text[:begin] + new + text[end:]


@given(TEXTS, st.sampled_from(sorted(SIZES)), st.data())
def test_the_position_of_a_byte_is_that_of_its_character(text: str, encoding: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    before = text[:at].encode()
    column = len(before) - (before.rfind(b"\n") + 1) + 1
    line = before.count(b"\n") + 1
    span = Span("a", len(before), len(before), line, column, line, column)
    found = Positions(encoding, lambda path: split(text.encode())).range(span)
    assert found["start"] == found["end"] == place(text, at, encoding)


@given(TEXTS, TEXTS, st.sampled_from(sorted(SIZES)))
def test_an_edit_of_lines_makes_one_text_of_another(old: str, new: str, encoding: str) -> None:
    edit = line_edit(old.encode(), new.encode(), encoding)
    assert changed(old.encode(), [{"range": edit["range"], "text": edit["newText"]}], encoding).decode() == new


def test_positions_behind_the_end_are_the_end() -> None:
    far = {"line": 99, "character": 99}
    assert changed(b"ab\ncd", [{"range": {"start": far, "end": far}, "text": "!"}], "utf-16") == b"ab\ncd!"
    right = {"line": 0, "character": 99}
    assert changed(b"ab\r\ncd", [{"range": {"start": right, "end": right}, "text": "!"}], "utf-16") == b"ab!\r\ncd"
    back = {"start": {"line": 1, "character": 1}, "end": {"line": 0, "character": 0}}
    assert changed(b"ab\ncd", [{"range": back, "text": "!"}], "utf-16") == b"ab\nc!d"


@pytest.mark.parametrize(
    ("offered", "taken"),
    [
        (None, "utf-16"),
        ([], "utf-16"),
        (["utf-16", "utf-8"], "utf-8"),
        (["utf-32"], "utf-32"),
        ("utf-8", "utf-16"),
        ([3], "utf-16"),
    ],
)
def test_the_encoding_is_one_that_both_know(offered: object, taken: str) -> None:
    assert chosen(offered) == taken


@pytest.mark.parametrize("path", ["/a/b.go", "/a b/ü%20#?.go", "/x/\udcff.sql"])
def test_uris_lead_back_to_their_paths(path: str) -> None:
    assert path_of(uri_of(path)) == path


@pytest.mark.parametrize("uri", ["untitled:a.go", "file:///a.txt", "http://x/a.go", "file:///a%00.go", "http://[", ""])
def test_what_is_no_file_of_ours_has_no_path(uri: str) -> None:
    assert path_of(uri) is None
