"""Paths of Windows become the paths that every output and every baseline has: relative, with slashes."""

from __future__ import annotations

import ntpath
import os
from types import SimpleNamespace
from typing import Any

import pytest

from goscan.cli import exclusion, settings
from goscan.config.glob import Patterns
from goscan.config.model import Config
from goscan.output import places
from goscan.output.sarif import uri
from goscan.source import discover, homes, workspace
from goscan.source.homes import Homes

REPOSITORY = "C:\\repo"


@pytest.fixture(autouse=True)
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    def absolute(path: str) -> str:
        return ntpath.normpath(ntpath.join(REPOSITORY, path))

    def relative(path: str, start: str = REPOSITORY) -> str:
        return ntpath.relpath(absolute(path), absolute(start))

    path: Any = SimpleNamespace(
        **{name: getattr(ntpath, name) for name in ("dirname", "join", "split", "basename", "isabs")},
        abspath=absolute,
        relpath=relative,
        exists=lambda path: path == "C:\\repo\\.git",
        isdir=lambda path: not path.endswith(".go"),
        lexists=lambda path: True,
    )
    fake = SimpleNamespace(path=path, sep="\\", curdir=".", getcwd=lambda: REPOSITORY, environ=os.environ)
    for module in (discover, homes, workspace, exclusion, settings, places):
        monkeypatch.setattr(module, "os", fake)


def test_given_paths_may_have_either_slash() -> None:
    found = discover.requests([".\\internal\\a.go", "internal/...", "cmd\\..."])
    assert [(r.path, r.is_file) for r in found] == [
        ("C:\\repo\\internal\\a.go", True),
        ("C:\\repo\\internal", False),
        ("C:\\repo\\cmd", False),
    ]


def test_findings_show_slashes() -> None:
    shown = workspace.Workspace.display
    state: Any = SimpleNamespace(_displays={}, _cwd=REPOSITORY)
    assert shown(state, "C:\\repo\\internal\\jobs\\a.go") == "internal/jobs/a.go"
    assert shown(state, "C:\\repo\\a.go") == "a.go"
    assert shown(state, "D:\\other\\a.go") == "D:/other/a.go"


def test_fingerprints_and_baselines_count_from_the_repository() -> None:
    assert Homes()("internal\\jobs\\a.go") == "internal/jobs/a.go"
    assert Homes("C:\\repo\\internal")("internal\\jobs\\a.go") == "jobs/a.go"
    assert Homes(REPOSITORY)("D:\\other\\a.go") == "D:/other/a.go"


def test_the_configuration_s_patterns_match() -> None:
    config = Config(directory="C:\\repo", exclude=Patterns(("internal/gen/",)))
    assert exclusion.relative("internal\\gen\\a.go", config) == "internal/gen/a.go"
    assert exclusion.without_excluded(["internal\\gen\\a.go", "internal\\a.go", "vendor\\b.go"], config) == (
        "internal\\a.go",
    )
    given = ["C:\\repo\\vendor\\b.go", "C:\\repo\\a.go", "C:/repo/internal/gen/c.go"]
    assert exclusion.without_excluded(given, config) == ("C:\\repo\\a.go",)
    assert settings.rebased("gen/*.go", "internal\\jobs") == "/internal/jobs/gen/*.go"


def test_absolute_paths_in_outputs() -> None:
    assert places.Move("absolute", "")("internal/a.go") == "C:/repo/internal/a.go"
    assert uri("C:/repo/internal/a b.go") == "file:///C:/repo/internal/a%20b.go"
