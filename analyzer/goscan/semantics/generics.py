"""Substitution of type parameters, their inference from arguments, and identity of types."""

from __future__ import annotations

from collections.abc import Mapping

from goscan.semantics.types import (
    Array,
    Chan,
    Interface,
    Map,
    Method,
    Named,
    Param,
    Pointer,
    Signature,
    Slice,
    Struct,
    StructField,
    Tuple,
    Type,
    TypeParam,
    Unknown,
)
from goscan.semantics.universe import default_type

Substitution = Mapping[TypeParam, Type]


def substitute(t: Type, by: Substitution) -> Type:
    """t with type parameters replaced."""
    if not by:
        return t
    match t:
        case TypeParam():
            return by.get(t, t)
        case Named(path, name, args) if args:
            return Named(path, name, tuple(substitute(a, by) for a in args))
        case Pointer(elem):
            return Pointer(substitute(elem, by))
        case Slice(elem):
            return Slice(substitute(elem, by))
        case Array(elem):
            return Array(substitute(elem, by))
        case Map(key, value):
            return Map(substitute(key, by), substitute(value, by))
        case Chan(direction, elem):
            return Chan(direction, substitute(elem, by))
        case Signature():
            return substitute_signature(t, by)
        case Struct(fields):
            return Struct(tuple(StructField(f.name, substitute(f.type, by), f.embedded, f.tag) for f in fields))
        case Interface(methods, embeds):
            return Interface(
                tuple(Method(m.name, substitute_signature(m.signature, by)) for m in methods),
                tuple(substitute(e, by) for e in embeds),
            )
        case Tuple(elems):
            return Tuple(tuple(substitute(e, by) for e in elems))
        case _:
            return t


def substitute_signature(s: Signature, by: Substitution) -> Signature:
    """A signature with type parameters replaced."""
    return Signature(
        tuple(Param(p.name, substitute(p.type, by)) for p in s.params),
        tuple(Param(p.name, substitute(p.type, by)) for p in s.results),
        s.variadic,
    )


def unify(pattern: Type, actual: Type, found: dict[TypeParam, Type]) -> None:
    """Bind the type parameters in pattern by the shape of actual; the first binding wins, mismatches are ignored."""
    match pattern, actual:
        case (_, Unknown()):
            return
        case (TypeParam(), _):
            if pattern != actual:
                found.setdefault(pattern, default_type(actual))
        case (Named(args=xs), Named(args=ys)):
            if (pattern.path, pattern.name) == (actual.path, actual.name):
                for x, y in zip(xs, ys, strict=False):
                    unify(x, y, found)
        case (Pointer(x), Pointer(y)) | (Slice(x), Slice(y)) | (Array(x), Array(y)) | (Chan(elem=x), Chan(elem=y)):
            unify(x, y, found)
        case (Map(), Map()):
            unify(pattern.key, actual.key, found)
            unify(pattern.value, actual.value, found)
        case (Signature(), Signature()):
            for p, q in zip(pattern.params + pattern.results, actual.params + actual.results, strict=False):
                unify(p.type, q.type, found)


def identical(a: Type, b: Type) -> bool:
    """Whether two types are identical; UNKNOWN and type parameters are taken to be identical to anything.

    So an implementation may be seen where there is none: a method set with one unknown parameter type matches.
    """
    if isinstance(a, Unknown | TypeParam) or isinstance(b, Unknown | TypeParam):
        return True
    match a, b:
        case (Named(), Named()):
            same = (a.path, a.name) == (b.path, b.name) and len(a.args) == len(b.args)
            return same and all(identical(x, y) for x, y in zip(a.args, b.args, strict=True))
        case (Pointer(x), Pointer(y)) | (Slice(x), Slice(y)) | (Array(x), Array(y)):
            return identical(x, y)
        case (Chan(), Chan()):
            return a.dir == b.dir and identical(a.elem, b.elem)
        case (Map(), Map()):
            return identical(a.key, b.key) and identical(a.value, b.value)
        case (Signature(), Signature()):
            return identical_signatures(a, b)
        case (Interface(), Interface()):
            return {m.name for m in a.methods} == {m.name for m in b.methods}
        case _:
            return a == b


def identical_signatures(a: Signature, b: Signature) -> bool:
    """Whether two signatures are identical, names left out."""
    if (len(a.params), len(a.results), a.variadic) != (len(b.params), len(b.results), b.variadic):
        return False
    pairs = zip(a.params + a.results, b.params + b.results, strict=True)
    return all(identical(p.type, q.type) for p, q in pairs)


def mentions_type_param(t: Type) -> bool:
    """Whether a type parameter occurs in t."""
    match t:
        case TypeParam():
            return True
        case Named(args=args):
            return any(mentions_type_param(a) for a in args)
        case Pointer(elem) | Slice(elem) | Array(elem) | Chan(elem=elem):
            return mentions_type_param(elem)
        case Map(key, value):
            return mentions_type_param(key) or mentions_type_param(value)
        case Signature(params, results):
            return any(mentions_type_param(p.type) for p in params + results)
        case _:
            return False
