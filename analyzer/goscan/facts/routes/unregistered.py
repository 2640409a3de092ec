"""Handlers that nothing registers: no route, no map, no interface and no call ever names them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from goscan.facts.facts import Facts
from goscan.facts.routes.handler import Handler, handler_of
from goscan.facts.routes.route_handler import METHODS
from goscan.facts.routes.unregistered_service import UnregisteredService, unregistered_services
from goscan.facts.site import Evidence, Site
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import CallSite, Func, Reference
from goscan.semantics.types import CONTEXT, ERROR, Interface, Named, Signature, named
from goscan.source.files import SourceFile
from goscan.source.outline import OutlineDecl
from goscan.syntax import ast

# A name in more declarations than this is taken for registered (errs towards silence).
_MENTIONS = 150
_SIBLINGS = 20
_FOR_TESTS = re.compile(r"(?:^|/)\w*(?:test|mock|fake|stub)\w*(?:/|$)")
_NEXT = re.compile(r"Next$|Abort$")
_MAIN = re.compile(rb"^package main\b", re.MULTILINE)


@record(frozen=True, eq=False)
class UnregisteredHandler:
    """A handler of a program that is named nowhere outside tests, though another one of its type, or of its file, is registered.

    sibling is the registration of the other one: it shows that such handlers are registered by name, not by reflection.
    registrar is the function that would register it, when that is what nobody calls; then the evidence is the registration.
    service is the one whose method it is, when that is not registered as a whole.
    """

    handler: Handler
    sibling: Evidence
    registrar: Function | None = None
    service: UnregisteredService | None = None

    @property
    def site(self) -> Site:
        """The name in its declaration, or in that of the registrar; of a service, where its type is registered for another."""
        if self.service is not None:
            return self.service.site
        fn = self.registrar or self.handler.function
        assert isinstance(fn.node, ast.FuncDecl)
        return Site(fn, fn.node.name)

    @staticmethod
    def find(facts: Facts) -> Iterator[UnregisteredHandler]:
        """Those of the reported files, in source order."""
        program, idle = facts.program, set[Function]()
        for service in unregistered_services(facts):
            handler = handler_of(service.method)
            if handler is not None:
                method = Site(service.method, service.method.node)
                yield UnregisteredHandler(handler, Evidence(method, "nobody reaches this"), None, service)
        for fn in dict.fromkeys((*program.reported("handler"), *program.reported("consumer"))):
            if fn.decl_name in METHODS or fn.file.is_test:
                continue
            user = _user(fn)
            if user is None:
                handler = _endpoint(fn)
                if handler is not None and not _goes_on(fn) and _is_program(facts, fn):
                    sibling = _registered_sibling(facts, fn)
                    if sibling is not None:
                        yield UnregisteredHandler(handler, sibling)
            elif user is not fn and user not in idle and _is_idle(facts, user):
                handler, use = _endpoint(fn), _only_use(fn, user)
                if handler is not None and use is not None and not _is_middleware(use) and _is_part(facts, user):
                    idle.add(user)
                    yield UnregisteredHandler(handler, Evidence(Site(use.function, use.expr), "registered here"), user)


def _only_use(fn: Function, user: Function) -> Reference | None:
    """The use as a value by a declaration that is the only one to use the handler."""
    uses = fn.program.references(fn)
    if not uses or any(u.function.top is not user for u in uses) or any(True for _ in fn.program.callers(fn)):
        return None
    return uses[0]


def _is_idle(facts: Facts, fn: Function) -> bool:
    """Whether nothing outside tests names a function that registers handlers; the text alone is asked."""
    name = fn.decl_name
    if (
        not isinstance(fn.node, ast.FuncDecl)
        or name in ("main", "init")
        or fn.file.generated
        or _endpoint(fn) is not None
    ):
        return False
    own = fn.declaration.outline
    mentioned = fn.program.workspace.mentions(name, None if name[:1].isupper() else (fn.package.path,))
    return facts.once(("idle", fn), lambda: all(d is own or f.is_test for f, d in mentioned))


def _endpoint(fn: Function) -> Handler | None:
    """The handler that a function is, or that it makes: `func (a *API) list() http.HandlerFunc { return func(w, r) { … } }`."""
    handler = handler_of(fn)
    if handler is not None:
        return handler if _is_endpoint(fn, handler) else None
    made = [r.type for r in fn.signature.results if isinstance(fn.program.underlying(r.type), Signature)]
    if len(made) != 1 or any(
        isinstance(fn.program.underlying(fn.var_type(p)), Signature | Interface) for p in fn.params
    ):
        return None
    literals = [fn.literal(lit) for r in fn.nodes(ast.ReturnStmt) for lit in r.results if isinstance(lit, ast.FuncLit)]
    inner = handler_of(literals[0]) if len(literals) == 1 else None
    return Handler(fn, inner.kind, inner.framework, None) if inner is not None else None


def _is_endpoint(fn: Function, handler: Handler) -> bool:
    """Whether the whole signature is that of a handler; helpers that take the request among other things have another."""
    params = [fn.var_type(p) for p in fn.params]
    results = [r.type for r in fn.signature.results]
    match handler.framework:
        case "net/http":
            return len(params) == 2 and named(params[0]) == ("net/http", "ResponseWriter") and not results
        case "gin" | "iris" | "fasthttp":
            return len(params) == 1 and not results
        case "echo" | "fiber":
            return len(params) == 1 and results == [ERROR]
        case "hertz":
            return len(params) == 2 and params[0] == CONTEXT and not results
        case "asynq":
            return len(params) == 2 and params[0] == CONTEXT and results == [ERROR]
        case "watermill":
            return len(params) == 1 and bool(results) and results[-1] == ERROR
        case "nats":
            return len(params) == 1 and not results
    return False


def _goes_on(fn: Function) -> bool:
    """Whether it is middleware: it asks for the next handler, or keeps that from running."""
    return any(
        isinstance(call.fun, ast.SelectorExpr) and _NEXT.match(call.fun.sel.name) is not None
        for inner in fn.with_literals()
        for call in inner.nodes(ast.CallExpr)
    )


def _user(fn: Function) -> Function | None:
    """A declaration outside tests, other than its own, that uses the handler by name, or asks for it in an interface.

    The handler itself where it is taken for used and nobody can say by whom; None for one that nothing uses.
    """
    name = fn.decl_name
    value = re.compile(rb"[.(\s]" + re.escape(name.encode()) + rb"\s*[,)\n]")
    own = fn.declaration.outline
    found = [m for m in fn.program.workspace.mentions(name) if m[1] is not own and not m[0].is_test]
    if len(found) > _MENTIONS:
        return fn
    found.sort(key=lambda m: value.search(m[0].data, m[1].start, m[1].end) is None)
    return next((user for file, decl in found if (user := _used_by(fn, file, decl)) is not None), None)


def _used_by(fn: Function, file: SourceFile, decl: OutlineDecl) -> Function | None:
    if decl.kind == "type":
        demanded = bool(fn.recv_name) and any(_demands(fn, Named(file.package_path, name)) for name in decl.names)
        return fn if demanded else None
    if decl.kind not in ("func", "var"):
        return None
    top = fn.program.declared(file, decl)
    return top if any(_uses_in(fn, inner) for inner in top.with_literals()) else None


def _uses_in(fn: Function, user: Function) -> bool:
    name = fn.decl_name
    spelled = re.compile(rf"(?:^|[:;,.\"`]){re.escape(name)}(?:$|[;,\"`])")
    for text in user.nodes(ast.BasicLit):
        if text.kind == "STRING" and name in text.value and spelled.search(text.value):
            return True  # by reflection
    for ident in user.nodes(ast.Ident):
        selected = not fn.recv_name or isinstance(user.parent(ident), ast.SelectorExpr)
        if ident.name == name and selected and _may_denote(fn, user, ident):
            return True
    return False


def _may_denote(fn: Function, user: Function, ident: ast.Ident) -> bool:
    """Whether a name is the handler, or something that cannot be resolved."""
    found = user.object(ident)
    if found is None:
        return True
    if not isinstance(found, Func):
        return False
    if found.function is not None:
        # Files for other builds have functions of the same name.
        other = found.function
        return (other.package.path, other.recv_name, other.decl_name) == (fn.package.path, fn.recv_name, fn.decl_name)
    return _demands(fn, Named(found.path, found.recv)) if found.recv else False


def _demands(fn: Function, t: Named) -> bool:
    """Whether t is an interface with the method, and the receiver's type implements it."""
    program = fn.program
    under = program.underlying(t)
    if not isinstance(under, Interface):
        return False
    return program.method(t, fn.decl_name) is not None and program.implements(Named(fn.package.path, fn.recv_name), t)


