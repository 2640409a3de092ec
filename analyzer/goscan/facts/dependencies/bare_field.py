"""Fields that nothing gives a value, by their names, and that code calls through all the same: found in the text.

Errs towards silence: a field of another struct of the same name that is set hides one that is not, anywhere for an exported
name; of an unexported one the text tells most structs apart. What it lets through is judged by types later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from goscan.facts.dependencies.dependency import Dependency, dependency
from goscan.facts.dependencies.made_here import homes, may_make
from goscan.facts.dependencies.unset_field import TestedField, is_set_elsewhere_only
from goscan.facts.facts import Facts
from goscan.record import record
from goscan.semantics.types import Named, Struct
from goscan.source.files import SourceFile
from goscan.source.outline import OutlineDecl

# One line of a struct without a tag: names and a type that may be a function, an interface or a pointer.
_FIELD = re.compile(
    rb"(?:\n\t+|struct ?\{ )(\w+(?:, \w+)*)[ \t]+(?:func\(|\*?(?:\w+\.)?[A-Z]\w*\b|[a-z]\w*[ \t]*(?=//|\n|\}))(?![^\n]*`)"
)
_GIVEN = re.compile(rb"(?<=\.)(\w+)(?:, [^=\n;{]*)? :?= |(?<![\w.\"])(\w+):[ \t\n]|&[\w.]+\.(\w+)\b")
_DOUBLES = re.compile(r"mock|fake|stub|test|/examples?(/|$)", re.IGNORECASE)
_THROUGH = re.compile(rb"\.(\w+)(?:\.\w+)?\(")
_TESTED = re.compile(rb"\.(\w+) [!=]= nil")


@record(frozen=True)
class _Names:
    """The names of fields in a text that are given something, that are called through, and that are compared with nil."""

    given: frozenset[bytes]
    called: frozenset[bytes]
    tested: frozenset[bytes]


def bare_fields(facts: Facts) -> Iterator[Dependency]:
    """The fields of structs of the reported files, and of what these make, that no text sets and some text calls through."""
    reported = [f for f in facts.program.workspace.reported_files if not f.is_test]
    for file in (*reported, *(f for f in homes(facts) if not f.reported)):
        if b" struct" not in file.data or file.generated or _DOUBLES.search(file.package_path) is not None:
            continue
        for decl in file.outline.decls:
            if decl.kind == "type" and (file.reported or may_make(facts, file, decl.name)):
                for name in _bare(facts, file, decl):
                    for owner in decl.names:
                        found = dependency(facts.program, Named(file.package_path, owner), name)
                        if found is not None:
                            yield found


def _bare(facts: Facts, file: SourceFile, decl: OutlineDecl) -> Iterator[str]:
    for match in _FIELD.finditer(file.data, decl.start, decl.end):
        for word in match[1].split(b", "):
            names = _known(facts, "" if word[:1].isupper() else file.package_path)
            if word not in names.called or word in names.tested:
                continue
            name = word.decode("utf-8", "replace")
            if word not in names.given or (not word[:1].isupper() and _is_of_others(facts, file, decl, name)):
                yield name


def _is_of_others(facts: Facts, file: SourceFile, decl: OutlineDecl, name: str) -> bool:
    field = TestedField(file, decl, name, decl.name, frozenset())
    return len(decl.names) == 1 and is_set_elsewhere_only(facts.program, field)


def _known(facts: Facts, package: str) -> _Names:
    """The names in the texts of a package, or of all with "", tests left out."""
    return facts.once(("given names", package), lambda: _find_known(facts, package))


def _find_known(facts: Facts, package: str) -> _Names:
    workspace = facts.program.workspace
    files = workspace.package_files(package) if package else workspace.searched_files
    given, called, tested = set[bytes](), set[bytes](), set[bytes]()
    for file in files:
        if not file.is_test and not file.is_stub:
            for match in _GIVEN.finditer(file.data):
                given.add(match[match.lastindex or 1])
            called.update(_THROUGH.findall(file.data))
            tested.update(_TESTED.findall(file.data))  # the code that looks for nil knows of it
    return _Names(frozenset(given), frozenset(called), frozenset(tested))


def is_filled_by_tools(dep: Dependency) -> bool:
    """Whether an injector may fill the struct: it embeds what a library has, such as dig's In, or is named to wire."""
    under = dep.program.underlying(dep.owner)
    embedded = [f.type for f in under.fields if f.embedded] if isinstance(under, Struct) else []
    if any(isinstance(t, Named) and dep.program.is_open(t) for t in embedded):
        return True
    named = re.compile(rb"\bwire\.Struct\(new\((?:\w+\.)?" + dep.owner.name.encode() + rb"\)")
    files = dep.program.workspace.searched_files
    return any(b"wire.Struct(" in file.data and named.search(file.data) is not None for file in files)
