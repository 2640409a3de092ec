"""Slotted classes for values: what `dataclasses` makes, for a fraction of the start-up time.

goscan has some two hundred small classes and runs on every save: making them with `dataclasses` took 50 ms of each start,
three times what this takes. Known to type checkers by `dataclass_transform`; what `frozen` promises is theirs to check.
Not here: defaults made by a factory, keyword-only fields, `__post_init__`. A class with these uses `dataclasses`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast, dataclass_transform

T = TypeVar("T", bound=type)
V = TypeVar("V")


@dataclass_transform()
def record(*, frozen: bool = False, eq: bool = True) -> Callable[[T], T]:
    """A class whose annotations are its fields: slots, `__init__`, `__repr__`, and with `eq` equality by value.

    Only a frozen class with eq has a hash by value; without eq, equality and hash are by identity.
    """

    def decorate(cls: T) -> T:
        annotations: dict[str, str] = cls.__dict__.get("__annotations__", {})  # noqa: RUF063  (inspect takes 8 ms to import)
        own = [name for name, annotation in annotations.items() if not annotation.startswith("ClassVar[")]
        inherited: tuple[str, ...] = getattr(cls, "__record_fields__", ())
        names = (*inherited, *(name for name in own if name not in inherited))
        defaults: dict[str, Any] = {**getattr(cls, "__record_defaults__", {})}
        space = dict(cls.__dict__)
        for name in own:
            if name in space:
                defaults[name] = space.pop(name)
        space.pop("__dict__", None)
        space.pop("__weakref__", None)
        space |= {"__slots__": tuple(n for n in own if n not in inherited), "__match_args__": names}
        space |= {"__record_fields__": names, "__record_defaults__": defaults}
        space |= _methods(names, defaults, eq=eq, frozen=frozen, own_repr=_repr_of(cls) is not _repr_of(object))
        made: T = type(cls)(cls.__name__, cls.__bases__, space)
        return made

    return decorate


def _methods(
    names: tuple[str, ...], defaults: dict[str, Any], *, eq: bool, frozen: bool, own_repr: bool
) -> dict[str, Any]:
    """The generated methods by name, from one piece of source."""
    params = "".join(f", {name}=_d[{name!r}]" if name in defaults else f", {name}" for name in names)
    source = f"def __init__(self{params}):\n " + ("; ".join(f"self.{n}={n}" for n in names) or "pass") + "\n"
    if eq:
        mine, yours = ("(" + "".join(f"{who}.{n}," for n in names) + ")" for who in ("self", "other"))
        source += f"def __eq__(self, other):\n return {mine}=={yours} if other.__class__ is self.__class__ else NotImplemented\n"
        source += f"def __hash__(self):\n return hash({mine})\n" if frozen else "__hash__ = None\n"
    made: dict[str, Any] = {}
    exec(source, {"_d": defaults, "__builtins__": {"hash": hash, "NotImplemented": NotImplemented}}, made)
    if not own_repr:
        made["__repr__"] = _repr
    return made


def _repr_of(cls: type) -> object:
    return cls.__repr__


def _repr(self: Any) -> str:
    shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__record_fields__)
    return f"{type(self).__name__}({shown})"


def field_types(cls: type) -> dict[str, str]:
    """The fields of a record and their annotations as written, inherited ones first."""
    return {
        name: annotation
        for base in reversed(cls.__mro__)
        for name, annotation in base.__dict__.get("__annotations__", {}).items()  # noqa: RUF063
    }


def replace(value: V, **changes: Any) -> V:
    """A copy of a record, or of a dataclass, with some fields changed."""
    names: tuple[str, ...] | None = getattr(value, "__record_fields__", None)
    if names is None:
        from dataclasses import replace as of_dataclass

        return cast("V", of_dataclass(cast("Any", value), **changes))
    return type(value)(**{**{name: getattr(value, name) for name in names}, **changes})
