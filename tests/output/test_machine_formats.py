"""The formats that other programs read, against their schemas and the rules of their readers."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

from goscan.model import Edit, Fix, Note, Severity, Span
from goscan.output import FORMATS, render
from goscan.output.document import Suppressed

Build = Callable[..., Any]

SCHEMA = json.loads((Path(__file__).parent / "data" / "sarif-2.1.0-rtm.5.json").read_text())
SOURCE = 'package api\n\nfunc Submit() {\n\ts := "日本𝄞"; go run(s)\n\tdone()\n}\n'.encode()
NASTY = 'a <b> & "c" ] % :, `d` | *e* \x01\nf'


@pytest.fixture
def document(build: Build) -> Any:
    b = build(SOURCE, path="api/a b%.go")
    fix = Fix("add it", (Edit(b.span("done()"), "done(err)"),))
    b.finding("go run(s)", NASTY, related=[("func Submit", "handler [one]"), ("done", "after")], help="do it", fix=fix)
    b.finding("done()", severity=Severity.WARNING, fingerprint="same")
    b.finding("go run(s)\n\tdone()", severity=Severity.NOTE, fingerprint="same", rule="GS999")
    return b.document(notes=(Note("bad.go", "not UTF-8", 3), Note("", "about all")))


def sarif(document: Any) -> Any:
    log = json.loads(render("sarif", document))
    jsonschema.Draft4Validator(SCHEMA).validate(log)
    (run,) = log["runs"]
    return run


def test_sarif_is_valid_and_clean_is_an_empty_list(build: Build, document: Any) -> None:
    assert len(sarif(document)["results"]) == 3
    assert sarif(build(SOURCE).document())["results"] == []


def test_the_sarif_schema_is_really_used() -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft4Validator(SCHEMA).validate({"version": "2.1.0", "runs": [{"tool": {}}]})


def test_sarif_results(document: Any) -> None:
    run = sarif(document)
    first, second, third = run["results"]
    region = first["locations"][0]["physicalLocation"]["region"]
    # Before `go`: a tab and s := " (7 units), two of one unit, one of two, then `"; `.
    assert region == {"startLine": 4, "startColumn": 15, "endLine": 4, "endColumn": 24}
    assert first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "api/a%20b%25.go"
    assert first["ruleIndex"] == 0 and "ruleIndex" not in third
    assert [r["level"] for r in run["results"]] == ["error", "warning", "note"]
    assert first["partialFingerprints"] == {"goscan/v1": "fp1"}
    assert r"(see [handler \[one\]](1), [after](2))" in first["message"]["text"]
    flow = first["codeFlows"][0]["threadFlows"][0]["locations"]
    assert [step["location"]["physicalLocation"]["region"]["startLine"] for step in flow] == [3, 5, 4]
    change = first["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert change["insertedContent"] == {"text": "done(err)"}
    assert "codeFlows" not in second and "fixes" not in second


def test_sarif_rules_have_help(document: Any) -> None:
    (rule,) = sarif(document)["tool"]["driver"]["rules"]
    assert rule["id"] == "GS101"
    assert "## What it does" in rule["help"]["markdown"]
    assert rule["fullDescription"]["text"] == "Goroutine without recover."
    assert "external/cwe/cwe-248" in rule["properties"]["tags"]


def test_sarif_suppressions(build: Build) -> None:
    b = build(SOURCE)
    finding = b.finding("done()")
    document = b.document(findings=(), suppressed=(Suppressed(finding, "inSource", "known"),))
    (result,) = sarif(document)["results"]
    assert result["suppressions"] == [{"kind": "inSource", "justification": "known"}]


def test_sarif_notes_are_notifications(document: Any) -> None:
    first, second = sarif(document)["invocations"][0]["toolExecutionNotifications"]
    assert first["message"]["text"] == "about all" or second["message"]["text"] == "about all"


def test_github(document: Any) -> None:
    first, second, third = render("github", document).splitlines()
    assert first.startswith("::error title=goscan (GS101),file=api/a b%25.go,line=4,col=15,endLine=4,endColumn=24::")
    assert "%0A  api/a b%25.go:3:1: handler [one]%0A" in first
    assert 'a <b> & "c" ] %25 :, `d`' in first
    assert second.startswith("::warning ")
    assert third.startswith("::notice ") and "col=" not in third.split("::")[1]


def test_github_puts_errors_first(build: Build) -> None:
    b = build(SOURCE)
    b.finding("go run", severity=Severity.NOTE)
    b.finding("done", severity=Severity.ERROR)
    assert [line[:7] for line in render("github", b.document()).splitlines()] == ["::error", "::notic"]


def test_gitlab(build: Build, document: Any) -> None:
    issues = json.loads(render("gitlab", document))
    assert [i["severity"] for i in issues] == ["major", "minor", "info"]
    assert issues[1]["description"] == "GS101: it is wrong"
    assert issues[1]["location"] == {"path": "api/a b%.go", "lines": {"begin": 5, "end": 5}}
    assert len({i["fingerprint"] for i in issues}) == 3
    assert json.loads(render("gitlab", build(SOURCE).document())) == []


def test_rdjson_counts_bytes(document: Any) -> None:
    first = json.loads(render("rdjson", document))["diagnostics"][0]
    assert first["location"]["range"] == {"start": {"line": 4, "column": 21}, "end": {"line": 4, "column": 30}}
    assert first["severity"] == "ERROR" and first["code"]["value"] == "GS101"
    assert first["suggestions"][0]["text"] == "done(err)"
    assert [r["message"] for r in first["related_locations"]] == ["handler [one]", "after"]


def test_rdjson_suggests_the_edits_of_a_line_as_one(build: Build) -> None:
    b = build(SOURCE)
    call = b.span("run(s)")
    edits = (Edit(replace(call, end=call.start, end_column=call.column), "f("), Edit(end_of(call), ")"))
    b.finding("go run(s)", fix=Fix("wrap it", edits))
    (found,) = json.loads(render("rdjson", b.document()))["diagnostics"]
    (suggestion,) = found["suggestions"]
    assert suggestion["text"] == "f(run(s))"
    assert suggestion["range"]["start"]["column"] == call.column


def end_of(span: Span) -> Span:
    """The empty span behind a span."""
    return replace(span, start=span.end, line=span.end_line, column=span.end_column)


def test_checkstyle(document: Any) -> None:
    root = ElementTree.fromstring(render("checkstyle", document).encode())
    (file,) = root
    assert file.get("name") == "api/a b%.go"
    assert [(e.get("line"), e.get("severity"), e.get("source")) for e in file] == [
        ("4", "error", "goscan.GS101"),
        ("5", "warning", "goscan.GS101"),
        ("4", "info", "goscan.GS999"),
    ]
    assert file[0].get("column") == "15"
    assert 'a <b> & "c" ]' in (file[0].get("message") or "")


def test_junit(build: Build, document: Any) -> None:
    root = ElementTree.fromstring(render("junit", document).encode())
    assert (root.get("tests"), root.get("failures")) == ("3", "3")
    failure = root.find("./testsuite/testcase/failure")
    assert failure is not None and failure.get("type") == "error"
    assert "handler [one]" in (failure.text or "")
    clean = ElementTree.fromstring(render("junit", build(SOURCE).document()).encode())
    assert len(clean.findall("./testsuite/testcase")) == 1
    assert not clean.findall(".//failure")


def test_markdown(document: Any) -> None:
    text = render("markdown", document)
    assert text.startswith("## goscan: 1 error, 1 warning, 1 note\n\n- **error** [GS101](")
    assert r"a \<b\> & " in text and r"\| \*e\*" in text and "`d`" in text
    assert "  - `api/a b%.go:3:1`: handler \\[one\\]\n" in text


class Outline(HTMLParser):
    """Tags that are open, and addresses that would be loaded."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.loaded: list[str] = []
        self.marks: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "br"):
            self.open.append(tag)
        if tag in ("script", "link", "img", "iframe"):
            self.loaded.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "mark":
            self.marks.append(data)


