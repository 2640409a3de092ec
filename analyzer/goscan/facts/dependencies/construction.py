"""Where the values of a struct are made for use: literals, and the calls of the constructors that hold one."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import Var
from goscan.syntax import ast

_DEPTH = 3  # functions that hand on what a constructor makes


@record(frozen=True, eq=False)
class Construction:
    """A place where a value of the struct is made for use: a literal, or the call of a constructor."""

    function: Function
    node: ast.Node
    maker: Function
    literal: ast.CompositeLit
    """What makes it, in the function `maker`."""


def is_assertion(fn: Function, literal: ast.CompositeLit) -> bool:
    """`var _ Store = &Jobs{}`: asks the compiler a question, and makes nothing."""
    at = fn.parent(literal)
    while isinstance(at, ast.ParenExpr | ast.UnaryExpr | ast.CallExpr):
        at = fn.parent(at)
    return isinstance(at, ast.ValueSpec) and all(name.name == "_" for name in at.names)


def constructions_of(
    fn: Function, node: ast.Expr, maker: Function, literal: ast.CompositeLit, depth: int = 0
) -> Iterator[Construction]:
    """The places that use what node makes: node itself, or, when it is returned, the calls of the function.

    A constructor that nobody calls, and somebody is given, is called by a container: node itself again.
    """
    if depth <= _DEPTH and fn is fn.top and _is_returned(fn, node):
        sites = tuple(fn.program.callers(fn))
        for site in sites:
            yield from constructions_of(site.function, site.call, maker, literal, depth + 1)
        if sites or not fn.program.references(fn):
            return
    yield Construction(fn, node, maker, literal)


def _is_returned(fn: Function, node: ast.Expr) -> bool:
    """Whether a function hands back what an expression makes: at once, or by way of a variable."""
    at: ast.Node = node
    outer = fn.parent(node)
    while isinstance(outer, ast.ParenExpr | ast.UnaryExpr):
        at, outer = outer, fn.parent(outer)
    match outer:
        case ast.ReturnStmt():
            return True
        case ast.AssignStmt(lhs=lhs, rhs=rhs) if len(lhs) >= len(rhs) and at in rhs:
            target = lhs[rhs.index(at)]
            var = fn.object(target) if isinstance(target, ast.Ident) else None
            return isinstance(var, Var) and any(_returns(user, ident) for user, ident in fn.uses(var))
    return False


def _returns(user: Function, ident: ast.Ident) -> bool:
    """`return x`, `return &x`, and `return x.With(y)`."""
    at: ast.Node = ident
    outer = user.parent(ident)
    while isinstance(outer, ast.ParenExpr | ast.UnaryExpr):
        at, outer = outer, user.parent(outer)
    return isinstance(outer, ast.ReturnStmt) and at in outer.results and user is user.top


def escapes(made: Construction) -> bool:
    """Whether what is made is handed to code that is not scanned, or to nobody knows whom: it may set exported fields by reflection."""
    fn, at = made.function, made.node
    outer = fn.parent(at)
    while isinstance(outer, ast.ParenExpr | ast.UnaryExpr | ast.KeyValueExpr | ast.CompositeLit):
        at, outer = outer, fn.parent(outer)
    match outer:
        case ast.ReturnStmt():
            return fn is not fn.top
        case ast.CallExpr():
            return at in outer.args and not fn.callee(outer).targets
        case ast.AssignStmt(lhs=[target, *_]) if at in outer.rhs:
            var = fn.object(target) if isinstance(target, ast.Ident) else None
            return not isinstance(var, Var) or any(_is_handed_out(user, ident) for user, ident in fn.uses(var))
        case ast.ValueSpec():
            return True
    return False


def _is_handed_out(user: Function, ident: ast.Ident) -> bool:
    at: ast.Node = ident
    outer = user.parent(at)
    while isinstance(outer, ast.ParenExpr | ast.UnaryExpr):
        at, outer = outer, user.parent(outer)
    return isinstance(outer, ast.CallExpr) and at in outer.args and not user.callee(outer).targets
