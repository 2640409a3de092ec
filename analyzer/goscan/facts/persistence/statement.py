"""SQL that a call runs: by directive, by the shape of the callee, or through a function of the project that hands its text on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from goscan.facts.persistence.definitions import call_behind, definitions
from goscan.facts.persistence.operand import Operand
from goscan.facts.persistence.sql_text import texts_of
from goscan.facts.persistence.stored import Stored, error_index, result_types, rows_kind
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import Callee, CalleeKind, Var
from goscan.semantics.sql import UNKNOWN_TEXT, SqlStatement, Value, looks_like_dml, parse_sql
from goscan.semantics.summary import summary
from goscan.semantics.types import CONTEXT, STRING, Interface, Signature, Slice, named
from goscan.syntax import ast

if TYPE_CHECKING:
    from goscan.semantics.program import Program

# Functions that change the form of a text one after the other; past it the text is not followed.
_FORMS = 4
_RUNS_TEXT = re.compile(r"\w*(?:[Ee]xec|[Qq]uery)|Get|Select|Queue|Raw|NewRaw")
"""The names under which libraries run a text."""
_NAMED = frozenset({"NamedExec", "NamedExecContext", "NamedQuery", "NamedQueryContext"})
_FILLING = frozenset({"Get", "GetContext", "Select", "SelectContext"})
_MODES = ("exec", "query", "queryrow")
_WRITES = frozenset({"update", "insert", "delete", "merge", "replace"})
_ROWS = {
    ("database/sql", "Rows"): "query",
    ("database/sql", "Row"): "queryrow",
    ("github.com/jackc/pgx/v5", "Rows"): "query",
    ("github.com/jackc/pgx/v5", "Row"): "queryrow",
    ("github.com/jackc/pgx/v4", "Rows"): "query",
    ("github.com/jackc/pgx/v4", "Row"): "queryrow",
    ("github.com/jmoiron/sqlx", "Rows"): "query",
    ("github.com/jmoiron/sqlx", "Row"): "queryrow",
}
_DRIVERS = {
    "database/sql": "database/sql",
    "github.com/jmoiron/sqlx": "sqlx",
    "gorm.io/gorm": "gorm",
    "github.com/uptrace/bun": "bun",
}


@record(frozen=True, eq=False)
class SqlCall:
    """A call that runs SQL. query is the text's expression, in the function where it stands; args are what follows it.

    tail is the last operand where only that is certain, of a slice that is appended to under conditions.
    """

    mode: str
    query: Operand
    args: tuple[ast.Expr, ...]
    named: bool = False
    scans: bool = False
    tail: ast.Expr | None = None
    wrapper: Function | None = None


@record(frozen=True, eq=False)
class Wrapper:
    """A function that hands its parameter `param` on as SQL text: it runs what its callers write."""

    mode: str
    param: int
    call: ast.CallExpr
    function: Function


def sql_call(fn: Function, call: ast.CallExpr) -> SqlCall | None:
    """How a call runs SQL, None when it does not."""
    callee = fn.callee(call)
    queued = callee.directive("batch")
    if queued is not None and (at := int(queued.get("query"))) < len(call.args):
        return SqlCall("batch", Operand(fn, call.args[at]), _args(fn, call, at + 1))
    for mode in _MODES:
        directive = callee.directive(mode)
        if directive is None:
            continue
        scans = any(directive.get(word) for word in ("scans", "first"))
        if directive.get("prepared"):
            prepared = _prepared(fn, callee)
            start = int(directive.get("args", "0"))
            args = tuple(call.args[start:])
            return SqlCall(mode, prepared, args, scans=scans, tail=_tail(fn, call)) if prepared is not None else None
        index = directive.get("query")
        if not index or int(index) >= len(call.args):
            return None
        at = int(index)
        text, args = Operand(fn, call.args[at]), _args(fn, call, at + 1)
        return SqlCall(mode, text, args, bool(directive.get("named")), scans, tail=_tail(fn, call))
    return _by_shape(fn, call, callee) or _by_wrapper(fn, call, callee)


def _args(fn: Function, call: ast.CallExpr, start: int) -> tuple[ast.Expr, ...]:
    """The arguments after the text; those of a slice literal that is spread."""
    args = call.args[start:]
    if not call.ellipsis:
        return tuple(args)
    last = ast.unparen(args[-1]) if args else None
    if len(args) == 1 and isinstance(last, ast.Ident):
        return _elements(fn, last)
    return tuple(last.elts) if isinstance(last, ast.CompositeLit) else ()


def _elements(fn: Function, ident: ast.Ident) -> tuple[ast.Expr, ...]:
    """The elements of a slice, as far as they are certain: a literal's, and what is appended without a condition."""
    var = fn.object(ident)
    given = [a for a in fn.assignments(var) if a.stmt.end <= ident.start] if isinstance(var, Var) else []
    if not given or any(a.function is not fn for a in given):
        return ()
    found: list[ast.Expr] = []
    for index, assignment in enumerate(sorted(given, key=lambda a: a.stmt.start)):
        if fn.parent(assignment.stmt) is not fn.parent(given[0].stmt):
            break  # under a condition: what follows may stand anywhere
        value = ast.unparen(assignment.value) if assignment.value is not None else None
        match value:
            case ast.CompositeLit(elts=elts) if not index:
                found += elts
            case ast.CallExpr(fun=ast.Ident(name="make")) if not index:
                continue
            case ast.CallExpr(fun=ast.Ident(name="append"), args=[ast.Ident(name=ident.name), *more]) if (
                not value.ellipsis
            ):
                found += more
            case _:
                break
    return tuple(found)


