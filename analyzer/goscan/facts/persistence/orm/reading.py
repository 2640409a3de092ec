"""The links of a chain, read by their directives."""

from __future__ import annotations

from goscan.facts.persistence.entity import table_name, table_of
from goscan.facts.persistence.operand import Operand
from goscan.facts.persistence.orm.assignments import add_set
from goscan.facts.persistence.orm.chain import Chain, argument, links
from goscan.facts.persistence.orm.conditions import add_where
from goscan.facts.persistence.sql_text import texts_of
from goscan.semantics.function import Function
from goscan.semantics.objects import Callee, Directive
from goscan.semantics.sql import UNKNOWN_TEXT
from goscan.semantics.types import STRING, Slice, deref
from goscan.syntax import ast

_CHOOSING = frozenset({"Cols", "Column", "Columns", "Select"})
"""The links whose columns alone are written; Omit, Nullable and the like only change how."""


def read_chain(fn: Function, call: ast.CallExpr) -> Chain:
    """What the links of the chain that ends in a call say."""
    chain = Chain()
    for where, link in links(fn, call):
        for directive in where.callee(link).directives:
            _link(where, link, directive, chain)
    return chain


def begun_elsewhere(callee: Callee, chain: Chain) -> None:
    """What the type of a builder says where nobody sees how it was made: `func save(q *bun.UpdateQuery)`."""
    for verb in ("update", "insert", "delete"):
        if callee.recv.lower().startswith(verb):
            chain.verb, chain.where_unknown, chain.assigned_unknown = verb, True, True


def _link(fn: Function, call: ast.CallExpr, directive: Directive, chain: Chain) -> None:
    chain.keeps_zeros = chain.keeps_zeros or directive.name == "columns"
    match directive.name:
        case "table":
            arg = argument(call, directive.get("arg"))
            if arg is not None:
                add_table(fn, arg, chain)
        case "builder":
            chain.verb = directive.get("verb")
            arg = argument(call, directive.get("arg"))
            if arg is not None:
                add_table(fn, arg, chain)
        case "where":
            add_where(fn, call, directive, chain)
        case "set":
            add_set(fn, call, directive, chain)
        case "columns" if fn.callee(call).name in _CHOOSING:
            names = [fn.constant(arg) for given in call.args for arg in _elements(fn, given)]
            chain.columns += [name.strip("`").lower() if isinstance(name, str) else "" for name in names]
        case "returning":
            chain.returning = True
        case "model" if directive.get("verb") == "first":
            chain.found = True  # a miss ends the chain there: `db.First(&job, id).Update("status", s)`
        case "upsert":
            chain.conflict = "update"
        case "suffix":
            texts = texts_of(fn, call.args[0]) if call.args else ()
            chain.returning = chain.returning or any("RETURNING" in t.upper() for t in texts)
        case "with-context":
            chain.context = argument(call, directive.get("arg"))


def add_table(fn: Function, arg: ast.Expr, chain: Chain) -> None:
    """The table, or the model, that a link names."""
    text = fn.constant(arg)
    if isinstance(text, str):
        chain.table = table_name(text)
        return
    t = fn.type_of(arg)
    if deref(t) == STRING:
        texts = texts_of(fn, arg)
        chain.table = table_name(texts[0]) if len(texts) == 1 and UNKNOWN_TEXT not in texts[0] else ""
        return
    chain.table = chain.table or table_of(fn.program, t)
    chain.model = Operand(fn, arg)
    chain.many = chain.many or isinstance(deref(t), Slice)


def _elements(fn: Function, arg: ast.Expr) -> list[ast.Expr]:
    """`Select("title", "rank")`, `Select([]string{"title", "rank"})`."""
    arg = ast.unparen(arg)
    return list(arg.elts) if isinstance(arg, ast.CompositeLit) and isinstance(fn.type_of(arg), Slice) else [arg]
