"""Whether it is known, where a write runs, that its row exists: then a miss is seen another way."""

from __future__ import annotations

import enum
from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.persistence.callbacks import Passed, passed_to_callback
from goscan.facts.persistence.entity import struct_fields, table_of
from goscan.facts.persistence.keys import (
    embedded_in_literal,
    field_of,
    field_values,
    filled_by_method,
    given_values,
    has_fixed_key,
    in_literal,
    key_operands,
    key_variables,
    root,
    root_var,
    source_of,
)
from goscan.facts.persistence.lookup import is_guard, is_loaded, looks_up, mentions, reads, tables_read, tells_who_asks
from goscan.facts.persistence.operand import Operand
from goscan.facts.persistence.write import Write
from goscan.facts.persistence.write_search import direct_writes, stored_call
from goscan.facts.routes.handler import handler_of
from goscan.facts.statuses.fate import node_of
from goscan.semantics.function import Function
from goscan.semantics.objects import Var
from goscan.semantics.paths import find_path
from goscan.semantics.types import Map, Pointer
from goscan.syntax import ast

_DEPTH = 6  # calls up
_CALLERS = 20  # of more callers only so many are asked: errs towards silence


class Known(enum.IntEnum):
    """What is known of the row. LIKELY: it was there when the request or the job began, and somebody may have deleted it since."""

    NO = 0
    LIKELY = 1
    HERE = 2


def known_row(write: Write) -> Known:
    """What the function of a write, its callers and the request tell about the row."""
    fn, call = write.function, stored_call(write)
    operands = key_operands(write)
    if not operands and has_fixed_key(write):
        return Known.LIKELY
    if _known_here(write, operands):
        return Known.HERE
    asked = _Asked(write.facts, write)
    if any(asked.is_known(operand.function, operand.expr, call, operand.field) for operand in operands):
        return Known.LIKELY
    return Known.LIKELY if _is_inserted_else(write, fn) or _is_read_back(write, operands) else Known.NO


def known_to_caller(write: Write, fn: Function, call: ast.CallExpr) -> bool:
    """Whether the caller of a write's function knows that the row exists."""
    asked = _Asked(write.facts, write)
    for operand in key_operands(write):
        var = root_var(operand.function, operand.expr)
        params = operand.function.top.params
        if var in params and params.index(var) < len(call.args) - bool(call.ellipsis):
            arg = call.args[params.index(var)]
            field = ".".join(filter(None, (field_of(operand.expr), operand.field)))
            if asked.is_known(fn, arg, call, field):
                return True
    return False


def _known_here(write: Write, operands: tuple[Operand, ...]) -> bool:
    """Whether the function of a write looked its row up before, or stored it, so that it exists unless it was just deleted."""
    fn, call = write.function.top, stored_call(write)
    keys = _keys(operands)
    if not keys or any(is_loaded(fn, var, call) for var in keys):
        return bool(keys)
    for inner in fn.with_literals():
        for other in inner.nodes(ast.CallExpr):
            if other.end <= call.start and mentions(inner, other, keys) and looks_up(inner, other, write.is_status):
                if _is_about(inner, other, write):
                    return True
        for earlier in direct_writes(write.facts, inner):
            stores = earlier.verb in ("insert", "upsert", "save")
            if stores and earlier.entity == write.entity and earlier.call.end <= call.start:
                return True
    return False


def _keys(operands: tuple[Operand, ...]) -> dict[Var, str]:
    """The variables that keys are made of, those behind a literal too: `id` of `job := &Job{ID: id}`."""
    keys = key_variables(operands)
    for operand in operands:
        for literal in _literals(operand):
            value = in_literal(operand.function, literal, field_of(operand.expr) or operand.field or "ID")
            var = root_var(operand.function, value) if value is not None else None
            if value is not None and var is not None:
                keys.setdefault(var, field_of(value).partition(".")[0])
    return keys


