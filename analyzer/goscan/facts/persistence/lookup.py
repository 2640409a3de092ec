"""Calls that read stored data, and what they prove about a row: it is there, or the program does not get further."""

from __future__ import annotations

import re
from collections.abc import Mapping

from goscan.facts.persistence.orm import read_table
from goscan.facts.persistence.sql_text import texts_of
from goscan.facts.persistence.statement import sql_call
from goscan.facts.persistence.stored import error_index, result_types
from goscan.facts.statuses.fate import fate_of
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import is_state_column
from goscan.semantics.objects import CalleeKind, Origin, OriginKind, Var
from goscan.semantics.sql import parse_sql
from goscan.semantics.summary import summary
from goscan.semantics.types import Pointer, named
from goscan.syntax import ast

_SELECT = re.compile(r"\s*select\s+([\w.\"`]+)\s+from\s", re.IGNORECASE)
_LOCKS = re.compile(r"\bfor\s+(?:no\s+key\s+)?update\b|\bupdlock\b", re.IGNORECASE)
_READERS = ("Get", "Find", "Load", "Fetch", "Read", "Lookup")
_SESSIONS = {
    ("context", "Context"): frozenset({"Value"}),
    ("github.com/gin-gonic/gin", "Context"): frozenset(
        {"Get", "MustGet", "GetString", "GetInt", "GetInt64", "GetUint", "GetUint64", "Value"}
    ),
    ("github.com/labstack/echo/v4", "Context"): frozenset({"Get"}),
    ("github.com/gofiber/fiber/v2", "Ctx"): frozenset({"Locals"}),
    ("github.com/gorilla/context", ""): frozenset({"Get", "GetOk"}),
}
"""Where middleware leaves who makes the request, after it was looked up."""
_ACCESSOR = 8  # statements: a longer function does more with its context than giving what is stored in it


def is_loaded(fn: Function, var: Var, before: ast.Node) -> bool:
    """Whether a variable holds what a read gave: its result, an element of its result, or what it was filled with."""
    for assignment in fn.assignments(var):
        value = ast.unparen(assignment.value) if assignment.value is not None else None
        if isinstance(value, ast.CallExpr) and value.end <= before.start:
            if reads(assignment.function, value) or _inserts(assignment.function, value):
                return True
    match var.origin:
        case Origin(kind=OriginKind.RANGE_VALUE | OriginKind.RANGE_KEY, node=ast.RangeStmt(x=x)):
            x = ast.unparen(x)
            if isinstance(x, ast.CallExpr):
                return True
            if isinstance(x, ast.SelectorExpr):
                return _loads_field(fn, x)
            source = fn.object(x) if isinstance(x, ast.Ident) else None
            return isinstance(source, Var) and source is not var and source not in fn.params
    return any(_filled(user, ident) for user, ident in fn.uses(var) if ident.end <= before.start)


def _inserts(fn: Function, call: ast.CallExpr) -> bool:
    """`result, err := coll.InsertOne(ctx, doc)`: the key in what it gives is that of the row it stored."""
    model = fn.callee(call).directive("model")
    return model is not None and model.get("verb") == "insert"


def _loads_field(fn: Function, field: ast.SelectorExpr) -> bool:
    """`owner.load(ctx)` before a loop over `owner.Tickets`."""
    owner = fn.object(field.x) if isinstance(field.x, ast.Ident) else None
    return isinstance(owner, Var) and any(
        isinstance(receiver := fn.callee(call).receiver, ast.Ident) and fn.object(receiver) is owner and reads(fn, call)
        for call in fn.nodes(ast.CallExpr)
        if call.end <= field.start
    )


