"""The common shape of what a chain stores."""

from __future__ import annotations

from types import MappingProxyType

from goscan.facts.persistence.definitions import definitions
from goscan.facts.persistence.entity import key_field
from goscan.facts.persistence.operand import Operand
from goscan.facts.persistence.orm.chain import KEY, Chain
from goscan.facts.persistence.orm.literals import pairs
from goscan.facts.persistence.statement import context_of
from goscan.facts.persistence.stored import Stored, error_index, result_types, rows_kind
from goscan.semantics.function import Function
from goscan.semantics.objects import Callee, Directive, Var
from goscan.semantics.sql import SqlStatement, Value, Verb
from goscan.semantics.types import Interface
from goscan.syntax import ast

VERBS: dict[str, Verb] = {"update": "update", "insert": "insert", "delete": "delete", "save": "insert"}
"""The verbs of finishers that write, and what they are in SQL."""


def stored_by(fn: Function, call: ast.CallExpr, callee: Callee, chain: Chain, directive: Directive | None) -> Stored:
    """What the chain stores when its last call runs."""
    if chain.verb in ("update", "delete") and KEY not in chain.where and brings_key(chain):
        chain.where.append(KEY)
    if KEY in chain.where and chain.model is not None:
        where = chain.model.function
        key = key_field(where.program, where.type_of(chain.model.expr))
        chain.keys.setdefault("id", Operand(where, chain.model.expr, key))
    types = result_types(callee.signature)
    rows, rows_result = rows_kind(types)
    outcome = ""
    if directive is not None and directive.get("chain"):
        rows, rows_result, outcome = "field", 0, "Error"
    elif directive is not None and directive.get("rows"):
        rows, rows_result = "count", int(directive.get("rows"))
    elif "mongo" in callee.path and types and not chain.returning:
        rows, rows_result = "field", 0
    elif "redis" in callee.path and callee.recv.endswith("Client"):
        outcome = "Err"  # of a pipeline's commands Exec tells
    run = directive.get("run") if directive is not None else ""
    scans = directive is not None and bool(directive.get("first"))
    return Stored(
        driver=callee.path.removesuffix("/v2").removesuffix("/v9").rpartition("/")[2],
        verb="save" if chain.verb == "save" else chain.verb,
        callee=callee,
        statement=_statement(chain),
        operands=MappingProxyType(dict(chain.assigned)),
        keys=MappingProxyType(dict(chain.keys)),
        mode="scan" if scans or chain.returning or chain.found else run or "exec",
        kind="orm",
        rows=rows,
        rows_result=rows_result,
        error_result=error_index(types),
        outcome=outcome,
        context=context_of(fn, call) or chain.context,
        saves=chain.saves,
        skipped=_left_out(chain) if directive is not None and directive.get("nonzero") else (),
    )


def _left_out(chain: Chain) -> tuple[str, ...]:
    """The columns whose zero value is not written, but for those that the rows are asked to have it in already."""
    same = {c.column for c in chain.where if c.operator == "=" and c.value.text.lower() in ("", "0", "false")}
    return () if chain.keeps_zeros else tuple(column for column in chain.skipped if column not in same)


def brings_key(chain: Chain) -> bool:
    """Whether the model that a chain is about brings its primary key: a variable does, an empty literal does not."""
    if chain.model is None or chain.many or _is_anything(chain.model):
        return False
    expr = ast.unparen(chain.model.expr)
    if isinstance(expr, ast.UnaryExpr):
        expr = ast.unparen(expr.x)
    fn = chain.model.function
    match expr:
        case ast.CompositeLit():
            return any(column in ("id", "uuid") for column, _ in pairs(fn, expr))
        case ast.Ident():
            var = fn.object(expr)
            if not isinstance(var, Var):
                return False
            found = definitions(fn, expr)
            if found:
                value = found[0].value
                return value is None or _has_key_value(fn, ast.unparen(value))
            return var in fn.top.params or len(fn.uses(var)) > 1
        case ast.CallExpr():
            return False  # new(T)
    return True


def _is_anything(model: Operand) -> bool:
    """Whether a model is `any`: which row it is, and whether of one, its callers say."""
    fn = model.function
    held = fn.program.underlying(fn.type_of(model.expr))
    return isinstance(held, Interface) and not held.methods


def _has_key_value(fn: Function, value: ast.Expr) -> bool:
    if isinstance(value, ast.UnaryExpr):
        value = ast.unparen(value.x)
    if isinstance(value, ast.CompositeLit):
        return any(column in ("id", "uuid") for column, _ in pairs(fn, value))
    return not (isinstance(value, ast.CallExpr) and fn.text(value.fun) == "new")


def _statement(chain: Chain) -> SqlStatement:
    assigned = {name: Value("placeholder", "?") for name in chain.assigned} | chain.literals
    return SqlStatement(
        verb=VERBS[chain.verb],
        table=chain.table,
        assigned=MappingProxyType(assigned),
        assigned_unknown=chain.assigned_unknown,
        insert_columns=tuple(assigned) if chain.verb == "insert" else (),
        where=tuple(chain.where),
        has_where=bool(chain.where) or chain.where_unknown,
        where_unknown=chain.where_unknown,
        returning=chain.returning,
        on_conflict="update" if chain.verb == "save" else chain.conflict,
    )
