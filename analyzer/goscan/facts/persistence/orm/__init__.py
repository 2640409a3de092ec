"""Writes through ORMs, document stores and query builders: chains of calls, read into the shape of a SQL statement."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.persistence.entity import column_of, struct_fields, table_of
from goscan.facts.persistence.operand import Operand
from goscan.facts.persistence.orm.assignments import assign_fields
from goscan.facts.persistence.orm.chain import Chain, argument
from goscan.facts.persistence.orm.ent import ent_stored
from goscan.facts.persistence.orm.finisher import finish
from goscan.facts.persistence.orm.reading import begun_elsewhere, read_chain
from goscan.facts.persistence.orm.stored import VERBS, stored_by
from goscan.facts.persistence.stored import Stored
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import is_state_column
from goscan.semantics.types import Type
from goscan.syntax import ast

__all__ = ["built_by", "orm_stored", "read_table", "saved_states"]


def orm_stored(fn: Function, call: ast.CallExpr) -> Iterator[Stored]:
    """What a call that ends a chain stores."""
    callee = fn.callee(call)
    model = callee.directive("model")
    if model is not None and model.get("encoded"):
        return  # `encoded.put_stored` looks for the record
    if model is not None and model.get("verb") in VERBS:
        chain = Chain() if model.get("alone") else read_chain(fn, call)
        finish(fn, call, model, chain)
        yield stored_by(fn, call, callee, chain, model)
        return
    end = callee.directive("builder-end")
    if end is not None and end.get("run") in ("exec", "query", "queryrow"):
        chain = read_chain(fn, call)
        if not chain.verb:
            begun_elsewhere(callee, chain)
        if chain.verb in VERBS:
            if chain.verb != "delete" and not chain.assigned and not chain.literals and not chain.columns:
                chain.saves = chain.saves or chain.model  # bun stores the whole model
            elif chain.verb == "update" and chain.columns and chain.model is not None:
                assign_fields(chain.model.function, chain.model.expr, chain)
            yield stored_by(fn, call, callee, chain, end)
        return
    generated = ent_stored(fn, call, callee)
    if generated is not None:
        yield generated


def built_by(fn: Function, call: ast.CallExpr) -> Stored | None:
    """The statement that a builder's ToSql gives."""
    chain = read_chain(fn, call)
    return stored_by(fn, call, fn.callee(call), chain, None) if chain.verb in VERBS else None


def read_table(fn: Function, call: ast.CallExpr) -> str:
    """The table of a chain that reads: what its links name, else the model that is filled."""
    table = read_chain(fn, call).table
    model = fn.callee(call).directive("model")
    filled = argument(call, model.get("arg")) if model is not None else None
    return table or (table_of(fn.program, fn.type_of(filled)) if filled is not None else "")


def saved_states(operand: Operand) -> list[tuple[str, Operand]]:
    """The state columns of a struct that is stored whole, each with the field it comes from."""
    fn = operand.function
    found: list[tuple[str, Operand]] = []
    t: Type = fn.type_of(operand.expr)
    for member in struct_fields(fn.program, t):
        if is_state_column(member.name):
            found.append((column_of(member), Operand(fn, operand.expr, member.name)))
    return found
