"""Channels that end with one job, as opposed to those that end with the process."""

from __future__ import annotations

from goscan.facts.persistence.definitions import definitions
from goscan.semantics.function import Function
from goscan.semantics.objects import Var, VarKind
from goscan.semantics.summary import summary
from goscan.semantics.types import CONTEXT
from goscan.syntax import ast

_DEPTH = 4
_CALLERS = 20
_LIMITING = frozenset({"WithTimeout", "WithDeadline", "WithTimeoutCause", "WithDeadlineCause"})


def ends_with_job(fn: Function, channel: ast.Expr) -> bool:
    """Whether a channel that is received from was made for this work: a local one, a timer's, or that of a context with a deadline.

    A channel that comes from outside, or the end of a context that has no deadline of its own, means that the process ends, or
    that somebody has called the work off; whoever did so may store it.
    """
    if isinstance(channel, ast.CallExpr):
        callee = fn.callee(channel)
        if callee.name == "Done" and callee.receiver is not None and fn.type_of(callee.receiver) == CONTEXT:
            return has_deadline(fn, callee.receiver)
        return callee.path == "time"
    if isinstance(channel, ast.SelectorExpr):
        return channel.sel.name == "C"  # a timer, a ticker
    var = fn.object(channel) if isinstance(channel, ast.Ident) else None
    return isinstance(var, Var) and var.kind is VarKind.LOCAL


def has_deadline(fn: Function, context: ast.Expr, depth: int = 0) -> bool:
    """Whether a context has a deadline that was given to it on the way here; of a parameter's callers one is enough."""
    context = ast.unparen(context)
    if depth > _DEPTH:
        return False
    if isinstance(context, ast.CallExpr):
        callee = fn.callee(context)
        if callee.path == "context" and callee.name in _LIMITING:
            return True
        derives = callee.directive("derive") is not None or callee.path == "context"
        return derives and bool(context.args) and has_deadline(fn, context.args[0], depth + 1)
    if not isinstance(context, ast.Ident):
        return False
    for definition in definitions(fn, context):
        if definition.value is not None and has_deadline(definition.function, definition.value, depth + 1):
            return True
    var = fn.object(context)
    if not isinstance(var, Var) or var.function is None or var not in var.function.params:
        return False
    return var.name in _limited(var.function)


@summary(bottom=frozenset())
def _limited(fn: Function) -> frozenset[str]:
    """The context parameters that some caller gives a deadline."""
    found: set[str] = set()
    params = [(i, p) for i, p in enumerate(fn.params) if fn.var_type(p) == CONTEXT]
    sites = fn.program.callers(fn).first(_CALLERS) if isinstance(fn.node, ast.FuncDecl) else ()
    for site in sites:
        for index, param in params:
            if index < len(site.call.args) and has_deadline(site.function, site.call.args[index], 1):
                found.add(param.name)
    return frozenset(found)
