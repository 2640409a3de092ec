"""Suppression comments on real source text: `§` marks the start of a finding of GS101."""

from __future__ import annotations

import textwrap

import pytest

from goscan.fixes.plan import edited
from goscan.model import Confidence, Finding, RuleMeta, Severity, Span
from goscan.suppress.apply import Outcome, apply

KNOWN = (
    RuleMeta("GS101", "goroutine-without-recover", Severity.ERROR, ""),
    RuleMeta("GS102", "ineffective-recover", Severity.ERROR, ""),
    RuleMeta("GS301", "status-error-ignored", Severity.ERROR, ""),
    RuleMeta("GS901", "unused-suppression", Severity.WARNING, ""),
    RuleMeta("GS902", "unknown-rule-in-suppression", Severity.WARNING, ""),
    RuleMeta("GS903", "loose-suppression", Severity.NOTE, ""),
)
ALL = frozenset(meta.id for meta in KNOWN)


def run(marked: str, enabled: frozenset[str] = ALL, rule: str = "GS101") -> Outcome:
    """Apply the comments of the text to one finding a mark."""
    text = textwrap.dedent(marked).lstrip("\n")
    findings = []
    while "§" in text:
        start = len(text[: text.index("§")].encode())
        text = text.replace("§", "", 1)
        data = text.encode()
        line = data.count(b"\n", 0, start) + 1
        column = start - data.rfind(b"\n", 0, start)
        span = Span("a.go", start, start + 2, line, column, line, column + 2)
        findings.append(Finding(rule, "x", Severity.ERROR, Confidence.HIGH, f"finding {len(findings)}", span))
    return apply(findings, {"a.go": text.encode()}, KNOWN, enabled)


def kept(marked: str, rule: str = "GS101") -> int:
    return len(run(marked, rule=rule).kept)


FUNC = """
package a

func f() {
\t%s
}
"""


@pytest.mark.parametrize(
    "statement",
    [
        "§go g() //goscan:ignore GS101 the caller recovers",
        "§go g() // goscan:ignore GS101 a space is tolerated",
        "§go g() //goscan:ignore gs101",
        "§go g() //goscan:ignore GS1",
        "§go g() //goscan:ignore ALL",
        "§go g() //goscan:ignore goroutine-without-recover",
        "§go g() //goscan:ignore GS301,GS101 two rules",
        "§go g() // note //goscan:ignore GS101 behind another comment",
        "§go g() //goscan:ignore GS301 a //goscan:ignore GS101 b",
        "§go g() //nolint",
        "§go g() //nolint:all",
        "§go g() //nolint:errcheck,goscan // because",
        "§go g() // nolint:goscan",
        "§go g() //lint:ignore GS101 because",
        "§go g() //lint:ignore SA4006,GS101 because",
        "//goscan:ignore GS101 above\n\t§go g()",
        "//goscan:ignore GS101 above\n\t//goscan:ignore GS301 stacked\n\t§go g()",
        "//goscan:ignore GS101 above\n\t// and a remark\n\t§go g()",
        "//lint:ignore GS101 above\n\t§go g()",
        "//nolint:goscan\n\t§go g()",
        "//goscan:ignore GS101 the whole statement\n\tgo func() {\n\t\tg()\n\n\t\t§go g()\n\t}()",
        "//goscan:ignore GS101 the whole block\n\tif ok {\n\t\t§go g()\n\t}",
        "§go g(\n\t\t1,\n\t) //goscan:ignore GS101 at the end of the statement",
        "§go g(\n\t\t1, //goscan:ignore GS101 inside the statement\n\t)",
        "§go func() {\n\t\tg()\n\t}() //goscan:ignore GS101 at the end of the literal",
        "go g(\n\t\t§1, //goscan:ignore GS101 on its own line\n\t)",
    ],
)
def test_covered(statement: str) -> None:
    outcome = run(FUNC % statement)
    assert (len(outcome.kept), len(outcome.silenced)) == (0, 1)


