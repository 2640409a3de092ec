"""Tables that hold the elements of a list: who inserts a row for each, and the field of a model that reads fill from them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from goscan.facts.dependencies.dependency_store import selected
from goscan.facts.facts import Facts
from goscan.facts.persistence.keys import root_var
from goscan.facts.persistence.sql_text import texts_of
from goscan.facts.persistence.statement import sql_call
from goscan.facts.persistence.write_search import direct_writes
from goscan.facts.site import Site
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import OriginKind, Var
from goscan.semantics.sql import parse_sql
from goscan.semantics.types import Named, Slice, Type
from goscan.source.files import SourceFile
from goscan.syntax import ast

_INSERT = re.compile(rb"insert\s+into", re.IGNORECASE)
_MENTIONS = 60  # a table that more functions mention is not followed


@record(frozen=True, eq=False)
class RowFiller:
    """A function that inserts a row into a table for each element of a list that it is given; type is the list's."""

    function: Function
    table: str
    type: Type
    site: Site


@record(frozen=True, eq=False)
class ListField:
    """A field of a model that reads fill from the rows that a filler inserts; site is where."""

    filler: RowFiller
    model: Named
    name: str
    site: Site


def list_fields(facts: Facts) -> tuple[ListField, ...]:
    """The fields of models whose elements are rows of a table of their own."""
    return facts.once("list fields", lambda: tuple(_find(facts)))


def _find(facts: Facts) -> Iterator[ListField]:
    for filler in _fillers(facts):
        fields: dict[Named, dict[str, Site]] = {}
        for site in _filled_by_reads(facts, filler):
            owner = selected(site.function, site.node) if isinstance(site.node, ast.SelectorExpr) else None
            if owner is not None and isinstance(site.node, ast.SelectorExpr):
                fields.setdefault(owner, {}).setdefault(site.node.sel.name, site)
        for model, found in fields.items():
            if len(found) == 1:  # else it is not known which of them
                yield from (ListField(filler, model, name, site) for name, site in found.items())


def inserters(facts: Facts, table: str) -> frozenset[Function]:
    """The functions that name a table and insert something: more than those that insert into it."""
    return facts.once(("inserters", table), lambda: frozenset(_inserting(facts, table)))


def _inserting(facts: Facts, table: str) -> Iterator[Function]:
    for top in facts.program.mentioning(table):
        outline = top.declaration.outline
        if _INSERT.search(top.file.data, outline.start, outline.end) is not None:
            yield top


def _fillers(facts: Facts) -> Iterator[RowFiller]:
    for top in facts.program.candidates("write", accept=_may_fill):
        for fn in top.with_literals():
            for write in direct_writes(facts, fn):
                if (
                    write.verb not in ("insert", "upsert")
                    or write.kind != "sql"
                    or write.statement is None
                    or write.stored is None
                ):
                    continue
                lists = (_list_of(o.function, o.expr) for o in write.stored.operands.values())
                found = next((p for p in lists if p is not None), None)
                if found is not None and write.statement.table:
                    yield RowFiller(top, write.statement.table, top.var_type(found), write.site)


def _may_fill(file: SourceFile, start: int, end: int) -> bool:
    return file.data.find(b"range ", start, end) >= 0 and _INSERT.search(file.data, start, end) is not None


def _list_of(fn: Function, expr: ast.Expr) -> Var | None:
    """The list parameter of whose elements an operand is one."""
    var = root_var(fn, expr)
    origin = var.origin if var is not None else None
    if origin is None or origin.kind is not OriginKind.RANGE_VALUE or not isinstance(origin.node, ast.RangeStmt):
        return None
    given = fn.object(origin.node.x) if isinstance(origin.node.x, ast.Ident) else None
    if isinstance(given, Var) and given in fn.top.params and isinstance(fn.var_type(given), Slice):
        return given
    return None


def _filled_by_reads(facts: Facts, filler: RowFiller) -> Iterator[Site]:
    """The selectors of fields that are given what a query of the table found: where it runs, or by who calls that."""
    for top in islice(facts.program.mentioning(filler.table), _MENTIONS):
        if not any(_selects(fn, call, filler.table) for fn in top.with_literals() for call in fn.nodes(ast.CallExpr)):
            continue
        yield from _filled_here(top, filler.type)
        if any(result.type == filler.type for result in top.signature.results):
            for site in facts.program.callers(top):
                yield from _given(site.function, site.call, filler.type)


def _selects(fn: Function, call: ast.CallExpr, table: str) -> bool:
    found = sql_call(fn, call)
    return found is not None and any(
        statement.verb == "select" and table in (statement.table, *statement.reads)
        for text in texts_of(found.query.function, found.query.expr)
        for statement in parse_sql(text) or ()
    )


def _filled_here(top: Function, t: Type) -> Iterator[Site]:
    """`role.Privileges = ids`, `rows.Scan(&role.Privileges)`; a literal is what a read begins with."""
    for fn in top.with_literals():
        for stmt in fn.nodes(ast.AssignStmt):
            for target, value in zip(stmt.lhs, stmt.rhs, strict=False):
                if isinstance(target, ast.SelectorExpr) and isinstance(ast.unparen(value), ast.Ident | ast.CallExpr):
                    if fn.type_of(target) == t:
                        yield Site(fn, target)
        for address in fn.nodes(ast.UnaryExpr):
            if address.op == "&" and isinstance(address.x, ast.SelectorExpr) and fn.type_of(address.x) == t:
                yield Site(fn, address.x)


def _given(fn: Function, call: ast.CallExpr, t: Type) -> Iterator[Site]:
    """The fields that are given what a call yields, at once or by way of a variable."""
    stmt = fn.parent(call)
    if not isinstance(stmt, ast.AssignStmt):
        return
    names = [fn.object(target) for target in stmt.lhs if isinstance(target, ast.Ident)]
    for target in stmt.lhs:
        if isinstance(target, ast.SelectorExpr) and fn.type_of(target) == t:
            yield Site(fn, target)
    for later in fn.nodes(ast.AssignStmt):
        for target, value in zip(later.lhs, later.rhs, strict=False):
            if isinstance(target, ast.SelectorExpr) and isinstance(value, ast.Ident) and fn.object(value) in names:
                if fn.type_of(target) == t:
                    yield Site(fn, target)
