"""Where a route is written down, which is not always where the library is called."""

from __future__ import annotations

from goscan.facts.dependencies.wiring_place import Choices, Place
from goscan.facts.site import Site
from goscan.semantics.objects import CalleeKind, Var, VarKind
from goscan.syntax import ast


def written(place: Place, choices: Choices, *said: Place | None) -> Site:
    """Where a route is written down: at the call of a helper that is given the whole path, or the handler."""
    call = choices.get(place.function.top)
    if call is None or call is place or not any(_is_given(x) for x in said if x is not None):
        return Site(place.function, _link(place))
    passed = [call.at(arg) for arg in call.expr.args] if isinstance(call.expr, ast.CallExpr) else []
    return written(call, {k: v for k, v in choices.items() if k is not place.function.top}, *passed)


def _link(place: Place) -> ast.Node:
    """The call; of one in a chain over several lines its own name."""
    fun = place.expr.fun if isinstance(place.expr, ast.CallExpr) else None
    if isinstance(fun, ast.SelectorExpr):
        if b"\n" in place.function.file.data[place.expr.start : fun.sel.start]:
            return fun.sel
    return place.expr


def _is_given(place: Place) -> bool:
    """Whether an expression is a parameter."""
    expr = ast.unparen(place.expr)
    if isinstance(expr, ast.CallExpr) and place.function.callee(expr).kind is CalleeKind.CONVERSION and expr.args:
        return _is_given(place.at(expr.args[0]))
    var = place.function.object(expr) if isinstance(expr, ast.Ident) else None
    return isinstance(var, Var) and var.kind is VarKind.PARAM
