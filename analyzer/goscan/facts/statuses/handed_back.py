"""Functions that run a function they are given and hand back its error: transactions, retries, locks."""

from __future__ import annotations

from goscan.facts.persistence.stored import error_index, result_types
from goscan.facts.statuses.fate import fate_of
from goscan.semantics.function import Function
from goscan.semantics.objects import Callee, Var
from goscan.semantics.summary import summary
from goscan.semantics.types import Signature
from goscan.syntax import ast

_DESCRIBED = ("callback", "transaction")


def hands_back(callee: Callee, index: int) -> bool:
    """Whether the callee's own error is also that of the function it gets as argument `index`.

    A library that nobody described may as well keep the function for later, and speak of that: no.
    """
    if error_index(result_types(callee.signature)) is None:
        return False
    if any((d := callee.directive(name)) is not None and d.get("func") == str(index) for name in _DESCRIBED):
        return True
    return any(index < len(t.params) and t.params[index] in _handed_back(t) for t in callee.targets)


@summary(bottom=frozenset())
def _handed_back(fn: Function) -> frozenset[Var]:
    """The parameters of fn that are functions whose error somebody reads where they are called."""
    program = fn.program
    funcs = [p for p in fn.params if isinstance(program.underlying(fn.var_type(p)), Signature)]
    return frozenset(p for p in funcs if any(_is_read(user, ident) for user, ident in fn.uses(p)))


def _is_read(fn: Function, ident: ast.Ident) -> bool:
    call = fn.parent(ident)
    if not isinstance(call, ast.CallExpr):
        return False
    callee = fn.callee(call)
    if call.fun is not ident and not hands_back(callee, call.args.index(ident)):
        return False
    index = error_index(result_types(callee.signature))
    return index is not None and not fate_of(fn, call, index).dropped
