"""Types that register routes, and what people call the libraries they come from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goscan.record import replace
from goscan.semantics.function import Function
from goscan.semantics.objects import Callee, CalleeKind
from goscan.semantics.program import Program
from goscan.semantics.types import Named, Signature, Slice, Struct, Type, deref, named
from goscan.syntax import ast

HANDLER = Named("net/http", "Handler")
# Under one of these names a router's type registers, in every library that is described.
_PROBES = ("Handle", "HandleFunc", "GET", "Get", "Add", "Router", "HandlerFunc")
_FRAMEWORKS = {
    "mux": "gorilla/mux",
    "router": "fasthttp/router",
    "web": "beego",
    "route": "hertz",
    "http": "net/http",
    "rest": "go-zero",
}


def makes_group(callee: Callee) -> bool:
    """Whether a call returns a router under the one it is called on."""
    return any(d.name in ("group", "chain", "middleware") for d in callee.directives)


def library_callee(fn: Function, call: ast.CallExpr) -> Callee:
    """What a call calls. A method of an interface of the project that nothing in it implements stands for the router's of the library.

    `type Router interface { GET(string, echo.HandlerFunc) *echo.Route }`: the types of the method name the library.
    """
    callee = fn.callee(call)
    if callee.kind is not CalleeKind.INTERFACE or callee.directives or callee.targets or callee.signature is None:
        return callee
    for path in dict.fromkeys(_paths(callee.signature)):
        package = fn.program.package(path)
        for owner in package.receivers(callee.name) if package is not None and package.is_stub else ():
            said = fn.program.directives_of(path, owner, callee.name)
            if any(d.name in ("route", "group") for d in said):
                return replace(callee, path=path, directives=said)
    return callee


def _paths(signature: Signature) -> Iterator[str]:
    for param in (*signature.params, *signature.results):
        t = deref(param.type.elem if isinstance(param.type, Slice) else param.type)
        if isinstance(t, Signature):
            yield from _paths(t)
        elif isinstance(t, Named) and t.path:
            yield t.path


def is_router(program: Program, t: Type) -> bool:
    """Whether a value of this type registers routes: a type of a described library that does."""
    key = named(t)
    if key is None:
        return False
    memo = ("is router", key)
    known: bool | None = program.memo.get(memo)
    if known is None:
        known = program.memo[memo] = _registers(program, deref(t))
    return known


def _registers(program: Program, t: Type) -> bool:
    assert isinstance(t, Named)
    package = program.package(t.path)
    if package is None or not package.is_stub:
        return False
    for name in _PROBES:
        found = program.select(t, name)
        if found is not None and found.owner is not None:
            owner = found.owner
            if any(d.name in ("route", "group") for d in program.directives_of(owner.path, owner.name, name)):
                return True
    return False


def embedded_router(program: Program, t: Type) -> str:
    """The name of the field through which a struct of the project is a router, or serves requests as one; else ""."""
    t = deref(t)
    package = program.package(t.path) if isinstance(t, Named) else None
    under = program.underlying(t) if package is not None and not package.is_stub else None
    for part in under.fields if isinstance(under, Struct) else ():
        if part.embedded and (is_router(program, part.type) or part.type == HANDLER):
            return part.name
    return ""


def framework(path: str) -> str:
    """What people call the library with this import path."""
    parts = [p for p in path.split("/") if not re.fullmatch(r"v\d+", p)]
    name = parts[-1] if parts else ""
    if "kratos" in parts:
        return "kratos"
    return _FRAMEWORKS.get(name, name.removesuffix(".go"))
