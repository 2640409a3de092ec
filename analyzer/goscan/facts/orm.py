"""Writes through ORMs, document stores and query builders: chains of calls, read into the shape of a SQL statement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from types import MappingProxyType

from goscan.facts.definitions import definitions
from goscan.facts.entity import column_of, plural, snake, struct_fields, table_name, table_of
from goscan.facts.operand import Operand
from goscan.facts.sql_text import texts_of
from goscan.facts.statement import context_of
from goscan.facts.stored import Stored, error_index, result_types, rows_kind
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import is_state_column
from goscan.semantics.objects import Callee, Directive, Var
from goscan.semantics.sql import UNKNOWN_TEXT, Condition, OnConflict, SqlStatement, Value, Verb, parse_sql
from goscan.semantics.types import STRING, Basic, Named, Slice, Type, deref
from goscan.syntax import ast

_VERBS: dict[str, Verb] = {"update": "update", "insert": "insert", "delete": "delete", "save": "insert"}
_KEY = Condition("id", "=", Value("placeholder", "?"))


@dataclass(slots=True, eq=False)
class _Chain:
    """What the links of a chain said so far."""

    verb: str = ""
    table: str = ""
    model: Operand | None = None
    assigned: dict[str, Operand] = field(default_factory=dict)
    assigned_unknown: bool = False
    literals: dict[str, Value] = field(default_factory=dict)
    where: list[Condition] = field(default_factory=list)
    keys: dict[str, Operand] = field(default_factory=dict)
    where_unknown: bool = False
    returning: bool = False
    conflict: OnConflict | None = None
    columns: list[str] = field(default_factory=list)
    saves: Operand | None = None
    context: ast.Expr | None = None
    many: bool = False


def orm_stored(fn: Function, call: ast.CallExpr) -> Iterator[Stored]:
    """What a call that ends a chain stores."""
    callee = fn.callee(call)
    model = callee.directive("model")
    if model is not None and model.get("verb") in _VERBS:
        chain = _read(fn, call)
        _finisher(fn, call, model, chain)
        yield _stored(fn, call, callee, chain, model)
        return
    end = callee.directive("builder-end")
    if end is not None and end.get("run") in ("exec", "query", "queryrow"):
        chain = _read(fn, call)
        if chain.verb in _VERBS:
            if chain.verb != "delete" and not chain.assigned and not chain.literals and not chain.columns:
                chain.saves = chain.saves or chain.model  # bun stores the whole model
            yield _stored(fn, call, callee, chain, end)
        return
    generated = _ent(fn, call, callee)
    if generated is not None:
        yield generated


def built_by(fn: Function, call: ast.CallExpr) -> Stored | None:
    """The statement that a builder's ToSql gives."""
    chain = _read(fn, call)
    return _stored(fn, call, fn.callee(call), chain, None) if chain.verb in _VERBS else None


def links(fn: Function, call: ast.CallExpr) -> list[tuple[Function, ast.CallExpr]]:
    """The calls of a chain, its start first; a chain kept in a local variable is followed into all that was assigned to it.

    Links under a condition count as taken.
    """
    found: list[tuple[Function, ast.CallExpr]] = []
    seen: set[ast.CallExpr] = set()
    work: list[tuple[Function, ast.Expr]] = [(fn, call)]
    while work and len(found) < 60:
        where, expr = work.pop()
        expr = ast.unparen(expr)
        match expr:
            case ast.CallExpr() if expr not in seen:
                seen.add(expr)
                found.append((where, expr))
                receiver = where.callee(expr).receiver
                if receiver is not None:
                    work.append((where, receiver))
            case ast.Ident():
                work += [(d.function, d.value) for d in definitions(where, expr) if d.value is not None]
                var = where.object(expr)
                if isinstance(var, Var) and len(found) < 2:
                    work += [
                        (a.function, a.value)
                        for a in where.assignments(var)
                        if a.value is not None and a.stmt.start < call.start
                    ]
    return found[::-1]


def _read(fn: Function, call: ast.CallExpr) -> _Chain:
    chain = _Chain()
    for where, link in links(fn, call):
        for directive in where.callee(link).directives:
            _link(where, link, directive, chain)
    return chain


