"""Status writes that a nil dependency silently skips."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from goscan.facts.dependencies.always_set import Wiring, always_assigned, refused, wiring
from goscan.facts.dependencies.dependency import Dependency, dependency
from goscan.facts.dependencies.dependency_store import selected
from goscan.facts.facts import Facts
from goscan.facts.goroutines.elsewhere import running
from goscan.facts.goroutines.reach import reach
from goscan.facts.persistence.lookup import reads
from goscan.facts.persistence.write import Write
from goscan.facts.site import Site
from goscan.facts.statuses.silent_guard import SilentGuard, silent_guards
from goscan.semantics.function import Function
from goscan.semantics.objects import Var, VarKind
from goscan.semantics.types import CONTEXT, ERROR
from goscan.syntax import ast


@dataclass(frozen=True, slots=True, eq=False)
class NilGuard:
    """A test that leaves out a status write when a dependency is nil; nothing tells that it was left out."""

    write: Write
    guard: SilentGuard
    in_goroutine: bool

    @property
    def site(self) -> Site:
        """The comparison."""
        return self.guard.site

    @property
    def field(self) -> Dependency | None:
        """The dependency that is tested, when it is a field of a struct."""
        return _field(self.site.function, self.guard.tested)

    @property
    def wiring(self) -> Wiring:
        """What is done about the dependency where its struct is made, or at the start."""
        fn, tested = self.site.function, ast.unparen(self.guard.tested)
        var = fn.object(tested) if isinstance(tested, ast.Ident) else None
        if isinstance(var, Var) and var.kind is VarKind.PACKAGE:
            return Wiring.SET if always_assigned(fn, var) else Wiring.LEFT
        return wiring(self.field) if self.field is not None else Wiring.UNKNOWN

    @property
    def is_caution(self) -> bool:
        """Whether no wiring is seen that leaves the dependency nil: the test is there in case somebody does."""
        return self.wiring in (Wiring.SET, Wiring.UNKNOWN)

    @staticmethod
    def find(facts: Facts) -> Iterator[NilGuard]:
        """Those of goroutines, and of functions that a handler leads to; one per test."""
        seen: set[ast.Node] = set()
        bodies = {fn for g in running(facts) for body in g.bodies for fn in body.with_literals()}
        for write in facts.of(Write):
            if not write.is_status:
                continue
            for guard in silent_guards(write.function, write.site.node):
                node, tested = guard.site.node, guard.tested
                if node in seen or not goes_through(write, tested) or not _is_dependency(write.function, tested):
                    continue
                if _gives_work(write, node, tested):
                    continue
                in_goroutine = write.function in bodies
                if in_goroutine or reach(write.function) is not None:
                    seen.add(node)
                    found = NilGuard(write, guard, in_goroutine)
                    if found.field is None or not refused(found.field):
                        yield found


def _field(fn: Function, tested: ast.Expr) -> Dependency | None:
    """The field that is tested, itself or by way of a variable that is a copy of it."""
    x = ast.unparen(tested)
    if isinstance(x, ast.Ident):
        var = fn.object(x)
        values = [a.value for a in fn.assignments(var)] if isinstance(var, Var) else []
        x = ast.unparen(values[0]) if len(values) == 1 and values[0] is not None else x
    owner = selected(fn, x) if isinstance(x, ast.SelectorExpr) else None
    return dependency(fn.program, owner, x.sel.name) if owner is not None and isinstance(x, ast.SelectorExpr) else None


def _gives_work(write: Write, guard: ast.Node, x: ast.Expr) -> bool:
    """Whether the work comes from the dependency that is tested, by a read that nobody gave a key: without it there is none."""
    fn = write.function
    return any(
        guard.end <= call.start and call.end <= write.call.start and _runs_on(fn, call, x) and reads(fn, call)
        for call in fn.nodes(ast.CallExpr)
        if not any(_is_given(fn, n) for arg in call.args for n in ast.walk(arg))
    )


def _is_given(fn: Function, node: ast.Node) -> bool:
    var = fn.object(node) if isinstance(node, ast.Ident) else None
    return isinstance(var, Var) and var in fn.top.params and fn.top.var_type(var) != CONTEXT


def goes_through(write: Write, x: ast.Expr) -> bool:
    """Whether x is the receiver of the write's call, or what the receiver is a field or a result of."""
    return write.kind != "memory" and _runs_on(write.function, write.call, x)


def _runs_on(fn: Function, call: ast.CallExpr, x: ast.Expr) -> bool:
    text = fn.text(ast.unparen(x))
    at: ast.Expr = call
    while True:
        at = ast.unparen(at)
        if at is not call and fn.text(at) == text:
            return fn.type_of(x) != ERROR
        match at:
            case ast.CallExpr(fun=inner) | ast.SelectorExpr(x=inner):
                at = inner
            case _:
                return False


def _is_dependency(fn: Function, x: ast.Expr) -> bool:
    """A field of a method's receiver or a package variable, or a local variable that is a copy of one.

    Other variables may hold the work itself, and no work is no bug: silent.
    """
    match ast.unparen(x):
        case ast.SelectorExpr(x=base):
            return _is_own(fn, base)
        case ast.Ident() as ident:
            var = fn.object(ident)
            if not isinstance(var, Var):
                return False
            if var.kind is VarKind.PACKAGE:
                return True
            values = [a.value for a in fn.assignments(var)]
            return bool(values) and all(_is_field(fn, v) for v in values)
    return False


def _is_field(fn: Function, value: ast.Expr | None) -> bool:
    return value is not None and isinstance(ast.unparen(value), ast.SelectorExpr) and _is_dependency(fn, value)


def _is_own(fn: Function, base: ast.Expr) -> bool:
    base = ast.unparen(base)
    while isinstance(base, ast.SelectorExpr):
        base = ast.unparen(base.x)
    var = fn.object(base) if isinstance(base, ast.Ident) else None
    return isinstance(var, Var) and (var is fn.top.receiver or var.kind is VarKind.PACKAGE)
