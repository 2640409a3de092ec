"""--new-from-rev, --new-from-merge-base, --new-from-patch, --staged: in real repositories, with the real engine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from goscan.patch import added_lines, hunks

HANDLER = """package jobs

import "net/http"

func %s(w http.ResponseWriter, r *http.Request) {
\tgo func() {
\t\twork(r.URL.Path)
\t}()
}
"""
WORK = 'package jobs\n\nimport "strings"\n\nfunc work(s string) {\n\tprintln(strings.Split(s, "/")[1])\n}\n'


def git(folder: Path, *arguments: str) -> str:
    command = ("git", "-c", "user.name=t", "-c", "user.email=t@t", "-c", "commit.gpgsign=false", *arguments)
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


def commit(folder: Path, message: str) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", message)


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    """One commit with a finding in old.go."""
    folder = tmp_path / "repo"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    (folder / "go.mod").write_text("module example.com/jobs\n\ngo 1.22\n")
    (folder / "work.go").write_text(WORK)
    (folder / "old.go").write_text(HANDLER % "Old")
    commit(folder, "one")
    return folder


@pytest.fixture
def goscan(repo: Path) -> Callable[..., Any]:
    def call(*arguments: str, cwd: Path = repo, stdin: str = "") -> Any:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        command = [sys.executable, "-m", "goscan", "--select", "GS101", "--output-format", "json", *arguments]
        return subprocess.run(command, cwd=cwd, capture_output=True, text=True, env=environment, input=stdin)

    return call


def paths(run: Any) -> list[str]:
    assert run.returncode in (0, 1), run.stderr
    return [finding["path"] for finding in json.loads(run.stdout)["findings"]]


def test_the_setting_has_a_finding(goscan: Any) -> None:
    assert paths(goscan()) == ["old.go"]


def test_only_what_a_revision_does_not_have(goscan: Any, repo: Path) -> None:
    (repo / "new.go").write_text(HANDLER % "New")
    (repo / "old.go").write_text("// Moved down.\n\n" + HANDLER % "Old")
    run = goscan("--new-from-rev", "HEAD")
    assert paths(run) == ["new.go"]
    assert "1 not new" in run.stderr
    commit(repo, "two")
    assert paths(goscan("--new-from-rev", "HEAD")) == []
    assert paths(goscan("--new-from-rev", "HEAD~1")) == ["new.go"]
    assert paths(goscan("--new-from-rev", "HEAD~1", "old.go")) == []
    assert paths(goscan("--new-from-rev", "HEAD~1", "new.go")) == ["new.go"]
    assert paths(goscan("--new-from-rev", "HEAD~1", str(repo / "new.go"))) == ["new.go"]


def test_a_change_far_away_makes_a_finding_new(goscan: Any, repo: Path) -> None:
    (repo / "work.go").write_text("package jobs\n\nfunc work(s string) {}\n")
    commit(repo, "nothing that can panic")
    assert paths(goscan()) == []
    (repo / "work.go").write_text(WORK)
    assert paths(goscan("--new-from-rev", "HEAD")) == ["old.go"]


def test_from_a_folder_inside(goscan: Any, repo: Path) -> None:
    inner = repo / "inner"
    inner.mkdir()
    (inner / "work.go").write_text(WORK)
    (inner / "a.go").write_text(HANDLER % "A")
    assert paths(goscan("--new-from-rev", "HEAD", cwd=inner)) == ["a.go"]
    commit(repo, "two")
    (inner / "b.go").write_text(HANDLER % "B")
    assert paths(goscan("--new-from-rev", "HEAD", cwd=inner)) == ["b.go"]


def test_fingerprints_do_not_depend_on_the_folder(goscan: Any, repo: Path, tmp_path: Path) -> None:
    def fingerprints(*arguments: str, cwd: Path) -> list[str]:
        return [f["fingerprint"] for f in json.loads(goscan(*arguments, cwd=cwd).stdout)["findings"]]

    inner = repo / "inner"
    inner.mkdir()
    (inner / "a.go").write_text(HANDLER % "A")
    (inner / "work.go").write_text(WORK)
    (inner / "go.mod").write_text("module example.com/jobs/inner\n\ngo 1.22\n")
    (one,) = fingerprints(cwd=inner)
    assert [one] == fingerprints("inner", cwd=repo) == fingerprints(str(inner), cwd=tmp_path)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    write = [sys.executable, "-m", "goscan", "baseline", "write", "--baseline", str(tmp_path / "b.json")]
    subprocess.run(write, cwd=inner, env=environment, check=True, capture_output=True)
    assert '"path": "inner/a.go"' in (tmp_path / "b.json").read_text()


def test_comments_about_suppressions_are_compared_too(goscan: Any, repo: Path) -> None:
    useless = "package jobs\n\nfunc f() {} //goscan:ignore GS101 nothing\n"
    (repo / "u.go").write_text(useless)
    assert paths(goscan("--extend-select", "GS901", "u.go")) == ["u.go"]
    commit(repo, "two")
    assert paths(goscan("--extend-select", "GS901", "--new-from-rev", "HEAD")) == []
    (repo / "old.go").write_text((HANDLER % "Old").replace("go func() {", "go func() { //goscan:ignore GS101 known"))
    commit(repo, "three")
    (repo / "old.go").write_text(HANDLER % "Old")
    assert paths(goscan("--new-from-rev", "HEAD")) == ["old.go"]


def test_the_merge_base(goscan: Any, repo: Path) -> None:
    git(repo, "checkout", "-qb", "topic")
    (repo / "topic.go").write_text(HANDLER % "Topic")
    commit(repo, "topic")
    git(repo, "checkout", "-q", "main")
    (repo / "main.go").write_text(HANDLER % "Main")
    commit(repo, "main")
    git(repo, "checkout", "-q", "topic")
    assert paths(goscan("--new-from-merge-base", "main")) == ["topic.go"]


def test_staged_is_what_is_in_the_index(goscan: Any, repo: Path) -> None:
    (repo / "staged.go").write_text(HANDLER % "Staged")
    git(repo, "add", "staged.go")
    (repo / "staged.go").write_text("package jobs\n")
    (repo / "loose.go").write_text(HANDLER % "Loose")
    assert paths(goscan("--staged")) == ["staged.go"]
    full = goscan("--staged", "--output-format", "full")
    assert "6 |     go func() {" in full.stdout


def test_staged_before_the_first_commit(goscan: Any, repo: Path, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    git(fresh, "init", "-q")
    (fresh / "work.go").write_text(WORK)
    (fresh / "a.go").write_text(HANDLER % "A")
    git(fresh, "add", "-A")
    assert paths(goscan("--staged", cwd=fresh)) == ["a.go"]


def test_a_patch_filters_by_lines(goscan: Any, repo: Path) -> None:
    (repo / "new file.go").write_text(HANDLER % "New")
    git(repo, "add", "-A")
    patch = git(repo, "diff", "--cached")
    assert paths(goscan("--new-from-patch", "-")) == []
    assert paths(goscan("--new-from-patch", "-", stdin=patch)) == ["new file.go"]


def test_whole_files_are_those_that_were_changed(goscan: Any, repo: Path) -> None:
    (repo / "also.go").write_text(HANDLER % "Also")
    commit(repo, "two")
    (repo / "old.go").write_text(HANDLER % "Old" + "\nvar changed int\n")
    (repo / "new.go").write_text(HANDLER % "New")
    assert paths(goscan("--new-from-rev", "HEAD")) == ["new.go"]
    assert paths(goscan("--new-from-rev", "HEAD", "--whole-files")) == ["new.go", "old.go"]
    assert paths(goscan("--new-from-merge-base", "main", "--whole-files")) == ["new.go", "old.go"]
    patch = git(repo, "diff")
    assert paths(goscan("--new-from-patch", "-", "--whole-files", stdin=patch)) == ["old.go"]
    git(repo, "add", "old.go")
    assert paths(goscan("--staged")) == []
    assert paths(goscan("--staged", "--whole-files")) == ["old.go"]
    run = goscan("--whole-files")
    assert (run.returncode, run.stderr.count("\n")) == (2, 1) and "--whole-files needs one of" in run.stderr


def test_the_repository_is_not_touched(goscan: Any, repo: Path) -> None:
    (repo / "new.go").write_text(HANDLER % "New")
    git(repo, "add", "new.go")
    before = git(repo, "status", "--porcelain=v2", "--branch"), git(repo, "ls-files", "--stage")
    goscan("--new-from-rev", "HEAD")
    goscan("--staged")
    assert (git(repo, "status", "--porcelain=v2", "--branch"), git(repo, "ls-files", "--stage")) == before
    assert git(repo, "worktree", "list").count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--new-from-rev", "nowhere"), "unknown revision `nowhere`"),
        (("--new-from-rev", "--all"), "unknown revision `--all`"),
        (("--new-from-merge-base", "nowhere"), "unknown revision `nowhere`"),
        (("--new-from-patch", "missing.patch"), "cannot read missing.patch: No such file"),
        (("--staged", "--new-from-rev", "HEAD"), "only one of"),
        (("--new-from-rev", ""), "it is empty"),
        (("--new-from-merge-base", ""), "it is empty"),
        (("--new-from-patch", ""), "it is empty"),
        (("--new-from-rev", "HEAD", ".."), ".. is not in the repository"),
        (("--staged", "/"), "/ is not in the repository"),
    ],
)
def test_mistakes_are_errors_never_a_full_run(goscan: Any, arguments: tuple[str, ...], message: str) -> None:
    run = goscan(*arguments)
    assert (run.returncode, run.stdout, run.stderr.count("\n")) == (2, "", 1)
    assert message in run.stderr


def test_a_shallow_clone_is_an_error_with_advice(goscan: Any, repo: Path, tmp_path: Path) -> None:
    (repo / "new.go").write_text(HANDLER % "New")
    commit(repo, "two")
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repo}", str(shallow))
    run = goscan("--new-from-rev", "HEAD~1", cwd=shallow)
    assert (run.returncode, run.stdout) == (2, "")
    assert "shallow clone" in run.stderr and "fetch-depth: 0" in run.stderr


def test_submodules_are_another_matter(goscan: Any, repo: Path, tmp_path: Path) -> None:
    above = tmp_path / "above"
    above.mkdir()
    git(above, "init", "-q")
    git(above, "-c", "protocol.file.allow=always", "submodule", "add", "-q", str(repo), "sub")
    commit(above, "one")
    (above / "work.go").write_text(WORK)
    (above / "a.go").write_text(HANDLER % "A")
    (above / "sub" / "new.go").write_text(HANDLER % "New")
    assert paths(goscan("--new-from-rev", "HEAD", cwd=above)) == ["a.go"]
    assert paths(goscan("--new-from-rev", "HEAD", cwd=above / "sub")) == ["new.go"]


def test_in_a_linked_work_tree(goscan: Any, repo: Path) -> None:
    git(repo, "worktree", "add", "-q", "../linked")
    linked = repo.parent / "linked"
    (linked / "new.go").write_text(HANDLER % "New")
    assert paths(goscan("--new-from-rev", "HEAD", cwd=linked)) == ["new.go"]
    git(linked, "add", "-A")
    assert paths(goscan("--staged", cwd=linked)) == ["new.go"]


def test_without_git(goscan: Any, repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repo))
    run = goscan("--new-from-rev", "HEAD")
    assert (run.returncode, run.stderr) == (2, "goscan: error: git is not installed\n")
    assert paths(goscan()) == ["old.go"]


def test_nothing_stays_when_the_run_is_ended(repo: Path, tmp_path: Path) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    script = (
        "import os, signal, goscan.cli.new\n"
        "def ended(*a): assert os.listdir(os.environ['TMPDIR']); os.kill(os.getpid(), signal.SIGTERM)\n"
        "goscan.cli.new.reported = ended\n"
        "goscan.cli.main()"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "TMPDIR": str(scratch)}
    command = [sys.executable, "-c", script, "--new-from-rev", "HEAD"]
    run = subprocess.run(command, cwd=repo, capture_output=True, text=True, check=False, env=environment)
    assert (run.returncode, run.stdout, run.stderr) == (143, "", "")
    assert list(scratch.iterdir()) == []


def test_outside_a_repository_is_an_error(goscan: Any, tmp_path: Path) -> None:
    (tmp_path / "a.go").write_text("package a\n")
    run = goscan("--new-from-rev", "HEAD", cwd=tmp_path)
    assert run.returncode == 2
    assert "not a git repository" in run.stderr or "unknown revision" in run.stderr


@pytest.mark.parametrize(
    ("patch", "expected"),
    [
        ("", {}),
        ("--- a/x.go\n+++ b/x.go\n@@ -1,2 +1,3 @@\n a\n+b\n c\n", {"x.go": {2}}),
        ("--- a/x\n+++ b/x\n@@ -3 +3 @@\n-a\n+b\n@@ -9,0 +10,2 @@\n+c\n+d\n", {"x": {3, 10, 11}}),
        ("--- a/x\n+++ b/x\n@@ -3,2 +2,0 @@\n-a\n-b\n", {"x": {3}}),
        ("--- a/x\n+++ b/x\n@@ -1,1 +1,2 @@\n--- a/y\n+++ b/y\n+z\n", {"x": {1, 2}}),
        ('--- "a/\\303\\244 \\"q.go"\n+++ "b/\\303\\244 \\"q.go"\n@@ -0,0 +1 @@\n+a\n', {'ä "q.go': {1}}),
        ("--- /dev/null\n+++ b/x\n@@ -0,0 +1,1 @@\n+a\n\\ No newline at end of file\n", {"x": {1}}),
        ("--- x\tdate\n+++ x\tdate\n@@ -0,0 +1,1 @@\n+a\n", {"x": {1}}),
    ],
)
def test_reading_patches(patch: str, expected: dict[str, set[int]]) -> None:
    assert added_lines(hunks(patch.encode())) == expected


def test_a_removal_with_context_marks_what_stands_behind_it() -> None:
    patch = "--- a/x\n+++ b/x\n@@ -1,3 +1,2 @@\n a\n-b\n c\n"
    assert added_lines(hunks(patch.encode())) == {"x": {2}}


@pytest.mark.parametrize(
    ("patch", "message"),
    [
        ("hello\n", "-: it is not a patch"),
        ("--- a/o\n+++ b/old.go\n@@ -1,9 +1,9 @@\n", "-: it ends in the middle"),
        ("--- a/x.go\n+++ b/x.go\n@@ -0,0 +1,1 @@\n+a\n", "-: it does not apply: there is no x.go"),
        ("--- a/o\n+++ b/old.go\n@@ -0,0 +1,1 @@\n+a\n", "-: it does not apply: old.go:1 is not what it leaves there"),
        ("diff --cc old.go\n@@@ -1,1 -1,1 +1,2 @@@\n++x\n", "-: it is the combined diff of a merge"),
        ("--- a/o\n+++ b/x\0y\n@@ -0,0 +1,1 @@\n+a\n", "-: it does not apply: there is no x"),
        ("--- a/o\n+++ b/old.go\n@@ -0,0 +9999,1 @@\n+a\n", "-: it does not apply: old.go:9999 is not"),
    ],
)
def test_a_patch_that_does_not_fit_is_an_error(goscan: Any, patch: str, message: str) -> None:
    run = goscan("--new-from-patch", "-", stdin=patch)
    assert (run.returncode, run.stdout, run.stderr.count("\n")) == (2, "", 1)
    assert message in run.stderr
