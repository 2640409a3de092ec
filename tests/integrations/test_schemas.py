"""What services read follows their schemas: the action, workflows, pipelines, hooks."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from integrations.blocks import ROOT, blocks
from pre_commit.clientlib import load_config, load_manifest

from goscan import HOME


def assert_valid(schema: str, file: Path) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(file)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_the_action() -> None:
    assert_valid("github-actions", ROOT / "action.yml")


@pytest.mark.parametrize(("page", "schema"), [("github-actions.md", "github-workflows"), ("gitlab.md", "gitlab-ci")])
def test_the_examples(page: str, schema: str, tmp_path: Path) -> None:
    for number, text in enumerate(blocks(page, "yaml")):
        file = tmp_path / f"{number}.yml"
        file.write_text(text)
        assert_valid(schema, file)


def test_the_schemas_are_really_used(tmp_path: Path) -> None:
    (tmp_path / "action.yml").write_text("name: x\nruns: {using: composite}\n")
    with pytest.raises(AssertionError):
        assert_valid("github-actions", tmp_path / "action.yml")


def test_the_hooks(tmp_path: Path) -> None:
    hooks = {hook["id"]: hook for hook in load_manifest(ROOT / ".pre-commit-hooks.yaml")}
    (text,) = blocks("pre-commit.md", "yaml")
    (tmp_path / "config.yaml").write_text(text)
    (repo,) = load_config(tmp_path / "config.yaml")["repos"]
    assert {hook["id"] for hook in repo["hooks"]} <= set(hooks)
    page = (ROOT / "docs" / "integrations" / "pre-commit.md").read_text()
    assert set(hooks) == set(re.findall(r"^\| `(\S+)` \|", page, re.MULTILINE))
    assert re.search(hooks["goscan-config"]["files"], "a/.goscan.toml")


def test_the_inputs_of_the_action_are_those_of_its_page() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text())
    page = (ROOT / "docs" / "integrations" / "github-actions.md").read_text()
    assert set(re.findall(r"^\| `(\S+)` \|", page, re.MULTILINE)) == set(action["inputs"])
    (workflow,) = blocks("github-actions.md", "yaml")
    assert set(re.findall(r"^ +(only-new-issues|sarif-file):", workflow, re.MULTILINE)) <= set(action["inputs"])


def test_inputs_reach_the_shell_through_the_environment_only() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text())
    assert not [step for step in action["runs"]["steps"] if "${{" in step.get("run", "")]


def test_there_is_one_address() -> None:
    """The address of the repository is a constant; what cannot read it says the same."""
    owner = HOME.removeprefix("https://")
    for file in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), ROOT / "action.yml", ROOT / "pyproject.toml"):
        for found in re.findall(r"github\.com/[\w-]+/goscan\b", file.read_text("utf-8")):
            assert found == owner, file