@pytest.mark.parametrize(
    "statement",
    [
        "§go g() //goscan:ignore GS301 another rule",
        "§go g() // goscan: ignore GS101",
        "§go g() //goscan:ignored GS101",
        "§go g() //nolint:errcheck",
        "§go g() //nolintlint",
        "§go g() //lint:ignore SA4006 because",
        "§go g() //lint:ignore GS101",
        '§go g("//goscan:ignore GS101")',
        "§go g(`\n//goscan:ignore GS101\n`)",
        "//goscan:ignore GS101 not directly above\n\n\t§go g()",
        "//goscan:ignore GS101 above another\n\tg()\n\t§go g()",
        "g() //goscan:ignore GS101 the line before\n\t§go g()",
        "§go g()\n\tg() //goscan:ignore GS101 the line behind",
        "§go func() {\n\t\tg() //goscan:ignore GS101 inside the literal\n\t}()",
        "§go func() {\n\t\tif ok { //goscan:ignore GS101 the if\n\t\t\tg()\n\t\t}\n\t}()",
        "// prose about //goscan:ignore GS101 comments\n\t§go g()",
        "/* //goscan:ignore GS101 */\n\t§go g()",
    ],
)
def test_not_covered(statement: str) -> None:
    assert kept(FUNC % statement) == 1


def test_above_a_function_covers_it_and_nothing_else() -> None:
    source = """
    package a

    // f starts things.
    //
    //goscan:ignore GS101 known
    func f() {
    \t§go g()
    \t§go g()
    }

    func h() { §go g() }
    """
    assert [f.message for f in run(source).kept] == ["finding 2"]


def test_above_a_group_covers_the_group() -> None:
    source = """
    package a

    //goscan:ignore GS101 known
    var (
    \ta = §one()
    \tb = §two()
    )
    var c = §three()
    """
    assert [f.message for f in run(source).kept] == ["finding 2"]


@pytest.mark.parametrize(
    "head", ["//goscan:ignore GS101 all of it\npackage a", "package a\n\n//goscan:file-ignore GS101 all of it"]
)
def test_the_whole_file(head: str) -> None:
    assert kept(head + "\n\nfunc f() {\n\t§go g()\n}\n\nfunc h() { §go g() }\n") == 0


def test_the_reason_is_kept() -> None:
    (silenced,) = run(FUNC % "§go g() //goscan:ignore GS101 the caller – recovers").silenced
    assert silenced[1] == "the caller – recovers"


def about(source: str, enabled: frozenset[str] = ALL) -> list[tuple[str, str]]:
    return [(f.rule, f.message) for f in run(source, enabled).about_comments]


def test_an_unused_suppression_is_reported_where_it_is() -> None:
    outcome = run(FUNC % "g() //goscan:ignore GS101 gone")
    (finding,) = outcome.about_comments
    assert (finding.rule, finding.message) == ("GS901", "suppression of `GS101` silences nothing")
    assert (finding.span.line, finding.span.column, finding.span.end_column) == (4, 6, 32)
    assert finding.fix is not None and finding.fix.safe


def test_only_the_useless_part_is_named_and_taken_away() -> None:
    outcome = run(FUNC % "§go g() //goscan:ignore GS101,GS301 known")
    (finding,) = outcome.about_comments
    assert finding.message == "suppression of `GS301` silences nothing"
    assert mended(FUNC % "go g() //goscan:ignore GS101,GS301 known", finding) == (
        FUNC % "go g() //goscan:ignore GS101 known"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("g() //goscan:ignore GS101 gone", "g()"),
        ("//goscan:ignore GS101 gone\n\tg()", "g()"),
        ("g() // note //goscan:ignore GS101 gone", "g() // note"),
        ("g() //goscan:ignore GS101 gone //goscan:ignore GS999 x", "g() //goscan:ignore GS999 x"),
    ],
)
def test_a_useless_comment_goes_without_a_trace(before: str, after: str) -> None:
    useless = next(f for f in run(FUNC % before).about_comments if f.rule == "GS901")
    assert mended(FUNC % before, useless) == FUNC % after


def mended(source: str, finding: Finding) -> str:
    """The source after the finding's fix."""
    text = textwrap.dedent(source).lstrip("\n")
    assert finding.fix is not None and finding.fix.safe
    head = source[: len(source) - len(source.lstrip("\n"))]
    return head + edited(text.encode(), finding.fix.edits).decode()


