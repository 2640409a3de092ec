"""Status writes of background jobs of which the log knows neither the attempt nor the success."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.goroutines.elsewhere import running
from goscan.facts.goroutines.goroutine import Goroutine
from goscan.facts.goroutines.telling import Level, is_told, tells
from goscan.facts.goroutines.work import is_work
from goscan.facts.persistence.write import Write
from goscan.facts.statuses.error_test import finds_error
from goscan.facts.statuses.job_unit import writes_inside
from goscan.record import record
from goscan.semantics.cfg import Edge
from goscan.semantics.function import Function
from goscan.semantics.paths import find_path
from goscan.syntax import ast


@record(frozen=True, eq=False)
class UnloggedStatus:
    """A status write in the body of an async job; only its failure is told, if anything."""

    write: Write
    goroutine: Goroutine

    @staticmethod
    def find(facts: Facts) -> Iterator[UnloggedStatus]:
        """One per write, in the bodies that are reported."""
        seen: set[ast.Node] = set()
        for goroutine in running(facts):
            for body in goroutine.bodies:
                if not body.file.reported:
                    continue
                for write in writes_inside(facts, body):
                    if write.call not in seen and write.is_status and _is_silent(write) and goroutine.is_async_job:
                        seen.add(write.call)
                        yield UnloggedStatus(write, goroutine)


def _is_silent(write: Write) -> bool:
    if write.creates or write.verb == "delete" or write.depth > 1 or write.function.returns_error:
        return False
    targets = write.callee.targets
    if write.kind == "call" and targets and all(is_told(t, Level.INFO) for t in targets):
        return False
    return not _is_announced(write) and not _is_confirmed(write)


def _is_announced(write: Write) -> bool:
    """Whether a line is written right before: no other work stands in between. Only the block of the write is looked at."""
    fn = write.function
    inner: ast.Node = write.call
    outer = fn.parent(inner)
    while outer is not None and not (isinstance(outer, ast.BlockStmt | ast.CaseClause | ast.CommClause)):
        inner, outer = outer, fn.parent(outer)
    block = fn.body if outer is None else outer
    stmts = _statements(block)
    before = [s for s in stmts if s.end <= inner.start]
    for stmt in reversed(before):
        calls = [n for n in ast.walk(stmt) if isinstance(n, ast.CallExpr)]
        if isinstance(stmt, ast.ExprStmt) and any(tells(fn, c, Level.INFO) for c in calls):
            return True
        if any(is_work(fn, c) for c in calls):
            return False
    return False


def _statements(block: ast.Node | None) -> list[ast.Stmt]:
    match block:
        case ast.BlockStmt(stmts=stmts):
            return list(stmts)
        case ast.CaseClause(body=body) | ast.CommClause(body=body):
            return list(body)
    return []


def _is_confirmed(write: Write) -> bool:
    """Whether every way on from the write, but for that of its failure, leads past a line of the log."""
    fn: Function = write.function
    cfg = fn.cfg()
    point = cfg.point(write.call)
    if point is None:
        return True

    def speaks(node: ast.Node) -> bool:
        return any(isinstance(n, ast.CallExpr) and tells(fn, n, Level.INFO) for n in ast.walk(node))

    def is_failure(edge: Edge) -> bool:
        return finds_error(fn, edge)

    return find_path(cfg, point, speaks, prune=is_failure) is None