def _link(fn: Function, call: ast.CallExpr, directive: Directive, chain: _Chain) -> None:
    match directive.name:
        case "table":
            arg = _arg(call, directive.get("arg"))
            if arg is not None:
                _table(fn, arg, chain)
        case "builder":
            chain.verb = directive.get("verb")
            arg = _arg(call, directive.get("arg"))
            if arg is not None:
                _table(fn, arg, chain)
        case "where":
            _where(fn, call, directive, chain)
        case "set":
            _set(fn, call, directive, chain)
        case "columns":
            chain.columns += [c for a in call.args if isinstance(c := fn.constant(a), str)]
        case "returning":
            chain.returning = True
        case "upsert":
            chain.conflict = "update"
        case "suffix":
            texts = texts_of(fn, call.args[0]) if call.args else ()
            chain.returning = chain.returning or any("RETURNING" in t.upper() for t in texts)
        case "with-context":
            chain.context = _arg(call, directive.get("arg"))


def _arg(call: ast.CallExpr, index: str) -> ast.Expr | None:
    return call.args[int(index)] if index and int(index) < len(call.args) else None


def _table(fn: Function, arg: ast.Expr, chain: _Chain) -> None:
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


def _where(fn: Function, call: ast.CallExpr, directive: Directive, chain: _Chain) -> None:
    if directive.get("key"):
        chain.where.append(_KEY)
        if call.args:
            chain.keys["id"] = Operand(fn, call.args[0])
        return
    column = _arg(call, directive.get("column"))
    if column is not None:
        name = fn.constant(column)
        operator = "=" if isinstance(name, str) and "__" not in name else "other"
        _condition(
            chain, name.lower() if isinstance(name, str) else "", operator, _value(fn, _arg(call, directive.get("arg")))
        )
        return
    index = directive.get("arg")
    if not index:
        chain.where_unknown = True
        return
    conditions(fn, call.args[int(index) :], chain)


def conditions(fn: Function, args: list[ast.Expr], chain: _Chain) -> None:
    """The conditions in the arguments of a Where: a text with operands, a struct, a map, a primary key."""
    if not args:
        return
    first = ast.unparen(args[0])
    t = deref(fn.type_of(first))
    texts = texts_of(fn, first) if t == STRING or t == Basic("untyped string") else None
    if texts is not None:
        _text_conditions(fn, texts, args[1:], chain)
    elif isinstance(first, ast.UnaryExpr | ast.CompositeLit):
        literal = ast.unparen(first.x) if isinstance(first, ast.UnaryExpr) else first
        _literal_conditions(fn, literal, chain)
        for more in args[1:]:
            conditions(fn, [more], chain)
    elif isinstance(t, Basic) and t.name.startswith(("int", "uint", "untyped int")):
        _condition(chain, "id", "=", _value(fn, first))
    elif isinstance(first, ast.CallExpr) and isinstance(first.fun, ast.SelectorExpr):
        _expression(fn, first, chain)
    else:
        chain.where_unknown = True


def _expression(fn: Function, call: ast.CallExpr, chain: _Chain) -> None:
    """goqu's `goqu.C("id").Eq(id)`, ent's `job.ID(id)` and `job.IDEQ(id)`."""
    assert isinstance(call.fun, ast.SelectorExpr)
    name = call.fun.sel.name
    inner = ast.unparen(call.fun.x)
    if isinstance(inner, ast.CallExpr) and inner.args and isinstance(column := fn.constant(inner.args[0]), str):
        operator = "=" if name == "Eq" else "in" if name == "In" else "other"
        _condition(chain, column.lower(), operator, _value(fn, call.args[0] if call.args else None))
    elif fn.callee(call).signature is not None and len(call.args) == 1:
        plain = snake(name.removesuffix("EQ"))
        known = not name.endswith(("In", "GT", "LT", "GTE", "LTE", "NEQ", "Contains"))
        _condition(chain, plain, "=" if known else "other", _value(fn, call.args[0]))
    else:
        chain.where_unknown = True


def _text_conditions(fn: Function, texts: tuple[str, ...], args: list[ast.Expr], chain: _Chain) -> None:
    text = texts[0]
    statements = parse_sql(f"UPDATE t SET x = 1 WHERE {text}") if len(texts) == 1 and UNKNOWN_TEXT not in text else None
    if not statements:
        chain.where_unknown = True
        return
    if text.strip() and not any(c in text for c in "=<>?$ ") and args:  # gorm's and xorm's Where("id", x)
        _condition(chain, text.strip().lower(), "=", _value(fn, args[0]))
        return
    chain.where_unknown = chain.where_unknown or statements[-1].where_unknown
    for condition in statements[-1].where:
        chain.where.append(condition)
        index = condition.value.index
        if (
            condition.operator == "="
            and condition.value.kind == "placeholder"
            and index is not None
            and index < len(args)
        ):
            chain.keys[condition.column] = Operand(fn, args[index])


