"""A package: its declarations by name, made from outlines without parsing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from goscan.semantics.declaration import Declaration
from goscan.semantics.directives import directives_above
from goscan.semantics.objects import Const, Directive, Func, Object, PkgName, TypeName, Var, VarKind
from goscan.semantics.types import Named
from goscan.semantics.universe import UNIVERSE
from goscan.syntax import ast

if TYPE_CHECKING:
    from goscan.semantics.function import Function
    from goscan.semantics.program import Program
    from goscan.source.files import SourceFile
    from goscan.source.outline import OutlineDecl

_Key = tuple[str, str]  # (receiver, name)

_VERSION = re.compile(r"v[0-9]+\Z")
_GOPKG_VERSION = re.compile(r"\.v[0-9]+\Z")


class Package:
    """The files of one import path. Test files see everything, other files see no test file.

    Of several declarations of one name (files for different systems) the first in path order counts.
    """

    def __init__(self, program: Program, path: str, files: Iterable[SourceFile]) -> None:
        self.program = program
        self.path = path
        self.files = tuple(files)
        self.is_stub = any(f.is_stub for f in self.files)
        self.name = next((f.package_name for f in self.files if not f.is_test), base_name(path))
        self.local_types: dict[str, tuple[Declaration, ast.TypeSpec]] = {}
        self._declarations: dict[tuple[str, int], Declaration] = {}
        self._objects: dict[tuple[str, int, str], Object] = {}
        self._imports: dict[str, dict[str, Object]] = {}
        self._dots: dict[str, tuple[str, ...]] = {}
        self._tables: dict[bool, Mapping[_Key, tuple[SourceFile, OutlineDecl]]] = {}
        self._methods: dict[str, dict[str, tuple[SourceFile, OutlineDecl]]] | None = None

    def __repr__(self) -> str:
        return f"Package({self.path})"

    # Declarations

    def declaration(self, file: SourceFile, decl: OutlineDecl) -> Declaration:
        """The one Declaration of an outline entry."""
        key = (file.path, decl.start)
        found = self._declarations.get(key)
        if found is None:
            found = self._declarations[key] = Declaration(self, file, decl)
        return found

    def find(self, name: str, recv: str = "", tests: bool = False) -> Declaration | None:
        """The declaration of a name, or of a method of recv. Those of test files count only with tests."""
        entry = self._table(tests).get((recv, name))
        return self.declaration(*entry) if entry else None

    def function(self, recv: str, name: str, tests: bool = False) -> Function | None:
        """A declared function or method, body or not."""
        d = self.find(name, recv, tests)
        return d.top if d is not None and d.outline.kind == "func" else None

    def methods(self, recv: str) -> Mapping[str, tuple[SourceFile, OutlineDecl]]:
        """The declared methods of a type, outside tests, by name."""
        if self._methods is None:
            self._methods = {}
            for (owner, name), entry in self._table(False).items():
                if owner:
                    self._methods.setdefault(owner, {})[name] = entry
        return self._methods.get(recv, {})

    def receivers(self, method: str) -> tuple[str, ...]:
        """The types with a declared method of that name, outside tests."""
        return tuple(owner for owner, name in self._table(False) if name == method and owner)

    def functions(self, file: SourceFile) -> Iterable[Function]:
        """The functions of a file, and its var groups as initialisers; made lazily, nothing is parsed."""
        for decl in file.outline.decls:
            if decl.kind in ("func", "var"):
                yield self.declaration(file, decl).top

    def _table(self, tests: bool) -> Mapping[_Key, tuple[SourceFile, OutlineDecl]]:
        table = self._tables.get(tests)
        if table is None:
            table = self._tables[tests] = self._build(tests)
        return table

    def _build(self, tests: bool) -> dict[_Key, tuple[SourceFile, OutlineDecl]]:
        table: dict[_Key, tuple[SourceFile, OutlineDecl]] = {}
        for file in self.files:
            if file.is_test and not tests:
                continue
            for decl in file.outline.decls:
                for name in decl.names:
                    table.setdefault((decl.recv, name), (file, decl))
        return table

    # Names

    def member(self, name: str) -> Object | None:
        """What name denotes in the package scope, seen from outside."""
        return self._object(name, False)

    def declared_object(self, file: SourceFile, name: str) -> Object | None:
        """What name denotes in the package scope, seen from file."""
        return self._object(name, file.is_test)

    def lookup(self, file: SourceFile, name: str) -> Object | None:
        """What an identifier that no inner scope declares denotes in file: package, imports, universe."""
        found = self._object(name, file.is_test) or self._file_scope(file).get(name) or UNIVERSE.get(name)
        if found is not None:
            return found
        for path in self._dots[file.path]:
            imported = self.program.package(path)
            if imported is not None and (obj := imported.member(name)) is not None:
                return obj
        return None

    def method_object(self, recv: str, name: str, tests: bool = False) -> Func | None:
        """The Func of a declared method."""
        entry = self._table(tests).get((recv, name))
        if entry is None or entry[1].kind != "func":
            return None
        obj = self._make(entry, name)
        return obj if isinstance(obj, Func) else None

    def _object(self, name: str, tests: bool) -> Object | None:
        entry = self._table(tests).get(("", name))
        return self._make(entry, name) if entry is not None else None

    def _make(self, entry: tuple[SourceFile, OutlineDecl], name: str) -> Object:
        file, decl = entry
        key = (file.path, decl.start, name)
        found = self._objects.get(key)
        if found is None:
            found = self._objects[key] = self._new_object(file, decl, name)
        return found

    def _new_object(self, file: SourceFile, decl: OutlineDecl, name: str) -> Object:
        match decl.kind:
            case "func":
                function = None if self.is_stub else self.declaration(file, decl).top
                return Func(name, self.path, decl.recv, function)
            case "type":
                return TypeName(name, self.path, Named(self.path, name))
            case "const":
                return Const(name, self.path)
            case _:
                return Var(name, self.path, VarKind.PACKAGE)

    def _file_scope(self, file: SourceFile) -> dict[str, Object]:
        table = self._imports.get(file.path)
        if table is None:
            table = self._imports[file.path] = {}
            dots: list[str] = []
            for imported in file.imports:
                if imported.name == ".":
                    dots.append(imported.path)
                elif imported.name != "_":
                    name = imported.name or self.program.package_name(imported.path)
                    table.setdefault(name, PkgName(name, imported.path))
            self._dots[file.path] = tuple(dots)
        return table

    def type_param_names(self, file: SourceFile, type_name: str) -> tuple[str, ...]:
        """The type parameters of a generic type as its own declaration names them."""
        d = self.find(type_name, tests=file.is_test)
        spec = d.spec(type_name) if d is not None else None
        if not isinstance(spec, ast.TypeSpec):
            return ()
        return tuple(ident.name for field in spec.type_params for ident in field.names)

    # Directives

    def directives(self, d: Declaration) -> tuple[Directive, ...]:
        """The directives of a function declaration, with those of the configuration."""
        names = d.outline.names
        extra = self.program.extra_directives.get((self.path, d.outline.recv, names[0] if names else ""), ())
        return directives_above(d.file.data, d.outline.start) + tuple(extra)


def base_name(path: str) -> str:
    """The likely name of a package that is neither scanned nor described, from its import path.

    `/v2`, `.v3`, a `go-` prefix and a `.go`/`-go` suffix are dropped, as is usual. A package that is called otherwise
    is then not found under its name: what it contains stays unknown, nothing else is taken for it.
    """
    parts = [p for p in path.split("/") if p]
    while len(parts) > 1 and _VERSION.match(parts[-1]):
        parts.pop()
    name = _GOPKG_VERSION.sub("", parts[-1] if parts else "")
    name = name.removeprefix("go-").removesuffix("-go").removesuffix(".go")
    return name.rpartition("-")[2].rpartition(".")[2] if not name.isidentifier() else name
