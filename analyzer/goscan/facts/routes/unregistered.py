"""Handlers that nothing registers: no route, no map, no interface and no call ever names them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from goscan.facts.facts import Facts
from goscan.facts.routes.endpoint import endpoint, goes_on, is_middleware, is_routed
from goscan.facts.routes.handler import Handler, handler_of
from goscan.facts.routes.handler_use import is_idle, only_use, user_of
from goscan.facts.routes.route_handler import METHODS
from goscan.facts.routes.unhandled_task import UnhandledTask, unhandled_tasks
from goscan.facts.routes.unregistered_service import UnregisteredService, unregistered_services
from goscan.facts.site import Evidence, Site
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import CallSite, Reference
from goscan.syntax import ast

_SIBLINGS = 20
_MAIN = re.compile(rb"^package main\b", re.MULTILINE)


@record(frozen=True, eq=False)
class UnregisteredHandler:
    """A handler of a program that is named nowhere outside tests, though another one of its type, or of its file, is registered.

    sibling is the registration of the other one: it shows that such handlers are registered by name, not by reflection.
    registrar is the function that would register it, when that is what nobody calls; then the evidence is the registration.
    service is the one whose method it is, when that is not registered as a whole; task is one that no handler is registered for.
    """

    handler: Handler | None
    sibling: Evidence
    registrar: Function | None = None
    service: UnregisteredService | None = None
    task: UnhandledTask | None = None

    @property
    def site(self) -> Site:
        """The name in its declaration, or in that of the registrar; of a service, where its type is registered for another."""
        if self.task is not None:
            return self.task.site
        if self.service is not None:
            return self.service.site
        fn = self.registrar or (self.handler.function if self.handler is not None else None)
        assert fn is not None and isinstance(fn.node, ast.FuncDecl)
        return Site(fn, fn.node.name)

    @staticmethod
    def find(facts: Facts) -> Iterator[UnregisteredHandler]:
        """Those of the reported files, in source order."""
        program, idle = facts.program, set[Function]()
        for task in unhandled_tasks(facts):
            yield UnregisteredHandler(None, Evidence(task.other, "another type has a handler"), task=task)
        for service in unregistered_services(facts):
            handler = handler_of(service.method)
            if handler is not None:
                method = Site(service.method, service.method.node)
                yield UnregisteredHandler(handler, Evidence(method, "nobody reaches this"), None, service)
        for fn in dict.fromkeys((*program.reported("handler"), *program.reported("consumer"))):
            if fn.decl_name in METHODS or fn.file.is_test:
                continue
            user = user_of(fn)
            if user is None:
                handler = endpoint(fn)
                if handler is not None and not goes_on(fn) and _is_program(facts, fn):
                    sibling = _registered_sibling(facts, fn)
                    if sibling is not None:
                        yield UnregisteredHandler(handler, sibling)
            elif user is not fn and user not in idle and is_idle(facts, user):
                handler, use = endpoint(fn), only_use(fn, user)
                if handler is not None and use is not None and not is_middleware(use) and _is_part(facts, user):
                    idle.add(user)
                    yield UnregisteredHandler(handler, Evidence(Site(use.function, use.expr), "registered here"), user)


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


def _registered_sibling(facts: Facts, fn: Function) -> Evidence | None:
    """A use of another handler of the same type, or in the same file, as a value."""
    makes = handler_of(fn) is None
    for other in _siblings(fn):
        if other is fn or makes is not (handler_of(other) is None) or endpoint(other) is None:
            continue
        uses = [*facts.program.references(other)]
        uses += (Reference(s.function, s.call) for s in facts.program.callers(other) if makes and _is_handed_on(s))
        for use in uses:
            # Of a function only what stands at a route shows that it is no middleware.
            if not is_middleware(use) and (fn.recv_name or is_routed(use)):
                where = "of the same type" if fn.recv_name else "in the same file"
                return Evidence(Site(use.function, use.expr), f"`{other.name}` {where} is registered here")
    return None


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
