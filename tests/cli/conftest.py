"""A command line whose engine gives prepared findings, run inside a folder with one Go file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from goscan.cli import app
from goscan.engine import Analysis
from goscan.model import Confidence, Finding, Note, Related, RuleMeta, Severity, Span, Summary
from goscan.output.document import Described

SOURCE = """package jobs

func (h *Handlers) Submit(w http.ResponseWriter, r *http.Request) {
\tgo h.run(r.Context())
}
"""

METAS = (
    RuleMeta("GS101", "goroutine-without-recover", Severity.ERROR, "a goroutine without recover"),
    RuleMeta("GS104", "goroutine-failure-not-logged", Severity.WARNING, "a failure nobody is told about"),
    RuleMeta("GS105", "goroutine-may-block-forever", Severity.NOTE, "may block", preview=True),
    RuleMeta("GS301", "status-error-ignored", Severity.ERROR, "the error of a status write is dropped"),
)


def span(line: int, column: int, end_column: int) -> Span:
    """A span of SOURCE."""
    before = sum(len(text) + 1 for text in SOURCE.split("\n")[: line - 1])
    return Span("jobs.go", before + column - 1, before + end_column - 1, line, column, line, end_column)


FINDINGS = {
    "GS101": Finding(
        "GS101",
        "goroutine-without-recover",
        Severity.ERROR,
        Confidence.HIGH,
        "goroutine started by `Submit` has no recover: a panic in it kills the process",
        span(4, 2, 23),
        symbol="(*Handlers).Submit",
        related=(Related(span(3, 1, 27), "handler that starts it"),),
        help="defer a function that calls recover and logs what it returns",
        fingerprint="f101",
    ),
    "GS104": Finding(
        "GS104",
        "goroutine-failure-not-logged",
        Severity.WARNING,
        Confidence.MEDIUM,
        "the error of `run` is dropped",
        span(4, 5, 23),
        fingerprint="f104",
    ),
    "GS105": Finding(
        "GS105",
        "goroutine-may-block-forever",
        Severity.NOTE,
        Confidence.LOW,
        "may wait for ever",
        span(4, 2, 4),
        fingerprint="f105",
    ),
}


@dataclass
class FakeEngine:
    """Reports the FINDINGS of the rules that are enabled."""

    notes: list[Note] = field(default_factory=list)
    options: Any = None
    paths: tuple[str, ...] = ()
    commented: dict[str, bytes] = field(default_factory=dict)
    nothing: bool = False

    def analyze(self, paths: tuple[str, ...], options: Any) -> Analysis:
        """As goscan.engine.analyze."""
        self.paths, self.options = tuple(paths), options
        found = [f for rule, f in FINDINGS.items() if rule in options.rules and not self.nothing]
        summary = Summary(files=1, declarations=1, goroutines=1, skipped={"generated": 2})
        return Analysis(found, list(self.notes), summary, {"GS101": 0.5}, dict(self.commented))


@dataclass
class Outcome:
    """What a command did."""

    code: int
    out: str
    err: str


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[FakeEngine]:
    fake = FakeEngine()
    rules = tuple(Described(meta, f"{meta.summary}.") for meta in METAS)
    monkeypatch.setattr("goscan.engine.analyze", fake.analyze, raising=False)
    monkeypatch.setattr("goscan.cli.session.load_rules", lambda packs=(): rules)
    monkeypatch.setattr("goscan.cli.rules.load_rules", lambda packs=(): rules)
    for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "GOSCAN_OUTPUT_FORMAT", "CI", "PRE_COMMIT"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "jobs.go").write_text(SOURCE)
    monkeypatch.chdir(tmp_path)
    yield fake


@pytest.fixture
def goscan(engine: FakeEngine) -> Callable[..., Outcome]:
    """Runs the command line in-process."""

    def call(*arguments: str, input: str | None = None) -> Outcome:
        import click

        @click.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
        @click.argument("words", nargs=-1, type=click.UNPROCESSED)
        @click.pass_context
        def wrapper(ctx: click.Context, words: tuple[str, ...]) -> None:
            ctx.exit(app.run(words))

        result = CliRunner().invoke(wrapper, ["--", *arguments], input=input, catch_exceptions=False)
        return Outcome(result.exit_code, result.stdout, result.stderr)

    return call