def _literal_conditions(fn: Function, literal: ast.Expr, chain: _Chain) -> None:
    if not isinstance(literal, ast.CompositeLit):
        chain.where_unknown = True
        return
    t = fn.type_of(literal)
    name = t.name if isinstance(t, Named) else ""
    if name == "And":
        for element in literal.elts:
            conditions(fn, [element], chain)
        return
    if name == "Or":
        chain.where_unknown = True
        return
    operator = "other" if name in ("NotEq", "Lt", "LtOrEq", "Gt", "GtOrEq", "Like", "NotLike", "ILike") else "="
    for key, value in _pairs(fn, literal):
        column = "id" if key == "_id" else key
        if operator == "=" and isinstance(fn.type_of(value), Slice):
            chain.where.append(Condition(column, "in", Value("placeholder", "?")))
        elif operator == "=" and isinstance(ast.unparen(value), ast.CompositeLit):
            chain.where.append(Condition(column, "other", Value("expression")))
        else:
            _condition(chain, column, operator, _value(fn, value))


def _pairs(fn: Function, literal: ast.CompositeLit) -> Iterator[tuple[str, ast.Expr]]:
    """The (column, value) pairs of a map literal, a struct literal, or a bson.D."""
    for element in literal.elts:
        match element:
            case ast.KeyValueExpr(key=key, value=value):
                constant = fn.constant(key)
                if isinstance(constant, str):
                    yield constant.rpartition(".")[2].strip('`"').lower(), value
                elif isinstance(key, ast.Ident):
                    yield snake(key.name), value
            case ast.CompositeLit(elts=[first, second]):
                parts = [e.value if isinstance(e, ast.KeyValueExpr) else e for e in (first, second)]
                if isinstance(constant := fn.constant(parts[0]), str):
                    yield constant.lower(), parts[1]


def _condition(chain: _Chain, column: str, operator: str, value: Operand | None) -> None:
    chain.where.append(Condition(column, operator, Value("placeholder", "?")))
    if operator == "=" and value is not None:
        chain.keys[column] = value


def _value(fn: Function, expr: ast.Expr | None) -> Operand | None:
    return Operand(fn, expr) if expr is not None else None


def _set(fn: Function, call: ast.CallExpr, directive: Directive, chain: _Chain) -> None:
    column = _arg(call, directive.get("column"))
    if column is not None:
        name, value = fn.constant(column), _arg(call, directive.get("value"))
        if isinstance(name, str) and value is not None:
            chain.assigned[name.lower()] = Operand(fn, value)
        else:
            chain.assigned_unknown = True
        return
    arg = _arg(call, directive.get("arg") or directive.get("set"))
    if arg is not None:
        _assign(fn, arg, call.args[int(directive.get("arg") or directive.get("set")) + 1 :], chain)


def _assign(fn: Function, arg: ast.Expr, rest: list[ast.Expr], chain: _Chain) -> None:
    """`Set("status = ?", s)`, a map, a struct, or a variable that holds one."""
    arg = ast.unparen(arg)
    t = deref(fn.type_of(arg))
    if t in (STRING, Basic("untyped string")):
        _assign_text(fn, arg, rest, chain)
        return
    literal = _literal(fn, arg)
    if literal is None:
        chain.assigned_unknown = True
        if struct_fields(fn.program, t):
            chain.saves = Operand(fn, arg)
        return
    where, found = literal
    for column, value in _pairs(where, found):
        if column.startswith("$"):
            if column != "$setoninsert":
                _assign(where, value, [], chain)
        else:
            chain.assigned[column] = Operand(where, value)
    if isinstance(arg, ast.Ident):
        _later_keys(fn, arg, chain)


def _later_keys(fn: Function, ident: ast.Ident, chain: _Chain) -> None:
    """`updates["status"] = s` on the map that is stored."""
    var = fn.object(ident)
    for user, use in fn.uses(var) if isinstance(var, Var) else ():
        index = user.parent(use)
        stmt = user.parent(index) if index is not None else None
        if isinstance(index, ast.IndexExpr) and isinstance(stmt, ast.AssignStmt) and index in stmt.lhs:
            key = user.constant(index.indices[0])
            if isinstance(key, str) and len(stmt.rhs) == len(stmt.lhs):
                chain.assigned[key.lower()] = Operand(user, stmt.rhs[stmt.lhs.index(index)])