def _is_program(facts: Facts, fn: Function) -> bool:
    """Whether the module has a main package: the handlers of a library are registered by those who use it."""
    if fn.decl_name[:1].islower():
        return True
    files = facts.program.workspace.files
    return facts.once("has main", lambda: any(_MAIN.search(f.data) is not None for f in files))


def _is_part(facts: Facts, fn: Function) -> bool:
    """Whether a function is of the program: in a package that another one imports; what nothing imports is for other modules."""
    if fn.package.name == "main" or (fn.decl_name[:1].islower() and not fn.recv_name):
        return True
    return _is_program(facts, fn) and any(
        imported.path == fn.package.path
        for file in facts.program.workspace.searched_files
        if not file.is_test
        for imported in file.imports
    )


def _is_middleware(use: Reference) -> bool:
    """Whether a use puts the function before handlers: router.Use(f), router.Group("/x", f), router.GET("/x", f, h)."""
    call = use.function.parent(use.expr)
    if not isinstance(call, ast.CallExpr) or use.expr not in call.args:
        return False
    callee = use.function.callee(call)
    if callee.directive("middleware") is not None or callee.directive("group") is not None:
        return True
    route = callee.directive("route")
    index = call.args.index(use.expr)
    if route is None or not route.get("handler"):
        return False
    if route.get("middleware"):
        return index >= int(route.get("middleware"))
    return index < len(call.args) - 1


