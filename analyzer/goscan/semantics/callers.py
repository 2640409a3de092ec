"""Who calls a function, and which types implement an interface: the searches over the whole program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goscan.semantics.generics import identical_signatures
from goscan.semantics.lookup import method_names
from goscan.semantics.objects import CallSite, Func, Reference
from goscan.semantics.types import Named, Signature, deref
from goscan.syntax import ast

if TYPE_CHECKING:
    from goscan.semantics.function import Function
    from goscan.semantics.package import Package
    from goscan.semantics.program import Program

# Declarations parsed for one name before giving up. A name that stands in more of them (Close, Get, Run) has callers
# nobody can tell apart cheaply: then only those found so far are answered, so a chain to a handler may be missed.
_LIMIT = 250


class CallGraph:
    """The memory of the searches."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._mentions: dict[str, tuple[Function, ...]] = {}
        self._uses: dict[Function, tuple[tuple[CallSite, ...], tuple[Reference, ...]]] = {}
        self._implementing: dict[tuple[Named, str], tuple[Function, ...]] = {}
        self._implementations: dict[Named, tuple[Named, ...]] = {}
        self._receivers: dict[str, tuple[tuple[Package, str], ...]] | None = None

    # Callers

    def callers(self, fn: Function) -> tuple[CallSite, ...]:
        """The call sites of a declared function; of a literal none."""
        return self._find(fn)[0]

    def references(self, fn: Function) -> tuple[Reference, ...]:
        """The uses of a declared function as a value."""
        return self._find(fn)[1]

    def _find(self, fn: Function) -> tuple[tuple[CallSite, ...], tuple[Reference, ...]]:
        if not isinstance(fn.node, ast.FuncDecl):
            return (), ()
        found = self._uses.get(fn)
        if found is None:
            found = self._uses[fn] = self._search(fn)
        return found

    def _search(self, fn: Function) -> tuple[tuple[CallSite, ...], tuple[Reference, ...]]:
        name = fn.decl_name
        sites: list[CallSite] = []
        references: list[Reference] = []
        for top in self._mentioning(name, fn):
            for user in (top, *top.all_literals()):
                for ident in user.nodes(ast.Ident):
                    if ident.name == name and ident is not getattr(top.node, "name", None):
                        self._classify(fn, user, ident, sites, references)
        return tuple(sites), tuple(references)

    def _classify(
        self, fn: Function, user: Function, ident: ast.Ident, sites: list[CallSite], references: list[Reference]
    ) -> None:
        expr: ast.Expr = ident
        parent = user.parent(ident)
        if isinstance(parent, ast.SelectorExpr) and parent.sel is ident:
            expr, parent = parent, user.parent(parent)
        while isinstance(parent, ast.ParenExpr) or (isinstance(parent, ast.IndexExpr) and parent.x is expr):
            expr, parent = parent, user.parent(parent)
        if isinstance(parent, ast.CallExpr) and parent.fun is expr:
            if fn in user.callee(parent).targets:
                sites.append(CallSite(user, parent))
        elif self._denotes(user, ident, fn):
            references.append(Reference(user, expr))

    def _denotes(self, user: Function, ident: ast.Ident, fn: Function) -> bool:
        obj = user.object(ident)
        if not isinstance(obj, Func):
            return False
        target = self._program.declared(obj)
        if target is fn:
            return True
        # A method value through an interface that fn implements.
        return bool(obj.recv and target is None and fn in self.implementing(Named(obj.path, obj.recv), obj.name))

    def _mentioning(self, name: str, fn: Function) -> tuple[Function, ...]:
        exported = name[:1].isupper()
        key = name if exported else f"{fn.package.path}\0{name}"
        found = self._mentions.get(key)
        if found is None:
            packages = None if exported else (fn.package.path,)
            tops: list[Function] = []
            for file, decl in self._program.workspace.mentions(name, packages):
                if decl.kind in ("func", "var") and not file.is_test:
                    package = self._program.package(file.package_path)
                    if package is not None:
                        tops.append(package.declaration(file, decl).top)
                if len(tops) >= _LIMIT:
                    break
            found = self._mentions[key] = tuple(tops)
        return found

    # Implementations

    def implementing(self, interface: Named, method: str) -> tuple[Function, ...]:
        """The methods that implement one method of an interface, promoted ones included."""
        key = (Named(interface.path, interface.name), method)
        found = self._implementing.get(key)
        if found is None:
            self._implementing[key] = ()
            targets: list[Function] = []
            for t in self.implementations(key[0]):
                selected = self._program.select(t, method)
                if selected is not None and isinstance(selected.obj, Func):
                    target = self._program.declared(selected.obj)
                    if target is not None and target.body is not None and target not in targets:
                        targets.append(target)
            found = self._implementing[key] = tuple(targets)
        return found

    def implementations(self, interface: Named) -> tuple[Named, ...]:
        """The types whose methods cover those of the interface. Generated ones and mocks only when nothing else does."""
        found = self._implementations.get(interface)
        if found is None:
            self._implementations[interface] = ()
            found = self._implementations[interface] = self._find_implementations(interface)
        return found

    def _find_implementations(self, interface: Named) -> tuple[Named, ...]:
        methods = method_names(self._program, interface)
        if not methods or not interface.path:
            return ()
        # The rarest method decides who is looked at.
        by_name = self._by_method()
        rarest = min(methods, key=lambda name: len(by_name.get(name, ())))
        real: list[Named] = []
        others: list[Named] = []
        for package, recv in by_name.get(rarest, ()):
            t = Named(package.path, recv)
            if t != interface and self._covers(t, {name: s for name, (s, _) in methods.items()}):
                (others if _is_double(package, recv) else real).append(t)
        return tuple(real or others)

    def _covers(self, t: Named, methods: dict[str, Signature]) -> bool:
        for name, signature in methods.items():
            found = self._program.select(t, name)
            if found is None or found.kind not in ("method", "interface"):
                return False
            if not isinstance(found.type, Signature) or not identical_signatures(found.type, signature):
                return False
        return True

    def _by_method(self) -> dict[str, tuple[tuple[Package, str], ...]]:
        """The receivers of the scanned modules by the names of their own methods.

        A type that has the rarest method only by embedding is not found: a missed implementation.
        """
        if self._receivers is None:
            table: dict[str, list[tuple[Package, str]]] = {}
            for path in self._program.workspace.packages():
                package = self._program.package(path)
                if package is None:
                    continue
                for recv in package.receivers():
                    for name in package.methods(recv):
                        table.setdefault(name, []).append((package, recv))
            self._receivers = {name: tuple(entries) for name, entries in table.items()}
        return self._receivers


def _is_double(package: Package, recv: str) -> bool:
    """Whether a type stands in for the real one: generated code, or a package or type called mock or fake."""
    lower = f"{package.name} {recv}".lower()
    if any(word in lower for word in ("mock", "fake", "stub")):
        return True
    entry = next(iter(package.methods(recv).values()), None)
    return entry is not None and entry[0].generated


__all__ = ["CallGraph", "deref"]
