"""Methods that set a field, by their text, and that no text outside tests calls."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goscan.facts.dependencies.dependency import Dependency, dependency
from goscan.facts.dependencies.made_here import homes, may_make
from goscan.facts.facts import Facts
from goscan.semantics.types import Named
from goscan.source.files import SourceFile

# `func (s *Service) SetStore(store Store) { s.store = store`, perhaps after a lock was taken.
_SETTER = re.compile(
    rb"\nfunc \((\w+) \*(\w+)\) ((?:Set|With|Use|Attach|Inject|Add|Register|Enable|On)\w*)\((\w+) [^\n]*\{\s+(?:[^\n]*ock\(\)\n\s+){0,2}\1\.(\w+) = \4\b"
)


def uncalled_setters(facts: Facts) -> Iterator[Dependency]:
    """The fields that such methods of the reported files, and of what these make, would set."""
    program = facts.program
    reported = [f for f in program.workspace.reported_files if not f.is_test]
    for file in (*reported, *(f for f in homes(facts) if not f.reported)):
        for match in () if file.generated else _SETTER.finditer(file.data):
            owner = match[2].decode()
            if (file.reported or may_make(facts, file, owner)) and not _is_called(
                facts, file, match[3], match.start(3)
            ):
                found = dependency(program, Named(file.package_path, owner), match[5].decode())
                if found is not None:
                    yield found


def _is_called(facts: Facts, home: SourceFile, setter: bytes, at: int) -> bool:
    """Whether a text other than the declaration names the method; of an interface's declaration that has it, types tell later."""
    word = re.compile(rb"\." + setter + rb"\b")
    name = setter.decode("utf-8", "replace")
    packages = None if setter[:1].isupper() else (home.package_path,)
    return any(
        word.search(file.data, decl.start, decl.end) is not None
        for file, decl in facts.program.workspace.mentions(name, packages)
        if not file.is_test and not (file is home and decl.start <= at < decl.end)
    )