def _literals(operand: Operand) -> Iterator[ast.CompositeLit]:
    """The literal that the struct of a key is, or that its variable was made of."""
    fn, var = operand.function, root_var(operand.function, operand.expr)
    values = [a.value for a in fn.assignments(var)] if var is not None else [operand.expr]
    for value in values:
        made = ast.unparen(value) if value is not None else None
        made = ast.unparen(made.x) if isinstance(made, ast.UnaryExpr) and made.op == "&" else made
        if isinstance(made, ast.CompositeLit):
            yield made


def _is_about(fn: Function, call: ast.CallExpr, write: Write) -> bool:
    """Whether a read may have been of the table that is written."""
    tables = tables_read(fn, call)
    return tables is None or write.entity is None or not write.entity.exact or write.entity.name in tables


def _is_read_back(write: Write, operands: tuple[Operand, ...]) -> bool:
    """Whether the function reads the row afterwards, so that a miss is an error there."""
    fn, call = write.function, stored_call(write)
    keys = _keys(operands)
    return any(
        other.start >= call.end
        and mentions(fn, other, keys)
        and looks_up(fn, other, for_status=False)
        and _is_about(fn, other, write)
        for other in fn.nodes(ast.CallExpr)
    )


def _is_inserted_else(write: Write, fn: Function) -> bool:
    """`if job.ID != 0 { update } else { insert }`: what has a key was inserted before."""
    return any(
        w.verb in ("insert", "upsert")
        and w.entity is not None
        and w.entity.exact
        and w.entity == write.entity
        and _excludes(fn, stored_call(write), stored_call(w))
        for w in direct_writes(write.facts, fn)
    )


def _excludes(fn: Function, first: ast.Node, second: ast.Node) -> bool:
    """Whether only one of two nodes runs: they stand in different arms of an if, or the first one's arm leaves the function."""
    above = set(_ancestors(fn, first))
    common = next((node for node in _ancestors(fn, second) if node in above), None)
    if isinstance(common, ast.IfStmt):
        return min(first.start, second.start) >= common.body.start
    start = fn.cfg().point(first)
    goal = node_of(fn, second)
    return start is not None and find_path(fn.cfg(), start, lambda _: False, goal=goal, feasible=False) is None


def _ancestors(fn: Function, node: ast.Node) -> Iterator[ast.Node]:
    parent = fn.parent(node)
    while parent is not None:
        yield parent
        parent = fn.parent(parent)


def _is_collected(fn: Function, expr: ast.Expr) -> bool:
    """`existing[key]` of a map of records: the program has them from somewhere, and a miss is no record."""
    if not isinstance(expr, ast.IndexExpr):
        return False
    held = fn.type_of(expr.x)
    return isinstance(held, Map) and bool(struct_fields(fn.program, held.value))


def _passed_on(fn: Function, call: ast.CallExpr) -> tuple[ast.Expr, ...]:
    """What a call gives a form of: the elements that `append` adds, and what a method of a call's result is called on."""
    match ast.unparen(call.fun):
        case ast.Ident(name="append"):
            return tuple(call.args[1:])
        case ast.SelectorExpr(x=ast.CallExpr() as inner):
            return (inner,)
    return ()