def _literal(fn: Function, arg: ast.Expr) -> tuple[Function, ast.CompositeLit] | None:
    if isinstance(arg, ast.UnaryExpr):
        arg = ast.unparen(arg.x)
    if isinstance(arg, ast.Ident):
        found = definitions(fn, arg)
        if len(found) != 1 or found[0].value is None or found[0].call_result is not None:
            return None
        value = ast.unparen(found[0].value)
        return _literal(found[0].function, value) if not isinstance(value, ast.Ident) else None
    return (fn, arg) if isinstance(arg, ast.CompositeLit) else None


def _assign_text(fn: Function, arg: ast.Expr, rest: list[ast.Expr], chain: _Chain) -> None:
    texts = texts_of(fn, arg)
    statements = parse_sql(f"UPDATE t SET {texts[0]}") if len(texts) == 1 and UNKNOWN_TEXT not in texts[0] else None
    if not statements:
        chain.assigned_unknown = True
        return
    for column, value in statements[-1].assigned.items():
        if value.kind == "placeholder" and value.index is not None and value.index < len(rest):
            chain.assigned[column] = Operand(fn, rest[value.index])
        else:
            chain.literals[column] = value


def _finisher(fn: Function, call: ast.CallExpr, model: Directive, chain: _Chain) -> None:
    """What the last call itself adds: Update("status", v), Updates(map), Delete(&T{}, id), Save(job)."""
    chain.verb = model.get("verb")
    chain.many = chain.many or bool(model.get("many"))
    chain.returning = chain.returning or bool(model.get("returning"))
    column = _arg(call, model.get("column"))
    if column is not None:
        _set(fn, call, model, chain)
    values = _arg(call, model.get("set"))
    if values is not None:
        _assign(fn, values, [], chain)
    pairs = _arg(call, model.get("pairs"))
    if pairs is not None:
        name = fn.constant(pairs)
        if isinstance(name, str) and len(call.args) > 1:
            chain.assigned[name.lower()] = Operand(fn, call.args[1])
        else:
            _assign(fn, pairs, [], chain)
    entity = _arg(call, model.get("arg"))
    if entity is not None:
        _stores(fn, entity, chain)
    if model.get("key"):
        chain.where.append(_KEY)
        chain.keys.setdefault("id", Operand(fn, call.args[0]))
    elif model.get("where") and int(model.get("where")) < len(call.args):
        start = int(model.get("where"))
        conditions(fn, call.args[start : start + 1] if "mongo" in fn.callee(call).path else call.args[start:], chain)
    if model.get("arg") == "" and "mongo" in fn.callee(call).path:
        _collection(fn, call, chain)


def _stores(fn: Function, entity: ast.Expr, chain: _Chain) -> None:
    t = fn.type_of(entity)
    if not chain.table:
        chain.table = table_of(fn.program, t)
    chain.many = chain.many or isinstance(deref(t), Slice)
    if chain.verb != "delete":
        chain.saves = Operand(fn, entity)
    if chain.model is None:
        chain.model = Operand(fn, entity)


def _collection(fn: Function, call: ast.CallExpr, chain: _Chain) -> None:
    """The collection a mongo call is about: known when the chain begins with Collection("jobs")."""
    if any(_is_upsert(fn, arg) for arg in call.args[2:]):
        chain.conflict = "update"


def _is_upsert(fn: Function, arg: ast.Expr) -> bool:
    return "SetUpsert(true)" in fn.text(arg) or "Upsert:" in fn.text(arg)


