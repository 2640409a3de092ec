"""Dependencies: fields of structs, where code outside tests sets them, and where it makes the structs.

Functions of other modules may set an exported field, too, and reflection may set any that it can see. So a struct whose
fields carry tags, and one that is handed by address to code that is not scanned, count as set in unknown ways.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from goscan.facts.dependencies.construction import Construction, constructions_of, is_assertion
from goscan.facts.dependencies.dependency_store import Store, argument, is_struct, store_of, stores_in
from goscan.facts.dependencies.nilness import Nilness, nilness
from goscan.semantics.function import Function
from goscan.semantics.objects import Callee, CalleeKind
from goscan.semantics.program import Program
from goscan.semantics.types import Interface, Named, Struct, StructField
from goscan.source.files import SourceFile
from goscan.source.mentions import assigned
from goscan.syntax import ast

# Words that more functions mention are not followed: such a field counts as set in unknown ways.
_MENTIONS = 150
_ADDRESS = re.compile(rb"&(?:\w+\.)+$")
_LITERAL = re.compile(rb"\w+[{\[]")


@dataclass(eq=False)
class Dependency:
    """A field through which a struct uses something else."""

    program: Program
    owner: Named
    field: StructField

    @property
    def name(self) -> str:
        """The field's name."""
        return self.field.name

    @property
    def _packages(self) -> tuple[str, ...] | None:
        return None if self.name[:1].isupper() else (self.owner.path,)

    @cached_property
    def mentions(self) -> tuple[Function, ...]:
        """The functions that mention the field, a limited number of them."""
        return tuple(islice(self.program.mentioning(self.name, self._packages), _MENTIONS))

    @cached_property
    def stores(self) -> tuple[Store, ...] | None:
        """Where code outside tests gives the field a value other than a plain nil; None when that cannot be known."""
        if self._is_data or not self._is_importable:
            return None
        places = tuple(islice(self.program.mentioning(self.name, self._packages, _may_store), _MENTIONS + 1))
        if len(places) > _MENTIONS:
            return None
        found: list[Store] = []
        for top in places:
            for fn in top.with_literals():
                stored = stores_in(self.owner, self.name, fn)
                if stored is None:
                    return None
                found += stored
        for fn, literal in self.literals:
            value = self.value_in(literal)
            if value is not None and not isinstance(literal.elts[0], ast.KeyValueExpr):
                found.append(store_of(fn, literal, value))
        return tuple(s for s in found if nilness(s.function, s.value, self.field.type) is not Nilness.NIL)

    def value_in(self, literal: ast.CompositeLit) -> ast.Expr | None:
        """What a literal of the struct gives the field; None when it leaves it out."""
        if literal.elts and not isinstance(literal.elts[0], ast.KeyValueExpr):
            index = next(i for i, f in enumerate(self._fields) if f.name == self.name)
            return literal.elts[index] if index < len(literal.elts) else None
        for element in literal.elts:
            match element:
                case ast.KeyValueExpr(key=ast.Ident(name=name), value=value) if name == self.name:
                    return value
        return None

    @cached_property
    def _fields(self) -> tuple[StructField, ...]:
        under = self.program.underlying(self.owner)
        return under.fields if isinstance(under, Struct) else ()

    @property
    def _is_importable(self) -> bool:
        """Whether it is known how other packages import the struct: not where there is no go.mod and more than one package."""
        package = self.program.package(self.owner.path)
        if package is None or not any(file.module.path for file in package.files):
            return len({file.directory for file in self.program.workspace.searched_files}) == 1
        return True

    @property
    def _is_data(self) -> bool:
        """Whether decoders, ORMs or injectors may fill the struct by reflection."""
        return any(f.tag for f in self._fields)

    @cached_property
    def literals(self) -> tuple[tuple[Function, ast.CompositeLit], ...]:
        """The composite literals of the struct outside tests."""
        packages = None if self.owner.name[:1].isupper() else (self.owner.path,)
        return tuple(
            (fn, literal)
            for top in self.program.mentioning(self.owner.name, packages, _may_be_literal)
            for fn in top.with_literals()
            for literal in fn.nodes(ast.CompositeLit)
            if is_struct(fn.type_of(literal), self.owner)
        )

    @cached_property
    def live_stores(self) -> tuple[Store, ...] | None:
        """The stores that code outside tests may reach with something that is not nil."""
        return None if self.stores is None else tuple(s for s in self.stores if self._is_live(s))

    def _is_live(self, store: Store) -> bool:
        """Not live is only what hands on a parameter: in a setter that nobody calls, or in a function called with nil alone."""
        if store.param is None or store.function is not store.setter or self.program.references(store.setter):
            return True
        if not isinstance(store.node, ast.AssignStmt) and not self.program.callers(store.setter):
            return True
        if self._may_be_called(store.setter):
            return True
        return any(
            argument(site, store.param) is None
            or nilness(site.function, argument(site, store.param) or site.call, self.field.type)
            not in (Nilness.NIL, Nilness.TYPED)
            for site in self.program.callers(store.setter)
        )

    def _may_be_called(self, setter: Function) -> bool:
        """Whether somebody who cannot be seen may call a method: a library, or a call through an interface that is not known whole.

        What is called for its outcome does more than setting a field: a library's interface may ask for it.
        """
        if not setter.recv_name:
            return False
        if any(not is_struct(r.type, self.owner) for r in setter.signature.results):
            return True
        name = setter.decl_name
        packages = None if name[:1].isupper() else (setter.package.path,)
        return any(
            isinstance(call.fun, ast.SelectorExpr) and call.fun.sel.name == name and self._may_take(fn.callee(call))
            for top in islice(self.program.mentioning(name, packages), _MENTIONS)
            for fn in top.with_literals()
            for call in fn.nodes(ast.CallExpr)
        )

    def _may_take(self, callee: Callee) -> bool:
        """Whether a call of which the body is not known may be one of the struct's: it has what is known of the interface."""
        if callee.targets or callee.kind is not CalleeKind.INTERFACE:
            return callee.kind is CalleeKind.UNKNOWN
        under = self.program.underlying(Named(callee.path, callee.recv))
        methods = under.methods if isinstance(under, Interface) else ()
        return all(self.program.method(self.owner, method.name) is not None for method in methods)

    @cached_property
    def constructions(self) -> tuple[Construction, ...]:
        """Where code outside tests makes the struct for use. Containers that are given constructors are not seen."""
        made = ((fn, literal) for fn, literal in self.literals if not is_assertion(fn, literal))
        return tuple(w for fn, literal in made for w in constructions_of(fn, literal, fn, literal))


def _may_store(file: SourceFile, at: int) -> bool:
    """Whether a word is assigned to, is a key, or has its address taken."""
    return assigned(file, at) or _ADDRESS.search(file.data, max(0, at - 60), at) is not None


def _may_be_literal(file: SourceFile, at: int) -> bool:
    """Whether a type's name is followed by the brace of a literal, or by type arguments."""
    return _LITERAL.match(file.data, at) is not None


def dependency(program: Program, owner: Named, name: str) -> Dependency | None:
    """The one Dependency of a field of a scanned struct; None when there is no such field."""
    memo: dict[object, Dependency | None] = program.memo
    key = ("dependency", owner.path, owner.name, name)
    if key not in memo:
        memo[key] = _dependency(program, owner, name)
    return memo[key]


def _dependency(program: Program, owner: Named, name: str) -> Dependency | None:
    package = program.package(owner.path)
    under = program.underlying(owner)
    if package is None or package.is_stub or not isinstance(under, Struct):
        return None
    field = next((f for f in under.fields if f.name == name and not f.embedded), None)
    return Dependency(program, owner, field) if field is not None else None
