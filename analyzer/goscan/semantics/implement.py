"""Which types of the scanned modules implement an interface."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from goscan.semantics.generics import identical_signatures
from goscan.semantics.lookup import method_names, select
from goscan.semantics.types import Interface, Named, Signature, Type

if TYPE_CHECKING:
    from goscan.semantics.program import Program

_EMBEDDED = re.compile(rb"[{;\n][ \t]*\*?[\w.]+(?:\[[^\]\n]*\])?[ \t]*(?:`[^`\n]*`)?[ \t]*(?://[^\n]*)?[;}\r\n]")
_PARTS = 4  # a method that more types declare tells no part
_STRUCT = re.compile(rb" struct ?\{")
_TYPE_NAME = re.compile(rb"(?:type |\t(?:type )?)([\w\x80-\xff]+)(?:\[.*\])?\Z")
_DOUBLES = ("mock", "fake", "stub")


class Implementations:
    """Searches implementing types; outlines select the candidates, only those are parsed.

    A candidate declares all the methods, or some of them and looks like it embeds the rest. A type that has every
    method by embedding needs no search of its own where something that it embeds has them all: the bodies are the
    same. One that is put together from parts is looked for when nothing else implements the interface.
    """

    def __init__(self, program: Program) -> None:
        self.program = program
        self._found: dict[Named, tuple[Named, ...]] = {}
        self._embedding: dict[str, set[bytes]] = {}
        self._by_method: dict[str, set[tuple[str, str]]] | None = None

    def prepare(self) -> None:
        """Index the methods of all types now."""
        self._index()

    def of(self, iface: Named) -> tuple[Named, ...]:
        """The implementing types, sorted; generated ones and mocks only when there is nothing else."""
        found = self._found.get(iface)
        if found is None:
            self._found[iface] = ()
            found = self._found[iface] = self._search(iface)
        return found

    def _search(self, iface: Named) -> tuple[Named, ...]:
        methods = method_names(self.program, iface)
        if not methods:
            return ()
        matching = self._matching(iface, self._candidates(frozenset(methods)))
        matching = matching or self._matching(iface, self._composed(frozenset(methods)))
        real = tuple(t for t in matching if not self._is_double(t))
        return real or tuple(matching)

    def _matching(self, iface: Named, candidates: set[tuple[str, str]]) -> list[Named]:
        types = (Named(path, name) for path, name in sorted(candidates))
        return [t for t in types if t != iface and implements(self.program, t, iface)]

    def _composed(self, names: frozenset[str]) -> set[tuple[str, str]]:
        """The types that may embed one which declares the method that fewest types declare."""
        declared = [self._index().get(name, set()) for name in names]
        parts = min(declared, key=len) if len(declared) > 1 and all(declared) else set()
        return {
            (file.package_path, name)
            for _, part in (parts if len(parts) <= _PARTS else ())
            for file, decl in self.program.workspace.mentions(part)
            if decl.kind == "type" and not file.is_test and _EMBEDDED.search(file.data, decl.start, decl.end)
            for name in decl.names
        }

    def _candidates(self, names: frozenset[str]) -> set[tuple[str, str]]:
        declared = [self._index().get(name, set()) for name in names]
        complete = set.intersection(*declared)
        return complete | {key for key in set.union(*declared) - complete if self._embeds(*key)}

    def _index(self) -> dict[str, set[tuple[str, str]]]:
        if self._by_method is None:
            self._by_method = {}
            for path, recv, name in self.program.workspace.methods():
                self._by_method.setdefault(name, set()).add((path, recv))
        return self._by_method

    def _embeds(self, path: str, name: str) -> bool:
        """Whether the text of a type has what may be an embedded field: saves parsing most of them."""
        embedding = self._embedding.get(path)
        if embedding is None:
            package = self.program.package(path)
            files = package.files if package is not None else ()
            embedding = self._embedding[path] = {name for file in files for name in _embedding_structs(file.data)}
        return name.encode() in embedding

    def _is_double(self, t: Named) -> bool:
        """Whether a type stands in for a real one: generated code, or a package or type called mock, fake or stub."""
        package = self.program.package(t.path)
        if package is None or any(word in f"{package.name} {t.name}".lower() for word in _DOUBLES):
            return True
        d = package.find(t.name)
        return d is not None and d.file.generated


def _embedding_structs(data: bytes) -> Iterator[bytes]:
    """The names of the struct types, as gofmt writes them, in whose text something looks like an embedded field."""
    for match in _STRUCT.finditer(data):
        line = data.rfind(b"\n", 0, match.start()) + 1
        name = _TYPE_NAME.match(data, line, match.start())
        if name is None:
            continue
        closing = b"\n\t}" if data.startswith(b"\t", line) else b"\n}"
        end = data.find(closing, match.end())
        if _EMBEDDED.search(data, match.end() - 1, end + len(closing) if end >= 0 else len(data)):
            yield name[1]


def embedded_in(program: Program, iface: Named, name: str) -> Named | None:
    """The interface that declares a method, where another embeds it."""
    methods = method_names(program, iface) or {}
    owner = methods[name][1] if name in methods else None
    return owner if owner is not None and owner != iface and owner.path else None


def implements(program: Program, t: Type, iface: Type) -> bool:
    """Whether t or a pointer to it has all methods of the interface; an unknown part of the interface means no."""
    under = program.underlying(iface)
    if not isinstance(under, Interface):
        return False
    methods = method_names(program, iface)
    if methods is None:
        return False
    for name, (signature, _) in methods.items():
        found = select(program, t, name)
        if found is None or found.kind not in ("method", "interface") or not isinstance(found.type, Signature):
            return False
        if not identical_signatures(found.type, signature):
            return False
    return True
