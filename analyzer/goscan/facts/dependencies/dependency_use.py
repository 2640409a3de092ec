"""What code does through a dependency: the calls, and the tests for nil that silently skip them."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.dependencies.dependency import Dependency
from goscan.facts.dependencies.dependency_store import selected
from goscan.facts.facts import Facts
from goscan.facts.persistence.write import Write
from goscan.facts.persistence.write_search import SHALLOW, search
from goscan.facts.site import Site
from goscan.facts.statuses.silent_guard import SilentGuard, silent_guards
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import Assignment, Var, VarKind
from goscan.syntax import ast


@record(frozen=True, eq=False)
class DependencyUse:
    """A call through a dependency, or of one that is a function. guard skips it when that is nil; write is the status that it stores."""

    site: Site
    guard: SilentGuard | None
    write: Write | None

    @property
    def callee(self) -> str:
        """What is called, as the source has it: `s.store.SetStatus`."""
        call = self.site.node
        assert isinstance(call, ast.CallExpr)
        return self.site.function.text(call.fun)


def uses_of(facts: Facts, dep: Dependency) -> tuple[DependencyUse, ...]:
    """The calls through a dependency outside tests, in the order of the files."""
    return facts.once(("uses", dep), lambda: tuple(_uses(facts, dep)))


def _uses(facts: Facts, dep: Dependency) -> Iterator[DependencyUse]:
    for top in dep.mentions:
        for fn in top.with_literals():
            for ident in fn.nodes(ast.Ident):
                parent = fn.parent(ident)
                if ident.name != dep.name or not isinstance(parent, ast.SelectorExpr) or parent.sel is not ident:
                    continue
                if selected(fn, parent) == dep.owner:
                    for user, expr in ((fn, parent), *_copies(fn, parent)):
                        yield from _used(facts, user, expr)


def _copies(fn: Function, expr: ast.SelectorExpr) -> Iterator[tuple[Function, ast.Expr]]:
    """The uses of a variable that holds the field and nothing else: `store := m.store`."""
    stmt = fn.parent(expr)
    if (
        not isinstance(stmt, ast.AssignStmt)
        or stmt.op != ":="
        or len(stmt.lhs) != len(stmt.rhs)
        or expr not in stmt.rhs
    ):
        return
    target = stmt.lhs[stmt.rhs.index(expr)]
    var = fn.object(target) if isinstance(target, ast.Ident) else None
    if isinstance(var, Var) and var.kind is VarKind.LOCAL and len(_plain(fn, var)) == 1:
        yield from fn.uses(var)


def is_compared(dep: Dependency) -> bool:
    """Whether some code looks whether the field is nil, itself or by way of a variable that holds it."""
    return any(
        test.op in ("==", "!=") and isinstance(test.y, ast.Ident) and test.y.name == "nil" and _is_of(dep, fn, test.x)
        for top in dep.mentions
        for fn in top.with_literals()
        for test in fn.nodes(ast.BinaryExpr)
    )


def _is_of(dep: Dependency, fn: Function, x: ast.Expr) -> bool:
    x = ast.unparen(x)
    var = fn.object(x) if isinstance(x, ast.Ident) else None
    values = [ast.unparen(a.value) for a in fn.assignments(var) if a.value is not None] if isinstance(var, Var) else [x]
    fields = (v for v in values if isinstance(v, ast.SelectorExpr) and v.sel.name == dep.name)
    return any(selected(fn, field) == dep.owner for field in fields)


def _plain(fn: Function, var: Var) -> list[Assignment]:
    return fn.assignments(var)


def _used(facts: Facts, fn: Function, expr: ast.Expr) -> Iterator[DependencyUse]:
    outer = fn.parent(expr)
    called = outer if isinstance(outer, ast.SelectorExpr) and outer.x is expr else expr
    call = fn.parent(called)
    if not isinstance(call, ast.CallExpr) or call.fun is not called:
        return
    text = fn.text(expr)
    guard = next((g for g in silent_guards(fn, call) if fn.text(ast.unparen(g.tested)) == text), None)
    write = next((w for w in search(facts, fn, SHALLOW) if w.is_status and w.call is call), None)
    yield DependencyUse(Site(fn, call), guard, write)
