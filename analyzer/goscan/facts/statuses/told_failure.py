"""Functions that write and say themselves when that failed: whoever drops their error loses nothing.

A function that says something else on the way, and hands the error of the write back without a word, has not told.
"""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.goroutines.telling import Level, is_told, tells
from goscan.facts.persistence.stored import error_index, result_types
from goscan.facts.persistence.write import Write
from goscan.facts.statuses.error_var import error_var
from goscan.facts.statuses.fate import Fate, fate_of, reads_after
from goscan.facts.statuses.handed_back import hands_back
from goscan.semantics.function import Function
from goscan.semantics.objects import Var
from goscan.semantics.types import ERROR
from goscan.syntax import ast


def tells_own_failure(write: Write) -> bool:
    """Whether the function that writes speaks of it at warn or above when it fails.

    It does not when the error of a write in it can be seen to be handed back by a branch that tells nobody. What cannot be
    seen counts as told where anything is said at all: errs towards silence.
    """
    targets = write.callee.targets
    if write.kind != "call" or not targets or not all(is_told(t, Level.WARN) for t in targets):
        return False
    return not any(map(hands_back_silently, write.through))


def hands_back_silently(write: Write) -> bool:
    """Whether the function around a write returns its error on some way on which nobody is told, here or further in."""
    if write.through and not any(map(hands_back_silently, write.through)):
        return False
    if write.outcome:
        return _field_goes_back(write.function, write)
    return write.error_result is not None and _goes_back(write.function, write.call, write.error_result)


def kept_in(write: Write) -> Var | None:
    """The variable that the error is kept in, or the result of a chain that has it as a field."""
    fn = write.function
    if write.outcome:
        outcome = fate_of(fn, write.call, 0)
        if outcome.var is not None:
            return outcome.var
    return error_var(fn, write.call)


def _goes_back(fn: Function, call: ast.CallExpr, index: int) -> bool:
    outcome = fate_of(fn, call, index)
    if outcome.fate is Fate.RETURNED:
        return not _says_later(fn) and _leaves(fn)
    if outcome.fate is Fate.ASSIGNED and outcome.var is not None:
        return _var_goes_back(fn, outcome.var, outcome.node)
    return False


def _field_goes_back(fn: Function, write: Write) -> bool:
    """As for a result, for `db.Save(x).Error` and for `result.Error` of a result that was kept."""
    parent = fn.parent(write.call)
    if isinstance(parent, ast.SelectorExpr) and parent.sel.name == write.outcome:
        outer = fn.parent(parent)
        value = outer if isinstance(outer, ast.CallExpr) and outer.fun is parent else parent
        outcome = fate_of(fn, value)
    else:
        outcome = fate_of(fn, write.call, 0)
    if outcome.fate is Fate.RETURNED:
        return not _says_later(fn) and _leaves(fn)
    if outcome.fate is Fate.ASSIGNED and outcome.var is not None:
        field = "" if fn.var_type(outcome.var) == ERROR else write.outcome
        return _var_goes_back(fn, outcome.var, outcome.node, field)
    return False


def _var_goes_back(fn: Function, var: Var, stmt: ast.Node, field: str = "") -> bool:
    """Whether a return with the variable, or with a field of it, is reached that no branch around it tells of."""
    if (
        var.function is not fn
        or fn.addressed(var)
        or any(user is not fn for user, _ in fn.uses(var))
        or _says_later(fn)
    ):
        return False
    reads = set(reads_after(fn, stmt, var))
    if any(_tells(fn, node) for node in reads):
        return False
    returns = [n for n in reads if isinstance(n, ast.ReturnStmt) and (not field or _has_field(fn, n, var, field))]
    return any(not _is_told_beside(fn, node) for node in returns) and _leaves(fn)


def _has_field(fn: Function, stmt: ast.ReturnStmt, var: Var, field: str) -> bool:
    return any(
        isinstance(n, ast.SelectorExpr) and n.sel.name == field and isinstance(n.x, ast.Ident) and fn.object(n.x) is var
        for n in ast.walk(stmt)
    )


def _is_told_beside(fn: Function, stmt: ast.ReturnStmt) -> bool:
    """Whether the branch that a return ends speaks before it."""
    block = fn.parent(stmt)
    return block is not fn.body and any(_tells(fn, s) for s in _statements(block) if s.start < stmt.start)


def _statements(block: ast.Node | None) -> list[ast.Stmt]:
    match block:
        case ast.BlockStmt(stmts=stmts):
            return stmts
        case ast.CaseClause(body=body) | ast.CommClause(body=body):
            return body
    return []


def _leaves(fn: Function) -> bool:
    """Whether what fn returns is what its caller gets: a literal's goes through the function that runs it."""
    outer, lit = fn.outer, fn.literal_node
    if outer is None or lit is None:
        return True
    call = outer.parent(lit)
    if not isinstance(call, ast.CallExpr) or lit not in call.args:
        return False
    callee = outer.callee(call)
    index = error_index(result_types(callee.signature), fn.program)
    return index is not None and hands_back(callee, call.args.index(lit)) and _goes_back(outer, call, index)


def _says_later(fn: Function) -> bool:
    """Whether something deferred speaks, which may be of the error."""
    return any(_tells(fn, stmt) for stmt in fn.nodes(ast.DeferStmt))


def _tells(fn: Function, node: ast.Node) -> bool:
    return any(tells(fn, call, Level.WARN) for call in _calls(node))


def _calls(node: ast.Node) -> Iterator[ast.CallExpr]:
    literals = isinstance(node, ast.DeferStmt)
    return (n for n in ast.walk(node, into_literals=literals) if isinstance(n, ast.CallExpr))
