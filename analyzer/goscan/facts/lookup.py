"""Whether the row that a write is about was looked up, or stored, before in the same function: then a miss is seen there."""

from __future__ import annotations

import re

from goscan.facts.fate import fate_of
from goscan.facts.sql_text import texts_of
from goscan.facts.statement import sql_call
from goscan.facts.stored import error_index, result_types
from goscan.facts.write import Write
from goscan.facts.write_search import direct_writes, stored_call
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import is_state_column
from goscan.semantics.objects import CalleeKind, Origin, OriginKind, Var
from goscan.semantics.summary import summary
from goscan.syntax import ast

_SELECT = re.compile(r"\s*select\s+([\w.\"`]+)\s+from\s", re.IGNORECASE)


def is_known_to_exist(write: Write) -> bool:
    """Whether the function of a write looked its row up before, or inserted it, so that it exists unless it was just deleted.

    A look at the state alone, to decide whether a transition is allowed, proves nothing: that is the race the count would show.
    """
    fn = write.function.top
    call = stored_call(write)
    keys = _key_variables(write)
    if not keys or any(_loaded(fn, var, call) for var in keys):
        return bool(keys)
    for inner in fn.with_literals():
        for other in inner.nodes(ast.CallExpr):
            if other.end <= call.start and _mentions(inner, other, keys) and _looks_up(inner, other, write):
                return True
        for earlier in direct_writes(write.facts, inner):
            if (
                earlier.verb in ("insert", "upsert", "save")
                and earlier.entity == write.entity
                and earlier.call.end <= call.start
            ):
                return True
    return False


def _key_variables(write: Write) -> set[Var]:
    """The variables behind the compared key columns: `id`, and `job` of `job.ID`."""
    found: set[Var] = set()
    for operand in (write.stored.keys if write.stored is not None else {}).values():
        expr = ast.unparen(operand.expr)
        while isinstance(expr, ast.SelectorExpr | ast.StarExpr | ast.UnaryExpr | ast.CallExpr | ast.IndexExpr):
            if isinstance(expr, ast.CallExpr):
                expr = expr.args[0] if len(expr.args) == 1 else expr.fun
            else:
                expr = ast.unparen(expr.x)
        var = operand.function.object(expr) if isinstance(expr, ast.Ident) else None
        if isinstance(var, Var) and var.function is not None and var is not operand.function.top.receiver:
            found.add(var)
    return found


def _loaded(fn: Function, var: Var, before: ast.CallExpr) -> bool:
    """Whether a variable holds what a read gave: its result, an element of its result, or what it was filled with."""
    for assignment in fn.assignments(var):
        value = ast.unparen(assignment.value) if assignment.value is not None else None
        if isinstance(value, ast.CallExpr) and value.end <= before.start and reads(assignment.function, value):
            return True
    match var.origin:
        case Origin(kind=OriginKind.RANGE_VALUE | OriginKind.RANGE_KEY, node=ast.RangeStmt(x=x)):
            x = ast.unparen(x)
            if isinstance(x, ast.CallExpr):
                return True
            source = fn.object(x) if isinstance(x, ast.Ident) else None
            return isinstance(source, Var) and source is not var and source not in fn.params
    return any(
        isinstance(user.parent(ident), ast.UnaryExpr) and _filled(user, ident)
        for user, ident in fn.uses(var)
        if ident.end <= before.start
    )


def _filled(fn: Function, ident: ast.Ident) -> bool:
    """`row.Scan(&id)`, `db.First(&job, id)`, `db.Get(&job, query, id)`."""
    address = fn.parent(ident)
    call = fn.parent(address) if address is not None else None
    if not isinstance(call, ast.CallExpr):
        return False
    callee = fn.callee(call)
    if callee.name in ("Scan", "StructScan", "Decode") or callee.directive("table") is not None:
        return True  # the model of an earlier chain: it selected or inserted the row
    return reads(fn, call)


def _mentions(fn: Function, call: ast.CallExpr, keys: set[Var]) -> bool:
    for arg in call.args:
        for node in ast.walk(arg, into_literals=False):
            if isinstance(node, ast.Ident) and fn.object(node) in keys:
                return True
    return False


def _looks_up(fn: Function, call: ast.CallExpr, write: Write) -> bool:
    """Whether a call reads something by the key, and a miss does not go unnoticed."""
    if not reads(fn, call):
        return False
    found = sql_call(fn, call)
    if found is not None and write.is_status:
        match = [_SELECT.match(text) for text in texts_of(found.query.function, found.query.expr)]
        if any(m is not None and is_state_column(m[1].strip('"`').rpartition(".")[2]) for m in match):
            return False
    callee = fn.callee(call)
    index = error_index(result_types(callee.signature))
    return index is None or not fate_of(fn, call, index).dropped


def reads(fn: Function, call: ast.CallExpr) -> bool:
    """Whether a call reads stored data: by directive, or as a function of the project that does."""
    callee = fn.callee(call)
    model = callee.directive("model")
    if model is not None:
        return model.get("verb") in ("first", "find", "raw")
    if callee.directive("queryrow") is not None or callee.directive("query") is not None:
        return True
    if callee.kind is CalleeKind.INTERFACE and not callee.targets:
        return callee.name.startswith(("Get", "Find", "Load", "Fetch", "Read", "Lookup"))
    return any(_reads(target) for target in callee.targets)


@summary(bottom=False)
def _reads(fn: Function) -> bool:
    """Whether a function with results reads stored data, itself or on the way."""
    return bool(fn.signature.results) and any(reads(fn, call) for call in fn.nodes(ast.CallExpr))
