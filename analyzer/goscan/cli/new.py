"""`goscan check --new-from-…` and `--staged`."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from goscan import newcode
from goscan.analysis import Analysis
from goscan.cli.errors import UserError
from goscan.cli.filters import Filtered, filtered, without_suppressed
from goscan.cli.request import Request
from goscan.cli.session import Session, analyse
from goscan.model import Finding
from goscan.newcode import RevisionError
from goscan.output.lines import SourceLines
from goscan.patch import PatchError

Outcome = tuple[Analysis, Filtered, SourceLines]


def new_only(session: Session) -> Outcome:
    """What is found now and was not there before. A state that cannot be read is an error, never a full run."""
    given = ("new_from_rev", "new_from_merge_base", "new_from_patch", "staged")
    if sum(bool(getattr(session.request, name)) for name in given) > 1:
        raise UserError("only one of --new-from-rev, --new-from-merge-base, --new-from-patch and --staged can be given")
    # What ends a job in CI: the checked-out trees are large, so they must not stay.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        newcode.check_inside(session.request.paths)
        if session.request.new_from_patch:
            return touched(session, read_patch(session.request.new_from_patch))
        if session.request.staged:
            return staged(session)
        return since(session, older_commit(session.request))
    except RevisionError as error:
        raise UserError(str(error)) from error
    except PatchError as error:
        raise UserError(f"{session.request.new_from_patch}: {error}") from error


def older_commit(request: Request) -> str:
    """The commit to compare with."""
    if request.new_from_merge_base:
        return newcode.merge_base(request.new_from_merge_base)
    return newcode.commit_of(request.new_from_rev or "HEAD")


def since(session: Session, commit: str) -> Outcome:
    """What the working tree has and the commit has not."""
    analysis = analyse(session)
    result = filtered(session, analysis)
    changed = newcode.changed_since(commit) if session.request.whole_files else frozenset()
    leave_new(session, result, commit, changed)
    return analysis, result, SourceLines()


def staged(session: Session) -> Outcome:
    """What the index has and HEAD has not. Before the first commit everything is new."""
    with newcode.checked_out(None) as tree:
        inside = tree / Path.cwd().resolve().relative_to(newcode.top_level().resolve())
        lines = SourceLines(folder=inside)
        found = newcode.inside(tree, session.request.paths, partial(analyse, session, root=str(tree)))
        analysis = found or Analysis()
        result = filtered(session, analysis)
        lines.load(s.path for f in result.findings for s in (f.span, *(r.span for r in f.related)))
    if newcode.has_commits():
        changed = newcode.changed_since(None) if session.request.whole_files else frozenset()
        leave_new(session, result, newcode.commit_of("HEAD"), changed)
    return analysis, result, lines


def leave_new(session: Session, result: Filtered, commit: str, changed: frozenset[str]) -> None:
    """Drop the findings that a commit has too, except those in the changed files."""
    with newcode.checked_out(commit) as tree:
        older = newcode.inside(tree, session.request.paths, partial(reported, session, str(tree)))
    new = newcode.without_submodules(newcode.not_in(result.findings, older or ()))
    if changed:
        kept = {*new, *newcode.in_files(result.findings, changed)}
        new = [finding for finding in result.findings if finding in kept]
    result.known, result.findings = len(result.findings) - len(new), new


def reported(session: Session, root: str, paths: Sequence[str]) -> list[Finding]:
    """What an older state reports: a finding whose comment is gone is new, one about a comment that was there is not."""
    return without_suppressed(session, analyse(session, paths, root), root).findings


def touched(session: Session, patch: bytes) -> Outcome:
    """What touches the lines that a patch adds."""
    analysis = analyse(session)
    result = filtered(session, analysis)
    new = newcode.touching(result.findings, patch, session.request.whole_files)
    result.known, result.findings = len(result.findings) - len(new), new
    return analysis, result, SourceLines()


def read_patch(path: str) -> bytes:
    """The bytes of a patch; - is stdin."""
    try:
        return sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        raise UserError(f"cannot read {path}: {error.strerror}") from error