def test_a_suppression_of_a_rule_that_did_not_run_is_not_unused() -> None:
    assert about(FUNC % "g() //goscan:ignore GS101", ALL - {"GS101"}) == []
    assert about(FUNC % "g() //goscan:ignore GS1", ALL - {"GS102"}) == []


def test_comments_of_other_tools_are_never_unused() -> None:
    assert about(FUNC % "g() //nolint:goscan\n\tg() //lint:ignore GS101 because") == []


def test_unknown_rules() -> None:
    assert about(FUNC % "g() //goscan:ignore GS999 x") == [("GS902", "suppression of unknown rule `GS999`")]
    ((rule, message),) = about(FUNC % "g() //goscan:ignore goroutine-without-recovery x")
    assert rule == "GS902" and message.endswith("did you mean `goroutine-without-recover`?")
    ((rule, message),) = about(FUNC % "g() //goscan:ignore")
    assert rule == "GS902" and "names no rule" in message


def test_a_rule_that_was_mistyped_can_be_corrected() -> None:
    (finding,) = run(FUNC % "g() //goscan:ignore goroutine-without-recovery x").about_comments
    assert finding.fix is not None and not finding.fix.safe
    text = (FUNC % "g() //goscan:ignore goroutine-without-recovery x").lstrip("\n")
    assert corrected_text(text, finding) == text.replace("recovery", "recover")
    (finding,) = run(FUNC % "g() //goscan:ignore GS999 x").about_comments
    assert finding.fix is None


def test_a_blank_behind_the_slashes_counts_and_is_noted() -> None:
    source = FUNC % "§go g() // \t goscan:ignore GS101 known"
    (finding,) = run(source).about_comments
    assert (finding.rule, finding.severity) == ("GS903", Severity.NOTE)
    assert finding.fix is not None and finding.fix.safe
    text = source.replace("§", "").lstrip("\n")
    assert corrected_text(text, finding) == text.replace("// \t goscan", "//goscan")


def corrected_text(text: str, finding: Finding) -> str:
    assert finding.fix is not None
    return edited(text.encode(), finding.fix.edits).decode()


def test_the_rules_about_comments_can_be_off() -> None:
    assert about(FUNC % "g() //goscan:ignore GS101", frozenset({"GS101"})) == []


def test_comments_of_other_tools_can_be_switched_off() -> None:
    def kept(comment: str, honour: tuple[str, ...]) -> int:
        data = (FUNC % f"go g() {comment}").encode()
        start = data.index(b"go g()")
        line = data.count(b"\n", 0, start) + 1
        span = Span("a.go", start, start + 2, line, 2, line, 4)
        finding = Finding("GS101", "x", Severity.ERROR, Confidence.HIGH, "finding", span)
        return len(apply([finding], {"a.go": data}, KNOWN, ALL, honour=honour).kept)

    assert kept("//nolint:goscan", ("nolint",)) == kept("//lint:ignore GS101 because", ("lint:ignore",)) == 0
    assert kept("//nolint:goscan", ("lint:ignore",)) == kept("//lint:ignore GS101 because", ("nolint",)) == 1


@pytest.mark.parametrize(("rule", "left"), [("GS103", 0), ("GS104", 0), ("GS309", 0), ("GS301", 1), ("GS101", 1)])
def test_errcheck_silences_the_rules_that_say_the_same(rule: str, left: int) -> None:
    data = (FUNC % "g() //nolint:gosec,errcheck // not worth it").encode()
    start = data.index(b"g() //")
    line = data.count(b"\n", 0, start) + 1
    finding = Finding(
        rule, "x", Severity.ERROR, Confidence.HIGH, "finding", Span("a.go", start, start + 2, line, 2, line, 4)
    )
    known = [RuleMeta(rule, "x", Severity.ERROR, "x")]
    assert len(apply([finding], {"a.go": data}, known, ALL).kept) == left


def test_crlf_and_broken_source() -> None:
    assert kept((FUNC % "//goscan:ignore GS101 x\n\t§go g()").replace("\n", "\r\n")) == 0
    assert kept("package a\nfunc f( {\n\t§go g() //goscan:ignore GS101 x\n") == 0
