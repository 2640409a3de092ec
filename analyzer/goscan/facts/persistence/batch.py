"""What becomes of the counts of statements that are sent together: pgx's Batch."""

from __future__ import annotations

from goscan.facts.persistence.count_use import ACTED_ON, NEVER, CountUse, best, use_of_result
from goscan.facts.persistence.keys import root_var
from goscan.facts.persistence.write import Write
from goscan.facts.persistence.write_search import stored_call
from goscan.semantics.function import Function
from goscan.semantics.objects import Var, VarKind
from goscan.syntax import ast


def use_in_batch(write: Write) -> CountUse:
    """Whether the function that queues a statement and sends the batch asks any of the results for its count.

    Silent when it does not send the batch itself, or hands the results on: then somebody else may ask.
    """
    fn = write.function
    call = stored_call(write)
    if isinstance(fn.parent(call), ast.SelectorExpr):
        return ACTED_ON  # batch.Queue(…).Exec(func(tag) error): a callback looks at the tag
    receiver = fn.callee(call).receiver
    batch = root_var(fn, receiver) if receiver is not None else None
    if batch is None or batch.kind is not VarKind.LOCAL:
        return ACTED_ON
    functions = fn.top.with_literals()
    if not any(_sends(inner, c, batch) for inner in functions for c in inner.nodes(ast.CallExpr)):
        return ACTED_ON
    asked = [
        use_of_result(inner, c, 0, counts=False)
        for inner in functions
        for c in inner.nodes(ast.CallExpr)
        if (directive := inner.callee(c).directive("exec")) is not None and directive.get("batched")
    ]
    if asked:
        return best(asked)
    return NEVER if all(_is_closed_here(inner, c) for inner, c in _sent(functions, batch)) else ACTED_ON


def _sends(fn: Function, call: ast.CallExpr, batch: Var) -> bool:
    """`pool.SendBatch(ctx, &batch)`."""
    return fn.callee(call).name == "SendBatch" and any(root_var(fn, arg) is batch for arg in call.args)


def _sent(functions: list[Function], batch: Var) -> list[tuple[Function, ast.CallExpr]]:
    return [(fn, c) for fn in functions for c in fn.nodes(ast.CallExpr) if _sends(fn, c, batch)]


def _is_closed_here(fn: Function, call: ast.CallExpr) -> bool:
    """Whether the results are used for nothing but calls of their methods."""
    parent = fn.parent(call)
    match parent:
        case ast.SelectorExpr() | ast.ExprStmt():
            return True
        case ast.AssignStmt(lhs=[ast.Ident() as ident], rhs=[_]):
            var = fn.object(ident)
            return isinstance(var, Var) and all(
                user.parent(use) is parent or isinstance(user.parent(use), ast.SelectorExpr)
                for user, use in fn.uses(var)
            )
    return False
