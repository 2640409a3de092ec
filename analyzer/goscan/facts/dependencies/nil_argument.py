"""Calls that hand nil, or a variable that is never given a value, to what may be a constructor: found in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goscan.facts.dependencies.unset_field import tested_fields
from goscan.facts.facts import Facts
from goscan.semantics.function import Function
from goscan.semantics.objects import CallSite
from goscan.source.files import SourceFile
from goscan.syntax import ast

_NIL = re.compile(rb"nil(?:(?<=\(nil)|(?<=, nil)|(?<=\tnil))\s*[,)]")
_LOCAL = re.compile(rb"\n\t+var (\w+) \*?(?:\w+\.)?[A-Z]\w*\n")
_KEPT = re.compile(rb"(\w+):\s+\w+[,}\n]")
_FUNC = re.compile(rb"\nfunc (\w+)[(\[]")
_NAME = re.compile(rb"(\w+)$")
_BACK = 600  # bytes; an argument further behind its call is missed


def nil_arguments(facts: Facts) -> Iterator[CallSite]:
    """The calls, in reported files, of functions that keep a parameter, which may be given nil."""
    program = facts.program
    judged: dict[bytes, bool] = {}
    for file in program.workspace.reported_files:
        found: dict[int, tuple[Function, set[str]]] = {}
        for at in sorted(_places(file)):
            name = _called(file.data, at)
            if name and name not in judged:
                judged[name] = _keeps_parameters(facts, name)
            decl = file.decl_at(at) if judged.get(name) else None
            if decl is not None and decl.kind in ("func", "var"):
                found.setdefault(decl.start, (program.declared(file, decl), set()))[1].add(name.decode())
        for fn, names in found.values():
            yield from _calls(fn, names)


def _places(file: SourceFile) -> Iterator[int]:
    """Where an argument is nil, or a local variable that was declared without a value."""
    data = file.data
    for match in _NIL.finditer(data):
        yield match.start()
    for match in _LOCAL.finditer(data):
        decl = file.decl_at(match.start(1))
        if decl is not None and decl.kind == "func":
            name = re.escape(match[1])
            for use in re.finditer(name + rb"(?<=[(,\s]" + name + rb")[,)]", data[match.end() : decl.end]):
                yield match.end() + use.start()


def _called(data: bytes, at: int) -> bytes:
    """The name of what is called with the argument at an offset."""
    depth = 0
    for index in range(at - 1, max(0, at - _BACK), -1):
        byte = data[index]
        if byte in b")}]":
            depth += 1
        elif byte in b"({[":
            depth -= 1
            if depth < 0:
                name = _NAME.search(data, max(0, index - 60), index) if byte == 0x28 else None
                return name[1] if name is not None else b""
    return b""


def _keeps_parameters(facts: Facts, name: bytes) -> bool:
    """Whether a function of that name, somewhere in the modules, puts a variable into a field that its package tests for nil."""
    for file, at in facts.once("declared functions", lambda: _declared(facts)).get(name, ()):
        decl = file.decl_at(at)
        kept = _KEPT.finditer(file.data, decl.start, decl.end) if decl is not None else ()
        names = {match[1].decode() for match in kept}
        if names and not names.isdisjoint(_tested_in(facts, file.package_path)):
            return True
    return False


def _declared(facts: Facts) -> dict[bytes, list[tuple[SourceFile, int]]]:
    """The functions of the modules by name, methods left out; no outline is made for that."""
    found: dict[bytes, list[tuple[SourceFile, int]]] = {}
    for file in facts.program.workspace.searched_files:
        for match in _FUNC.finditer(file.data) if not file.is_test else ():
            found.setdefault(match[1], []).append((file, match.start(1)))
    return found


def _tested_in(facts: Facts, package: str) -> frozenset[str]:
    """The names of the fields that a package tests for nil, and calls through."""
    return facts.once(("tested fields", package), lambda: frozenset(_find_tested(facts, package)))


def _find_tested(facts: Facts, package: str) -> Iterator[str]:
    for file in facts.program.workspace.package_files(package):
        if not (file.is_test or file.is_stub):
            yield from (field.name for field in tested_fields(file))


def _calls(fn: Function, names: set[str]) -> Iterator[CallSite]:
    for inner in fn.with_literals():
        for call in inner.nodes(ast.CallExpr):
            fun = ast.unparen(call.fun)
            name = fun.sel.name if isinstance(fun, ast.SelectorExpr) else fun.name if isinstance(fun, ast.Ident) else ""
            if name in names:
                yield CallSite(inner, call)