def _filled(fn: Function, ident: ast.Ident) -> bool:
    """`row.Scan(&id)`, `db.First(&job, id)`, `db.Get(&job, query, id)`, `cursor.Decode(job)`."""
    parent = fn.parent(ident)
    call = fn.parent(parent) if isinstance(parent, ast.UnaryExpr | ast.SelectorExpr) else parent
    if not isinstance(call, ast.CallExpr):
        return False
    callee = fn.callee(call)
    if isinstance(parent, ast.SelectorExpr):  # `job.find(db, id)`: the row fills itself
        return call.fun is parent and any(_fills_itself(t) for t in callee.targets) and reads(fn, call)
    if parent is call and (callee.targets or not isinstance(fn.type_of(ident), Pointer) or ident not in call.args):
        return False  # a pointer that a function of the project gets is mostly read by it
    decodes = callee.name == "Decode" and "mongo" in callee.path  # not what a client sent
    begins = parent is not call and callee.directive("table") is not None
    if callee.name in ("Scan", "StructScan") or decodes or begins:
        return True  # the model of an earlier chain: it selected or inserted the row
    return reads(fn, call)


def _fills_itself(method: Function) -> bool:
    """Whether a method has what it reads put into its own receiver: `db.First(j, id)`."""
    own = method.receiver
    return own is not None and any(
        isinstance(call := method.parent(ident), ast.CallExpr) and ident in call.args and reads(method, call)
        for user, ident in method.uses(own)
        if user is method
    )


def mentions(fn: Function, call: ast.Expr, keys: Mapping[Var, str], behind: bool = True) -> bool:
    """Whether a key is used in a call, or in the chain that it ends: `s.ID(job.ID).Get(&found)`.

    A key is a variable, or the field of it that is named: of `req.ID`, a look at `req.UserID` tells nothing.
    behind: also in the literal that a variable was made of: `filter := bson.M{"_id": id}`.
    """
    for node in ast.walk(call, into_literals=False):
        var = fn.object(node) if isinstance(node, ast.Ident) else None
        if not isinstance(var, Var):
            continue
        if var not in keys:
            made = ((a.function, _literal(a.value)) for a in fn.assignments(var)) if behind else ()
            if any(literal is not None and mentions(where, literal, keys, False) for where, literal in made):
                return True
            continue
        parent = fn.parent(node)
        if not keys[var] or not isinstance(parent, ast.SelectorExpr) or parent.sel.name == keys[var]:
            return True
    return False


def _literal(value: ast.Expr | None) -> ast.CompositeLit | None:
    """`Filter{ID: id}`, `&Filter{ID: id}`."""
    plain = ast.unparen(value) if value is not None else None
    if isinstance(plain, ast.UnaryExpr) and plain.op == "&":
        plain = ast.unparen(plain.x)
    return plain if isinstance(plain, ast.CompositeLit) else None


def looks_up(fn: Function, call: ast.CallExpr, for_status: bool) -> bool:
    """Whether a call reads stored data, and a miss does not go unnoticed.

    For a status write, a look at the state alone, to decide whether a transition is allowed, proves nothing: that is the race
    that the count would show.
    """
    if not reads(fn, call) or (for_status and selects_state(fn, call)):
        return False
    callee = fn.callee(call)
    index = error_index(result_types(callee.signature), fn.program)
    return not _drops_outcome(fn, call) if index is None else not fate_of(fn, call, index).dropped


def selects_state(fn: Function, call: ast.CallExpr) -> bool:
    """Whether a call reads the state of a row and nothing else, and does not lock the row."""
    found = sql_call(fn, call)
    texts = texts_of(found.query.function, found.query.expr) if found is not None else ()
    match = [_SELECT.match(text) for text in texts if _LOCKS.search(text) is None]
    return any(m is not None and is_state_column(m[1].strip('"`').rpartition(".")[2]) for m in match)


def _drops_outcome(fn: Function, call: ast.CallExpr) -> bool:
    """`_ = db.First(&job, id).Error`, or the chain as a statement."""
    outcome = fn.parent(call)
    stmt = fn.parent(outcome) if isinstance(outcome, ast.SelectorExpr) else outcome
    match stmt:
        case ast.ExprStmt():
            return True
        case ast.AssignStmt(lhs=[ast.Ident(name="_")]):
            return True
    return False


