"""What one call stores, whichever library it goes through; the common shape of SQL and of ORM writes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from goscan.facts.persistence.operand import Operand
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import Callee
from goscan.semantics.sql import SqlStatement
from goscan.semantics.types import Named, Signature, Type, deref, named
from goscan.syntax import ast

if TYPE_CHECKING:
    from goscan.semantics.program import Program

_RESULTS = {
    ("database/sql", "Result"): "result",
    ("database/sql/driver", "Result"): "result",
    ("github.com/jackc/pgx/v5/pgconn", "CommandTag"): "tag",
    ("github.com/jackc/pgconn", "CommandTag"): "tag",
    ("github.com/jackc/pgx", "CommandTag"): "tag",
    ("github.com/go-pg/pg/v10/orm", "Result"): "tag",
    ("github.com/go-pg/pg/orm", "Result"): "tag",
}


@record(frozen=True, eq=False)
class Stored:
    """One statement that a call runs.

    operands are the Go expressions behind the assigned columns, keys those behind the columns of the WHERE clause. mode is how it is run:
    exec, query, queryrow (`query` and `queryrow` return rows), batch when it waits to be sent with others, or scan when the rows are read
    on the spot. rows tells how the
    call gives the number of affected rows: "result" and "tag" by a method of result `rows_result`, "field" by a field of it, "count" is
    that result itself, "batch" by the results of the batch, "" not at all.
    """

    driver: str
    verb: str
    callee: Callee
    statement: SqlStatement | None
    operands: Mapping[str, Operand]
    keys: Mapping[str, Operand]
    mode: str = "exec"
    kind: str = "sql"
    rows: str = ""
    rows_result: int | None = None
    error_result: int | None = None
    outcome: str = ""
    context: ast.Expr | None = None
    saves: Operand | None = None
    """The struct that is stored whole."""
    skipped: tuple[str, ...] = ()
    """The columns that an ORM leaves out of an update, though the program gives them a value: their zero value."""
    wrapper: Function | None = None
    """The function of the project that was handed the SQL text and runs it."""


def result_types(signature: Signature | None) -> tuple[Type, ...]:
    """The types of the results, () when unknown."""
    return tuple(p.type for p in signature.results) if signature is not None else ()


def rows_kind(types: tuple[Type, ...]) -> tuple[str, int | None]:
    """How results tell the number of rows: ("result", 0) for sql.Result …"""
    for index, t in enumerate(types):
        kind = _RESULTS.get(named(t) or ("", ""))
        if kind:
            return kind, index
    return "", None


def error_index(types: tuple[Type, ...], program: Program | None = None) -> int | None:
    """The index of the last result that is an error; with a program also of a type of its own that is one: `*ServiceError`."""
    found = [i for i, t in enumerate(types) if named(t) == ("", "error")]
    if not found and program is not None and types and _is_own_error(program, types[-1]):
        return len(types) - 1
    return found[-1] if found else None


def _is_own_error(program: Program, t: Type) -> bool:
    if not isinstance(deref(t), Named):
        return False
    found = program.select(t, "Error")
    return found is not None and isinstance(s := found.type, Signature) and not s.params and len(s.results) == 1