def _tail(fn: Function, call: ast.CallExpr) -> ast.Expr | None:
    """The last operand: the last argument, or what was appended last, whatever came before, to the slice that is spread."""
    last = ast.unparen(call.args[-1]) if call.args else None
    if not call.ellipsis:
        return last
    given = definitions(fn, last) if isinstance(last, ast.Ident) else ()
    value = ast.unparen(given[0].value) if len(given) == 1 and given[0].value is not None else None
    match value:
        case ast.CallExpr(fun=ast.Ident(name="append"), args=[_, *_, added]) if not value.ellipsis:
            return added
    return None


def _by_shape(fn: Function, call: ast.CallExpr, callee: Callee) -> SqlCall | None:
    """A method of anybody's that takes a text and operands and returns what a database handle returns, like sqlc's DBTX."""
    signature = callee.signature
    if signature is None or callee.kind not in (CalleeKind.INTERFACE, CalleeKind.METHOD, CalleeKind.FUNCTION):
        return None
    if callee.name in _NAMED:
        return _by_named_shape(fn, call, signature)
    types = result_types(signature)
    mode = "exec" if rows_kind(types)[0] else next((_ROWS[n] for t in types if (n := named(t)) in _ROWS), "")
    scans = not mode and _fills(callee, signature)
    if not (mode or scans) or not signature.variadic or len(signature.params) < 2:
        return None
    at = len(signature.params) - 2
    if signature.params[at].type != STRING or at >= len(call.args) or not isinstance(signature.params[-1].type, Slice):
        return None
    args = _args(fn, call, at + 1)
    text = Operand(fn, call.args[at])
    return SqlCall(mode or "query", text, args, scans=scans, wrapper=_only(callee), tail=_tail(fn, call))


def _by_named_shape(fn: Function, call: ast.CallExpr, signature: Signature) -> SqlCall | None:
    """sqlx's NamedExec, of whatever handle: `NamedExecContext(ctx, query string, arg any) (sql.Result, error)`."""
    at = len(signature.params) - 2
    if at < 0 or signature.params[at].type != STRING or len(call.args) != len(signature.params):
        return None
    mode = "exec" if rows_kind(result_types(signature))[0] else "query"
    return SqlCall(mode, Operand(fn, call.args[at]), tuple(call.args[at + 1 :]), named=True)


def _fills(callee: Callee, signature: Signature) -> bool:
    """Whether a method is sqlx's Get or Select, of whatever handle: `GetContext(ctx, dest any, query string, args ...any) error`."""
    if callee.name not in _FILLING or len(signature.params) < 3:
        return False
    types = result_types(signature)
    dest = signature.params[-3].type
    return len(types) == 1 and error_index(types) == 0 and isinstance(dest, Interface) and not dest.methods


def _only(callee: Callee) -> Function | None:
    return callee.targets[0] if len(callee.targets) == 1 else None


def _by_wrapper(fn: Function, call: ast.CallExpr, callee: Callee) -> SqlCall | None:
    target = _only(callee)
    if target is None or not any(p.type == STRING for p in (callee.signature.params if callee.signature else ())):
        return None
    found = sql_wrapper(target) if _may_hand_on(target) else None
    if found is None or found.param >= len(call.args):
        return None
    args = _args(fn, call, found.param + 1)
    return SqlCall(found.mode, Operand(fn, call.args[found.param]), args, wrapper=target)


def wrapper_names(program: Program) -> frozenset[str]:
    """The names of functions that take a text and run something: they may run the SQL of their callers."""
    found: frozenset[str] | None = program.memo.get(wrapper_names)
    if found is None:
        names = program.workspace.functions_with("run", head=b"string")
        found = program.memo[wrapper_names] = frozenset(names) | {name for _, _, name in program.extra_directives}
    return found