class _Asked:
    """One question, asked of the values that a key may have and, through parameters, of the callers."""

    def __init__(self, facts: Facts, write: Write) -> None:
        self.facts = facts
        self.write = write
        self._answers: dict[tuple[ast.Expr, str], bool] = {}
        self._open: set[tuple[ast.Expr, str]] = set()

    def is_known(self, fn: Function, expr: ast.Expr, at: ast.Node, field: str = "", depth: int = 0) -> bool:
        """Whether a key, or the struct whose `field` is the key, belongs to a row that was seen before the node `at`."""
        expr = ast.unparen(expr)
        known = self._answers.get((expr, field))
        if known is None:
            self._answers[expr, field] = False  # what a cycle sees
            self._open.add((expr, field))
            known = self._answers[expr, field] = self._find(fn, expr, at, field, depth)
            self._open.remove((expr, field))
        return known

    def _find(self, fn: Function, expr: ast.Expr, at: ast.Node, field: str, depth: int) -> bool:
        if isinstance(expr, ast.UnaryExpr) and expr.op == "&":
            expr = ast.unparen(expr.x)
        record = expr if field else expr.x if isinstance(expr, ast.SelectorExpr) else None
        if record is not None and self._is_carried(fn, record):
            return True
        while isinstance(expr, ast.TypeAssertExpr):
            if struct_fields(fn.program, fn.type_of(expr)) and isinstance(ast.unparen(expr.x), ast.IndexExpr):
                return True  # `step.Params[0].(*Ticket)`: somebody has put a record there
            expr = ast.unparen(expr.x)
        if isinstance(expr, ast.CompositeLit):
            first, _, rest = (field or "ID").partition(".")
            value = in_literal(fn, expr, first)
            if value is not None:
                return self.is_known(fn, value, at, rest, depth)
            base = embedded_in_literal(fn, expr)
            if base is not None:
                return self.is_known(fn, base, at, field or "ID", depth)
            return bool(rest)  # no inner struct at all: nothing is written from it
        if isinstance(expr, ast.CallExpr) and (
            reads(fn, expr) or tells_who_asks(fn, expr) or self._is_inserted(fn, expr)
        ):
            return True
        if isinstance(expr, ast.CallExpr) and any(self.is_known(fn, x, at, field, depth) for x in _passed_on(fn, expr)):
            return True
        if fn.constant(expr) is not None or _is_collected(fn, expr):
            return True
        path = ".".join(filter(None, (field_of(expr), field)))
        ident = root(fn, expr)
        if ident is not None and fn.object(ident) is fn.top.receiver:
            return self._is_own(fn.top, path, depth)
        var = root_var(fn, expr)
        if ident is None or var is None:
            return False
        return self._is_known_var(fn, expr, ident, var, at, path, depth)

    def _is_carried(self, fn: Function, expr: ast.Expr) -> bool:
        """`c.Get("ticket").(*Ticket)`, `session.Ticket`: a record of the table that comes along with something else was read from it.

        Not one that a client may have sent, in a field that has a JSON name. Errs towards silence: somebody may have made it by hand.
        """
        match expr:
            case ast.TypeAssertExpr():
                pass
            case ast.SelectorExpr(x=owner, sel=name):
                fields = struct_fields(fn.program, fn.type_of(owner))
                if any(f.name == name.name and 'json:"' in f.tag and 'json:"-' not in f.tag for f in fields):
                    return False
            case _:
                return False
        held, entity = fn.type_of(expr), self.write.entity
        if not isinstance(held, Pointer) or entity is None or not entity.exact:
            return False
        return table_of(fn.program, held) == entity.name

    def _is_known_var(
        self, fn: Function, expr: ast.Expr, ident: ast.Ident, var: Var, at: ast.Node, field: str, depth: int
    ) -> bool:
        first, _, rest = field.partition(".")
        if is_loaded(fn, var, at) or self._is_looked_up(fn.top, var, first, at):
            return True
        values = [(where, value, rest) for where, value in field_values(fn, var, first)] if field else []
        values += [(where, value, field) for where, value in given_values(fn, ident)]
        values += [(where, value, inner) for where, value, inner in filled_by_method(fn, var, first)] if field else []
        for where, value, inner in values:
            if value is not expr and self.is_known(where, value, at, inner, depth):
                return True
        if not rest and self._is_compared(fn, var, field, depth):
            return True
        source = source_of(fn, var)
        if source in fn.top.params:
            return self._callers_know(fn.top, fn.top.params.index(source), field, depth)
        return self._is_known_argument(source, field, depth)

    def _is_known_argument(self, param: Var, field: str, depth: int) -> bool:
        """`go func(t Ticket) { … }(ticket)`, `eachTicket(func(t Ticket) { … })`: the key of what the literal is called with."""
        literal = param.function
        outer = literal.outer if literal is not None else None
        if literal is None or literal.literal_node is None or outer is None or param not in literal.params:
            return False
        call, index = outer.parent(literal.node), literal.params.index(param)
        if isinstance(call, ast.CallExpr) and call.fun is literal.node and index < len(call.args):
            return self.is_known(outer, call.args[index], call, field, depth)
        return self._is_passed_known(passed_to_callback(outer, literal.literal_node, index), field, depth)

    def _is_passed_known(self, passed: tuple[Passed, ...], field: str, depth: int) -> bool:
        if depth >= _DEPTH or not passed:
            return False
        return all(self.is_known(p.function, p.expr, p.call, field, depth + 1) for p in passed)

    def _is_compared(self, fn: Function, var: Var, field: str, depth: int) -> bool:
        """`if job.ID != old.ID { return … }`: the key is that of a row that was seen."""
        for user, ident in fn.uses(var):
            read = user.parent(ident)
            side = read if isinstance(read, ast.SelectorExpr) and read.sel.name == field else ident
            test = user.parent(side)
            if isinstance(test, ast.BinaryExpr) and test.op in ("==", "!=") and (side is not ident or not field):
                other = test.y if test.x is side else test.x
                if user.constant(other) is None and self.is_known(user, other, test, "", depth):
                    return True
        return False

    def _is_own(self, fn: Function, field: str, depth: int) -> bool:
        """Whether the key is of the receiver: an object that keeps a key, or a record, for itself was made from it; others have callers.

        A field of a handler's own receiver was filled before the request came in, or by what let it in: `this.UserID`.
        """
        return not field[:1].isupper() or handler_of(fn) is not None or self._callers_know(fn, None, field, depth)

    def _is_inserted(self, fn: Function, call: ast.CallExpr) -> bool:
        """Whether a call inserts a row into the table that is written."""
        entity = self.write.entity
        return entity is not None and any(
            w.verb in ("insert", "upsert", "save") and w.entity == entity and entity.exact
            for target in fn.callee(call).targets[:3]
            for w in direct_writes(self.facts, target)
        )

    def _is_looked_up(self, fn: Function, var: Var, field: str, at: ast.Node) -> bool:
        """Whether a call that is given the variable finds the row, or says that there is none."""
        for inner in fn.with_literals():
            for call in inner.nodes(ast.CallExpr):
                if call.end > at.start or not mentions(inner, call, {var: field}):
                    continue
                if (
                    is_guard(inner, call)
                    or self._is_inserted(inner, call)
                    or (looks_up(inner, call, self.write.is_status) and _is_about(inner, call, self.write))
                ):
                    return True
        return False

    def _callers_know(self, fn: Function, index: int | None, field: str, depth: int) -> bool:
        """Whether every caller passes the key of a row that it has seen, as this parameter or (None) as the receiver."""
        if depth >= _DEPTH:
            return False
        sites = [s for s in self.facts.program.callers(fn) if not s.function.file.is_test]
        if not sites and index is not None:
            return self._is_given_record(fn, fn.params[index]) or self._is_given_as_callback(fn, index, field, depth)
        for site in sites[:_CALLERS]:
            given = site.function.callee(site.call).receiver
            if index is not None:
                given = site.call.args[index] if index < len(site.call.args) - bool(site.call.ellipsis) else None
            if given is not None and (ast.unparen(given), field) in self._open:
                continue  # a call in a circle passes on what was passed: a store behind a cache of the same interface
            step = site.function.top.decl_name != fn.decl_name  # one that measures or logs around another is no step
            if given is None or not self.is_known(site.function, given, site.call, field, depth + step):
                return False
        return bool(sites)

    def _is_given_as_callback(self, fn: Function, index: int, field: str, depth: int) -> bool:
        """`r.each(r.expire)`: whoever gets the function calls it with records that it has read."""
        references = [ref for ref in self.facts.program.references(fn) if not ref.function.file.is_test]
        return bool(references) and all(
            self._is_passed_known(passed_to_callback(ref.function, ref.expr, index), field, depth) for ref in references
        )

    def _is_given_record(self, fn: Function, param: Var) -> bool:
        """`auth(api.rename)`, which calls `rename(request, user)`: whoever gives a handler a record has looked it up."""
        handler = handler_of(fn)
        if handler is None or handler.request is param or not self.facts.program.references(fn):
            return False
        return isinstance(fn.var_type(param), Pointer) and bool(struct_fields(fn.program, fn.var_type(param)))
