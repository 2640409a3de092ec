"""The formats of a trace: what they say, that they are well formed, and that the page works in a browser."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

from goscan.engine import Options
from goscan.output.lines import SourceLines
from goscan.output.style import PLAIN
from goscan.trace.render import render
from goscan.tracing import trace

BEACON = Path(__file__).parents[2] / "testdata" / "beacon" / "before"
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
VOID = frozenset({"meta", "input"})


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The service of the investigation in every format."""
    monkeypatch.chdir(BEACON)
    found = trace(["."], Options(jobs=1))
    return {name: render(name, found, PLAIN, SourceLines()) for name in ("json", "markdown", "mermaid", "html")}


def test_json(rendered: dict[str, str]) -> None:
    document = json.loads(rendered["json"])
    entry = document["entries"][2]
    (job,) = entry["jobs"]
    assert (document["version"], entry["methods"], entry["path"]) == (1, ["POST"], "/api/v1/jobs/cross-region")
    assert entry["handler"]["name"] == "(*CrossRegionHandlers).SubmitCrossRegionJob"
    assert job["writes"][0]["condition"]["place"]["line"] == 59
    assert [v["hypothesis"] for v in job["verdicts"]] == [1, 2, 3, 4]


def test_json_has_exactly_the_documented_keys(rendered: dict[str, str]) -> None:
    page = (Path(__file__).parents[2] / "docs" / "trace.md").read_text()
    documented = set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE))
    assert keys(json.loads(rendered["json"])) == documented


def keys(value: object) -> set[str]:
    """All keys of nested objects."""
    if isinstance(value, dict):
        return set(value).union(*map(keys, value.values()))
    return set().union(*map(keys, value)) if isinstance(value, list) else set()


def test_markdown_has_the_shape_of_the_investigation(rendered: dict[str, str]) -> None:
    headings = re.findall(r"^#+ .*", rendered["markdown"], re.MULTILINE)
    assert headings == [
        "# Background work of the routes: findings",
        "## `POST /api/v1/jobs/cross-region`",
        "### What exists",
        "### Why `go func` may not finish",
        "#### Hypothesis 1: Can the goroutine end before its status is written?",
        "#### Hypothesis 2: Can the update match no row?",
        "#### Hypothesis 3: Does another endpoint start the same work without it?",
        "#### Hypothesis 4: Can a dependency be nil, or the database handle dead, where it is used?",
        "### Action items",
        "## All entries",
    ]


def test_markdown_links_lead_to_lines_that_exist(rendered: dict[str, str]) -> None:
    links = re.findall(r"\]\(([^)#:]+)#L(\d+)\)", rendered["markdown"])
    assert len(links) > 10
    for path, line in links:
        assert int(line) <= len((BEACON / path).read_bytes().split(b"\n"))


def test_mermaid_declares_what_it_connects(rendered: dict[str, str]) -> None:
    chart = rendered["mermaid"]
    declared = re.findall(r"^  (n\d+)[\[(]", chart, re.MULTILINE)
    connected = re.findall(r"^  (n\d+) -.*> (n\d+)$", chart, re.MULTILINE)
    assert chart.startswith("flowchart LR\n")
    assert {node for pair in connected for node in pair} == set(declared)


def test_html_is_well_formed_and_needs_no_network(rendered: dict[str, str]) -> None:
    page = rendered["html"]
    parser = Checker()
    parser.feed(page)
    assert parser.open == []
    assert parser.loaded == []


class Checker(HTMLParser):
    """The elements that are open, and the addresses a browser would load by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.loaded: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)
        self.loaded += [value or "" for name, value in attrs if name == "src" or (tag == "link" and name == "href")]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


# Presses keys as a reader would and leaves what is seen in the title.
VISIT = """<script>
const seen = [];
const press = key => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
const open = () => document.querySelectorAll(".entry[open]").length;
seen.push(open());
press("e"); seen.push(open());
press("c"); seen.push(open());
press("j"); press("j"); seen.push(document.activeElement.textContent.includes("/cancel") ? "cancel" : "elsewhere");
press("k"); seen.push(document.activeElement.textContent.includes("/cancel") ? "cancel" : "elsewhere");
press("/"); seen.push(document.activeElement.id);
search.value = "gs303"; search.dispatchEvent(new Event("input")); seen.push(byId("count").textContent);
search.value = "no such thing"; search.dispatchEvent(new Event("input")); seen.push(byId("none").hidden);
press("Escape"); seen.push(byId("count").textContent);
doubts.checked = true; doubts.dispatchEvent(new Event("change")); seen.push(byId("count").textContent);
document.title = seen.join("|");
</script>"""


@pytest.mark.skipif(BROWSER is None, reason="needs Chromium")
def test_the_page_works_in_a_browser(rendered: dict[str, str], tmp_path: Path) -> None:
    page = tmp_path / "trace.html"
    page.write_text(rendered["html"].replace("</body>", VISIT + "</body>"))
    command = [str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
    dumped = subprocess.run([*command, "--dump-dom", page.as_uri()], capture_output=True, text=True, timeout=60)
    title = re.search(r"<title>(.*?)</title>", dumped.stdout)
    assert title is not None, dumped.stderr
    assert title[1] == "0|3|0|cancel|elsewhere|search|1 of 3|false|3 of 3|1 of 3"