def _stored(fn: Function, call: ast.CallExpr, callee: Callee, chain: _Chain, directive: Directive | None) -> Stored:
    if chain.verb in ("update", "delete") and _has_key(chain):
        chain.where.append(_KEY)
    if _KEY in chain.where and chain.model is not None:
        chain.keys.setdefault("id", Operand(chain.model.function, chain.model.expr, "ID"))
    types = result_types(callee.signature)
    rows, rows_result = rows_kind(types)
    outcome = ""
    if directive is not None and directive.get("chain"):
        rows, rows_result, outcome = "field", 0, "Error"
    elif directive is not None and directive.get("rows"):
        rows, rows_result = "count", int(directive.get("rows"))
    elif "mongo" in callee.path and types and not chain.returning:
        rows, rows_result = "field", 0
    run = directive.get("run") if directive is not None else ""
    scans = directive is not None and bool(directive.get("first"))
    return Stored(
        driver=callee.path.removesuffix("/v2").removesuffix("/v9").rpartition("/")[2],
        verb="save" if chain.verb == "save" else chain.verb,
        callee=callee,
        statement=_statement(chain),
        operands=MappingProxyType(dict(chain.assigned)),
        keys=MappingProxyType(dict(chain.keys)),
        mode="scan" if scans or chain.returning else run or "exec",
        kind="orm",
        rows=rows,
        rows_result=rows_result,
        error_result=error_index(types),
        outcome=outcome,
        context=context_of(fn, call) or chain.context,
        saves=chain.saves,
    )


def _has_key(chain: _Chain) -> bool:
    """Whether the model that a chain is about brings its primary key: a variable does, an empty literal does not."""
    if chain.model is None or chain.many:
        return False
    expr = ast.unparen(chain.model.expr)
    if isinstance(expr, ast.UnaryExpr):
        expr = ast.unparen(expr.x)
    fn = chain.model.function
    match expr:
        case ast.CompositeLit():
            return any(column in ("id", "uuid") for column, _ in _pairs(fn, expr))
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


def _has_key_value(fn: Function, value: ast.Expr) -> bool:
    if isinstance(value, ast.UnaryExpr):
        value = ast.unparen(value.x)
    if isinstance(value, ast.CompositeLit):
        return any(column in ("id", "uuid") for column, _ in _pairs(fn, value))
    return not (isinstance(value, ast.CallExpr) and fn.text(value.fun) == "new")


def _statement(chain: _Chain) -> SqlStatement:
    assigned = {name: Value("placeholder", "?") for name in chain.assigned} | chain.literals
    return SqlStatement(
        verb=_VERBS[chain.verb],
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


def saved_states(operand: Operand) -> list[tuple[str, Operand]]:
    """The state columns of a struct that is stored whole, each with the field it comes from."""
    fn = operand.function
    found: list[tuple[str, Operand]] = []
    t: Type = fn.type_of(operand.expr)
    for member in struct_fields(fn.program, t):
        if is_state_column(member.name):
            found.append((column_of(member), Operand(fn, operand.expr, member.name)))
    return found


def _ent(fn: Function, call: ast.CallExpr, callee: Callee) -> Stored | None:
    """Code that ent generated: `client.Job.UpdateOneID(id).SetStatus(s).Save(ctx)`, `client.Job.Update().Where(…).Save(ctx)`."""
    if callee.name not in ("Save", "SaveX", "Exec", "ExecX") or not callee.recv.endswith(
        ("UpdateOne", "Update", "Create", "DeleteOne", "Delete")
    ):
        return None
    target = fn.program.function(callee.path, callee.recv, callee.name)
    if (
        target is None
        or not target.file.generated
        or not any(i.path.startswith("entgo.io/ent") for i in target.file.outline.imports)
    ):
        return None
    chain = _Chain()
    one = callee.recv.endswith("One")
    verb = "insert" if callee.recv.endswith("Create") else "delete" if "Delete" in callee.recv else "update"
    name = callee.recv.removesuffix("One").removesuffix("Update").removesuffix("Create").removesuffix("Delete")
    chain.verb, chain.table = verb, plural(snake(name))
    for where, link in links(fn, call):
        method = where.callee(link).name
        if method.startswith("Set") and len(link.args) == 1:
            chain.assigned[snake(method.removeprefix("Set").removeprefix("Nillable"))] = Operand(where, link.args[0])
        elif method == "Where":
            for arg in link.args:
                conditions(where, [arg], chain)
        elif method in ("UpdateOneID", "DeleteOneID") and link.args:
            chain.where.append(_KEY)
            chain.keys["id"] = Operand(where, link.args[0])
    stored = _stored(fn, call, callee, chain, None)
    types = result_types(callee.signature)
    counts = not one and verb != "insert" and len(types) == 2 and isinstance(types[0], Basic)
    from dataclasses import replace

    return replace(stored, driver="ent", rows="count" if counts else "", rows_result=0 if counts else None)


__all__ = ["built_by", "orm_stored", "saved_states"]
