"""Where a context comes from: is it one that ends with the request?

Only what is certain counts: a variable is the request's context when every value it is given is; a parameter, when some
caller in the scanned modules passes such a context. Contexts kept in struct fields are not followed (a missed defect).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from goscan.facts.goroutines.work import prints
from goscan.facts.persistence.definitions import values_at
from goscan.facts.routes.handler import Handler, handler_of
from goscan.facts.site import Evidence, Site
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import words
from goscan.semantics.objects import Callee, CalleeKind, Var, VarKind
from goscan.semantics.summary import summary
from goscan.semantics.types import CONTEXT, ERROR, deref, named
from goscan.syntax import ast

Chain = tuple[Evidence, ...]
_DEPTH = 8
# Callers of one function that are asked; past it the answer is "not a request's".
_CALLERS = 60
_DERIVES = frozenset({"start", "span", "segment", "trace", "transaction", "with", "inject", "extract"})
_DETACHES = frozenset({"without", "detach", "detached", "background", "independent", "clone", "copy", "cloned", "new"})
# Frameworks that cancel the context they pass beside the message as soon as the handler returns. Not hertz: its first
# parameter lives as long as the connection.
_OWN_CONTEXT = frozenset({"asynq", "river", "connect", "lambda"})


def request_chain(fn: Function, expr: ast.Expr, depth: int = 0, busy: frozenset[Var] = frozenset()) -> Chain | None:
    """How an expression of type context.Context comes from a request, outermost evidence first; None when it is not known to."""
    if depth > _DEPTH:
        return None
    match ast.unparen(expr):
        case ast.Ident() as ident:
            var = fn.object(ident)
            return _variable(fn, var, depth, busy) if isinstance(var, Var) else None
        case ast.CallExpr() as call:
            return _call(fn, call, depth, busy)
    return None


def _variable(fn: Function, var: Var, depth: int, busy: frozenset[Var]) -> Chain | None:
    if var in busy or var.function is None:
        return None
    if var.kind is VarKind.PARAM:
        chain = parameter_chain(var)
        # A parameter that is given another value may hold that one: only derivations of itself keep it the request's.
        own = [a for a in fn.assignments(var) if not _derives_itself(a.function, a.value, var)]
        return chain if not own else None
    found: Chain | None = None
    for assignment in fn.assignments(var):
        if assignment.value is None:
            return None
        if _derives_itself(assignment.function, assignment.value, var):
            continue
        chain = request_chain(assignment.function, assignment.value, depth + 1, busy | {var})
        if chain is None:
            return None
        found = chain
    return found


def _derives_itself(fn: Function, value: ast.Expr | None, var: Var) -> bool:
    """`ctx = context.WithValue(ctx, …)`: what it was before decides."""
    match ast.unparen(value) if value is not None else None:
        case ast.CallExpr() as call:
            source = _derived_from(fn, call, fn.callee(call))
            return isinstance(source, ast.Ident) and fn.object(source) is var
    return False


def _derived_from(fn: Function, call: ast.CallExpr, callee: Callee) -> ast.Expr | None:
    """The argument whose end is also the end of the context that the call returns."""
    index = parent_index(fn, call, callee)
    return ast.unparen(call.args[index]) if index is not None and index < len(call.args) else None


def parent_index(fn: Function, call: ast.CallExpr, callee: Callee) -> int | None:
    """Which argument of a call is the parent of the context that it returns."""
    derive = callee.directive("derive")
    if derive is not None:
        return int(derive.get("arg", "0"))
    if callee.targets:
        found = {derived_param(t) for t in callee.targets}
        return found.pop() if len(found) == 1 else None
    if callee.directives or not _names_derivation(callee.name):
        return None
    return next((i for i, a in enumerate(call.args) if fn.type_of(a) == CONTEXT), None)


def _names_derivation(name: str) -> bool:
    """Whether a function of an unknown library says that it starts a span, or adds something to its context."""
    parts = frozenset(words(name))
    return bool(parts & _DERIVES) and not parts & _DETACHES


def _call(fn: Function, call: ast.CallExpr, depth: int, busy: frozenset[Var]) -> Chain | None:
    callee = fn.callee(call)
    if callee.directive("request-context") is not None:
        return (Evidence(Site(fn, call), "the context of the request, which ends when the handler returns"),)
    source = _derived_from(fn, call, callee)
    return request_chain(fn, source, depth + 1, busy) if source is not None else None


@summary(bottom=None)
def derived_param(fn: Function) -> int | None:
    """The parameter that the context fn returns is derived from, on every return."""
    indices = {_param_of(fn, stmt.results[0]) for stmt in fn.nodes(ast.ReturnStmt) if stmt.results}
    return indices.pop() if len(indices) == 1 else None


def _param_of(fn: Function, expr: ast.Expr, depth: int = 0) -> int | None:
    if depth > _DEPTH:
        return None
    match ast.unparen(expr):
        case ast.Ident() as ident:
            var = fn.object(ident)
            if not isinstance(var, Var):
                return None
            if var in fn.params and fn.var_type(var) == CONTEXT:
                return fn.params.index(var) if not _others(fn, var) else None
            values = _others(fn, var)
            return _param_of(fn, values[0], depth + 1) if len(values) == 1 and values[0] is not None else None
        case ast.CallExpr() as call:
            source = _derived_from(fn, call, fn.callee(call))
            return _param_of(fn, source, depth + 1) if source is not None else None
    return None


def _others(fn: Function, var: Var) -> list[ast.Expr | None]:
    """What a variable is given, but for what derives from itself."""
    return [a.value for a in fn.assignments(var) if not _derives_itself(a.function, a.value, var)]


def parameter_chain(var: Var) -> Chain | None:
    """How a parameter comes to be a request's context: its function is a handler, or some caller passes one."""
    fn = var.function
    assert fn is not None
    handler = handler_of(fn)
    if handler is not None and (handler.request is var or _ends_with(handler, var)):
        return (Evidence(Site(fn, fn.node), f"`{var.name}` ends when {handler.kind} handler `{fn.name}` returns"),)
    return _from_callers(fn).get(var.name)


