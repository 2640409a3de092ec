"""Only what is new: findings that an older state of the repository does not have.

The older state is analysed like the present one and the fingerprints are compared. A changed line can make a defect far
away, which a filter by changed lines would miss; and moving code makes nothing new. Only a patch, which names no older
state, is a filter by lines: a finding is new when its place or any of its evidence touches an added line.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from goscan.model import Finding
from goscan.patch import AddedLines, added_lines, check_fit, hunks

WANTED = (".go", ".sql", "go.mod", "go.work")
T = TypeVar("T")


class RevisionError(Exception):
    """A state of the repository that cannot be read; the message fits on one line."""


def git(*arguments: str, cwd: Path | str | None = None, index: Path | None = None, stdin: bytes = b"") -> bytes:
    """The output of git; RevisionError with what it says when it fails."""
    environment = {**os.environ, **({"GIT_INDEX_FILE": str(index)} if index else {})}
    try:
        done = subprocess.run(
            ("git", *arguments), cwd=cwd, input=stdin, capture_output=True, check=False, env=environment
        )
    except FileNotFoundError as error:
        raise RevisionError("git is not installed") from error
    if done.returncode:
        said = " ".join(done.stderr.decode("utf-8", "replace").split())
        raise RevisionError(f"git {arguments[0]}: {said.removeprefix('fatal: ')}")
    return done.stdout


def top_level() -> Path:
    """The root of the repository around the current folder."""
    return Path(os.fsdecode(git("rev-parse", "--show-toplevel")).rstrip("\n"))


def commit_of(revision: str) -> str:
    """The commit that a revision names."""
    try:
        return git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").decode().strip()
    except RevisionError as error:
        raise RevisionError(f"unknown revision `{revision}`{shallow_hint()}") from error


def has_commits() -> bool:
    """Whether there is a commit at all."""
    try:
        git("rev-parse", "--verify", "--quiet", "HEAD")
    except RevisionError:
        return False
    return True


def merge_base(branch: str) -> str:
    """The commit where HEAD left a branch."""
    tip = commit_of(branch)
    try:
        return git("merge-base", tip, "HEAD").decode().strip()
    except RevisionError as error:
        raise RevisionError(f"`{branch}` and HEAD have no common commit{shallow_hint()}") from error


def shallow_hint() -> str:
    """What to do when the history is cut off."""
    if git("rev-parse", "--is-shallow-repository").strip() == b"true":
        return " in this shallow clone: fetch the history (fetch-depth: 0 in GitHub Actions, GIT_DEPTH: 0 in GitLab)"
    return ""


@contextmanager
def checked_out(commit: str | None) -> Iterator[Path]:
    """A temporary folder with the Go code of a commit, None for what is staged; the repository is not touched."""
    top = top_level()
    with tempfile.TemporaryDirectory(prefix="goscan-") as folder:
        tree = (Path(folder) / "tree").resolve()
        tree.mkdir()
        index = None
        if commit is not None:
            index = Path(folder) / "index"
            git("read-tree", commit, cwd=top, index=index)
        listed = git("ls-files", "-z", "--cached", cwd=top, index=index).split(b"\0")
        wanted = [path for path in listed if os.fsdecode(path).endswith(WANTED)]
        git(
            "checkout-index", "-z", "--stdin", "--force", f"--prefix={tree.as_posix()}/",
            cwd=top, index=index, stdin=b"\0".join(wanted),
        )  # fmt: skip
        yield tree


def check_inside(paths: Sequence[str]) -> None:
    """RevisionError for a path outside of the repository: of that no older state is known, and all would seem new."""
    top = top_level()
    for path in paths:
        absolute = os.path.abspath(path.removesuffix("...") or ".")
        if not any(
            Path(p).is_relative_to(t) for t in (top, top.resolve()) for p in (absolute, os.path.realpath(absolute))
        ):
            raise RevisionError(f"{path} is not in the repository {top.as_posix()}")


def inside(tree: Path, paths: Sequence[str], look: Callable[[Sequence[str]], T]) -> T | None:
    """look at the counterparts of paths in a checked-out tree, so that findings show the same paths.

    A path that the tree does not have is new as a whole, and nothing of it is found there: None when that is so of all.
    """
    top, here = top_level().resolve(), Path.cwd()
    folder = tree / here.resolve().relative_to(top)
    if not folder.is_dir():
        return None
    counterparts = [path for path in (counterpart(path, top, tree) for path in paths) if exists(folder, path)]
    if not counterparts:
        return None
    os.chdir(folder)
    try:
        return look(counterparts)
    finally:
        os.chdir(here)


def counterpart(path: str, top: Path, tree: Path) -> str:
    """The path in the tree: a relative one is the same."""
    if not Path(path).is_absolute():
        return path
    return str(tree / Path(path).resolve().relative_to(top))


def exists(folder: Path, path: str) -> bool:
    """Whether a path, or the folder of a `...` pattern, exists in a folder."""
    return (folder / (path.removesuffix("...") or ".")).exists()


def changed_since(commit: str | None) -> frozenset[str]:
    """The files, from the root of the repository, that differ from a commit, new ones included; None: those staged."""
    top = top_level()
    if commit is None:
        names = git("diff", "--name-only", "-z", "--no-renames", "--cached", "HEAD", cwd=top)
    else:
        names = git("diff", "--name-only", "-z", "--no-renames", commit, cwd=top)
        names += git("ls-files", "-z", "--others", "--exclude-standard", cwd=top)
    return frozenset(os.fsdecode(name) for name in names.split(b"\0") if name)


def in_files(findings: Sequence[Finding], files: Collection[str]) -> list[Finding]:
    """The findings in files, whose paths count from the root of the repository."""
    top, here = top_level().resolve(), Path.cwd().resolve()
    return [f for f in findings if _from_top(here / f.span.path, top) in files]


def _from_top(path: Path, top: Path) -> str:
    path = path.resolve()
    return path.relative_to(top).as_posix() if path.is_relative_to(top) else ""


def without_submodules(findings: Sequence[Finding]) -> list[Finding]:
    """The findings outside of submodules: what is in these is new or old in their own repositories."""
    top, here = top_level(), Path.cwd().resolve()
    if not (top / ".gitmodules").exists():
        return list(findings)
    entries = git("ls-files", "-z", "--stage", cwd=top).split(b"\0")
    links = [os.fsdecode(entry.split(b"\t", 1)[1]) + "/" for entry in entries if entry.startswith(b"160000 ")]
    return [f for f in findings if not _from_top(here / f.span.path, top.resolve()).startswith(tuple(links))]


def not_in(findings: Sequence[Finding], older: Sequence[Finding]) -> list[Finding]:
    """The findings whose fingerprints the older ones do not have."""
    known = {finding.fingerprint for finding in older}
    return [finding for finding in findings if finding.fingerprint not in known]


def touching(findings: Sequence[Finding], patch: bytes, whole_files: bool = False) -> list[Finding]:
    """The findings that touch a line which a patch adds, or are in a file that it changes; PatchError unless the files are
    as the patch leaves them."""
    top, here = top_level().resolve(), Path.cwd().resolve()
    changes = hunks(patch)
    check_fit(changes, lambda path: lines_of(top / path))
    added = added_lines(changes)

    def new(finding: Finding) -> bool:
        spans = (finding.span, *(related.span for related in finding.related))
        if whole_files and _from_top(here / finding.span.path, top) in added:
            return True
        return any(touches(added, (here / s.path).resolve(), top, s.line, s.end_line) for s in spans)

    return [finding for finding in findings if new(finding)]


def lines_of(path: Path) -> list[bytes] | None:
    """The lines of a file, None when it cannot be read."""
    try:
        return path.read_bytes().split(b"\n")
    except (OSError, ValueError):  # no path can have a zero byte
        return None


def touches(added: AddedLines, path: Path, top: Path, first: int, last: int) -> bool:
    """Whether the patch adds one of the lines first..last of a file."""
    if not path.is_relative_to(top):
        return False
    lines = added.get(path.relative_to(top).as_posix(), frozenset())
    return any(line in lines for line in range(first, last + 1))
