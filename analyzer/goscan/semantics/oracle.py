"""What the control-flow graph asks about the code of a Function, answered by its types."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from goscan.semantics.cfg import CFG, Constant, Oracle
from goscan.semantics.objects import CalleeKind
from goscan.syntax import ast

if TYPE_CHECKING:
    from goscan.semantics.function import Function

# Library functions whose result depends on their arguments alone.
_PURE = {
    ("errors", "Is"),
    ("errors", "As"),
    ("strings", "HasPrefix"),
    ("strings", "HasSuffix"),
    ("strings", "Contains"),
}
# Library functions whose only result is never nil.
_NON_NIL = {("errors", "New"), ("fmt", "Errorf")}


class FunctionOracle(Oracle):
    """Answers for one function; literals inside it share its variables."""

    def __init__(self, fn: Function) -> None:
        self._fn = fn

    def never_returns(self, call: ast.CallExpr) -> bool:
        """By the directive `noreturn`."""
        return self._fn.never_returns(call)

    def builtin(self, call: ast.CallExpr) -> str:
        """By resolution: a shadowed panic is none."""
        callee = self._fn.callee(call)
        return callee.name if callee.kind is CalleeKind.BUILTIN else ""

    def resolve(self, ident: ast.Ident) -> Hashable:
        """The object, else the name."""
        return self._fn.object(ident) or ident.name

    def constant(self, expr: ast.Expr) -> Constant | None:
        """By constant evaluation."""
        return self._fn.constant(expr)

    def pure(self, call: ast.CallExpr) -> bool:
        """A few library functions, len and cap."""
        callee = self._fn.callee(call)
        if callee.kind is CalleeKind.BUILTIN:
            return callee.name in ("len", "cap")
        return (callee.path, callee.name) in _PURE

    def non_nil(self, call: ast.CallExpr) -> bool:
        """errors.New and fmt.Errorf."""
        callee = self._fn.callee(call)
        return (callee.path, callee.name) in _NON_NIL

    def results(self) -> tuple[Hashable, ...]:
        """The result variables when they are named."""
        return tuple(r for r in self._fn.results if r.decl is not None)

    def literal(self, lit: ast.FuncLit) -> CFG | None:
        """The graph of the literal."""
        return self._fn.literal(lit).cfg()