def _may_hand_on(target: Function) -> bool:
    """Whether what a function calls, by the names in its text, may run a text that it is given.

    A text that goes through three functions, none of them named like what libraries run SQL by, is missed.
    """
    if target.literal_node is not None:
        return True
    wrappers = wrapper_names(target.program)
    return any(_RUNS_TEXT.match(name) or name in wrappers for name in target.declaration.called_names)


@summary(bottom=None)
def sql_wrapper(fn: Function) -> Wrapper | None:
    """How fn hands one of its parameters on as SQL text."""
    texts = [p for p in fn.params if fn.var_type(p) == STRING]
    for call in fn.nodes(ast.CallExpr) if texts else ():
        if not any(isinstance(a, ast.Ident) and isinstance(fn.object(a), Var) for a in call.args):
            continue
        found = sql_call(fn, call)
        if found is None or found.query.function is not fn:
            continue
        var = _text_var(fn, found.query.expr)
        if var in texts:
            return Wrapper(found.mode, fn.params.index(var), call, fn)
    return None


def _text_var(fn: Function, expr: ast.Expr, depth: int = 0) -> Var | None:
    """The variable that holds a text, also through a function that only changes its form: `q := db.Rebind(query)`."""
    expr = ast.unparen(expr)
    if depth > _FORMS:  # `q = clean(q)`: what it was before is not asked for
        return None
    if isinstance(expr, ast.Ident):
        given = definitions(fn, expr)
        value = ast.unparen(given[0].value) if len(given) == 1 and given[0].value is not None else None
        if isinstance(value, ast.CallExpr):
            return _text_var(fn, value, depth + 1)
        var = fn.object(expr)
        return var if isinstance(var, Var) else None
    if isinstance(expr, ast.CallExpr) and fn.type_of(expr) == STRING:
        texts = [arg for arg in expr.args if isinstance(arg, ast.Ident) and fn.type_of(arg) == STRING]
        return _text_var(fn, texts[0], depth + 1) if len(texts) == 1 else None
    return None


def _prepared(fn: Function, callee: Callee) -> Operand | None:
    """The text of the statement that a method is called on, when it was prepared in the same function."""
    if callee.receiver is None:
        return None
    behind = call_behind(fn, callee.receiver)
    if behind is None:
        return None
    where, call, _ = behind
    directive = where.callee(call).directive("prepare")
    index = directive.get("query") if directive is not None else ""
    return Operand(where, call.args[int(index)]) if index and int(index) < len(call.args) else None


def statements_in(query: Operand) -> tuple[SqlStatement, ...] | None:
    """The writing statements that a text may hold; () for a text that writes nothing, None when it cannot be read."""
    found: list[SqlStatement] = []
    for text in texts_of(query.function, query.expr):
        if text.startswith(UNKNOWN_TEXT):
            return None
        if not looks_like_dml(text):
            continue
        statements = parse_sql(text)
        if statements is None:
            return None
        found += [s for s in statements if s.verb in _WRITES]
    return tuple(found)


def sql_stored(fn: Function, call: ast.CallExpr) -> Iterator[Stored]:
    """What a call that runs SQL stores; several when the text may be one of several. Unreadable text gives one with no statement."""
    found = sql_call(fn, call)
    if found is None:
        return
    if found.query.function is fn and _text_var(fn, found.query.expr) in fn.top.params:
        return  # a wrapper: the text is read where it is written
    statements = statements_in(found.query)
    if statements is None:
        built = _built(fn, found)
        statements_or_none: tuple[SqlStatement | None, ...] = (None,)
        if built is not None:
            yield _finish(fn, call, found, built.statement, built.operands, built.keys)
            return
        if found.mode != "exec":
            return
    else:
        statements_or_none = _told(statements)
    for statement in statements_or_none:
        operands, keys = _operands(fn, found, statement)
        yield _finish(fn, call, found, statement, operands, keys)


def _told(statements: tuple[SqlStatement, ...]) -> tuple[SqlStatement, ...]:
    """The statement a call is about: the last one, whose rows the driver reports; the one in a CTE if only that picks a row."""
    last = statements[-1:]
    if last and not last[0].is_key_equality:
        return tuple(s for s in statements if s.in_cte and s.is_key_equality)[:1] or last
    return last


def _built(fn: Function, found: SqlCall) -> Stored | None:
    """The statement of a query builder whose ToSql gave the text."""
    from goscan.facts.persistence.orm import built_by

    behind = call_behind(found.query.function, found.query.expr)
    if behind is None:
        return None
    where, call, _ = behind
    directive = where.callee(call).directive("builder-end")
    return built_by(where, call) if directive is not None and directive.get("run") == "sql" else None


