"""Colour, links and progress: who wins."""

from __future__ import annotations

import io

import pytest

from goscan.cli.terminal import wants_color, wants_links, wants_progress

VARIABLES = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "TERM", "CI", "PRE_COMMIT")


class Stream(io.StringIO):
    """A stream that says whether it is a terminal."""

    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")


@pytest.mark.parametrize(
    ("option", "environment", "terminal", "colored"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "0"}, True, False),
        ("auto", {"CLICOLOR_FORCE": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "1", "TERM": "dumb"}, False, True),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_color(
    monkeypatch: pytest.MonkeyPatch, option: str, environment: dict[str, str], terminal: bool, colored: bool
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert wants_color(Stream(terminal), option) is colored


@pytest.mark.parametrize(
    ("option", "environment", "terminal", "linked"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"CI": "true"}, True, False),
        ("auto", {"PRE_COMMIT": "1"}, True, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("always", {"CI": "true"}, False, True),
        ("never", {}, True, False),
    ],
)
def test_links(
    monkeypatch: pytest.MonkeyPatch, option: str, environment: dict[str, str], terminal: bool, linked: bool
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert wants_links(Stream(terminal), option) is linked


@pytest.mark.parametrize(
    ("quiet", "environment", "terminal", "shown"),
    [
        (False, {}, True, True),
        (True, {}, True, False),
        (False, {}, False, False),
        (False, {"CI": "1"}, True, False),
        (False, {"PRE_COMMIT": "1"}, True, False),
        (False, {"TERM": "dumb"}, True, False),
    ],
)
def test_progress(
    monkeypatch: pytest.MonkeyPatch, quiet: bool, environment: dict[str, str], terminal: bool, shown: bool
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stderr", Stream(terminal))
    assert wants_progress(quiet) is shown
