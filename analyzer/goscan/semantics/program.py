"""Program: all packages of a run, found by import path, and the questions that span declarations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from goscan.semantics import callers, evidence, infer, lookup
from goscan.semantics.declaration import Declaration
from goscan.semantics.directives import directives_above
from goscan.semantics.generics import identical_signatures, substitute, substitute_signature
from goscan.semantics.implement import Implementations, embedded_in, implements
from goscan.semantics.imports import Importers
from goscan.semantics.lookup import Selection
from goscan.semantics.objects import Const, Directive, Func, Object, Reference, Var, VarKind
from goscan.semantics.package import Package, base_name
from goscan.semantics.types import (
    ANY,
    ERROR,
    UNKNOWN,
    Named,
    Pointer,
    Signature,
    Struct,
    Type,
    TypeParam,
    named,
)
from goscan.semantics.typexpr import eval_type
from goscan.semantics.universe import ERROR_INTERFACE
from goscan.syntax import ast

if TYPE_CHECKING:
    from goscan.semantics.function import Function
    from goscan.source.files import SourceFile
    from goscan.source.mentions import Accept, AcceptText
    from goscan.source.outline import OutlineDecl
    from goscan.source.workspace import Workspace

Key = tuple[str, str, str]


class Program:
    """Everything that may be read, behind import paths. Nothing is parsed before it is asked for."""

    def __init__(
        self,
        workspace: Workspace,
        extra_directives: Mapping[Key, tuple[Directive, ...]] | None = None,
        external_tables: tuple[str, ...] = (),
    ) -> None:
        self.workspace = workspace
        self.extra_directives: Mapping[Key, tuple[Directive, ...]] = extra_directives or {}
        self.external_tables = external_tables
        self.constraints: dict[TypeParam, tuple[Declaration, ast.Expr]] = {}
        self.memo: dict[object, Any] = {}
        self._packages: dict[str, Package | None] = {}
        self._homes: dict[str, Package] = {}
        self._aliases: dict[tuple[str, str], Type | None] = {}
        self._underlying: dict[Type, Type] = {}
        self._fields: dict[tuple[object, str], Var] = {}
        self._interface_methods: dict[Key, Func] = {}
        self._directives: dict[Key, tuple[Directive, ...]] = {}
        self._callers: dict[Function, callers.CallSites] = {}
        self._references: dict[Function, tuple[Reference, ...]] = {}
        self._field_targets: dict[tuple[str, str, str], tuple[Function, ...]] = {}
        self._implementations = Implementations(self)

    def prepare(self) -> None:
        """Make the indexes over everything now instead of on demand."""
        self.workspace.prepare()
        self._implementations.prepare()

    # Packages and functions

    def package(self, path: str) -> Package | None:
        """The package of an import path: scanned, or described by a stub; None for any other."""
        if path not in self._packages:
            files = self._files(path)
            self._packages[path] = Package(self, path, files) if files else None
        return self._packages[path]

    def _files(self, path: str) -> tuple[SourceFile, ...]:
        """The files of a package; an external test package, `path_test`, shares the directory of the tested one."""
        found = tuple(f for f in self.workspace.package_files(path) if not _is_external_test(f))
        if not found and path.endswith("_test"):
            found = tuple(filter(_is_external_test, self.workspace.package_files(path.removesuffix("_test"))))
        return found

    def package_of(self, file: SourceFile) -> Package:
        """The package of a file. A file that the build would leave out is a package of its own."""
        found = self._homes.get(file.path)
        if found is None:
            package = self.package(file.package_path)
            if package is None or file not in package.files:
                package = Package(self, file.package_path, (file,))
            found = self._homes[file.path] = package
        return found

    def package_name(self, path: str) -> str:
        """The name in the package clause, as far as known, else a guess from the path."""
        package = self.package(path)
        return package.name if package is not None else base_name(path)

    def function(self, path: str, recv: str, name: str) -> Function | None:
        """A declared function or method; recv is "" for functions."""
        package = self.package(path)
        return package.function(recv, name) if package is not None else None

    def functions(self, file: SourceFile) -> Iterable[Function]:
        """The top-level functions of a file, and its var groups; nothing is parsed yet."""
        return self.package_of(file).functions(file)

    def declared(self, file: SourceFile, decl: OutlineDecl) -> Function:
        """The Function of an outline entry (func or var)."""
        return self.package_of(file).declaration(file, decl).top

    def candidates(
        self,
        cue: str,
        *,
        steps: int | None = None,
        where: Callable[[SourceFile], bool] | None = None,
        accept: AcceptText | None = None,
    ) -> Iterator[Function]:
        """The functions and var groups of all readable, non-test files whose bytes show the cue, and are accepted.

        With `steps`, perhaps without those that reported code can only use through more functions than that; with
        `where`, of the files that it says.
        """
        for file, decl in self.workspace.candidates(cue, steps=steps, where=where, accept=accept):
            if decl.kind in ("func", "var"):
                yield self.declared(file, decl)

    def reported(self, cue: str) -> Iterator[Function]:
        """As candidates, of the reported files only."""
        for file, decl in self.workspace.reported_with(cue):
            if decl.kind in ("func", "var"):
                yield self.declared(file, decl)

    def mentioning(
        self, name: str, packages: tuple[str, ...] | None = None, accept: Accept | None = None
    ) -> Iterator[Function]:
        """The functions and var groups, outside tests, whose text has the word name; of all packages if None."""
        for file, decl in self.workspace.mentions(name, packages, accept):
            if decl.kind in ("func", "var") and not file.is_test:
                yield self.declared(file, decl)

    @cached_property
    def importers(self) -> Importers:
        """Which packages import which."""
        return Importers(self.workspace)

    def home(self, d: Declaration, obj: Object) -> Declaration | None:
        """The declaration that declares a constant or variable, resolved; d for what is local to d."""
        decl = obj.decl if isinstance(obj, Const | Var) else None
        if decl is not None and decl in d.info.defs:
            return d
        package = d.package if d.package.path == obj.path else self.package(obj.path)
        if package is None:
            return None
        for tests in (False, True):
            home = package.find(obj.name, tests=tests)
            if home is not None:
                home.resolve()
                return home
        return None

    # Types

    def underlying(self, t: Type) -> Type:
        """The underlying type: of a defined type what it is made of, of a type parameter its constraint."""
        if not isinstance(t, Named | TypeParam):
            return t
        known = self._underlying.get(t)
        if known is None:
            self._underlying[t] = UNKNOWN  # what a cycle sees
            known = self._underlying[t] = self._find_underlying(t)
        return known

    def _find_underlying(self, t: Named | TypeParam) -> Type:
        if isinstance(t, TypeParam):
            return self.underlying(self.constraint(t))
        if not t.path:
            return ERROR_INTERFACE if t == ERROR else ANY
        place = self.type_spec(t)
        if place is None:
            return UNKNOWN
        d, spec = place
        found = self.underlying(eval_type(d, spec.type))
        return substitute(found, self._arguments(t, spec)) if t.args else found

    def _arguments(self, t: Named, spec: ast.TypeSpec) -> dict[TypeParam, Type]:
        names = [ident.name for field in spec.type_params for ident in field.names]
        owner = f"{t.path}.{t.name}"
        return {TypeParam(owner, name): arg for name, arg in zip(names, t.args, strict=False)}

    def constraint(self, t: TypeParam) -> Type:
        """The constraint of a type parameter."""
        place = self.constraints.get(t)
        if place is None:
            # A parameter of a generic type, seen in a method before the type itself was needed.
            path, _, name = t.owner.rpartition(".")
            self.type_spec(Named(path, name))
            place = self.constraints.get(t)
        return eval_type(*place) if place is not None else UNKNOWN

    def type_spec(self, t: Named) -> tuple[Declaration, ast.TypeSpec] | None:
        """The declaration of a defined type; None when it is neither scanned nor described."""
        package = self.package(t.path)
        if package is None:
            return None
        local = package.local_types.get(t.name)
        if local is not None:
            return local
        d = package.find(t.name) or package.find(t.name, tests=True)
        if d is None or d.outline.kind != "type":
            return None
        d.resolve()
        spec = d.spec(t.name)
        return (d, spec) if isinstance(spec, ast.TypeSpec) else None

    def alias_target(self, t: Named) -> Type | None:
        """What an alias stands for; None for a defined or unknown type. Parameters of generic aliases stay open."""
        key = (t.path, t.name)
        if key not in self._aliases:
            self._aliases[key] = None
            self._aliases[key] = self._find_alias(t)
        return self._aliases[key]

    def _find_alias(self, t: Named) -> Type | None:
        package = self.package(t.path)
        if package is None:
            return None
        local = package.local_types.get(t.name)
        d = local[0] if local else package.find(t.name)
        if d is None:
            return None
        if local is None:
            # Look before parsing: an alias has a = (so have some tags, which costs nothing but the parse).
            if d.file.data.find(b"=", d.outline.start, d.outline.end) < 0:
                return None
        place = self.type_spec(t)
        return eval_type(place[0], place[1].type) if place is not None and place[1].alias else None

    def instantiate(self, base: Type, args: tuple[Type, ...]) -> Type:
        """A generic type with its arguments."""
        return Named(base.path, base.name, args) if isinstance(base, Named) else base

    def is_open(self, t: Named) -> bool:
        """Whether a type may have members that are not known: of a library, or of code that is not there."""
        if not t.path:
            return False
        package = self.package(t.path)
        if package is None or package.is_stub:
            return True
        return t.name not in package.local_types and self.type_spec(t) is None

    def is_error_type(self, t: Type) -> bool:
        """Whether t is the predeclared type error, or a defined type or pointer that implements it."""
        if t == ERROR:
            return True
        if not isinstance(t, Named | Pointer):
            return False
        found = self.select(t, "Error")
        if found is None or not isinstance(found.type, Signature):
            return False
        return identical_signatures(found.type, ERROR_INTERFACE.methods[0].signature)

    # Members

    def select(self, t: Type, name: str) -> Selection | None:
        """The field or method of that name, promoted ones included."""
        return lookup.select(self, t, name)

    def method(self, t: Type, name: str) -> Func | None:
        """The method of that name; Func.function is None for interfaces and stubs."""
        found = self.select(t, name)
        return found.obj if found is not None and isinstance(found.obj, Func) else None

    def field(self, t: Type, name: str) -> Var | None:
        """The field of that name; Var.type is its type."""
        found = self.select(t, name)
        return found.obj if found is not None and isinstance(found.obj, Var) else None

    def declared_method(self, t: Named, name: str) -> Func | None:
        """The method declared for exactly this type."""
        package = self.package(t.path) if t.path else None
        return package.method_object(t.name, name) if package is not None else None

    def method_signature(self, t: Named, func: Func) -> Signature | None:
        """The signature of a method declared for t, the type arguments of t filled in."""
        signature = self.func_signature(func)
        place = self.type_spec(t) if t.args and signature is not None else None
        if signature is None or place is None:
            return signature
        return substitute_signature(signature, self._arguments(t, place[1]))

    def func_signature(self, func: Func) -> Signature | None:
        """The signature of a declared function or method, stubs included."""
        function = func.function or self.function(func.path, func.recv, func.name)
        return function.signature if function is not None else None

    def func_type_params(self, func: Func) -> tuple[str, ...]:
        """The names of the type parameters of a function."""
        function = func.function or self.function(func.path, func.recv, func.name)
        head = function.declaration.head if function is not None else None
        if not isinstance(head, ast.FuncDecl):
            return ()
        return tuple(ident.name for field in head.type.type_params for ident in field.names)

    def field_var(self, owner: Type, name: str, t: Type) -> Var:
        """The one Var of a field of a struct."""
        key = ((owner.path, owner.name) if isinstance(owner, Named) else owner, name)
        found = self._fields.get(key)
        if found is None:
            path = owner.path if isinstance(owner, Named) else ""
            found = self._fields[key] = Var(name, path, VarKind.FIELD, type=t)
        return found

    def interface_method(self, owner: Type | None, name: str) -> Func:
        """The one Func of an interface method."""
        path, recv = (owner.path, owner.name) if isinstance(owner, Named) else ("", "")
        return self._interface_methods.setdefault((path, recv, name), Func(name, path, recv))

    def var_type(self, var: Var) -> Type:
        """The type of a variable or field."""
        if var.type is None:
            var.type = UNKNOWN  # what a cycle sees
            var.type = self._find_var_type(var)
        return var.type

    def _find_var_type(self, var: Var) -> Type:
        if var.function is not None:
            d: Declaration | None = var.function.declaration
        else:
            package = self.package(var.path)
            d = None
            for tests in (False, True):
                d = d or (package.find(var.name, tests=tests) if package is not None else None)
            if d is not None:
                d.resolve()
        if d is None or var.origin is None:
            return UNKNOWN
        found = infer.origin_type(d, var.origin)
        return found if found != UNKNOWN else evidence.used_as(d, var)

    def embedded(self, path: str, name: str) -> tuple[tuple[str, str], ...]:
        """(import path, name) of the types that a struct type embeds directly."""
        under = self.underlying(Named(path, name))
        fields = under.fields if isinstance(under, Struct) else ()
        return tuple(key for f in fields if f.embedded and (key := named(f.type)) is not None)

    # Interfaces

    def implements(self, t: Type, iface: Type) -> bool:
        """Whether t or a pointer to it implements an interface."""
        return implements(self, t, iface)

    def implementations(self, path: str, name: str) -> tuple[Named, ...]:
        """The types of the scanned modules, outside tests, that implement the interface path.name."""
        return self._implementations.of(Named(path, name))

    def method_targets(self, iface: Type, name: str) -> tuple[Function, ...]:
        """The bodies of a method in the implementations of a scanned interface. Library interfaces have none here."""
        if not isinstance(iface, Named):
            return ()
        package = self.package(iface.path) if iface.path else None
        if package is None or package.is_stub:
            return ()
        found: list[Function] = []
        for t in self._implementations.of(Named(iface.path, iface.name)):
            func = self.method(t, name)
            if func is not None and func.function is not None and func.function not in found:
                found.append(func.function)
        if not found and (embedded := embedded_in(self, iface, name)) is not None:
            return self.method_targets(embedded, name)  # the whole is put together from what implements its parts
        return tuple(f for f in found if f.has_body)

    # Directives

    def directives_of(self, path: str, recv: str, name: str) -> tuple[Directive, ...]:
        """The directives of a function, a method or an interface method, described anywhere."""
        key = (path, recv, name)
        known = self._directives.get(key)
        if known is None:
            known = self._directives[key] = self._find_directives(key)
        return known

    def _find_directives(self, key: Key) -> tuple[Directive, ...]:
        path, recv, name = key
        function = self.function(path, recv, name)
        if function is not None:
            return function.directives
        found: tuple[Directive, ...] = ()
        place = self.type_spec(Named(path, recv)) if recv and path else None
        if place is not None and isinstance(place[1].type, ast.InterfaceType | ast.StructType):
            spec_type = place[1].type
            members = spec_type.methods if isinstance(spec_type, ast.InterfaceType) else spec_type.fields
            for field in members:
                if any(ident.name == name for ident in field.names):
                    found = directives_above(place[0].file.data, field.start)
        return found + tuple(self.extra_directives.get(key, ()))

    def type_directives(self, path: str, name: str) -> tuple[Directive, ...]:
        """The directives above a type declaration."""
        key = (path, "", f"type {name}")
        known = self._directives.get(key)
        if known is None:
            place = self.type_spec(Named(path, name)) if path else None
            known = directives_above(place[0].file.data, place[1].start) if place is not None else ()
            known += tuple(self.extra_directives.get((path, "", name), ()))
            self._directives[key] = known
        return known

    # Reverse search

    def callers(self, fn: Function) -> callers.CallSites:
        """The calls that may run fn: direct, through interfaces, through local function values. Found while iterating."""
        known = self._callers.get(fn)
        if known is None:
            known = self._callers[fn] = callers.CallSites(self, fn)
        return known

    def references(self, fn: Function) -> tuple[Reference, ...]:
        """The uses of fn as a value: method values, callbacks, registrations."""
        known = self._references.get(fn)
        if known is None:
            known = self._references[fn] = callers.references(self, fn)
        return known

    def field_targets(self, owner: Named, name: str) -> tuple[Function, ...]:
        """The functions assigned to a field of function type of a scanned struct, as far as they are known."""
        key = (owner.path, owner.name, name)
        known = self._field_targets.get(key)
        if known is None:
            self._field_targets[key] = ()
            package = self.package(owner.path)
            if package is not None and not package.is_stub:
                self._field_targets[key] = callers.field_functions(self, owner, name)
            known = self._field_targets[key]
        return known


def _is_external_test(file: SourceFile) -> bool:
    return file.is_test and file.package_name.endswith("_test")
