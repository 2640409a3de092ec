"""The whole program: packages on demand, and the questions about types that need more than one declaration."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from goscan.semantics import infer, typexpr
from goscan.semantics.callers import CallGraph
from goscan.semantics.generics import substitute, substitute_signature
from goscan.semantics.lookup import Selection, select
from goscan.semantics.objects import CallSite, Const, Directive, Func, Object, Reference, TypeName, Var, VarKind
from goscan.semantics.package import Package, base_name
from goscan.semantics.types import (
    CONTEXT,
    ERROR,
    UNKNOWN,
    Interface,
    Named,
    Pointer,
    Signature,
    Struct,
    Type,
    TypeParam,
    deref,
)
from goscan.semantics.universe import ERROR_INTERFACE
from goscan.syntax import ast

if TYPE_CHECKING:
    from goscan.semantics.declaration import Declaration
    from goscan.semantics.function import Function
    from goscan.source.files import SourceFile
    from goscan.source.workspace import Workspace

Key = tuple[str, str, str]


class Program:
    """All packages of a workspace and the stubs they import; nothing is read before it is asked for.

    extra_directives are those of the configuration, by (import path, receiver, name).
    """

    def __init__(self, workspace: Workspace, extra_directives: Mapping[Key, tuple[Directive, ...]] | None = None) -> None:
        self.workspace = workspace
        self.extra_directives: Mapping[Key, tuple[Directive, ...]] = extra_directives or {}
        self.constraints: dict[TypeParam, tuple[Declaration, ast.Expr]] = {}
        self.memo: dict[Any, Any] = {}
        self._packages: dict[str, Package | None] = {}
        self._names: dict[str, str] = {}
        self._underlying: dict[Type, Type] = {}
        self._aliases: dict[Named, Type | None] = {}
        self._fields: dict[tuple[Type, str], Var] = {}
        self._methods: dict[tuple[Type | None, str], Func] = {}
        self._graph = CallGraph(self)

    # Packages and functions

    def package(self, path: str) -> Package | None:
        """The package of an import path: scanned, else described by a stub, else None."""
        if path not in self._packages:
            files = self.workspace.package_files(path)
            self._packages[path] = Package(self, path, files) if files else None
        return self._packages[path]

    def package_name(self, path: str) -> str:
        """The name under which an import without a name is known."""
        found = self._names.get(path)
        if found is None:
            package = self.package(path)
            found = self._names[path] = package.name if package is not None else base_name(path)
        return found

    def function(self, path: str, recv: str, name: str) -> Function | None:
        """A declared function or method."""
        package = self.package(path)
        return package.function(recv, name) if package is not None else None

    def functions(self, file: SourceFile) -> Iterator[Function]:
        """The functions of a file, and its var groups as initialisers."""
        package = self._home(file)
        if package is not None:
            yield from package.functions(file)

    def candidates(self, cue: str) -> Iterator[Function]:
        """The declared functions and var groups of all readable, non-test files whose bytes show the cue."""
        yield from self._with_cue(cue, reported_only=False)

    def reported(self, cue: str) -> Iterator[Function]:
        """As candidates, of the reported files only."""
        yield from self._with_cue(cue, reported_only=True)

    def _with_cue(self, cue: str, reported_only: bool) -> Iterator[Function]:
        for file, decl in self.workspace.candidates(cue, reported_only=reported_only):
            package = self._home(file)
            if package is not None and decl.kind in ("func", "var"):
                yield package.declaration(file, decl).top

    def _home(self, file: SourceFile) -> Package | None:
        return self.package(file.package_path.removesuffix("_test") if file.is_test else file.package_path)

    # Calls

    def callers(self, fn: Function) -> tuple[CallSite, ...]:
        """Where fn is called, outside tests: directly, or through an interface that it implements."""
        return self._graph.callers(fn)

    def references(self, fn: Function) -> tuple[Reference, ...]:
        """Where fn is used as a value, outside tests."""
        return self._graph.references(fn)

    def implementing(self, interface: Named, method: str) -> tuple[Function, ...]:
        """The bodies that a call of an interface's method may run: the methods of the types that implement it."""
        return self._graph.implementing(interface, method)

    def implementations(self, path: str, name: str) -> tuple[Named, ...]:
        """The types of the scanned, non-test modules that implement an interface."""
        return self._graph.implementations(Named(path, name))

    # Types

    def underlying(self, t: Type) -> Type:
        """The type behind a name; UNKNOWN when the name is not described. Other types are their own."""
        if not isinstance(t, Named):
            return self._constraint(t) if isinstance(t, TypeParam) else t
        found = self._underlying.get(t)
        if found is None:
            self._underlying[t] = UNKNOWN  # what a cycle sees
            found = self._underlying[t] = self._find_underlying(t)
        return found

    def _find_underlying(self, t: Named) -> Type:
        if not t.path:
            return ERROR_INTERFACE if t == ERROR else Interface(())
        place = self._type_spec(t)
        if place is None:
            return UNKNOWN
        d, spec = place
        target = self.underlying(typexpr.eval_type(d, spec.type))
        names = [ident.name for field in spec.type_params for ident in field.names]
        owner = f"{t.path}.{t.name}"
        by = {TypeParam(owner, name): arg for name, arg in zip(names, t.args, strict=False)}
        return substitute(target, by)

    def _constraint(self, t: TypeParam) -> Type:
        """The methods of a type parameter are those of its constraint."""
        found = self.constraints.get(t)
        if found is None:
            return UNKNOWN
        under = self.underlying(typexpr.eval_type(*found))
        return under if isinstance(under, Interface) else UNKNOWN

    def _type_spec(self, t: Named) -> tuple[Declaration, ast.TypeSpec] | None:
        package = self.package(t.path)
        if package is None:
            return None
        if t.name in package.local_types:
            return package.local_types[t.name]
        d = package.find(t.name)
        if d is None or d.outline.kind != "type":
            return None
        d.resolve()
        spec = d.spec(t.name)
        return (d, spec) if isinstance(spec, ast.TypeSpec) else None

    def alias_target(self, t: Named) -> Type | None:
        """What an alias stands for; None for a defined type."""
        if t not in self._aliases:
            self._aliases[t] = None
            place = self._type_spec(t)
            if place is not None and place[1].alias:
                self._aliases[t] = typexpr.eval_type(place[0], place[1].type)
        return self._aliases[t]

    def instantiate(self, base: Type, args: tuple[Type, ...]) -> Type:
        """A generic type with arguments."""
        return Named(base.path, base.name, args) if isinstance(base, Named) else UNKNOWN

    def is_open(self, t: Named) -> bool:
        """Whether t may have members that are not known here: a library type that no stub describes."""
        return bool(t.path) and self._type_spec(t) is None

    def var_type(self, var: Var) -> Type:
        """The type of a variable or field."""
        if var.type is None:
            var.type = UNKNOWN  # what a cycle sees
            var.type = self._find_var_type(var)
        return var.type

    def _find_var_type(self, var: Var) -> Type:
        if var.function is not None:
            home: Declaration | None = var.function.declaration
        else:
            home = self._declaring(var)
        return infer.origin_type(home, var.origin) if home is not None and var.origin is not None else UNKNOWN

    def home(self, d: Declaration, const: Const) -> Declaration | None:
        """The resolved declaration that declares a constant seen in d."""
        if const.decl is not None and const.decl in d.info.defs:
            return d
        return self._declaring(const)

    def _declaring(self, obj: Object) -> Declaration | None:
        package = self.package(obj.path)
        d = package.find(obj.name) or package.find(obj.name, view="test") if package is not None else None
        if d is not None:
            d.resolve()
        return d

    def is_error_type(self, t: Type) -> bool:
        """Whether t is error or a named type or interface that has its method."""
        if t == ERROR:
            return True
        if not isinstance(t, Named | Pointer) or not isinstance(deref(t), Named):
            return False
        found = select(self, t, "Error")
        return found is not None and found.kind in ("method", "interface")

    def is_context(self, t: Type) -> bool:
        """Whether t is context.Context."""
        return t == CONTEXT

    # Members

    def select(self, t: Type, name: str) -> Selection | None:
        """The field or method called name of a value of type t, promotion included."""
        return select(self, t, name)

    def declared_method(self, t: Named, name: str) -> Func | None:
        """The method declared on t itself."""
        package = self.package(t.path)
        return package.method_object(t.name, name) if package is not None else None

    def method_signature(self, owner: Named, func: Func) -> Signature | None:
        """The signature of a method of owner, its type arguments put in."""
        signature = self.func_signature(func)
        if signature is None or not owner.args:
            return signature
        package = self.package(owner.path)
        d = package.find(owner.name) if package is not None else None
        spec = d.spec(owner.name) if d is not None else None
        if not isinstance(spec, ast.TypeSpec):
            return signature
        names = [ident.name for field in spec.type_params for ident in field.names]
        key = f"{owner.path}.{owner.name}"
        by = {TypeParam(key, name): arg for name, arg in zip(names, owner.args, strict=False)}
        return substitute_signature(signature, by)

    def func_signature(self, func: Func) -> Signature | None:
        """The signature of a declared function or method, receiver left out."""
        fn = self.declared(func)
        return fn.signature if fn is not None else None

    def func_type_params(self, func: Func) -> tuple[str, ...]:
        """The names of the type parameters of a generic function."""
        fn = None if func.recv else self.declared(func)
        if fn is None or not isinstance(fn.node, ast.FuncDecl):
            return ()
        return tuple(ident.name for field in fn.node.type.type_params for ident in field.names)

    def declared(self, func: Func) -> Function | None:
        """The Function of a Func; that of a stub has no body."""
        return func.function or self.function(func.path, func.recv, func.name)

    def field_var(self, t: Type, name: str, field_type: Type) -> Var:
        """The one Var of a field: equal fields of one struct type are the same object."""
        key = (Named(t.path, t.name) if isinstance(t, Named) else t, name)
        found = self._fields.get(key)
        if found is None:
            path = t.path if isinstance(t, Named) else ""
            found = self._fields[key] = Var(name, path, VarKind.FIELD, type=field_type)
        return found

    def interface_method(self, owner: Named | None, name: str) -> Func:
        """The one Func of an interface's method."""
        key = (owner, name)
        found = self._methods.get(key)
        if found is None:
            path, recv = (owner.path, owner.name) if owner is not None else ("", "")
            found = self._methods[key] = Func(name, path, recv)
        return found

    def embedded(self, path: str, name: str) -> tuple[tuple[str, str], ...]:
        """(import path, name) of the types that a struct type embeds directly."""
        under = self.underlying(Named(path, name))
        if not isinstance(under, Struct):
            return ()
        types = (deref(f.type) for f in under.fields if f.embedded)
        return tuple((t.path, t.name) for t in types if isinstance(t, Named))

    def interface_named(self, t: Type) -> Named | None:
        """The named interface that t is, else None."""
        t = deref(t)
        return t if isinstance(t, Named) and isinstance(self.underlying(t), Interface) else None

    # Directives

    def directives(self, path: str, recv: str, name: str) -> tuple[Directive, ...]:
        """What stubs, source comments and the configuration say of a function or method, also an interface's."""
        fn = self.function(path, recv, name)
        if fn is not None:
            return fn.directives
        extra = tuple(self.extra_directives.get((path, recv, name), ()))
        return self._interface_directives(path, recv, name) + extra

    def _interface_directives(self, path: str, recv: str, name: str) -> tuple[Directive, ...]:
        from goscan.semantics.directives import directives_above

        place = self._type_spec(Named(path, recv)) if recv else None
        if place is None or not isinstance(place[1].type, ast.InterfaceType):
            return ()
        for method in place[1].type.methods:
            if method.names and method.names[0].name == name:
                return directives_above(place[0].file.data, method.start)
        return ()

    def type_directives(self, path: str, name: str) -> tuple[Directive, ...]:
        """The directives above a type."""
        from goscan.semantics.directives import directives_above

        place = self._type_spec(Named(path, name))
        if place is None:
            return ()
        d, spec = place
        alone = isinstance(d.node, ast.GenDecl) and len(d.node.specs) == 1
        return directives_above(d.file.data, d.outline.start if alone else spec.start)


__all__ = ["Program", "TypeName"]
