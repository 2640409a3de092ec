"""The `// want` harness itself: a harness that cannot fail would prove every rule right."""

from __future__ import annotations

from pathlib import Path

import pytest

from goscan.model import Confidence, Finding, Note, Severity, Span
from goscan.testing import Kind, compare, modules, read_expectations

HEAD = "package p\n\n"  # the first line below it is line 3


def finding(
    line: int, message: str = "it is bad", rule: str = "GS101", column: int = 2, severity: Severity = Severity.ERROR
) -> Finding:
    place = Span("a.go", 0, 1, line, column, line, column + 1)
    return Finding(rule, "name", severity, Confidence.HIGH, message, place)


def problems(folder: Path, body: str, *findings: Finding, notes: tuple[Note, ...] = (), head: str = HEAD) -> list[str]:
    (folder / "a.go").write_text(head + body)
    expected = read_expectations(folder)
    return [f"{m.line} {m.rule} {m.problem}" for m in compare(findings, expected, notes=notes, base=folder)]


class TestAgreement:
    @pytest.mark.parametrize(
        ("body", "findings"),
        [
            ('x() // want GS101 "is bad"', [finding(3)]),
            ("x() // want GS101 `is b.d`", [finding(3)]),
            ('x() // want GS101 error "bad"', [finding(3)]),
            ('// want GS101 +1 "bad"\nx()', [finding(4)]),
            ('x()\n// want GS101 -1 "bad"', [finding(3)]),
            ('x() // want GS101 @2 "bad"', [finding(3)]),
            ('x() // want GS101 "bad" GS102 "worse"', [finding(3), finding(3, "worse", "GS102")]),
            ('x() // want GS101 "one" GS101 "two"', [finding(3, "two"), finding(3, "one")]),
            ('x() // want GS101 "say \\"no\\""', [finding(3, 'say "no"')]),
            ("x()", []),
            ('x() // want-missing GS101 "why"', []),
            ('x() // want-spurious GS101 "why"', [finding(3)]),
        ],
    )
    def test_is_silent(self, tmp_path: Path, body: str, findings: list[Finding]) -> None:
        assert problems(tmp_path, body, *findings) == []


class TestDisagreement:
    @pytest.mark.parametrize(
        ("body", "findings", "problem"),
        [
            ("x()", [finding(3)], "3 GS101 unexpected: it is bad"),
            ('x() // want GS101 "bad"', [], "3 GS101 no match for 'bad'"),
            ('x() // want GS101 "good"', [finding(3)], "3 GS101 no match for 'good' in: it is bad"),
            ('x() // want GS101 "bad"', [finding(4)], "4 GS101 unexpected: it is bad"),
            ('x() // want GS101 @3 "bad"', [finding(3)], "3 GS101 no match for 'bad'"),
            ('x() // want GS101 note "bad"', [finding(3)], "3 GS101 is error, not note: it is bad"),
            ('x() // want GS101 "bad"', [finding(3), finding(3, "also bad")], "3 GS101 unexpected: also bad"),
            ('x() // want GS102 "bad"', [finding(3)], "3 GS101 unexpected: it is bad"),
            ('x() // want-missing GS101 "why"', [finding(3)], "3 GS101 no longer missing, make it a want: it is bad"),
            ('x() // want-spurious GS101 "why"', [], "3 GS101 no longer spurious, delete it (why)"),
            ('x() // want-note "cannot"', [], "3 note no match for 'cannot'"),
        ],
    )
    def test_is_told(self, tmp_path: Path, body: str, findings: list[Finding], problem: str) -> None:
        assert problem in problems(tmp_path, body, *findings)

    @pytest.mark.parametrize(
        "comment",
        [
            "want",
            "want GS101",
            "want GS101 bad",
            'want "bad"',
            'want GS101 "("',
            'want-note GS101 "bad"',
            'want-missed GS101 "x"',
            'want-ignore GS101 "below package"',
        ],
    )
    def test_a_malformed_comment_is_one(self, tmp_path: Path, comment: str) -> None:
        assert problems(tmp_path, f"x() // {comment}")


def test_notes_are_compared_where_wanted(tmp_path: Path) -> None:
    notes = (Note("a.go", "cannot read this", 3), Note("a.go", "nobody asked", 9))
    assert problems(tmp_path, 'x() // want-note "cannot read"', notes=notes) == []


def test_a_header_takes_other_rules_out_of_a_file(tmp_path: Path) -> None:
    head = '// want-ignore GS102 GS103 "another subject"\npackage p\n'
    findings = [finding(3, rule="GS102"), finding(3, rule="GS103"), finding(3)]
    assert problems(tmp_path, "x()", *findings, head=head) == ["3 GS101 unexpected: it is bad"]


def test_sql_files_are_read_too(tmp_path: Path) -> None:
    (tmp_path / "q.sql").write_text('-- want GS405 +1 "exec"\n-- name: X :exec\n')
    (item,) = read_expectations(tmp_path).items
    assert (item.kind, item.rule, item.line, item.path.name) == (Kind.WANT, "GS405", 2, "q.sql")


def test_modules_are_the_folders_with_a_go_mod(tmp_path: Path) -> None:
    for name in ("b", "a", "c/nested"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "go.mod").write_text("module m\n")
    (tmp_path / "d").mkdir()
    assert [m.name for m in modules(tmp_path)] == ["a", "b"]
