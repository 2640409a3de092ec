"""Tables: which one a Go type is stored in, and how its fields are called there."""

from __future__ import annotations

import re

from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.program import Program
from goscan.semantics.types import Array, Named, Pointer, Slice, Struct, StructField, Type
from goscan.syntax import ast

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
_IRREGULAR = {"person": "people", "child": "children", "man": "men", "woman": "women"}
_UNCOUNTABLE = frozenset({"equipment", "information", "money", "species", "series", "fish", "sheep", "police", "data"})
_PRIMARY = re.compile(r"primary_?key|[\";, ]pk\b", re.IGNORECASE)
_COLUMN = re.compile(r"column:([\w.]+)")


@record(frozen=True)
class Entity:
    """What a write is about: a table (or ORM model's table), else the receiver type and method of the writing function.

    Two writes are about the same entity when their entities are equal; exact is False for the second kind.
    """

    name: str
    exact: bool = True


def snake(name: str) -> str:
    """`JobID` as job_id."""
    return "_".join(word.lower() for word in _WORD.findall(name))


def plural(noun: str) -> str:
    """The regular English plural, as ORMs form it."""
    last = noun.rpartition("_")[2]
    if last in _IRREGULAR:
        return noun.removesuffix(last) + _IRREGULAR[last]
    if last in _UNCOUNTABLE or (noun.endswith("s") and not noun.endswith(("ss", "status", "alias", "bus"))):
        return noun  # JobRecords is stored in job_records
    if noun.endswith("y") and noun[-2:-1] not in ("a", "e", "i", "o", "u"):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def singular(noun: str) -> str:
    """The noun that plural was made of, as far as its ending tells."""
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith(("sses", "xes", "zes", "ches", "shes")):
        return noun[:-2]
    return noun.removesuffix("s")


def model_type(t: Type) -> Named | None:
    """The named struct type behind pointers and slices."""
    while isinstance(t, Pointer | Slice | Array):
        t = t.elem
    return t if isinstance(t, Named) and t.path else None


def table_of(program: Program, t: Type) -> str:
    """The table of a model: what its TableName method returns, else the plural of its name; "" when not a model."""
    model = model_type(t)
    if model is None or not isinstance(program.underlying(model), Struct):
        return ""
    target = program.function(model.path, model.name, "TableName")
    if target is not None and target.body is not None:
        return _returned_name(target)
    return plural(snake(model.name))


def _returned_name(fn: Function) -> str:
    values = {fn.constant(r.results[0]) for r in fn.nodes(ast.ReturnStmt) if len(r.results) == 1}
    name = values.pop() if len(values) == 1 else None
    return table_name(name) if isinstance(name, str) else ""


def table_name(text: str) -> str:
    """The table in `public."Jobs" AS j`, the way the SQL reader names it."""
    first = text.strip().split()[0] if text.strip() else ""
    return first.rpartition(".")[2].strip('`"[]').lower()


def struct_fields(program: Program, t: Type) -> tuple[StructField, ...]:
    """The fields of a struct type behind pointers and slices, those of embedded structs included."""
    while isinstance(t, Pointer | Slice | Array):
        t = t.elem
    under = program.underlying(t)
    if not isinstance(under, Struct):
        return ()
    found: list[StructField] = []
    for field in under.fields:
        found += struct_fields(program, field.type) if field.embedded else (field,)
    return tuple(found)


def key_field(program: Program, t: Type) -> str:
    """The field of a model that holds its primary key: what a tag says, else the one that is called id."""
    fields = struct_fields(program, t)
    tagged = (f.name for f in fields if _PRIMARY.search(f.tag))
    named = (f.name for f in fields if f.name.lower() == "id")
    return next(tagged, None) or next(named, "ID")


def column_of(field: StructField) -> str:
    """The column of a field: what its tag says, else its name in snake case."""
    named = _COLUMN.search(field.tag)
    return named[1].lower() if named else snake(field.name)
