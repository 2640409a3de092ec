"""What the paths in an output count from."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from goscan.model import Edit, Finding, Fix, Related, Span
from goscan.output.document import Document, Suppressed
from goscan.source.homes import Homes, upward

# Read by services that know the repository, not the folder in which goscan ran.
FROM_THE_ROOT: Final = frozenset({"github", "gitlab", "sarif"})


def placed(document: Document, form: str, mode: str, prefix: str) -> Document:
    """The document as a format shows it: its paths from where the mode (auto, relative, absolute, repository) says."""
    if mode == "auto":
        mode = "repository" if form in FROM_THE_ROOT and in_repository() else "relative"
    if mode == "relative" and not prefix:
        return document
    move = Move(mode, prefix)
    return replace(
        document,
        findings=tuple(map(move.finding, document.findings)),
        suppressed=tuple(Suppressed(move.finding(s.finding), s.kind, s.reason) for s in document.suppressed),
        notes=tuple(replace(note, path=move(note.path)) if note.path else note for note in document.notes),
        lines=move.lines(document.lines),
    )


def in_repository() -> bool:
    """Whether the current folder is in a repository, and not merely in a module."""
    return os.path.exists(os.path.join(upward(os.getcwd())[-1], ".git"))


class Move:
    """Called with a path from the current folder, gives the one to show; knows the way back."""

    def __init__(self, mode: str, prefix: str) -> None:
        self._mode = mode
        self._prefix = prefix.rstrip("/") + "/" if prefix else ""
        self._homes = Homes()
        self._shown: dict[str, str] = {}
        self._back: dict[str, str] = {}

    def __call__(self, path: str) -> str:
        """The path to show."""
        shown = self._shown.get(path)
        if shown is None:
            shown = self._shown[path] = self._prefix + self._moved(path)
            self._back[shown] = path
        return shown

    def _moved(self, path: str) -> str:
        match self._mode:
            case "absolute":
                return os.path.abspath(path).replace(os.sep, "/")
            case "repository":
                return self._homes(path)
        return path

    def finding(self, finding: Finding) -> Finding:
        """A finding with all its places."""
        fix = finding.fix
        if fix is not None:
            edits = tuple(Edit(self.span(edit.span), edit.text) for edit in fix.edits)
            fix = Fix(fix.message, edits, fix.safe)
        related = tuple(Related(self.span(r.span), r.message) for r in finding.related)
        return replace(finding, span=self.span(finding.span), related=related, fix=fix)

    def span(self, span: Span) -> Span:
        """A span with the path to show."""
        return replace(span, path=self(span.path))

    def lines(self, lines: Callable[[str], Sequence[bytes]]) -> Callable[[str], Sequence[bytes]]:
        """The source lines of a shown path."""
        return lambda path: lines(self._back.get(path, path))