def _finish(
    fn: Function,
    call: ast.CallExpr,
    found: SqlCall,
    statement: SqlStatement | None,
    operands: Mapping[str, Operand],
    keys: Mapping[str, Operand],
) -> Stored:
    callee = fn.callee(call)
    types = result_types(callee.signature)
    rows, rows_result = rows_kind(types)
    outcome = ""
    exec_directive = callee.directive("exec")
    if exec_directive is not None and exec_directive.get("chain"):
        rows, rows_result, outcome = "field", 0, "Error"
    if found.mode == "batch":
        rows = "batch"
    mode = "scan" if found.scans else found.mode
    if mode == "queryrow":
        outcome = "Scan"
    return Stored(
        driver=_driver(callee),
        verb=statement.verb if statement is not None else "exec",
        callee=callee,
        statement=statement,
        operands=operands,
        keys=keys,
        mode=mode,
        rows=rows,
        rows_result=rows_result,
        error_result=error_index(types) if types else (1 if rows else None),
        outcome=outcome,
        context=context_of(fn, call),
        wrapper=found.wrapper,
    )


def _driver(callee: Callee) -> str:
    if "pgx" in callee.path or "pgconn" in callee.path:
        return "pgx"
    return _DRIVERS.get(callee.path, "sql")


def context_of(fn: Function, call: ast.CallExpr) -> ast.Expr | None:
    """The argument of a call that is a context.Context."""
    for arg in call.args:
        if fn.type_of(arg) == CONTEXT:
            return arg
    return None


def _operands(
    fn: Function, found: SqlCall, statement: SqlStatement | None
) -> tuple[dict[str, Operand], dict[str, Operand]]:
    """The Go expressions behind the placeholders of a statement: those assigned, and those of its WHERE clause."""
    if statement is None:
        return {}, {}
    operands: dict[str, Operand] = {}
    for column, value in {**statement.conflict_assigned, **statement.assigned}.items():
        operand = _placeholder(fn, found, value)
        if operand is not None:
            operands[column] = operand
    keys: dict[str, Operand] = {}
    for condition in statement.where:
        # `?` says nothing about its place behind assignments that are not known.
        counted = condition.value.text != "?" or not statement.assigned_unknown
        operand = _placeholder(fn, found, condition.value) if counted else None
        if operand is None and condition is statement.where[-1] and condition.value.kind in ("placeholder", "dynamic"):
            operand = Operand(fn, found.tail) if found.tail is not None else None
        if operand is not None and condition.operator == "=":
            keys[condition.column] = operand
    return operands, keys


def _placeholder(fn: Function, found: SqlCall, value: Value) -> Operand | None:
    inner = value if value.kind == "placeholder" else value.inputs[0] if len(value.inputs) == 1 else None
    if inner is None or inner.kind != "placeholder":
        return None
    if inner.index is not None:
        return Operand(fn, found.args[inner.index]) if inner.index < len(found.args) else None
    return _named(fn, found, inner.name or inner.text.lstrip(":@$")) if inner.name or inner.text else None


def _named(fn: Function, found: SqlCall, name: str) -> Operand | None:
    """`:status` of sqlx's named queries: a key of the map or a field of the struct that is passed; sql.Named's name."""
    for arg in found.args:
        value = ast.unparen(arg)
        if isinstance(value, ast.CallExpr) and len(value.args) == 2 and fn.constant(value.args[0]) == name:
            return Operand(fn, value.args[1])
        if isinstance(value, ast.UnaryExpr):
            value = ast.unparen(value.x)
        if isinstance(value, ast.CompositeLit):
            for element in value.elts:
                if isinstance(element, ast.KeyValueExpr) and _names(fn, element.key, name):
                    return Operand(fn, element.value)
        elif found.named:
            field = field_of_column(fn, value, name)
            return Operand(fn, value, field) if field else None
    return None


def _names(fn: Function, key: ast.Expr, name: str) -> bool:
    constant = fn.constant(key)
    if isinstance(constant, str):
        return constant == name
    return isinstance(key, ast.Ident) and key.name.replace("_", "").lower() == name.replace("_", "").lower()


def field_of_column(fn: Function, value: ast.Expr, column: str) -> str:
    """The field of a struct value that a column is stored from: by its db tag, else by its name."""
    from goscan.facts.persistence.entity import struct_fields

    plain = column.replace("_", "").lower()
    for field in struct_fields(fn.program, fn.type_of(value)):
        if f'db:"{column}"' in field.tag or field.name.lower() == plain:
            return field.name
    return ""
