"""A failure that a job stores, and overwrites with success, since the failing branch goes on."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.persistence.write import Write
from goscan.facts.site import holds
from goscan.facts.statuses.identity import identity_of
from goscan.facts.statuses.job_unit import JobUnit
from goscan.semantics.cfg import Edge
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import is_failure, is_success
from goscan.semantics.paths import find_path
from goscan.syntax import ast


def overtaken(unit: JobUnit) -> Iterator[tuple[Write, Write]]:
    """The failures in a branch of an error, each with the success that is stored behind the branch in any case.

    A success under a condition of its own may ask for the failure: silent.
    """
    own = [w for w in unit.writes if w.function is unit.function and w.entity == unit.entity]
    good = [w for w in own if _says(w, good=True) and not _is_deferred(w)]
    for failure in (w for w in own if good and _says(w, good=False) and not _is_deferred(w)):
        branch = _branch(unit.function, failure.node)
        if branch is None:
            continue
        after = (
            w for w in good if w.node.start > branch.end and _block(unit.function, w) is unit.function.parent(branch)
        )
        success = next(after, None)
        if success is not None and _is_same(failure, success) and _goes_on(unit, failure, success):
            yield failure, success


def _says(write: Write, *, good: bool) -> bool:
    values = write.status.values if write.status is not None else ()
    asked = is_success if good else is_failure
    return len(values) == 1 and values[0] is not None and asked(values[0])


def _is_deferred(write: Write) -> bool:
    return isinstance(write.function.parent(write.node), ast.DeferStmt | ast.GoStmt)


def _branch(fn: Function, node: ast.Node) -> ast.IfStmt | None:
    """The if statement without else, asking whether an error is there, in whose own block a node stands."""
    at: ast.Node | None = _statement(fn, node)
    while at is not None:
        block = fn.parent(at)
        stmt = fn.parent(block) if isinstance(block, ast.BlockStmt) else None
        if not isinstance(stmt, ast.IfStmt) or stmt.body is not block or stmt.els is not None:
            return None
        match ast.unparen(stmt.cond):
            case ast.BinaryExpr(op="!=", y=ast.Ident(name="nil")) if not (
                stmt.init is not None and holds(stmt.init, node)
            ):
                return stmt
        at = stmt
    return None


def _statement(fn: Function, node: ast.Node) -> ast.Node:
    """The statement of a block that a node is part of; of `if err := set(failed); err != nil` the whole."""
    at = node
    while (parent := fn.parent(at)) is not None and not isinstance(parent, ast.BlockStmt):
        at = parent
    return at


def _block(fn: Function, write: Write) -> ast.Node | None:
    return fn.parent(_statement(fn, write.node))


def _is_same(failure: Write, success: Write) -> bool:
    fn = failure.function
    return bool(identity_of(fn, [failure]).all & identity_of(fn, [success]).all)


def _goes_on(unit: JobUnit, failure: Write, success: Write) -> bool:
    """Whether the success is reached in the same round of a loop."""
    return (
        find_path(unit.cfg, failure.node, lambda _: False, goal=lambda n: holds(n, success.node), prune=_begins_round)
        is not None
    )


def _begins_round(edge: Edge) -> bool:
    return edge.to.kind in ("RangeLoop", "ForLoop", "ForPost", "ForBody")
