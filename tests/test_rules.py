"""The rules against testdata: every finding is wanted, every wanted finding is there; and the docs' own examples."""

from __future__ import annotations

import functools
import re
import subprocess
from pathlib import Path

import pytest
from gomod import go_tool, run_go, stub_module

from goscan import registry
from goscan.engine import Options, analyze
from goscan.model import Finding
from goscan.rule import HEADINGS, Rule
from goscan.testing import Kind, check_module, modules, read_expectations

TESTDATA = Path(__file__).parent.parent / "testdata"
RULE_MODULES = [root for root in modules(TESTDATA) if re.fullmatch(r"gs\d{3}", root.name)]
MODULES = [*RULE_MODULES, *modules(TESTDATA / "beacon")]
RULES = registry.load()
IDS = frozenset(rule.meta.id for rule in RULES)

BROKEN_ON_PURPOSE = frozenset({"gs001"})

# The rules of rules.md that nobody has written yet: what fixtures say about them is not compared.
FAMILIES = {1: 7, 2: 5, 3: 9, 4: 8, 5: 3}
PLANNED = frozenset(f"GS{f}0{n}" for f, last in FAMILIES.items() for n in range(1, last + 1)) - IDS


def label(root: Path) -> str:
    return root.relative_to(TESTDATA).as_posix()


@pytest.mark.parametrize("root", MODULES, ids=label)
def test_findings_are_exactly_the_wanted_ones(root: Path) -> None:
    mismatches = check_module(root, planned=PLANNED)
    assert not mismatches, "\n".join(map(str, mismatches))


@pytest.mark.parametrize("root", MODULES, ids=label)
@pytest.mark.skipif(go_tool() is None, reason="needs Go")
def test_fixtures_compile_and_are_formatted(root: Path, tmp_path: Path) -> None:
    if label(root) in BROKEN_ON_PURPOSE:
        pytest.skip("the subject is code that does not compile")
    name = re.search(r"^module (\S+)", (root / "go.mod").read_text(), re.MULTILINE)
    assert name is not None
    for file in root.rglob("*.go"):
        copy = tmp_path / file.relative_to(root)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())
    stub_module(tmp_path, name[1])
    built = run_go(tmp_path, "build", "./...")
    assert built.returncode == 0, built.stdout + built.stderr
    unformatted = gofmt(root)
    assert not unformatted, f"run gofmt -w on {unformatted}"


def gofmt(root: Path) -> str:
    """The files that gofmt would change; gofmt lies beside go in every distribution, GOROOT/bin included."""
    goroot = run_go(root, "env", "GOROOT").stdout.strip()
    tool = Path(goroot) / "bin" / "gofmt"
    return subprocess.run([str(tool), "-l", str(root)], capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.meta.id)
class TestEachRule:
    """What a rule must ship with."""

    def test_has_cases_of_every_kind(self, rule: Rule) -> None:
        root = TESTDATA / rule.meta.id.lower()
        assert (root / "go.mod").is_file(), f"{root} must be a Go module with test cases"
        wanted = [e for e in read_expectations(root).items if e.kind is Kind.WANT and e.rule == rule.meta.id]
        assert wanted, "no positive case"
        spots = {(e.path, e.line) for e in wanted}
        functions = [f for file in root.rglob("*.go") for f in functions_of(file.resolve())]
        clean = [f for f in functions if not any(f.holds(path, line) for path, line in spots)]
        assert clean, "no function without a finding"
        assert any(f.near_miss for f in clean), "no near miss: name one …NearMiss or comment it `near miss`"

    def test_its_own_folder_ignores_nothing_about_it(self, rule: Rule) -> None:
        ignored = read_expectations(TESTDATA / rule.meta.id.lower()).ignored
        assert not [path for path, ids in ignored.items() if rule.meta.id in ids]

    def test_documentation_has_the_fixed_headings(self, rule: Rule) -> None:
        assert tuple(re.findall(r"^## (.+)$", rule.doc, re.MULTILINE)) == HEADINGS
        summary = rule.doc.strip().splitlines()[0]
        assert summary.endswith("."), "the first line of the documentation is a sentence"

    def test_example_is_reported(self, rule: Rule, tmp_path: Path) -> None:
        assert rule.meta.id in {f.rule for f in findings_in(example(rule, "Example", tmp_path))}

    def test_corrected_example_is_not_reported(self, rule: Rule, tmp_path: Path) -> None:
        found = findings_in(example(rule, "Use instead", tmp_path))
        assert not [f.message for f in found if f.rule == rule.meta.id]


def test_fixtures_name_rules_that_exist_or_will() -> None:
    named = {e.rule for root in MODULES for e in read_expectations(root).items}
    assert {r for r in named if r.startswith("GS") and r[2] not in "09"} <= IDS | PLANNED


class GoFunction:
    """A top-level function of a fixture, found by its text: gofmt puts `func` and the closing brace in column 1."""

    def __init__(self, path: Path, match: re.Match[str]) -> None:
        self.path = path
        before = match.string[: match.start()]
        self.first = before.count("\n") + 1
        self.last = self.first + match[0].count("\n")
        self.near_miss = "NearMiss" in match["name"] or "near miss" in match[0].lower()

    def holds(self, path: Path, line: int) -> bool:
        return path == self.path and self.first <= line <= self.last


_FUNCTION = re.compile(
    r"(?:^//.*\n)*^func (?:\([^)]*\) )?(?P<name>\w+)(?s:.)*?^}$",
    re.MULTILINE,
)


@functools.cache
def functions_of(path: Path) -> tuple[GoFunction, ...]:
    return tuple(GoFunction(path, m) for m in _FUNCTION.finditer(path.read_text()))


_STANDARD = {
    "bytes context errors fmt io log os sync time": "{}",
    "slog": "log/slog",
    "sql": "database/sql",
    "http": "net/http",
    "errgroup": "golang.org/x/sync/errgroup",
    "gin": "github.com/gin-gonic/gin",
    "echo": "github.com/labstack/echo/v4",
    "pgx": "github.com/jackc/pgx/v5",
    "pgxpool": "github.com/jackc/pgx/v5/pgxpool",
    "gorm": "gorm.io/gorm",
    "zerolog": "github.com/rs/zerolog",
}
_IMPORTS = {name: path.format(name) for names, path in _STANDARD.items() for name in names.split()}


def example(rule: Rule, heading: str, folder: Path) -> Path:
    """A module with the Go code under a heading of the rule's documentation; other languages become files beside it.

    The code may leave out the package clause and the imports, as documentation does.
    """
    section = rule.doc.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    blocks = re.findall(r"^```(\w+)\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    assert blocks, f"no code under {heading}"
    (folder / "go.mod").write_text("module example.com/doc\n\ngo 1.25\n")
    for number, (language, code) in enumerate(blocks):
        if language == "go" and not re.search(r"^package ", code, re.MULTILINE):
            used = sorted(path for name, path in _IMPORTS.items() if re.search(rf"(?<![\w.]){name}\.", code))
            imports = "" if "\nimport " in f"\n{code}" else "".join(f'import "{path}"\n' for path in used)
            code = f"package doc\n\n{imports}\n{code}"
        (folder / f"block{number}.{language}").write_text(code)
    return folder


def findings_in(root: Path) -> list[Finding]:
    return analyze([str(root)], Options(rules=IDS)).findings
