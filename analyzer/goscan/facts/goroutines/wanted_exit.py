"""Exits of the process that are meant: what the program was asked for, or what it cannot go on without."""

from __future__ import annotations

from goscan.facts.goroutines.silent_failure import failure_of, releases, serves
from goscan.facts.site import Site
from goscan.semantics.function import Function
from goscan.semantics.objects import Var
from goscan.semantics.paths import find_path, reaching_assignments
from goscan.semantics.types import ERROR, UNKNOWN
from goscan.syntax import ast


def is_wanted(fn: Function, call: ast.CallExpr, inner: Site | None, *, loses: bool) -> bool:
    """Whether an exit looks meant: a success, all that the goroutine is for, or no answer to a failed piece of work.

    inner is the exit inside the function that is called: one that may return as well decides about the program by itself,
    wherever it is called from. loses tells whether a deferred call with work of its own is lost; who exits in any case may
    have forgotten that one.
    """
    if succeeds(fn, call) or (inner is not None and (succeeds(inner.function, inner.node) or _may_return(inner))):
        return True
    if loses:
        return False
    if _is_certain(fn, call):
        return True
    test = _test_around(fn, call)
    return test is None or _is_no_failure(fn, test) or _names_error(fn, test.cond)


def succeeds(fn: Function, node: ast.Node) -> bool:
    """`os.Exit(0)`."""
    match node:
        case ast.CallExpr(args=[code]):
            return fn.callee(node).is_("os", "", "Exit") and fn.constant(code) == 0
    return False


def _may_return(inner: Site) -> bool:
    cfg = inner.function.cfg()
    return find_path(cfg, cfg.start, lambda _: False) is not None


def _is_certain(fn: Function, call: ast.CallExpr) -> bool:
    """Whether there is no other way out of the function than by this exit."""
    cfg = fn.cfg()
    return find_path(cfg, cfg.start, lambda node: node.start <= call.start < node.end) is None


def _test_around(fn: Function, call: ast.CallExpr) -> ast.IfStmt | None:
    """The nearest if statement in whose body the call stands."""
    at: ast.Node | None = call
    while at is not None and not isinstance(at, ast.FuncLit):
        parent = fn.parent(at)
        if isinstance(parent, ast.IfStmt) and at is parent.body:
            return parent
        at = parent
    return None


def _is_no_failure(fn: Function, test: ast.IfStmt) -> bool:
    """Whether the test is no question about an error of work: another question, or what can only fail by a mistake.

    An error of serving or shutting down is about the program, not about a job.
    """
    nodes = ast.walk(test.cond, into_literals=False)
    errors = [n for n in nodes if isinstance(n, ast.Ident) and _may_be_error(fn, n)]
    sources = [source for ident in errors for source in _sources(fn, ident)]
    return not errors or (bool(sources) and all(_is_no_work(fn, source) for source in sources))


def _names_error(fn: Function, cond: ast.Expr) -> bool:
    """`err == ErrNoTopic`: what cannot be gone on with was thought of."""
    match ast.unparen(cond):
        case ast.BinaryExpr(op="==", y=y):
            return not (isinstance(y, ast.Ident) and y.name == "nil")
        case ast.CallExpr() as call:
            return fn.callee(call).is_("errors", "", "Is", "As")
    return False


def _may_be_error(fn: Function, ident: ast.Ident) -> bool:
    var, parent = fn.object(ident), fn.parent(ident)
    if not isinstance(var, Var) or (isinstance(parent, ast.SelectorExpr) and parent.sel is ident):
        return False
    return fn.type_of(ident) in (ERROR, UNKNOWN)


def _sources(fn: Function, ident: ast.Ident) -> list[ast.CallExpr]:
    """The calls whose error the variable may hold where it is tested."""
    var, point = fn.object(ident), fn.cfg().point(ident)
    if not isinstance(var, Var) or point is None:
        return []
    made = {a.stmt: a.value for a in fn.assignments(var) if a.function is fn}
    nodes = {p.node: value for stmt, value in made.items() if (p := fn.cfg().point(stmt)) is not None}
    last = reaching_assignments(fn.cfg(), point, nodes.__contains__)
    values = (nodes[node] for node in last)
    return [x for v in values if v is not None and isinstance(x := ast.unparen(v), ast.CallExpr)]


def _is_no_work(fn: Function, call: ast.CallExpr) -> bool:
    callee = fn.callee(call)
    return serves(callee) or releases(callee) or not failure_of(fn, call)
