"""Who calls a function, or hands it to something that does, and what is passed for its parameters."""

from __future__ import annotations

from itertools import islice

from goscan.facts.dependencies.wiring_place import Frame, Place
from goscan.semantics.function import Function
from goscan.semantics.objects import CalleeKind, CallSite, Func, Reference, Var
from goscan.syntax import ast

_CALLERS = 200
_LOOPS = 20  # functions that mention a list of functions


def activations(place: Place, fn: Function) -> list[Place]:
    """The calls that may run fn, or hand it to something that does."""
    frame = place.frame if fn.literal_node is not None else None
    if fn.literal_node is not None:
        assert fn.outer is not None
        handed: list[CallSite | Reference] = [Reference(fn.outer, fn.literal_node)]
    else:
        handed = [*fn.program.callers(fn).first(_CALLERS), *fn.program.references(fn)[:_CALLERS]]
    found = []
    for use in handed:
        user = use.function
        call = use.call if isinstance(use, CallSite) else _call_with(user, use.expr)
        if call is not None:
            found.append(Place(user, call, frame, 0, place.depth + 1))
    return found


def _call_with(fn: Function, expr: ast.Expr) -> ast.CallExpr | None:
    """The call that a function value is an argument of, or that calls it at once."""
    parent = fn.parent(expr)
    while isinstance(parent, ast.ParenExpr):
        parent = fn.parent(parent)
    return parent if isinstance(parent, ast.CallExpr) else None


def passed(call: Place, fn: Function, var: Var) -> Place | None:
    """What a call passes for a parameter or receiver of fn, which it calls or hands on."""
    expr = call.expr
    assert isinstance(expr, ast.CallExpr)
    callee = call.function.callee(expr)
    if fn in callee.targets:
        if var is fn.receiver:
            return call.at(callee.receiver) if callee.receiver is not None else None
        return _positional(call, expr, fn, var)
    index = _handed_at(call.function, expr, fn)
    if index is None or var is fn.receiver:
        return None
    group = callee.directive("group")
    if group is not None and group.get("func") == str(index):
        return call if fn.params and var is fn.params[0] else None
    if _appends(call.function, expr):
        return _through_list(call, expr, fn, var)
    return _through_callee(call, expr, index, fn, var)


def _handed_at(user: Function, call: ast.CallExpr, fn: Function) -> int | None:
    for index, arg in enumerate(call.args):
        if ast.unparen(arg) is fn.literal_node or (fn.literal_node is None and fn in user.function_values(arg)):
            return index
    return None


def _through_callee(call: Place, expr: ast.CallExpr, index: int, fn: Function, var: Var) -> Place | None:
    """What a function of the project passes on when it calls the func that it was given."""
    for target in call.function.callee(expr).targets:
        if index >= len(target.params):
            continue
        for user, ident in target.uses(target.params[index]):
            parent = user.parent(ident)
            if isinstance(parent, ast.CallExpr) and parent.fun is ident:
                return _positional(Place(user, parent, Frame(target, call), 0, call.depth + 1), parent, fn, var)
            if isinstance(parent, ast.CallExpr) and _appends(user, parent):
                return _through_list(Place(user, parent, None, 0, call.depth + 1), parent, fn, var)
    return None


def _appends(fn: Function, call: ast.CallExpr) -> bool:
    callee = fn.callee(call)
    return callee.kind is CalleeKind.BUILTIN and callee.name == "append" and len(call.args) > 1


def _through_list(append: Place, expr: ast.CallExpr, fn: Function, var: Var) -> Place | None:
    """What is passed by the loop over a list to the functions that were put into it: `for _, f := range all { f(router) }`."""
    held = append.function.object(expr.args[0]) if isinstance(expr.args[0], ast.Ident) else None
    if not isinstance(held, Var):
        return None
    for top in islice(fn.program.mentioning(held.name, None if held.name[:1].isupper() else (held.path,)), _LOOPS):
        for user in top.with_literals():
            for loop in user.nodes(ast.RangeStmt):
                called = _called_in(user, loop, held)
                if called is not None:
                    return _positional(Place(user, called, None, 0, append.depth + 1), called, fn, var)
    return None


def _called_in(fn: Function, loop: ast.RangeStmt, held: Var) -> ast.CallExpr | None:
    """The call of the element, in a loop over a list."""
    if not isinstance(loop.x, ast.Ident) or fn.object(loop.x) is not held or not isinstance(loop.value, ast.Ident):
        return None
    element = fn.object(loop.value)
    for call in fn.nodes(ast.CallExpr):
        if isinstance(call.fun, ast.Ident) and fn.object(call.fun) is element:
            return call
    return None


def _positional(call: Place, expr: ast.CallExpr, fn: Function, var: Var) -> Place | None:
    """The argument for a parameter; of a variadic one the last, which is the one that counts in a chain of handlers."""
    for index, param in enumerate(fn.params):
        if param is var and index < len(expr.args):
            return call.at(expr.args[-1] if fn.signature.variadic and index == len(fn.params) - 1 else expr.args[index])
    return None


def function_object(fn: Function, expr: ast.Expr) -> Func | None:
    """The declared function or method that an expression names."""
    expr = ast.unparen(expr)
    ident = expr.sel if isinstance(expr, ast.SelectorExpr) else expr
    found = fn.object(ident) if isinstance(ident, ast.Ident) else None
    return found if isinstance(found, Func) else None
