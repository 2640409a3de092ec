"""The functions that answer a route: behind method values, closures, factories, conversions and middleware."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.dependencies.wiring import literals, step
from goscan.facts.dependencies.wiring_calls import function_object
from goscan.facts.dependencies.wiring_place import Choices, Place
from goscan.facts.routes.handler import request_type
from goscan.semantics.function import Function
from goscan.semantics.objects import CalleeKind, Var, VarKind
from goscan.semantics.program import Program
from goscan.semantics.types import CONTEXT, UNKNOWN, Basic, Interface, Named, Signature, Struct, Type, deref
from goscan.syntax import ast

Answers = Iterator[tuple[tuple[Function, ...], Choices]]

# The method that a library calls when a value is registered instead of a function.
METHODS = ("ServeHTTP", "ProcessTask", "Work", "ConsumeClaim", "Run", "Handle")


def handlers(place: Place, choices: Choices) -> Answers:
    """The functions that a handler value runs; () when they are not known."""
    fn, expr = place.function, ast.unparen(place.expr)
    if isinstance(expr, ast.FuncLit):
        yield from _closure(place, fn.literal(expr), choices)
        return
    direct = fn.function_values(expr) if function_object(fn, expr) is not None else ()
    if direct:
        yield direct, choices
        return
    if isinstance(expr, ast.CallExpr):
        wrapped = _wrapped(place, expr)
        if wrapped is not None:
            yield from handlers(wrapped, choices)
            return
    method = _method(fn, fn.type_of(expr))
    if method is not None:
        yield (method,), choices
        return
    known = False
    for before, chosen in step(place, choices):
        known = True
        yield from handlers(before, chosen)
    if not known:
        yield fn.function_values(expr), choices


def _closure(place: Place, literal: Function, choices: Choices) -> Answers:
    """A literal; one that middleware or an adapter makes around a func or handler of its own parameters answers as that."""
    known = False
    for given, inner in _given(literal):
        for before, chosen in step(place.at(given, inner), choices):
            known = True
            yield from handlers(before, chosen)
        break
    if not known:
        yield (literal,), choices


def _given(literal: Function) -> list[tuple[ast.Expr, Function]]:
    """The parameters of a function around the literal that it runs: f(w, r), next.ServeHTTP(w, r), work(ctx, input).

    Those that get the request go first: what gets no more than its context may be a check before the work.
    """
    found = [
        (takes, given, inner)
        for inner in literal.with_literals()
        for call in inner.nodes(ast.CallExpr)
        for takes, given in _handed(inner, call, literal)
    ]
    return [(given, inner) for _, given, inner in sorted(found, key=lambda f: f[0] != "request")]


def _handed(fn: Function, call: ast.CallExpr, literal: Function) -> Iterator[tuple[str, ast.Expr]]:
    """("request" or "context", the parameter that the call runs)."""
    fun = ast.unparen(call.fun)
    if isinstance(fun, ast.SelectorExpr) and fun.sel.name == "ServeHTTP":
        fun = ast.unparen(fun.x)
    var = fn.object(fun) if isinstance(fun, ast.Ident) else None
    if not isinstance(var, Var) or var.kind is not VarKind.PARAM or var.function in literal.with_literals():
        return
    under = fn.program.underlying(fn.var_type(var))
    params = under.params if isinstance(under, Signature) else ()
    if isinstance(under, Interface) or any(request_type(p.type) is not None for p in params):
        yield "request", fun
    elif params and params[0].type == CONTEXT:
        yield "context", fun


def work_given(
    place: Place, found: tuple[Function, ...], choices: Choices
) -> tuple[tuple[Function, ...], Place] | None:
    """The function, and the parameter it comes in, that a helper is given with the path it registers, when its own literal answers.

    `func get(r Router, path string, f Work) { add(r, route{f}, path) }`: by itself or in a struct, and nothing else. What
    the literal does with it is not asked: errs towards the function, as a helper that is given a path and work registers the two.
    """
    top = place.function.top
    literal = found[0] if len(found) == 1 else None
    if literal is None or literal.outer is None or literal.top is not top or top not in choices:
        return None
    given = [place.at(ident, inner) for inner, ident in _captured(literal)]
    works = {
        fn: param
        for param in given
        for part in _parts(param, choices)
        for fns, _ in handlers(part, choices)
        for fn in fns
    }
    return next((((fn,), param) for fn, param in works.items()), None) if len(works) == 1 else None


def _captured(literal: Function) -> Iterator[tuple[Function, ast.Ident]]:
    """A use of each parameter of the declared function in a literal."""
    seen = set[Var]()
    for inner in literal.with_literals():
        for ident in inner.nodes(ast.Ident):
            var = inner.object(ident)
            if isinstance(var, Var) and var not in seen and var in literal.top.params:
                seen.add(var)
                yield inner, ident


def _parts(given: Place, choices: Choices) -> Iterator[Place]:
    """A function, or the functions that the fields of a struct hold."""
    program = given.function.program
    under = program.underlying(given.type)
    if _is_work(program, given.type):
        yield given
    for made, _ in literals(given, choices) if isinstance(under, Struct) else ():
        expr = ast.unparen(made.expr)
        for elt in expr.elts if isinstance(expr, ast.CompositeLit) else ():
            value = made.at(elt.value if isinstance(elt, ast.KeyValueExpr) else elt)
            if _is_work(program, value.type):
                yield value


def _is_work(program: Program, t: Type) -> bool:
    """Whether a func gets more than a text or a number: a logger is no work."""
    under = program.underlying(t)
    return isinstance(under, Signature) and bool(under.params) and not isinstance(under.params[0].type, Basic)


def _wrapped(place: Place, call: ast.CallExpr) -> Place | None:
    """What a call of middleware wraps: its last argument that is a handler, else one that is a method of the project."""
    fn = place.function
    callee = fn.callee(call)
    if callee.kind is CalleeKind.CONVERSION and call.args:
        return place.at(call.args[0])
    directive = callee.directive("wraps-handler")
    if directive is not None and int(directive.get("arg", "0")) < len(call.args):
        return place.at(call.args[int(directive.get("arg", "0"))])
    for accepted in (_is_handler, _is_project_function):
        for arg in reversed(call.args):
            if accepted(fn, arg):
                return place.at(arg)
    if not callee.targets and not call.args and isinstance(call.fun, ast.SelectorExpr):
        # The end of a chain of middleware: chain.Handler(), httptransport.NewServer(…).Handler()
        inner = ast.unparen(call.fun.x)
        if isinstance(inner, ast.CallExpr) and any(_is_handler(fn, a) for a in inner.args):
            return place.at(inner)
    return None


def _is_handler(fn: Function, arg: ast.Expr) -> bool:
    """Whether an argument can answer a request itself. Middleware takes a handler and returns one: it is none."""
    t = fn.type_of(arg)
    under = fn.program.underlying(t)
    if isinstance(under, Signature):
        return any(request_type(p.type) is not None for p in under.params)
    if isinstance(under, Interface):
        return isinstance(t, Named) and (t.path, t.name) == ("net/http", "Handler")
    return t != UNKNOWN and _method(fn, t) is not None and _serves(fn, t)


def _serves(fn: Function, t: Type) -> bool:
    return fn.program.method(t, "ServeHTTP") is not None


def _is_project_function(fn: Function, arg: ast.Expr) -> bool:
    """A named function or method that some adapter turns into a handler: Bind(h.CreateJob)."""
    found = function_object(fn, arg)
    return found is not None and found.function is not None and len(found.function.params) > 0


def _method(fn: Function, t: Type) -> Function | None:
    """The method through which a value of a concrete type answers."""
    t = deref(t)
    if not isinstance(t, Named) or isinstance(fn.program.underlying(t), Interface):
        return None
    for name in METHODS:
        found = fn.program.method(t, name)
        if found is not None and found.function is not None and found.function.body is not None:
            return found.function
    return None
