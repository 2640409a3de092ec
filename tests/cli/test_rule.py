"""`goscan rule`, `goscan completion`, `goscan --help`: on the real rules."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from goscan.cli.app import COMMANDS, LazyGroup
from goscan.output.document import Described
from goscan.output.rules import describe

Goscan = Callable[..., Any]


def test_a_rule_in_each_form(goscan: Goscan) -> None:
    text = goscan("rule", "GS101").out
    assert text.startswith("GS101 goroutine-without-recover\nseverity error, confidence high, since 0.1.0.\n\n")
    assert goscan("rule", "goroutine-without-recover").out == text
    assert goscan("rule", "gs101").out == text
    assert goscan("rule", "GS101", "--output-format", "markdown").out.startswith("# GS101: goroutine-without-")
    assert json.loads(goscan("rule", "GS101", "--output-format", "json").out)["severity"] == "error"


def test_all_rules(goscan: Goscan) -> None:
    assert [line[:5] for line in goscan("rule", "--all").out.splitlines()] == ["GS101", "GS104", "GS105", "GS301"]
    assert "(preview)" in goscan("rule", "--all").out.splitlines()[2]
    assert len(json.loads(goscan("rule", "--all", "--output-format", "json").out)) == 4
    assert goscan("rule", "--all", "--output-format", "markdown").out.count("# GS") == 4


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("rule",), "give one rule, or --all"),
        (("rule", "GS101", "--all"), "give one rule, or --all"),
        (("rule", "goroutine-without-recovery"), "did you mean `goroutine-without-recover`?"),
    ],
)
def test_wrong_use(goscan: Goscan, arguments: tuple[str, ...], message: str) -> None:
    outcome = goscan(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err


def test_code_is_indented_and_headings_are_plain_in_text() -> None:
    from goscan.model import RuleMeta, Severity

    rule = Described(RuleMeta("GS1", "n", Severity.NOTE, "s", cwe=(1,)), "Title.\n\n## Example\n\n```go\n\tx()\n```\n")
    text = describe([rule], "text", False)
    assert text == "GS1 n\nseverity note, confidence high, since 0.1.0, CWE-1.\n\nTitle.\n\nEXAMPLE\n\n        x()\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(goscan: Goscan, shell: str) -> None:
    assert "_GOSCAN_COMPLETE" in goscan("completion", shell).out


def test_every_command_has_help_that_matches_the_table(goscan: Goscan) -> None:
    import click

    from goscan.cli.app import group

    assert isinstance(group, LazyGroup)
    for name in COMMANDS:
        command = group.get_command(click.Context(group), name)
        assert command is not None and command.help
        assert name in goscan("--help").out
