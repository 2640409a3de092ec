"""Composite literals that give columns their values: maps, structs, bson documents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goscan.facts.persistence.definitions import definitions
from goscan.facts.persistence.entity import snake
from goscan.semantics.function import Function
from goscan.syntax import ast

_NAME = re.compile(r"\$?\w+")


def pairs(fn: Function, literal: ast.CompositeLit) -> Iterator[tuple[str, ast.Expr]]:
    """The (column, value) pairs of a map literal, a struct literal, or a bson.D."""
    for element in literal.elts:
        match element:
            case ast.KeyValueExpr(key=key, value=value):
                constant = fn.constant(key)
                if isinstance(constant, str):
                    yield _column(constant), value
                elif isinstance(key, ast.Ident):
                    yield snake(key.name), value
            case ast.CompositeLit(elts=[first, second]):
                parts = [e.value if isinstance(e, ast.KeyValueExpr) else e for e in (first, second)]
                if isinstance(constant := fn.constant(parts[0]), str):
                    yield constant.lower(), parts[1]


def _column(text: str) -> str:
    """The column that a key names, "" for an expression (`LOWER(name)`)."""
    name = text.rpartition(".")[2].strip('`"').lower()
    return name if _NAME.fullmatch(name) else ""


def literal_behind(fn: Function, arg: ast.Expr) -> tuple[Function, ast.CompositeLit] | None:
    """The literal that an argument is, or that was assigned to its variable."""
    if isinstance(arg, ast.UnaryExpr):
        arg = ast.unparen(arg.x)
    if isinstance(arg, ast.Ident):
        found = definitions(fn, arg)
        if len(found) != 1 or found[0].value is None or found[0].call_result is not None:
            return None
        value = ast.unparen(found[0].value)
        return literal_behind(found[0].function, value) if not isinstance(value, ast.Ident) else None
    return (fn, arg) if isinstance(arg, ast.CompositeLit) else None
