"""Types that register routes, and what people call the libraries they come from."""

from __future__ import annotations

import re

from goscan.semantics.objects import Callee
from goscan.semantics.program import Program
from goscan.semantics.types import Named, Struct, Type, deref, named

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
    return _FRAMEWORKS.get(name, name.removesuffix(".go"))