def _registered_sibling(facts: Facts, fn: Function) -> Evidence | None:
    """A use of another handler of the same type, or in the same file, as a value."""
    makes = handler_of(fn) is None
    for other in _siblings(fn):
        if other is fn or makes is not (handler_of(other) is None) or _endpoint(other) is None:
            continue
        uses = [*facts.program.references(other)]
        uses += (Reference(s.function, s.call) for s in facts.program.callers(other) if makes and _is_handed_on(s))
        for use in uses:
            # Of a function only what stands at a route shows that it is no middleware.
            if not _is_middleware(use) and (fn.recv_name or _is_routed(use)):
                where = "of the same type" if fn.recv_name else "in the same file"
                return Evidence(Site(use.function, use.expr), f"`{other.name}` {where} is registered here")
    return None


def _is_routed(use: Reference) -> bool:
    call = use.function.parent(use.expr)
    callee = use.function.callee(call) if isinstance(call, ast.CallExpr) else None
    return callee is not None and any(callee.directive(name) is not None for name in ("route", "consumer", "cron"))


def _is_handed_on(site: CallSite) -> bool:
    """Whether what a call makes is an argument of another: `r.Get("/jobs", api.list())`."""
    outer = site.function.parent(site.call)
    return isinstance(outer, ast.CallExpr) and site.call in outer.args


def _siblings(fn: Function) -> Iterator[Function]:
    if not fn.recv_name:
        beside = (f for f in fn.program.functions(fn.file) if not f.recv_name and isinstance(f.node, ast.FuncDecl))
        yield from islice(beside, _SIBLINGS)
        return
    for name in list(fn.package.methods(fn.recv_name))[:_SIBLINGS]:
        other = fn.program.function(fn.package.path, fn.recv_name, name)
        if other is not None:
            yield other
