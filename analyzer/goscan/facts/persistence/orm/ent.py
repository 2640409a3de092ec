"""Code that ent generated: builders of the project itself, known by their names."""

from __future__ import annotations

from goscan.facts.persistence.entity import plural, snake
from goscan.facts.persistence.operand import Operand
from goscan.facts.persistence.orm.chain import KEY, Chain, links
from goscan.facts.persistence.orm.conditions import add_conditions
from goscan.facts.persistence.orm.stored import stored_by
from goscan.facts.persistence.stored import Stored, result_types
from goscan.record import replace
from goscan.semantics.function import Function
from goscan.semantics.objects import Callee
from goscan.semantics.sql import Value
from goscan.semantics.types import Basic
from goscan.syntax import ast


def ent_stored(fn: Function, call: ast.CallExpr, callee: Callee) -> Stored | None:
    """Code that ent generated: `client.Job.UpdateOneID(id).SetStatus(s).Save(ctx)`, `client.Job.Update().Where(…).Save(ctx)`."""
    if callee.name not in ("Save", "SaveX", "Exec", "ExecX") or not callee.recv.endswith(
        ("UpdateOne", "Update", "Create", "DeleteOne", "Delete")
    ):
        return None
    target = fn.program.function(callee.path, callee.recv, callee.name)
    if (
        target is None
        or not target.file.generated
        or not any(i.path.startswith("entgo.io/ent") for i in target.file.imports)
    ):
        return None
    chain = Chain()
    one = callee.recv.endswith("One")
    verb = "insert" if callee.recv.endswith("Create") else "delete" if "Delete" in callee.recv else "update"
    name = callee.recv.removesuffix("One").removesuffix("Update").removesuffix("Create").removesuffix("Delete")
    chain.verb, chain.table = verb, plural(snake(name))
    for where, link in links(fn, call):
        method = where.callee(link).name
        if method.startswith("Set") and len(link.args) == 1:
            chain.assigned[snake(method.removeprefix("Set").removeprefix("Nillable"))] = Operand(where, link.args[0])
        elif method.startswith("Clear") and not link.args:
            chain.literals[snake(method.removeprefix("Clear"))] = Value("null", "NULL")
        elif method == "Where":
            for arg in link.args:
                add_conditions(where, [arg], chain)
        elif method in ("UpdateOneID", "DeleteOneID") and link.args:
            chain.where.append(KEY)
            chain.keys["id"] = Operand(where, link.args[0])
    stored = stored_by(fn, call, callee, chain, None)
    types = result_types(callee.signature)
    counts = not one and verb != "insert" and len(types) == 2 and isinstance(types[0], Basic)
    return replace(stored, driver="ent", rows="count" if counts else "", rows_result=0 if counts else None)
