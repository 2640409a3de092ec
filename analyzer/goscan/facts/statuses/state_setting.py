"""Where functions set a state in memory: found in the text, before anything is parsed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from goscan.facts.facts import Facts
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import is_terminal, words
from goscan.source.files import SourceFile
from goscan.source.outline import OutlineDecl

CUES = (b"tatus = ", b"tate = ", b"hase = ")
"""What an assignment to a state ends with; a search for such a text costs less than a regular expression."""
_SETTERS = (b") SetFail", b") MarkFail", b") MarkAsFail", b") SetErrored(")
_VALUE = re.compile(rb"(?:[\w.]+\()?[\"&]?([\w.-]+)")
_GIVEN = frozenset({"status", "state", "phase", "s", "st", "to", "new"})
_STEPS = 3


def settings_in(
    file: SourceFile, cues: tuple[bytes, ...], accept: Callable[[SourceFile, int], bool] = lambda _, __: True
) -> dict[OutlineDecl, int]:
    """The functions of a file in whose text one of the cues stands, and how often. accept is asked about what follows."""
    found: dict[OutlineDecl, int] = {}
    for cue in cues:
        at = file.data.find(cue)
        while at >= 0:
            decl = file.decl_at(at) if accept(file, at + len(cue)) else None
            if decl is not None and decl.kind == "func":
                found[decl] = found.get(decl, 0) + 1
            at = file.data.find(cue, at + 1)
    return found


def ending_in_text(facts: Facts) -> Iterator[Function]:
    """The functions that assign, as far as their text tells, a state that ends a life, or one that they are given."""
    near = facts.program.workspace.near
    for file in facts.program.workspace.searched_files:
        if file.is_test or file.generated or b'"k8s.io/' in file.data:  # a reconciler tries again
            continue
        for decl in (*settings_in(file, CUES, _may_end), *settings_in(file, _SETTERS)):
            if near.is_everything or file.reported or near.has(decl.name.encode(), _STEPS):
                yield facts.program.declared(file, decl)


def _may_end(file: SourceFile, at: int) -> bool:
    """Whether the value that stands there ends a life, or is a variable that may."""
    value = _VALUE.match(file.data, at)
    text = value[1].decode("utf-8", "replace") if value is not None else ""
    return bool(is_terminal(text.rpartition(".")[2])) or _GIVEN.issuperset(words(text)[-1:])
