"""Status writes that a nil dependency silently skips."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from goscan.facts.facts import Facts
from goscan.facts.goroutine import Goroutine
from goscan.facts.reach import reach
from goscan.facts.site import Site
from goscan.facts.write import Write
from goscan.semantics.function import Function
from goscan.semantics.objects import Var, VarKind
from goscan.semantics.types import ERROR, Named, Pointer, Type
from goscan.syntax import ast


@dataclass(frozen=True, slots=True, eq=False)
class NilGuard:
    """A test that leaves out a status write when a dependency is nil; nothing tells that it was left out."""

    write: Write
    site: Site
    dependency: ast.Expr
    leaves: bool
    """An early return, not a condition around the write."""

    @staticmethod
    def find(facts: Facts) -> Iterator[NilGuard]:
        """Those of goroutines, and of functions that a handler leads to; one per test."""
        seen: set[ast.Node] = set()
        bodies = {fn for g in facts.of(Goroutine) for body in g.bodies for fn in body.with_literals()}
        for write in facts.of(Write):
            if not write.is_status:
                continue
            for guard in _guards(write):
                if guard.site.node in seen or _is_rejected(guard):
                    continue
                if write.function in bodies or reach(write.function) is not None:
                    seen.add(guard.site.node)
                    yield guard


def _guards(write: Write) -> Iterator[NilGuard]:
    """The tests on the way from the write out to its function."""
    fn, inner = write.function, write.site.node
    outer = fn.parent(inner)
    while outer is not None and outer is not fn.body:
        match outer:
            case ast.IfStmt(body=body, els=None) if inner is body and not _ends_in_jump(body):
                yield from _tests(write, outer, "!=", "&&", leaves=False)
            case ast.BlockStmt(stmts=stmts):
                yield from _early_returns(write, stmts, inner)
        inner, outer = outer, fn.parent(outer)
    if fn.body is not None:
        yield from _early_returns(write, fn.body.stmts, inner)


def _early_returns(write: Write, stmts: list[ast.Stmt] | tuple[ast.Stmt, ...], until: ast.Node) -> Iterator[NilGuard]:
    for stmt in stmts:
        if stmt is until:
            return
        if isinstance(stmt, ast.IfStmt) and stmt.els is None and _leaves_silently(stmt.body):
            yield from _tests(write, stmt, "==", "||", leaves=True)


def _tests(write: Write, stmt: ast.IfStmt, op: str, joined: str, *, leaves: bool) -> Iterator[NilGuard]:
    """The comparisons with nil among the parts of a condition that test what the write goes through."""
    fn = write.function
    for part in _parts(stmt.cond, joined):
        match part:
            case ast.BinaryExpr(x=x, op=found, y=ast.Ident(name="nil")) if found == op:
                if goes_through(write, x) and _is_dependency(fn, x):
                    yield NilGuard(write, Site(fn, part), x, leaves)


def _parts(cond: ast.Expr, joined: str) -> Iterator[ast.Expr]:
    cond = ast.unparen(cond)
    if isinstance(cond, ast.BinaryExpr) and cond.op == joined:
        yield from _parts(cond.x, joined)
        yield from _parts(cond.y, joined)
    else:
        yield cond


def goes_through(write: Write, x: ast.Expr) -> bool:
    """Whether x is the receiver of the write's call, or what the receiver is a field or a result of."""
    fn, text = write.function, write.function.text(ast.unparen(x))
    at: ast.Expr = write.call
    while True:
        at = ast.unparen(at)
        if at is not write.call and fn.text(at) == text:
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


def _ends_in_jump(body: ast.BlockStmt) -> bool:
    """What follows the statement is its else then."""
    return bool(body.stmts) and isinstance(body.stmts[-1], ast.ReturnStmt | ast.BranchStmt)


def _leaves_silently(body: ast.BlockStmt) -> bool:
    """Nothing but a jump, which hands back nothing."""
    match list(body.stmts):
        case [ast.ReturnStmt(results=results)]:
            return all(isinstance(r, ast.Ident) and r.name == "nil" for r in results)
        case [ast.BranchStmt(tok="continue" | "break")]:
            return True
    return False


def _is_rejected(guard: NilGuard) -> bool:
    """Whether a constructor of the struct refuses nil for the field, so that the test is merely redundant (S21)."""
    fn, x = guard.site.function, ast.unparen(guard.dependency)
    if not isinstance(x, ast.SelectorExpr):
        return False
    owner = _struct(fn.type_of(x.x))
    if owner is None:
        return False
    makers = fn.program.mentioning(owner.name, (owner.path,))
    return any(_rejects(inner, owner, x.sel.name) for maker in makers for inner in maker.with_literals())


def _struct(t: Type) -> Named | None:
    t = t.elem if isinstance(t, Pointer) else t
    return t if isinstance(t, Named) else None


def _rejects(maker: Function, owner: Named, field: str) -> bool:
    for literal in maker.nodes(ast.CompositeLit):
        if _struct(maker.type_of(literal)) != owner:
            continue
        for element in literal.elts:
            match element:
                case ast.KeyValueExpr(key=ast.Ident(name=name), value=ast.Ident() as value) if name == field:
                    if _refuses_nil(maker, value):
                        return True
    return False


def _refuses_nil(maker: Function, value: ast.Ident) -> bool:
    """`if value == nil { return nil, err }`, or a panic, or a default that is put in its place."""
    var = maker.object(value)
    for stmt in maker.nodes(ast.IfStmt):
        for part in _parts(stmt.cond, "||"):
            match part:
                case ast.BinaryExpr(x=ast.Ident() as tested, op="==", y=ast.Ident(name="nil")):
                    if maker.object(tested) is var and stmt.body.stmts:
                        return True
    return False