def test_html_is_complete_and_loads_nothing(document: Any) -> None:
    text = render("html", document)
    page = Outline()
    page.feed(text)
    page.close()
    assert page.open == [] and page.loaded == []
    assert page.marks[0] == "go run(s)"
    assert "<b>" not in text and "&lt;b&gt;" in text
    assert not re.search(r"(src|@import|url\()", text.split("<body>")[0])


def test_json_follows_its_published_schema(build: Build, document: Any) -> None:
    schema = json.loads((Path(__file__).parents[2] / "docs" / "schemas" / "findings.schema.json").read_text())
    jsonschema.Draft7Validator.check_schema(schema)
    closed = json.loads(
        json.dumps(schema).replace('"type": "object"', '"type": "object", "additionalProperties": false')
    )
    for name in ("skipped", "findings"):
        closed["definitions"]["summary"]["properties"][name]["additionalProperties"] = {"type": "integer"}
    b = build(SOURCE)
    silenced = b.document(findings=(), suppressed=(Suppressed(b.finding("done()"), "inSource", "known"),))
    for each in (document, silenced, build(SOURCE).document()):
        jsonschema.Draft7Validator(closed).validate(json.loads(render("json", each)))


def test_json_lines(document: Any) -> None:
    objects = [json.loads(line) for line in render("json-lines", document).splitlines()]
    assert objects == json.loads(render("json", document))["findings"]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_survives_a_clean_run_and_a_source_that_is_gone(name: str, build: Build, document: Any) -> None:
    assert render(name, build(SOURCE).document()) is not None
    gone = render(name, replace(document, lines=lambda path: ()))
    assert gone.endswith("\n")
    assert gone == render(name, replace(document, lines=lambda path: ()))
