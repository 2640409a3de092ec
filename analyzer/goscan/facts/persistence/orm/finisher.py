"""What the last call of a chain adds itself: `Update("status", s)`, `Updates(map)`, `Delete(&T{}, id)`, `Save(job)`."""

from __future__ import annotations

from goscan.facts.persistence.entity import snake, table_name, table_of
from goscan.facts.persistence.operand import Operand
from goscan.facts.persistence.orm.assignments import add_set, assign, assign_fields
from goscan.facts.persistence.orm.chain import KEY, Chain, argument
from goscan.facts.persistence.orm.conditions import add_conditions
from goscan.facts.persistence.orm.literals import literal_behind
from goscan.semantics.function import Function
from goscan.semantics.objects import Directive, Var
from goscan.semantics.types import Slice, deref
from goscan.syntax import ast


def finish(fn: Function, call: ast.CallExpr, model: Directive, chain: Chain) -> None:
    """What the last call itself adds: Update("status", v), Updates(map), Delete(&T{}, id), Save(job)."""
    chain.verb = model.get("verb")
    chain.many = chain.many or bool(model.get("many"))
    chain.returning = chain.returning or bool(model.get("returning"))
    column = argument(call, model.get("column"))
    if column is not None:
        add_set(fn, call, model, chain)
    values = argument(call, model.get("set"))
    if values is not None:
        assign(fn, values, [], chain)
    if model.get("pairs"):
        _pairs(fn, call, int(model.get("pairs")), chain)
    table = argument(call, model.get("table")) if model.get("table").isdigit() else None
    if table is not None:
        _identifier(fn, table, chain)
    if model.get("columns"):
        chain.columns += _names(fn, call, int(model.get("columns")))
    entity = argument(call, model.get("arg"))
    if entity is not None:
        stores(fn, entity, chain)
    if model.get("key"):
        chain.where.append(KEY)
        chain.keys.setdefault("id", Operand(fn, call.args[0]))
    elif model.get("where") and int(model.get("where")) < len(call.args):
        start = int(model.get("where"))
        add_conditions(
            fn, call.args[start : start + 1] if "mongo" in fn.callee(call).path else call.args[start:], chain
        )
    if "mongo" in fn.callee(call).path:
        _conflict(fn, call, model, chain)


def _pairs(fn: Function, call: ast.CallExpr, start: int, chain: Chain) -> None:
    """`Update("status", s)`, `HSet(ctx, key, "status", s, "error", e)`, or a map or struct in their place."""
    given = call.args[start:]
    if len(given) == 1:
        assign(fn, given[0], [], chain)
    for column, value in zip(given[::2], given[1::2], strict=False):
        name = fn.constant(column)
        if isinstance(name, str):
            chain.assigned[name.lower()] = Operand(fn, value)
        else:
            chain.assigned_unknown = True


def _identifier(fn: Function, arg: ast.Expr, chain: Chain) -> None:
    """pgx's `Identifier{"public", "jobs"}`."""
    literal = literal_behind(fn, ast.unparen(arg))
    name = fn.constant(literal[1].elts[-1]) if literal is not None and literal[1].elts else None
    chain.table = table_name(name) if isinstance(name, str) else ""


def _names(fn: Function, call: ast.CallExpr, start: int) -> list[str]:
    """The column names among the arguments; "" for one that is not known."""
    if call.ellipsis:
        return [""]
    names = [fn.constant(arg) for arg in call.args[start:]]
    return [snake(name) if isinstance(name, str) else "" for name in names]


def stores(fn: Function, entity: ast.Expr, chain: Chain) -> None:
    """That the chain stores a record, as far as nothing else was said."""
    t = fn.type_of(entity)
    if not chain.table:
        chain.table = table_of(fn.program, t)
    chain.many = chain.many or isinstance(deref(t), Slice)
    if chain.verb != "delete":
        chain.saves = Operand(fn, entity)
    if chain.verb == "update":
        assign_fields(fn, entity, chain)
    if chain.model is None:
        chain.model = Operand(fn, entity)


def _conflict(fn: Function, call: ast.CallExpr, model: Directive, chain: Chain) -> None:
    """The options of a mongo call stand behind all that the directive names."""
    places = (model.get(name) for name in ("where", "set", "arg"))
    last = max((int(place) for place in places if place.isdigit()), default=0)
    if any(_is_upsert(fn, arg) for arg in call.args[last + 1 :]):
        chain.conflict = "update"


def _is_upsert(fn: Function, arg: ast.Expr) -> bool:
    """Whether the options of a mongo call may ask for an upsert; those in a variable that nobody can follow may: errs towards silence."""
    var = fn.object(arg) if isinstance(arg, ast.Ident) else None
    if not isinstance(var, Var):
        return "SetUpsert(" in fn.text(arg) or "Upsert:" in fn.text(arg)
    made = [ast.unparen(a.value) for a in fn.assignments(var) if a.value is not None]
    if not made or any(isinstance(value, ast.Ident) for value in made):
        return True
    later = (user.parent(ident) for user, ident in fn.uses(var))
    chosen = any(isinstance(at, ast.SelectorExpr) and "Upsert" in at.sel.name for at in later)
    return chosen or any("Upsert" in fn.text(value) for value in made)
