"""Fields that are tested for nil, used, and perhaps never set: judged by the text alone, before anything is parsed.

Errs both ways on purpose: what it lets through is judged by types later; a field of another struct of the same name that is
set hides one that is not, where the text does not tell the structs apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from goscan.record import record
from goscan.semantics.program import Program
from goscan.source.files import SourceFile
from goscan.source.outline import OutlineDecl

_SELECTOR = re.compile(rb"(?<![\w.)\]])(\w+)((?:\.\w+)*)\.(\w+) $")
_LEAVES = re.compile(rb"[^\n]*\{\n\s*(?:return(?: nil(?:, nil)*)?|continue)\n")
_SKIPS = re.compile(rb"[^\n;]*\{\n")
_CALL = re.compile(rb"(\w+)\(")
_RECEIVER = re.compile(rb"func \((\w+) ")


@record(frozen=True)
class TestedField:
    """A selector that is compared with nil and used as a receiver afterwards; owner is the struct, where the text shows it."""

    file: SourceFile
    decl: OutlineDecl
    name: str
    owner: str
    calls: frozenset[str]
    """The names of the methods that are called on it; none when it is a function, and called itself."""


def tested_fields(file: SourceFile) -> Iterator[TestedField]:
    """The silent tests for nil of a file."""
    data = file.data
    for operator, rest in ((b"!= nil", _SKIPS), (b"== nil", _LEAVES)):
        at = data.find(operator)
        while at >= 0:
            end = at + len(operator)
            if data[at - 4 : at] != b"err " and rest.match(data, end) is not None:
                found = _tested(file, at, end)
                if found is not None:
                    yield found
            at = data.find(operator, end)


def _tested(file: SourceFile, at: int, end: int) -> TestedField | None:
    data = file.data
    match = _SELECTOR.search(data, max(0, at - 60), at)
    decl = file.decl_at(at) if match is not None else None
    if match is None or decl is None or decl.kind != "func":
        return None
    selector = match[0][:-1]
    called = {
        found[1].decode() for at in _places(data, selector + b".", end, decl.end) if (found := _CALL.match(data, at))
    }
    if not called and next(_places(data, selector + b"(", end, decl.end), None) is None:
        return None
    owner = "" if match[2] else _owner(data, decl, match[1])
    return TestedField(file, decl, match[3].decode(), owner, frozenset(called))


def _places(data: bytes, selector: bytes, start: int, end: int) -> Iterator[int]:
    """Where a selector ends."""
    at = data.find(selector, start, end)
    while at >= 0:
        yield at + len(selector)
        at = data.find(selector, at + len(selector), end)


def _owner(data: bytes, decl: OutlineDecl, base: bytes) -> str:
    """The type of the receiver or parameter that is called base, without its package."""
    receiver = _RECEIVER.match(data, decl.start)
    if receiver is not None and receiver[1] == base:
        return decl.recv
    head = data[decl.start : data.find(b" {", decl.start)]
    found = re.search(rb"\b" + re.escape(base) + rb" \*?(?:\w+\.)?(\w+)[,)]", head)
    return found[1].decode() if found is not None else ""


def may_be_unset(program: Program, field: TestedField) -> bool:
    """Whether somebody was to set a field of this name, and each place that stores something may be one that nobody comes to.

    Somebody was to when there is a function that would, or when the field is exported.
    """
    wanted = field.name[:1].isupper()
    for dead, sets in _judged(program, field):
        if not dead:
            return False
        wanted = wanted or sets
    return wanted


def is_set_elsewhere_only(program: Program, field: TestedField) -> bool:
    """Whether what the text shows to store something under that name is of other structs, or nobody comes to it."""
    return all(dead for dead, _ in _judged(program, field))


def _judged(program: Program, field: TestedField) -> Iterator[tuple[bool, bool]]:
    """Of each place that stores something under the name: whether nobody may come to it, and whether it is an assignment."""
    pattern = _stores(field.name)
    packages = None if field.name[:1].isupper() else (field.file.package_path,)
    for file, decl in program.workspace.mentions(field.name, packages):
        for match in () if file.is_test else pattern.finditer(file.data, decl.start, decl.end):
            if match["other"] is None:
                yield _is_dead(program, field, file, decl, match), match["value"] is not None


def _stores(name: str) -> re.Pattern[bytes]:
    """`x.name = v`, `x.name, err = f()`, `name: v`, `&x.name`; the word comes first, for speed."""
    word = re.escape(name.encode())
    return re.compile(
        word + rb"(?:(?<=\." + word + rb")(?P<more>, [^=\n]*)? = (?P<value>[^\n]*)"
        rb"|(?<![\w.]" + word + rb"):\s+(?P<given>[^\n]*)|(?<=\." + word + rb")(?P<end>[,)])|(?P<other>))"
    )


_ADDRESS = re.compile(rb"&[\w.]+$")


def _is_dead(program: Program, field: TestedField, file: SourceFile, decl: OutlineDecl, match: re.Match[bytes]) -> bool:
    """Whether a store is of another struct, of nil, or hands on a parameter of a function that may have no callers."""
    if match["given"] is not None and decl.kind != "type":
        literal = _literal_type(file.data, decl.start, match.start())
        if literal and field.owner and literal != field.owner:
            return True
    if match["end"] is not None:
        return _ADDRESS.search(file.data, max(decl.start, match.start() - 60), match.start()) is None
    if match["more"] or decl.kind != "func":
        return decl.kind == "type"
    value = (match["value"] or match["given"] or b"").rstrip(b",;}) \r")
    if value == b"nil":
        return True
    head = file.data[decl.start : file.data.find(b" {", decl.start)]
    if re.fullmatch(rb"\w+", value) is None or re.search(rb"\b" + value + rb"[ ,]", head) is None:
        return False
    if match["given"] is None:
        return True  # a setter: types tell who calls it
    name = decl.names[0] if decl.names else ""
    packages = None if name[:1].isupper() else (file.package_path,)
    users = program.workspace.mentions(name, packages)
    return not any(d is not decl and not f.is_test for f, d in users)


def _literal_type(data: bytes, start: int, at: int) -> str:
    """The type of the composite literal around a key, without its package; "" where the text does not show it."""
    depth = 0
    for index in range(at - 1, max(start, at - 4000), -1):
        byte = data[index]
        if byte in b"})]":
            depth += 1
        elif byte in b"{([":
            depth -= 1
            if depth < 0:
                found = re.search(rb"(\w+)$", data[max(start, index - 60) : index])
                return found[1].decode() if found is not None and byte == 0x7B else ""
    return ""
