"""Fields and methods of types, with promotion through embedded fields, as go/types.LookupFieldOrMethod."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goscan.record import record
from goscan.semantics.objects import Object
from goscan.semantics.types import (
    UNKNOWN,
    Interface,
    Named,
    Pointer,
    Signature,
    Struct,
    Type,
)

if TYPE_CHECKING:
    from goscan.semantics.program import Program


@record(frozen=True)
class Selection:
    """What x.name selects. kind is "field", "method", "interface" (a method of an interface) or "guess".

    owner is the named type that declares it (None for an unnamed struct or interface). A guess is a member of a type
    of which not everything is known: a method, most likely. type is UNKNOWN then.
    """

    kind: str
    name: str
    type: Type
    owner: Named | None
    obj: Object | None = None


def select(program: Program, t: Type, name: str) -> Selection | None:
    """The field or method called name of a value of type t, at the least depth of embedding."""
    if isinstance(t, Pointer):
        t = t.elem
    level, seen = [t], set[Type]()
    open_types: list[Named] = []
    while level:
        below: list[Type] = []
        for candidate in level:
            if candidate in seen:
                continue
            seen.add(candidate)
            found = _direct(program, candidate, name, below, open_types)
            if found is not None:
                return found
        level = below
    # Nothing known has it: the one type that is not fully known must.
    if len(open_types) == 1:
        return Selection("guess", name, UNKNOWN, open_types[0])
    return None


def _direct(program: Program, t: Type, name: str, below: list[Type], open_types: list[Named]) -> Selection | None:
    owner = t if isinstance(t, Named) else None
    if owner is not None:
        func = program.declared_method(owner, name)
        if func is not None:
            signature = program.method_signature(owner, func)
            return Selection("method", name, signature or UNKNOWN, Named(owner.path, func.recv), func)
        if program.is_open(owner):
            open_types.append(owner)
    match program.underlying(t):
        case Struct(fields):
            for field in fields:
                if field.name == name:
                    return Selection("field", name, field.type, owner, program.field_var(t, name, field.type))
                if field.embedded:
                    below.append(field.type.elem if isinstance(field.type, Pointer) else field.type)
        case Interface(methods, embeds):
            for method in methods:
                if method.name == name:
                    return Selection("interface", name, method.signature, owner, program.interface_method(t, name))
            below.extend(embeds)
    return None


def method_names(program: Program, t: Type) -> dict[str, tuple[Signature, Named | None]] | None:
    """All methods of an interface with the interface that declares each; None if something in it is unknown."""
    found: dict[str, tuple[Signature, Named | None]] = {}
    stack, seen = [t], set[Type]()
    while stack:
        current = stack.pop()
        if current in seen:
            continue
        seen.add(current)
        under = program.underlying(current)
        if not isinstance(under, Interface):
            return None
        owner = current if isinstance(current, Named) else None
        for method in under.methods:
            found.setdefault(method.name, (method.signature, owner))
        stack.extend(under.embeds)
    return found
