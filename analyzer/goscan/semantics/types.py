"""A small model of Go types.

A type that cannot be known is UNKNOWN: a value, never a crash and never a guess. A named type of a library that
is neither scanned nor described by a stub still has its identity (import path and name) with an UNKNOWN underlying
type, so that two mentions of it are equal.
"""

from __future__ import annotations

from goscan.record import record


@record(frozen=True)
class Type:
    """Base of all types."""


@record(frozen=True)
class Unknown(Type):
    """A type that could not be inferred."""


@record(frozen=True)
class Basic(Type):
    """A predeclared type ("string", "int", "bool", "error" is a Named) or an untyped kind ("untyped int", "untyped nil")."""

    name: str


@record(frozen=True)
class Named(Type):
    """A defined type, identified by import path ("" for predeclared error, any, comparable) and name; args instantiate it."""

    path: str
    name: str
    args: tuple[Type, ...] = ()


@record(frozen=True)
class Pointer(Type):
    """*elem."""

    elem: Type


@record(frozen=True)
class Slice(Type):
    """[]elem."""

    elem: Type


@record(frozen=True)
class Array(Type):
    """[n]elem; the length is not modelled."""

    elem: Type


@record(frozen=True)
class Map(Type):
    """map[key]value."""

    key: Type
    value: Type


@record(frozen=True)
class Chan(Type):
    """A channel; dir is "both", "send" or "recv"."""

    dir: str
    elem: Type


@record(frozen=True)
class Param:
    """A parameter or result of a signature; name may be empty."""

    name: str
    type: Type


@record(frozen=True)
class Signature(Type):
    """A function type, receiver left out. The last parameter of a variadic signature has type Slice."""

    params: tuple[Param, ...]
    results: tuple[Param, ...]
    variadic: bool = False


@record(frozen=True)
class StructField:
    """A field; embedded ones carry the type's name."""

    name: str
    type: Type
    embedded: bool = False
    tag: str = ""


@record(frozen=True)
class Struct(Type):
    """struct{...}."""

    fields: tuple[StructField, ...]


@record(frozen=True)
class Method:
    """An explicit interface method."""

    name: str
    signature: Signature


@record(frozen=True)
class Interface(Type):
    """interface{...}: explicit methods and embedded types (unions are dropped)."""

    methods: tuple[Method, ...]
    embeds: tuple[Type, ...] = ()


@record(frozen=True)
class Tuple(Type):
    """The results of a call with several results, or none."""

    elems: tuple[Type, ...]


@record(frozen=True)
class TypeParam(Type):
    """A type parameter inside its generic declaration; owner tells two of the same name apart."""

    owner: str
    name: str


UNKNOWN = Unknown()
ERROR = Named("", "error")
ANY = Interface(())
STRING = Basic("string")
BOOL = Basic("bool")
CONTEXT = Named("context", "Context")


def deref(t: Type) -> Type:
    """The element of a pointer type, else t."""
    return t.elem if isinstance(t, Pointer) else t


def named(t: Type) -> tuple[str, str] | None:
    """(import path, name) of a named type or of a pointer to one, else None."""
    t = deref(t)
    return (t.path, t.name) if isinstance(t, Named) else None


def is_named(t: Type, path: str, name: str) -> bool:
    """Whether t is path.name or a pointer to it."""
    return named(t) == (path, name)
