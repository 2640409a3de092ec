"""What the paths of an output count from."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Goscan = Callable[..., Any]


@pytest.fixture
def inner(engine: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """goscan runs in a folder of a repository."""
    (tmp_path / ".git").mkdir()
    folder = tmp_path / "services" / "jobs"
    folder.mkdir(parents=True)
    (tmp_path / "jobs.go").rename(folder / "jobs.go")
    monkeypatch.chdir(folder)
    return folder


def uri(goscan: Goscan, *arguments: str) -> str:
    run = json.loads(goscan("--output-format", "sarif", *arguments).out)["runs"][0]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["region"]["startColumn"] == 2
    return str(place["artifactLocation"]["uri"])


def test_services_that_know_the_repository_get_paths_from_its_root(goscan: Goscan, inner: Path) -> None:
    assert uri(goscan) == "services/jobs/jobs.go"
    assert json.loads(goscan("--output-format", "gitlab").out)[0]["location"]["path"] == "services/jobs/jobs.go"
    assert "file=services/jobs/jobs.go," in goscan("--output-format", "github").out
    assert goscan("--output-format", "concise").out.startswith("jobs.go:4:2: ")


def test_without_a_repository_paths_are_those_of_the_folder(goscan: Goscan, inner: Path) -> None:
    (inner.parent.parent / ".git").rmdir()
    (inner.parent / "go.mod").touch()
    assert uri(goscan) == "jobs.go"


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        (("--path-mode", "relative"), "jobs.go"),
        (("--path-mode", "repository"), "services/jobs/jobs.go"),
        (("--path-mode", "relative", "--path-prefix", "src"), "src/jobs.go"),
        (("--path-mode", "repository", "--path-prefix", "src/"), "src/services/jobs/jobs.go"),
    ],
)
def test_the_mode_and_the_prefix_hold_for_every_format(
    goscan: Goscan, inner: Path, arguments: tuple[str, ...], path: str
) -> None:
    assert uri(goscan, *arguments) == path
    assert goscan("--output-format", "concise", *arguments).out.startswith(f"{path}:4:2: ")
    full = goscan(*arguments).out
    assert f"--> {path}:4:2\n" in full and "go h.run(r.Context())" in full


def test_absolute_paths(goscan: Goscan, inner: Path) -> None:
    out = goscan("--output-format", "concise", "--path-mode", "absolute").out
    assert out.startswith(f"{inner.as_posix()}/jobs.go:4:2: ")


def test_the_output_file_takes_the_place_of_stdout(goscan: Goscan, inner: Path) -> None:
    outcome = goscan("-o", "out/report.txt", "--output-format", "concise")
    assert (outcome.code, outcome.out) == (1, "")
    assert (inner / "out" / "report.txt").read_text().startswith("jobs.go:4:2: ")