def _ends_with(handler: Handler, var: Var) -> bool:
    """Whether a context that a handler is given beside its request or message ends with it."""
    return handler.framework in _OWN_CONTEXT and handler.function.var_type(var) == CONTEXT


@summary(bottom={})
def _from_callers(fn: Function) -> dict[str, Chain]:
    """Per context parameter the chain through the first caller that passes a request's context."""
    found: dict[str, Chain] = {}
    params = [(i, p) for i, p in enumerate(fn.params) if fn.var_type(p) == CONTEXT]
    if not params or not isinstance(fn.node, ast.FuncDecl):
        return found
    for site in fn.program.callers(fn).first(_CALLERS):
        for index, param in params:
            if param.name not in found and index < len(site.call.args):
                chain = request_chain(site.function, site.call.args[index])
                if chain is not None:
                    passed = Evidence(Site(site.function, site.call), f"passed to `{fn.name}` here")
                    found[param.name] = (*chain, passed)
    return found


def harmful_uses(fn: Function, var: Var) -> Iterator[Site]:
    """Where work depends on the context in var: not logging, tracing, reading values, watching its end, or detaching it."""
    replaced = [a for a in fn.assignments(var) if not _derives_itself(a.function, a.value, var)]
    for user, ident in fn.uses(var):
        if not replaced or _is_still(user, ident, var):
            yield from _harmful(user, ident)


def _is_still(user: Function, ident: ast.Ident, var: Var) -> bool:
    """Whether a parameter that is given other values may still hold what it was given: not after `ctx = WithoutCancel(ctx)`."""
    found = values_at(user, ident)
    return found.initial or any(_derives_itself(a.function, a.value, var) for a in found.assignments)


def _harmful(user: Function, ident: ast.Expr) -> Iterator[Site]:
    parent = user.parent(ident)
    if not isinstance(parent, ast.CallExpr) or parent.fun is ident:
        return
    if is_harmful_call(user, parent, ident):
        yield Site(user, parent)


# Words in the import path or the name of a library's function that logs, traces or reads values.
_QUIET = frozenset(
    [
        "log",
        "logs",
        "logf",
        "logger",
        "logging",
        "logr",
        "slog",
        "glog",
        "klog",
        "hclog",
        "zap",
        "zerolog",
        "logrus",
        "trace",
        "traces",
        "tracing",
        "tracer",
        "span",
        "otel",
        "opentelemetry",
        "opentracing",
        "ddtrace",
        "apm",
        "newrelic",
        "baggage",
        "metadata",
        "sentry",
    ]
)
_PATH_WORD = re.compile(r"[a-z]+")
_NO_WORKERS = _QUIET | {"context", "ctx", "entry"}
_DIRECTIVES = ("log", "event", "event-field", "event-send", "span", "detach", "pure")


