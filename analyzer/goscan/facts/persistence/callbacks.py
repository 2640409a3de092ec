"""What a function that is handed on, as a literal or by its name, is called with there: `eachTicket(func(t Ticket) error { … })`."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.types import UNKNOWN, Basic, deref
from goscan.syntax import ast

_BODIES = 4  # whoever is handed a function by an interface with more implementations may do anything with it


@record(frozen=True, eq=False)
class Passed:
    """An argument of a call, and the function the call stands in."""

    function: Function
    expr: ast.Expr
    call: ast.CallExpr


def passed_to_callback(fn: Function, literal: ast.Expr, index: int) -> tuple[Passed, ...]:
    """What a function that is an argument of a call in fn is called with, as its parameter `index`, by whoever gets it.

    Where that cannot be seen, the argument beside it that has the type of the parameter: `transition(&row, func(row *Row) error { … })`.
    """
    call = fn.parent(literal)
    if not isinstance(call, ast.CallExpr) or literal not in call.args or call.ellipsis:
        return ()
    place = call.args.index(literal)
    targets = fn.callee(call).targets
    found = (
        [p for t in targets if place < len(t.params) for p in _calls(t, place, index)]
        if len(targets) <= _BODIES
        else []
    )
    return tuple(found) or tuple(_beside(fn, call, literal, index))


def _calls(target: Function, place: int, index: int) -> Iterator[Passed]:
    for user, ident in target.uses(target.params[place]):
        call = user.parent(ident)
        if isinstance(call, ast.CallExpr) and call.fun is ident and index < len(call.args) and not call.ellipsis:
            yield Passed(user, call.args[index], call)


def _beside(fn: Function, call: ast.CallExpr, literal: ast.Expr, index: int) -> Iterator[Passed]:
    params = getattr(fn.type_of(literal), "params", ())
    wanted = deref(params[index].type) if index < len(params) else UNKNOWN
    if wanted == UNKNOWN or isinstance(wanted, Basic):
        return
    yield from (Passed(fn, arg, call) for arg in call.args if arg is not literal and deref(fn.type_of(arg)) == wanted)
