"""What a function has at hand that could be given to something of a type."""

from __future__ import annotations

from goscan.facts.site import Site
from goscan.semantics.objects import Var
from goscan.semantics.types import Interface, Named, Pointer, Type
from goscan.syntax import ast


def at_hand(place: Site, wanted: Type) -> Site | None:
    """The first local variable or parameter, in the function of a place, of a type that is or implements the wanted one."""
    fn, program = place.function, place.function.program
    is_interface = isinstance(program.underlying(wanted), Interface)
    for ident in fn.nodes(ast.Ident):
        var = fn.declaration.info.defs.get(ident)
        given = fn.var_type(var) if isinstance(var, Var) else None
        if given is None or not isinstance(given, Named | Pointer):
            continue
        if given == wanted or (is_interface and program.implements(given, wanted)):
            return Site(fn, ident)
    return None
