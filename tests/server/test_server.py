"""The language server, as an editor uses it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from server.client import PUBLISH, Client, Object

BAD = """package jobs

import "net/http"

func Submit(w http.ResponseWriter, r *http.Request) {
	go work(r.URL.Path)
}
"""
WORK = 'package jobs\n\nimport "strings"\n\nfunc work(s string) {\n\tprintln(strings.Split(s, "/")[1])\n}\n'
CALM = "package jobs\n\nfunc work(s string) {\n\tprintln(s)\n}\n"
SQL = "-- name: FinishJob :exec\nUPDATE jobs SET status = 'done' WHERE id = $1;\n"


@pytest.fixture
def service(tmp_path: Path) -> Path:
    (tmp_path / "go.mod").write_text("module example.com/jobs\n\ngo 1.22\n")
    (tmp_path / "work.go").write_text(WORK)
    (tmp_path / "a.go").write_text(BAD)
    return tmp_path


@pytest.fixture
def client(service: Path) -> Iterator[Client]:
    found = Client(service, "--config", 'select = ["GS101", "GS103", "GS202", "GS9"]')
    yield found
    found.close()


@pytest.fixture
def uri(service: Path) -> str:
    return (service / "a.go").as_uri()


def whole(text: str) -> Object:
    return {"text": text}


def applied(text: str, edits: list[Object]) -> str:
    """ASCII text after the edits of a client."""
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines) + 1)]
    for edit in sorted(
        edits, key=lambda e: (e["range"]["start"]["line"], e["range"]["start"]["character"]), reverse=True
    ):
        begin, end = (
            starts[edit["range"][side]["line"]] + edit["range"][side]["character"] for side in ("start", "end")
        )
        text = text[:begin] + edit["newText"] + text[end:]
    return text


def test_a_session_from_initialize_to_exit(client: Client, service: Path, uri: str) -> None:
    result = client.initialize()
    assert result["serverInfo"]["name"] == "goscan"
    assert result["capabilities"]["positionEncoding"] == "utf-16"
    client.open(uri, BAD)
    (found,) = client.diagnostics(uri, 1)
    assert found["range"] == {"start": {"line": 5, "character": 1}, "end": {"line": 5, "character": 20}}
    assert (found["code"], found["source"], found["severity"]) == ("GS101", "goscan", 1)
    assert found["codeDescription"]["href"].endswith("/GS101.md")
    assert found["message"].startswith("goroutine started by `Submit` has no recover")
    places = {related["location"]["uri"] for related in found["relatedInformation"]}
    assert (service / "work.go").as_uri() in places
    assert client.finish() == 0


def test_what_is_typed_counts_and_not_what_is_saved(client: Client, uri: str) -> None:
    client.initialize()
    client.open(uri, "package jobs\n")
    assert client.diagnostics(uri, 1) == []
    client.change(uri, 2, whole("// Typed.\n" + BAD))
    (found,) = client.diagnostics(uri, 2)
    assert found["range"]["start"]["line"] == 6
    lines = {"start": {"line": 0, "character": 0}, "end": {"line": 1, "character": 0}}
    word = {"start": {"line": 4, "character": 5}, "end": {"line": 4, "character": 11}}
    client.change(uri, 3, {"range": lines, "text": ""}, {"range": word, "text": "Start"})
    (found,) = client.diagnostics(uri, 3)
    assert found["range"]["start"]["line"] == 5
    assert "started by `Start`" in found["message"]


def test_a_change_in_one_file_changes_the_findings_in_another(client: Client, service: Path, uri: str) -> None:
    other = (service / "work.go").as_uri()
    client.initialize()
    client.open(uri, BAD)
    assert client.diagnostics(uri, 1)
    client.open(other, CALM)
    assert client.diagnostics(uri, 1) == []
    client.notify("textDocument/didClose", {"textDocument": {"uri": other}})
    assert client.diagnostics(uri, 1), "what is closed is what the disk has"


def test_a_save_and_a_change_outside_the_editor_are_noticed(client: Client, service: Path, uri: str) -> None:
    client.initialize(workspace={"didChangeWatchedFiles": {"dynamicRegistration": True}})
    (one,) = client.told("client/registerCapability")["registrations"]
    assert {"globPattern": "**/go.mod"} in one["registerOptions"]["watchers"]
    client.open(uri, BAD)
    assert client.diagnostics(uri, 1)
    (service / "work.go").write_text(CALM)
    client.notify("workspace/didChangeWatchedFiles", {"changes": []})
    assert client.diagnostics(uri, 1) == []
    (service / "work.go").write_text(WORK)
    client.notify("textDocument/didSave", {"textDocument": {"uri": uri}})
    assert client.diagnostics(uri, 1)


@pytest.mark.parametrize(("encoding", "before"), [("utf-16", 12), ("utf-8", 17), ("utf-32", 11)])
def test_columns_count_what_the_client_counts(client: Client, uri: str, encoding: str, before: int) -> None:
    general = {"positionEncodings": [encoding]} if encoding != "utf-16" else {}
    assert client.initialize(general=general)["capabilities"]["positionEncoding"] == encoding
    text = BAD.replace("\tgo work", "\t/* é € 𝄞 */ go work")
    client.open(uri, "package jobs\n")
    client.change(uri, 2, whole(text))
    (found,) = client.diagnostics(uri, 2)
    assert found["range"]["start"] == {"line": 5, "character": 2 + before}
    # An edit behind the odd characters: `work` becomes `calm`.
    begin = 2 + before + len("go ")
    place = {"start": {"line": 5, "character": begin}, "end": {"line": 5, "character": begin + 4}}
    client.change(
        uri, 3, {"range": place, "text": "calm"}, {"range": end_of_text(text), "text": "func calm(string) {}\n"}
    )
    assert client.diagnostics(uri, 3) == []


def end_of_text(text: str) -> Object:
    end = {"line": text.count("\n"), "character": 0}
    return {"start": end, "end": end}


def test_suppressing_with_a_comment(client: Client, uri: str) -> None:
    client.initialize()
    client.open(uri, BAD)
    assert client.actions(uri, 0) == []
    (action,) = client.actions(uri, 5)
    assert (action["title"], action["kind"]) == ("Suppress GS101 with a comment", "quickfix")
    assert action["diagnostics"][0]["code"] == "GS101"
    text = applied(BAD, action["edit"]["changes"][uri])
    assert text == BAD.replace("Path)", "Path) //goscan:ignore GS101")
    client.change(uri, 2, whole(text))
    assert client.diagnostics(uri, 2) == []


def test_correcting(client: Client, uri: str) -> None:
    text = "package jobs\n\nfunc quiet() {} //goscan:ignore GS101 no more\n\n//goscan:ignore GS101 nor here\nvar x int"
    client.initialize()
    client.open(uri, text)
    assert [found.get("tags") for found in client.diagnostics(uri, 1)] == [[1], [1]]
    (action,) = client.actions(uri, 2, 20)
    assert action["title"] == "remove the comment (GS901)" and action["isPreferred"]
    assert "//goscan:ignore GS101 no more" not in applied(text, action["edit"]["changes"][uri])
    assert client.actions(uri, 0, only=["source.organizeImports"]) == []
    for kind in ("source", "source.fixAll", "source.fixAll.goscan"):
        (every,) = client.actions(uri, 0, only=[kind])
        assert applied(text, every["edit"]["changes"][uri]) == "package jobs\n\nfunc quiet() {}\n\nvar x int"


def test_actions_are_about_the_text_as_it_is_now(client: Client, uri: str) -> None:
    client.initialize()
    client.open(uri, "package jobs\n")
    client.change(uri, 2, whole("\n\n" + BAD))
    (action,) = client.actions(uri, 7)
    (edit,) = action["edit"]["changes"][uri]
    assert edit["range"]["start"]["line"] == 7


def test_hover_has_the_documentation_of_the_rule(client: Client, uri: str) -> None:
    text = BAD + "\nvar x int //goscan:ignore GS101,dead-context no reason\n"
    client.initialize()
    client.open(uri, text)

    def hover(line: int, character: int) -> Any:
        place = {"line": line, "character": character}
        return client.call("textDocument/hover", {"textDocument": {"uri": uri}, "position": place})

    assert hover(0, 0) is None
    on_finding = hover(5, 3)["contents"]
    assert on_finding["kind"] == "markdown" and on_finding["value"].startswith("## GS101: goroutine-without-recover")
    assert "### Why it is bad" in on_finding["value"]
    assert "## GS101" in hover(8, 28)["contents"]["value"]
    assert hover(900, 900) is None


def test_the_configuration_of_the_file_counts(service: Path, uri: str) -> None:
    client = Client(service)
    try:
        (service / ".goscan.toml").write_text(
            'select = ["GS101"]\nexclude = ["gen/"]\n[rules.GS101]\nseverity = "note"\nmin-severity = "note"'
        )
        client.initialize()
        client.open(uri, BAD)
        assert [found["severity"] for found in client.diagnostics(uri, 1)] == [3]
        for name in ("gen/g.go", "vendor/v/v.go", "a_test.go", "z.go"):
            path = service / name
            path.parent.mkdir(parents=True, exist_ok=True)
            text = "// Code generated by hand. DO NOT EDIT.\n\n" * (name == "z.go") + BAD.replace("Submit", "Other")
            path.write_text(text)
            client.open(path.as_uri(), text)
            assert client.diagnostics(path.as_uri(), 1) == [], name
        (service / ".goscan.toml").write_text("nonsense = 1\n")
        client.notify("textDocument/didSave", {"textDocument": {"uri": uri}})
        said = client.told("window/showMessage")
        assert said["type"] == 1 and said["message"].endswith(".goscan.toml: unknown key `nonsense`")
        assert client.finish() == 0
    finally:
        client.close()


def test_sql_files_as_they_are_in_the_editor(service: Path) -> None:
    client = Client(service, "--config", "preview = true", "--config", 'select = ["GS405"]')
    try:
        (service / "q.sql").write_text("SELECT 1;\n")
        uri = (service / "q.sql").as_uri()
        client.initialize()
        client.open(uri, "SELECT 1;\n")
        assert client.diagnostics(uri, 1) == []
        client.change(uri, 2, whole(SQL))
        (found,) = client.diagnostics(uri, 2)
        assert (found["code"], found["range"]["start"]) == ("GS405", {"line": 0, "character": 3})
        (action,) = client.actions(uri, 0, 5)
        assert applied(SQL, action["edit"]["changes"][uri]) == "-- goscan:ignore GS405\n" + SQL
    finally:
        client.close()


@pytest.mark.parametrize(
    "name", ["untitled:Untitled-1", "file:///nowhere/at/all.go", "git:/a.go?x", "file:///etc/passwd", "http://[", "%"]
)
def test_texts_that_are_in_no_file_have_no_findings(client: Client, uri: str, name: str) -> None:
    client.initialize()
    client.open(name, BAD)
    client.change(name, 2, whole(BAD))
    assert client.actions(name, 5) == []
    client.notify("textDocument/didClose", {"textDocument": {"uri": name}})
    client.open(uri, BAD)
    assert client.diagnostics(uri, 1)
    assert client.finish() == 0


@pytest.mark.parametrize(
    "text", ["", "\0\0", "package", "func (", 'package jobs\n\nvar s = "\ud834"\n', "go func() {" * 3000]
)
def test_broken_texts_have_no_findings_and_end_nothing(client: Client, uri: str, text: str) -> None:
    client.initialize()
    client.open(uri, text)
    client.diagnostics(uri, 1)
    client.change(uri, 2, whole(BAD))
    assert [found["code"] for found in client.diagnostics(uri, 2)] == ["GS101"]


def test_broken_messages_are_refused_and_end_nothing(client: Client, uri: str) -> None:
    client.initialize()
    for body in (b"{", b"\xff\xfe", b"[]", b"3", b"[" * 100_000):
        client.raw(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        assert client.answer(None)["error"]["code"] == -32700
    client.raw(b"Content-Type: x\r\n\r\n")
    assert client.answer(None)["error"]["message"] == "no Content-Length"
    client.raw(b"Content-Length: -5\r\n\r\n")
    assert client.answer(None)["error"]["code"] == -32700
    client.send({"id": 77})
    assert client.answer(77)["error"]["code"] == -32600
    client.send({"id": "x", "result": None})  # an answer to nothing
    assert client.answer(client.begin("textDocument/nothing", {}))["error"]["code"] == -32601
    for params in (None, 3, [], {}, {"textDocument": None}, {"textDocument": {"uri": 3}}):
        assert client.answer(client.begin("textDocument/hover", params))["error"]["code"] == -32602
        client.notify("textDocument/didChange", params)
        assert "textDocument/didChange" in client.told("window/logMessage")["message"]
    client.notify("$/whatever", None)
    client.open(uri, BAD)
    assert client.diagnostics(uri, 1)
    assert client.finish() == 0


def test_a_cancelled_request_is_answered_as_such(client: Client, uri: str) -> None:
    client.initialize()
    client.open(uri, BAD)
    # The cancellation stands before the request, which it overtakes in any case when the server is busy.
    client.notify("$/cancelRequest", {"id": client.number + 1})
    assert client.answer(client.begin("textDocument/hover", {}))["error"]["code"] == -32800
    client.notify("$/cancelRequest", {"id": 999})
    client.notify("$/cancelRequest", None)
    assert client.actions(uri, 5)


def test_the_order_of_life(service: Path, uri: str) -> None:
    client = Client(service, "--stdio")
    try:
        assert client.answer(client.begin("textDocument/hover", {}))["error"]["code"] == -32002
        client.open(uri, BAD)  # dropped: nothing counts before initialize
        assert client.answer(client.begin("initialize", {}))["error"]["code"] == -32602
        client.initialize()
        assert client.answer(client.begin("initialize", {"capabilities": {}}))["error"]["code"] == -32600
        assert client.call("shutdown", None) is None
        assert client.answer(client.begin("textDocument/hover", {}))["error"]["code"] == -32600
        client.notify("exit", None)
        assert client.process.wait(timeout=30) == 0
        assert not [m for m in client.waiting if m.get("method") == PUBLISH]
    finally:
        client.close()


@pytest.mark.parametrize("start", [False, True])
def test_a_client_that_goes_without_a_word_is_an_error(client: Client, start: bool) -> None:
    if start:
        client.initialize()
        client.notify("exit", None)
    else:
        assert client.process.stdin
        client.process.stdin.close()
        client.process.stdin = None
    assert client.process.wait(timeout=30) == 1
    assert client.process.stderr and client.process.stderr.read() == b""


def test_wrong_use(service: Path) -> None:
    client = Client(service, "--nonsense")
    assert client.process.communicate(timeout=30)[1].startswith(b"goscan: error: No such option")
    assert client.process.returncode == 2
