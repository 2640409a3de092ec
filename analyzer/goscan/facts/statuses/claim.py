"""How a unit of work gets to know which entity it is about: what it fetched, received or was told."""

from __future__ import annotations

from goscan.facts.site import holds
from goscan.facts.statuses.identity import Identity
from goscan.semantics.function import Function
from goscan.semantics.objects import Var
from goscan.syntax import ast


class Claim:
    """What gives the variables that identify the entity their values, in a function or in each round of its loop."""

    def __init__(self, fn: Function, identity: Identity, loop: ast.Node | None) -> None:
        self._fn = fn
        self._ids = identity
        self._loop = loop

    def is_made(self, nodes: list[ast.Node]) -> bool:
        """Whether the path has given every variable that identifies the entity its value.

        Of those that are only declared, and filled by somebody (`db.Find(&job, id)`), one has to be declared on the path: each case of a
        switch over the kind of an event may have its own.
        """
        filled = [v.decl for v in self._ids.claimed if v.decl is not None and not self._fn.assignments(v)]
        if filled and not any(holds(n, decl) for decl in filled for n in nodes):
            return False
        for var in self._ids.claimed:
            places = [a.stmt for a in self._fn.assignments(var) if a.function is self._fn]
            if places and not any(p is self._loop or any(holds(n, p) for n in nodes) for p in places):
                return False
        return True

    def decides(self, cond: ast.Expr, nodes: list[ast.Node]) -> bool:
        """Whether a condition asks for the outcome of what gave the identity: nothing was fetched, or not decoded."""
        for ident in (n for n in ast.walk(cond) if isinstance(n, ast.Ident)):
            var = self._fn.object(ident)
            if not isinstance(var, Var):
                continue
            if var in self._ids.claimed and not any(isinstance(n, ast.CallExpr) for n in ast.walk(cond)):
                return True
            sources = [a.stmt for a in self._fn.assignments(var) if any(holds(n, a.stmt) for n in nodes)]
            if sources and self._mentions_target(sources[-1]):
                return True
        return False

    def _mentions_target(self, stmt: ast.Node) -> bool:
        """Whether a statement assigns an identifying variable, or fills one whose address it takes."""
        for node in ast.walk(stmt, into_literals=False):
            match node:
                case ast.UnaryExpr(op="&", x=ast.Ident() as ident) if self._fn.object(ident) in self._ids.claimed:
                    return True
                case ast.AssignStmt(lhs=lhs):
                    if any(isinstance(x, ast.Ident) and self._fn.object(x) in self._ids.all for x in lhs):
                        return True
        return False
