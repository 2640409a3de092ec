"""The predeclared identifiers of Go."""

from __future__ import annotations

from types import MappingProxyType

from goscan.semantics.objects import Builtin, Object, TypeName
from goscan.semantics.types import (
    ANY,
    BOOL,
    ERROR,
    STRING,
    Basic,
    Interface,
    Method,
    Named,
    Param,
    Signature,
    Type,
)

# byte and rune are aliases; the model keeps their targets so that identical types compare equal.
_NUMERIC = [
    "int",
    "int8",
    "int16",
    "int32",
    "int64",
    "uint",
    "uint8",
    "uint16",
    "uint32",
    "uint64",
    "uintptr",
    "float32",
    "float64",
    "complex64",
    "complex128",
]
_FUNCTIONS = [
    "append",
    "cap",
    "clear",
    "close",
    "complex",
    "copy",
    "delete",
    "imag",
    "len",
    "make",
    "max",
    "min",
    "new",
    "panic",
    "print",
    "println",
    "real",
    "recover",
]
_VALUES = ("nil", "true", "false", "iota")

INT = Basic("int")
BYTE = Basic("uint8")
RUNE = Basic("int32")
UNTYPED_NIL = Basic("untyped nil")
ERROR_INTERFACE = Interface((Method("Error", Signature((), (Param("", STRING),))),))


def _types() -> dict[str, Type]:
    table: dict[str, Type] = {name: Basic(name) for name in _NUMERIC}
    table.update(bool=BOOL, string=STRING, byte=BYTE, rune=RUNE, error=ERROR, any=ANY)
    table["comparable"] = Named("", "comparable")
    return table


def _universe() -> dict[str, Object]:
    table: dict[str, Object] = {name: TypeName(name, "", t) for name, t in _types().items()}
    table.update((name, Builtin(name, "")) for name in (*_FUNCTIONS, *_VALUES))
    return table


UNIVERSE = MappingProxyType(_universe())


def default_type(t: Type) -> Type:
    """The type a variable gets from an untyped constant, else t itself."""
    match t:
        case Basic(name="untyped int"):
            return INT
        case Basic(name="untyped float"):
            return Basic("float64")
        case Basic(name="untyped rune"):
            return RUNE
        case Basic(name="untyped string"):
            return STRING
        case Basic(name="untyped bool"):
            return BOOL
        case _:
            return t
