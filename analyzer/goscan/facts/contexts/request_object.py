"""What belongs to one request: objects that the server takes back when the handler returns.

Frameworks pool their context and lend out its memory; net/http closes the body and forbids the writer. Which types,
fields and methods do so is said by the directives of the stubs, not here.
"""

from __future__ import annotations

from goscan.facts.routes.handler import handler_of
from goscan.facts.site import Site
from goscan.semantics.function import Function
from goscan.semantics.objects import Var, VarKind
from goscan.semantics.types import Type, named
from goscan.syntax import ast

REUSED = "the framework reuses it for another request"
_LENT = "its memory is reused for another request"
_OVER = "it must not be used after the handler has returned"


def has_directive(fn: Function, t: Type, name: str) -> bool:
    """Whether a type, or what it points to, is described by the directive."""
    key = named(t)
    return key is not None and any(d.name == name for d in fn.program.type_directives(*key))


def is_reused_object(root: Site) -> bool:
    """Whether the root of a request's context is the framework's object itself, used as a context that never ends.

    gin's ends with the request once somebody sets ContextWithFallback: that it is set for every engine is assumed.
    """
    fn = root.function
    handler = handler_of(fn)
    if handler is None or handler.request is None or root.node is not fn.node:
        return False
    t = fn.var_type(handler.request)
    if not has_directive(fn, t, "framework-context"):
        return False
    key = named(t)
    found = fn.program.type_directives(*key) if key is not None else ()
    falls_back = any(d.get("fallback") for d in found if d.name == "framework-context")
    return not (falls_back and next(fn.program.mentioning("ContextWithFallback"), None) is not None)


def why_bound(fn: Function, var: Var) -> str:
    """Why a variable's value must not be used after the handler has returned; "" when it may be, or nothing is known."""
    if var.kind in (VarKind.PACKAGE, VarKind.FIELD):
        return ""
    t = fn.var_type(var)
    if has_directive(fn, t, "framework-context"):
        return "" if is_copy(fn, var) else REUSED
    if has_directive(fn, t, "response"):
        return _OVER if var.function is not None and handler_of(var.function) is not None else ""
    return _LENT if _is_borrowed(fn, var) else ""


def is_copy(fn: Function, var: Var) -> bool:
    """Whether every value of var is a copy that may be kept."""
    return _always(fn, var, "copy")


def _is_borrowed(fn: Function, var: Var) -> bool:
    return _always(fn, var, "borrowed")


def _always(fn: Function, var: Var, directive: str) -> bool:
    values = [(a.function, a.value) for a in fn.assignments(var)]
    return bool(values) and all(value is not None and is_call_of(user, value, directive) for user, value in values)


def is_call_of(fn: Function, x: ast.Expr, directive: str) -> bool:
    """Whether an expression is a call of something with the directive."""
    call = ast.unparen(x)
    return isinstance(call, ast.CallExpr) and fn.callee(call).directive(directive) is not None


def bound_field(fn: Function, x: ast.SelectorExpr) -> str:
    """As why_bound, for a field of the request that a handler was given, such as `r.Body`."""
    base = ast.unparen(x.x)
    var = fn.object(base) if isinstance(base, ast.Ident) else None
    if not isinstance(var, Var) or var.function is None:
        return ""
    key, handler = named(fn.var_type(var)), handler_of(var.function)
    if key is None or handler is None or handler.request is not var:
        return ""
    return _OVER if any(d.name == "response" for d in fn.program.directives_of(*key, x.sel.name)) else ""


def answers(fn: Function, call: ast.CallExpr) -> bool:
    """Whether a method call writes the response."""
    return fn.callee(call).directive("response") is not None
