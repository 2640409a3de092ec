"""The code frame."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from goscan.model import Severity
from goscan.output import render
from goscan.output.style import Style

Build = Callable[..., Any]

SOURCE = b"""package api

func Submit() {

\tgo run(ctx)
\tdone()
}
"""


def test_a_finding_with_evidence_and_help(build: Build) -> None:
    b = build(SOURCE)
    b.finding("go run(ctx)", "no recover in `run`", related=[("func Submit", "the handler")], help="add one")
    assert render("full", b.document()) == (
        "error[GS101] goroutine-without-recover: no recover in `run`\n"
        " --> api/jobs.go:5:2\n"
        "  |\n"
        "3 | func Submit() {\n"
        "4 |\n"
        "5 |     go run(ctx)\n"
        "  |     ^^^^^^^^^^^\n"
        "6 |     done()\n"
        "  = the handler:\n"
        " --> api/jobs.go:3:1\n"
        "  |\n"
        "3 | func Submit() {\n"
        "  | -----------\n"
        "  = help: add one\n"
    )


def test_findings_are_separated_by_an_empty_line(build: Build) -> None:
    b = build(SOURCE)
    b.finding("go run", severity=Severity.WARNING)
    b.finding("done")
    blocks = render("full", b.document()).split("\n\n")
    assert [block.split("[")[0] for block in blocks] == ["warning", "error"]


def test_nothing_is_nothing(build: Build) -> None:
    assert render("full", build(SOURCE).document()) == ""


def test_without_the_source_the_place_remains(build: Build) -> None:
    b = build(SOURCE)
    b.finding("go run")
    document = replace(b.document(), lines=lambda path: ())
    assert render("full", document) == ("error[GS101] goroutine-without-recover: it is wrong\n --> api/jobs.go:5:2\n")


def test_wide_and_combining_characters_keep_the_marks_aligned(build: Build) -> None:
    b = build('package api\nvar x = "日本e\u0301" + bad\n'.encode())
    b.finding("bad")
    text = render("full", b.document())
    line, marks = text.splitlines()[-2:]
    assert line.index("bad") + 2 - 1 == marks.index("^")
    assert marks.count("^") == 3


def test_a_span_of_several_lines_is_marked_to_the_end_of_its_first(build: Build) -> None:
    b = build(SOURCE)
    b.finding("go run(ctx)\n\tdone")
    assert "  |     ^^^^^^^^^^^\n" in render("full", b.document())


def test_source_cannot_drive_the_terminal(build: Build) -> None:
    b = build(b'package api\nvar x = "\x1b]0;owned\x07" \xff\r\n')
    b.finding("var x", "name with \x1b[31m in it")
    text = render("full", b.document())
    assert "\x1b" not in text and "\x07" not in text and "\r" not in text
    assert "\N{REPLACEMENT CHARACTER}" in text


def test_a_very_long_line_is_cut(build: Build) -> None:
    b = build(b"package api\nvar x = bad + " + b"y" * 5000 + b" + last\n")
    b.finding("bad")
    b.finding("last")
    assert max(map(len, render("full", b.document()).splitlines())) < 200


def test_color_and_links_change_nothing_but_the_escapes(build: Build) -> None:
    b = build(SOURCE)
    b.finding("go run(ctx)", related=[("func Submit", "the handler")], help="add one")
    plain = render("full", b.document())
    styled = render("full", b.document(style=Style(color=True, links=True)))
    assert "\x1b[1;31m" in styled and "docs/rules/GS101.md" in styled
    assert re.sub(r"\x1b\[[\d;]*m|\x1b\]8;;.*?\x1b\\", "", styled) == plain


def test_a_bom_does_not_shift_the_marks(build: Build) -> None:
    b = build(b"\xef\xbb\xbfpackage api // go\n")
    b.finding("package")
    assert "1 | package api // go\n  | ^^^^^^^\n" in render("full", b.document())
