"""Values whose methods are handlers: services of gRPC and Connect."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goscan.facts.dependencies.wiring import step
from goscan.facts.dependencies.wiring_place import Choices, Place
from goscan.semantics.function import Function
from goscan.semantics.lookup import method_names
from goscan.semantics.objects import Callee
from goscan.semantics.types import CONTEXT, Interface, Named, Type, deref, named

SERVICE = re.compile(r"Register(\w+?)Server$")
_CONNECT = re.compile(r"New(\w+)Handler$")


def service_methods(value: Place, registrar: str, wanted: Type) -> Iterator[tuple[str, tuple[Function, ...], Choices]]:
    """(service, its methods, what was decided) for an implementation that a function of that name registers.

    wanted is what the registrar asks for: where that is an interface of the project, it says which the methods are.
    """
    name = SERVICE.match(registrar) or _CONNECT.match(registrar)
    for place, choices in concrete(value, {}):
        t = deref(place.type)
        assert isinstance(t, Named)
        service = name[1] if name else t.name
        asked = _asked_for(place.function, t, wanted)
        yield service, tuple(_rpc_methods(place.function, t) if asked is None else asked), choices


def connect_service(callee: Callee) -> bool:
    """Whether a call makes the handler of a service that was generated for Connect: pbconnect.NewJobsHandler(jobs)."""
    return callee.path.endswith("connect") and _CONNECT.match(callee.name) is not None


def concrete(place: Place, choices: Choices) -> Iterator[tuple[Place, Choices]]:
    """The places a value comes from where its type is a type of the project, no interface."""
    t = deref(place.type)
    program = place.function.program
    if isinstance(t, Named) and t.path and not isinstance(program.underlying(t), Interface):
        package = program.package(t.path)
        if package is not None and not package.is_stub:
            yield place, choices
        return
    for before, chosen in step(place, choices):
        yield from concrete(before, chosen)


def _asked_for(fn: Function, t: Named, wanted: Type) -> list[Function] | None:
    """The methods of t that an interface demands; None where it is not known. One that is not implemented answers nothing."""
    program = fn.program
    demanded = method_names(program, wanted) if isinstance(program.underlying(wanted), Interface) else None
    if not demanded:
        return None
    found = (program.method(t, name) for name in demanded if name[:1].isupper())
    bodies = (m.function for m in found if m is not None and m.function is not None)
    return [b for b in bodies if b.body is not None and not b.recv_name.startswith("Unimplemented")]


def _rpc_methods(fn: Function, t: Named) -> Iterator[Function]:
    package = fn.program.package(t.path)
    for name in package.methods(t.name) if package is not None else ():
        method = fn.program.function(t.path, t.name, name)
        if method is not None and method.body is not None and name[:1].isupper() and _is_rpc(method):
            yield method


def _is_rpc(method: Function) -> bool:
    """Whether a method has the shape of a call or of a stream; helpers that are exported and shaped so count too."""
    params = [method.var_type(p) for p in method.params]
    if not params or not method.returns_error:
        return False
    if any((key := named(t)) is not None and key[0] == "connectrpc.com/connect" for t in params):
        return params[0] == CONTEXT
    stream = named(params[-1])
    streams = len(params) <= 2 and stream is not None and stream[1].endswith(("Server", "ServerStream"))
    return streams or (params[0] == CONTEXT and len(params) == 2 and len(method.results) == 2)