def tables_read(fn: Function, call: ast.CallExpr) -> frozenset[str] | None:
    """The tables that a call reads from, None when that cannot be told (a function of the project)."""
    found = sql_call(fn, call)
    if found is not None:
        names: set[str] = set()
        for text in texts_of(found.query.function, found.query.expr):
            for statement in parse_sql(text) or ():
                names |= {statement.table, *statement.reads} - {""}
        return frozenset(names) or None
    callee = fn.callee(call)
    chained = callee.directive("model") is not None or callee.directive("builder-end") is not None
    table = read_table(fn, call) if chained else ""
    return frozenset((table,)) if table else None


def is_guard(fn: Function, call: ast.CallExpr) -> bool:
    """Whether a call finds something or not, and the answer is tested: `l := cache.Get(id); if l == nil`, `v, ok := find(id)`."""
    parent = fn.parent(call)
    if not isinstance(parent, ast.AssignStmt) or parent.rhs != [call]:
        return False
    found = [fn.object(target) for target in parent.lhs if isinstance(target, ast.Ident)]
    if (
        len(found) == 2
        and isinstance(parent.lhs[1], ast.Ident)
        and parent.lhs[1].name in ("ok", "found", "exist", "exists")
    ):
        return True
    first = found[0] if found else None
    if not isinstance(first, Var) or not isinstance(fn.var_type(first), Pointer):
        return False
    return any(
        isinstance(test, ast.BinaryExpr) and test.op in ("==", "!=") and _is_nil(test.y) and user is fn
        for user, ident in fn.uses(first)
        if (test := user.parent(ident)) is not None
    )


def _is_nil(expr: ast.Expr) -> bool:
    return isinstance(expr, ast.Ident) and expr.name == "nil"


def reads(fn: Function, call: ast.CallExpr) -> bool:
    """Whether a call reads stored data: by directive, or as a function of the project that does."""
    callee = fn.callee(call)
    model = callee.directive("model")
    if model is not None:
        return model.get("verb") in ("first", "find", "raw")
    if callee.directive("queryrow") is not None or callee.directive("query") is not None:
        return True
    built = callee.directive("builder-end")
    if built is not None and built.get("run") in ("query", "queryrow"):
        return True
    found = sql_call(fn, call)  # a method of anybody's that returns rows, such as those of sqlc's DBTX
    if found is not None and found.mode != "exec":
        return True
    if callee.kind is CalleeKind.INTERFACE and not callee.targets:
        return callee.name.startswith(_READERS)
    return any(_reads(target) for target in callee.targets)


@summary(bottom=False)
def _reads(fn: Function) -> bool:
    """Whether a function with results reads stored data, itself or on the way; in a literal, too: `cache.Load(id, func() …)`."""
    return bool(fn.signature.results) and any(
        reads(inner, call) for inner in fn.with_literals() for call in inner.nodes(ast.CallExpr)
    )


def tells_who_asks(fn: Function, call: ast.CallExpr) -> bool:
    """Whether a call gives what middleware stored with the request, such as the user: `ctx.Value(userKey{})`, `c.Get("user")`."""
    callee = fn.callee(call)
    receiver = named(fn.type_of(callee.receiver)) if callee.receiver is not None else None
    if callee.name in _SESSIONS.get(receiver or (callee.path, callee.recv), ()):
        return True
    return any(_tells_who_asks(target) for target in callee.targets[:2])


@summary(bottom=False)
def _tells_who_asks(fn: Function) -> bool:
    """The same for a function of the project that takes the context or the request and gives a value of it."""
    takes = any(
        named(fn.var_type(p)) in _SESSIONS or named(fn.var_type(p)) == ("net/http", "Request") for p in fn.params
    )
    small = fn.body is not None and len(fn.body.stmts) <= _ACCESSOR
    return takes and small and bool(fn.signature.results) and any(tells_who_asks(fn, c) for c in fn.nodes(ast.CallExpr))
