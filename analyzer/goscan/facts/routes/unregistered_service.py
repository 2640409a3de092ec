"""Services of generated code that a type implements whole, and that nothing registers, though it registers others of the same type."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.site import Site
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.types import Named, Pointer
from goscan.syntax import ast

_REGISTERS = re.compile(rb"Register\w+Server\(\w+, ")
_REGISTRAR = re.compile(r"Register(\w+)Server")
_SERVER = re.compile(rb"\ntype (\w+)Server interface \{\n(.*?)\n\}", re.DOTALL)
_METHOD = re.compile(rb"^\t([A-Z]\w*)\(", re.MULTILINE)


@record(frozen=True, eq=False)
class UnregisteredService:
    """A service that a type implements; site registers another one of the same type, method is the first one that nobody reaches."""

    name: str
    implementation: Named
    site: Site
    method: Function


def unregistered_services(facts: Facts) -> Iterator[UnregisteredService]:
    """Those of the reported files, at the last registration of the type in the first function that registers it."""
    seen: set[Function] = set()
    for file in facts.program.workspace.reported_files:
        if file.is_test or file.generated:
            continue
        tops = {file.decl_at(m.start()): None for m in _REGISTERS.finditer(file.data)}
        for decl in tops:
            if decl is not None and decl.kind == "func":
                for found in _beside(facts, facts.program.declared(file, decl)):
                    if found.method not in seen:
                        seen.add(found.method)
                        yield found


def _beside(facts: Facts, top: Function) -> Iterator[UnregisteredService]:
    last: dict[tuple[Named, str], Site] = {}
    for fn in top.with_literals():
        for call in fn.nodes(ast.CallExpr):
            callee = fn.callee(call) if len(call.args) == 2 else None
            if callee is not None and _REGISTRAR.fullmatch(callee.name) is not None and callee.path:
                given = fn.type_of(call.args[1])
                given = given.elem if isinstance(given, Pointer) else given
                if isinstance(given, Named):
                    last[given, callee.path] = Site(fn, call)
    for (given, path), site in last.items():
        for name, methods in _services(facts, path).items():
            found = [facts.program.declared_method(given, method) for method in methods]
            functions = [f.function for f in found if f is not None and f.function is not None]
            if functions and len(functions) == len(methods) and not _is_registered(facts, name):
                yield UnregisteredService(name, given, site, functions[0])


def _services(facts: Facts, path: str) -> dict[str, tuple[str, ...]]:
    """The services of a generated package, each with its methods; the other end of a stream has such an interface, too."""
    package = facts.program.package(path)
    return {
        match[1].decode(): tuple(m.decode() for m in _METHOD.findall(match[2]))
        for file in (package.files if package is not None and not package.is_stub else ())
        if file.generated
        for match in _SERVER.finditer(file.data)
        if b"func Register" + match[1] + b"Server(" in file.data
    }


def _is_registered(facts: Facts, name: str) -> bool:
    """Whether a text that is not generated, and no test, calls the function that registers a service."""
    word = f"Register{name}Server"
    mentioned = facts.program.workspace.mentions(
        word, None, lambda file, at: file.data.startswith(b"(", at + len(word))
    )
    return any(not file.generated and not file.is_test for file, _ in mentioned)