def is_harmful_call(fn: Function, call: ast.CallExpr, arg: ast.Expr) -> bool:
    """Whether a call does work with the context it is given as arg."""
    callee = fn.callee(call)
    if any(callee.directive(d) for d in _DIRECTIVES):
        return False
    if callee.directive("with-context") is not None:
        return True  # a handle of an ORM: its statements run on the context
    if prints(callee):
        return False  # a logger takes values from it
    index = call.args.index(arg)
    if callee.targets:
        return any(works_with(t, index) for t in callee.targets)
    if _QUIET.intersection((*_PATH_WORD.findall(callee.path.lower()), *words(callee.name))):
        return False
    if _derived_from(fn, call, callee) is not None:
        return _derived_is_harmful(fn, call)
    if not callee.name or callee.name.startswith(("FromContext", "WithContext")):
        return False
    return not _only_reads(fn, call, callee)


def _only_reads(fn: Function, call: ast.CallExpr, callee: Callee) -> bool:
    """Whether a library's function of a context alone only reads a value of it: what cannot fail does not depend on its end.

    Where the signature is not known, a call whose value is used at once has no error.
    """
    if len(call.args) != 1 or callee.kind is not CalleeKind.FUNCTION:
        return False
    if callee.signature is not None:
        results = callee.signature.results
        return bool(results) and all(r.type != ERROR for r in results)
    parent = fn.parent(call)
    used = isinstance(parent, ast.BinaryExpr | ast.SelectorExpr | ast.KeyValueExpr) or (
        isinstance(parent, ast.CallExpr) and call in parent.args
    )
    return used


def _derived_is_harmful(fn: Function, call: ast.CallExpr) -> bool:
    parent = fn.parent(call)
    if isinstance(parent, ast.CallExpr):
        return call in parent.args and is_harmful_call(fn, parent, call)
    if isinstance(parent, ast.AssignStmt) and parent.lhs:
        target = parent.lhs[0]
        var = fn.object(target) if isinstance(target, ast.Ident) else None
        if isinstance(var, Var):
            # Only what stands behind counts: `ctx = derive(ctx)` in a loop would go round for ever.
            later = ((user, ident) for user, ident in fn.uses(var) if ident.start > call.end)
            return any(True for user, ident in later for _ in _harmful(user, ident))
    return False


def works_with(fn: Function, index: int) -> bool:
    """Whether fn does work with its context parameter number index."""
    if index >= len(fn.params):
        return False
    return fn.params[index].name in _working_params(fn)


@summary(bottom=frozenset())
def _working_params(fn: Function) -> frozenset[str]:
    params = [p for p in fn.params if fn.var_type(p) == CONTEXT]
    return frozenset(p.name for p in params if next(harmful_uses(fn, p), None) is not None or _is_kept(fn, p))


def _is_kept(fn: Function, param: Var) -> bool:
    """Whether fn puts its parameter into a struct, as a request that works with it later: `&Request{ctx: ctx}`, `option{"ctx", ctx}`.

    Not into a context of its own, which may be one that does not end, nor into what logs or traces.
    """
    if any(r.type == CONTEXT for r in fn.signature.results) or _QUIET.intersection(words(fn.name)):
        return False
    return any(_keeper(user, ident) for user, ident in fn.uses(param))


def _keeper(fn: Function, ident: ast.Ident) -> bool:
    parent = fn.parent(ident)
    match parent:
        case ast.KeyValueExpr(value=value) if value is ident:
            owner: ast.Node | None = fn.parent(parent)
        case ast.CompositeLit():
            owner = parent
        case ast.AssignStmt(lhs=[ast.SelectorExpr() as field], rhs=[value]) if value is ident:
            owner = field.x
        case _:
            return False
    key = named(deref(fn.type_of(owner))) if isinstance(owner, ast.CompositeLit | ast.Ident) else None
    return key is not None and not _NO_WORKERS.intersection((*_PATH_WORD.findall(key[0].lower()), *words(key[1])))
