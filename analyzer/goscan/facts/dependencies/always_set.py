"""Whether a dependency is given something wherever its struct is made, so that a test for nil is redundant (S21)."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator

from goscan.facts.dependencies.construction import Construction
from goscan.facts.dependencies.dependency import Dependency
from goscan.facts.dependencies.dependency_store import argument, refuses_nil
from goscan.facts.dependencies.nilness import Nilness, nilness
from goscan.semantics.function import Function
from goscan.semantics.objects import Var, VarKind
from goscan.syntax import ast

_DEPTH = 2  # functions that hand a parameter on to the constructor


def refused(dep: Dependency) -> bool:
    """Whether a constructor of the struct refuses nil for the field."""
    for fn, literal in dep.literals:
        value = dep.value_in(literal)
        if isinstance(value, ast.Ident) and refuses_nil(fn, value):
            return True
    return False


class Wiring(enum.Enum):
    """What the code outside tests that makes a struct does about one of its fields.

    LEFT is nil on some path that is seen; UNSEEN: the constructor takes it from callers, and there are none; UNKNOWN: it
    comes from where nobody can follow it.
    """

    SET = "set"
    LEFT = "left"
    UNSEEN = "unseen"
    UNKNOWN = "unknown"


def always_set(dep: Dependency) -> bool:
    """Whether every constructor, its callers and the setter's callers are seen to hand over something that is not nil."""
    return wiring(dep) is Wiring.SET


def wiring(dep: Dependency) -> Wiring:
    """How a field is wired. What a call returns counts as set, and so does what a container hands to a constructor it was given.

    Where some literals give the field something, those that leave it out make instances for some other purpose.
    """
    if dep.stores is None or not dep.literals:
        return Wiring.UNKNOWN
    given = [(fn, value) for fn, literal in dep.literals if (value := dep.value_in(literal)) is not None]
    if given:
        return _worst(_given(dep, fn, value, 0) for fn, value in given)
    return _worst(_after(dep, made) for made in dep.constructions)


def _worst(found: Iterable[Wiring]) -> Wiring:
    seen = set(found)
    return next((w for w in (Wiring.LEFT, Wiring.UNSEEN, Wiring.UNKNOWN, Wiring.SET) if w in seen), Wiring.UNKNOWN)


def always_assigned(fn: Function, var: Var) -> bool:
    """Whether a package variable is given something wherever it is assigned, and somewhere as a plain step of a function.

    That this function runs before the test is taken for granted: it is the start-up. Assignments from other packages are
    not looked for: errs towards yes, and a redundant test is a note.
    """
    found = [(top, a) for top in fn.program.mentioning(var.name) for a in top.assignments(var)]
    return any(top.body is not None and a.stmt in top.body.stmts for top, a in found) and all(
        a.call_result is not None
        or (a.value is not None and nilness(a.function, a.value, top.var_type(var)) is Nilness.SET)
        for top, a in found
    )


def _given(dep: Dependency, fn: Function, value: ast.Expr, depth: int) -> Wiring:
    value = ast.unparen(value)
    match nilness(fn, value, dep.field.type):
        case Nilness.SET:
            return Wiring.SET
        case Nilness.NIL | Nilness.TYPED | Nilness.MAYBE | Nilness.MAYBE_TYPED:
            return Wiring.LEFT
    var = fn.object(value) if isinstance(value, ast.Ident) else None
    if not isinstance(var, Var) or var.kind is not VarKind.PARAM or var not in fn.top.params or depth > _DEPTH:
        return Wiring.UNKNOWN
    top = fn.top
    index, sites = top.params.index(var), top.program.callers(top)
    if not sites:
        return Wiring.SET if top.program.references(top) else Wiring.UNSEEN
    args = [(site.function, argument(site, index)) for site in sites]
    return _worst(_given(dep, user, arg, depth + 1) if arg is not None else Wiring.UNKNOWN for user, arg in args)


def _after(dep: Dependency, made: Construction) -> Wiring:
    """What is done about the field after its struct was made: nothing ever, or something under a condition."""
    if _is_set_after(dep, made):
        return Wiring.SET
    return Wiring.LEFT if not dep.live_stores or _is_set_somewhere(dep, made) else Wiring.UNKNOWN


def _is_set_somewhere(dep: Dependency, made: Construction) -> bool:
    """Whether the function that makes the struct calls a setter of it, under a condition that is."""
    setters = {s.setter for s in dep.stores or ()}
    return any(t in setters for call in made.function.nodes(ast.CallExpr) for t in made.function.callee(call).targets)


def _is_set_after(dep: Dependency, made: Construction) -> bool:
    """Whether a setter is called on what was made: in the same chain of calls, or in the same block of statements."""
    fn, at = made.function, made.node
    setters = {
        s.setter: s.param for s in dep.stores or () if s.param is not None and isinstance(s.node, ast.AssignStmt)
    }
    for call in (*_chained(fn, at), *_later(fn, at)):
        for target in fn.callee(call).targets:
            index = setters.get(target)
            if index is not None and index < len(call.args) and _given(dep, fn, call.args[index], 1) is Wiring.SET:
                return True
    return False


def _chained(fn: Function, node: ast.Node) -> Iterator[ast.CallExpr]:
    """The calls of `node.A().B()`."""
    at: ast.Node = node
    while isinstance(parent := fn.parent(at), ast.ParenExpr | ast.UnaryExpr | ast.SelectorExpr | ast.CallExpr):
        if isinstance(parent, ast.CallExpr):
            if parent.fun is not at:
                return
            yield parent
        at = parent


def _later(fn: Function, node: ast.Node) -> Iterator[ast.CallExpr]:
    """The calls of methods of the variable that node is assigned to, as statements of the same block."""
    stmt: ast.Node | None = node
    while stmt is not None and not isinstance(stmt, ast.Stmt):
        stmt = fn.parent(stmt)
    if not isinstance(stmt, ast.AssignStmt) or not isinstance(stmt.lhs[0], ast.Ident):
        return
    var, block = fn.object(stmt.lhs[0]), fn.parent(stmt)
    for user, ident in fn.uses(var) if isinstance(var, Var) else ():
        for call in _chained(user, ident):
            at: ast.Node | None = call
            while at is not None and not isinstance(at, ast.Stmt):
                at = user.parent(at)
            if user is fn and at is not None and fn.parent(at) is block:
                yield call
