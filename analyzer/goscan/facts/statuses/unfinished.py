"""Work that a function begins and ends itself, and the ways out between on which it stores no end."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.goroutines.work import is_work
from goscan.facts.persistence.definitions import call_behind
from goscan.facts.persistence.operand import Operand, states_of
from goscan.facts.persistence.write import Write
from goscan.facts.site import Site, holds, one_per_place
from goscan.facts.statuses.begun import asks_whether_begun, begins, in_transaction, is_polled, may_be_undone
from goscan.facts.statuses.caller_ends import is_left_to_callers
from goscan.facts.statuses.error_test import failing_decision, tests_error
from goscan.facts.statuses.handover import handovers
from goscan.facts.statuses.identity import identity_of
from goscan.facts.statuses.job_unit import writes_inside
from goscan.facts.statuses.own_state import asks_own_state
from goscan.record import record
from goscan.semantics.paths import Path, find_path
from goscan.syntax import ast

_DEPTH = 2  # a write further down is about something else: a span, a log of its own


@record(frozen=True, eq=False)
class UnfinishedWork:
    """The write that says that the work runs, where another way ends it, and the way out that does not."""

    begun: Write
    ending: Write
    site: Site
    decided: Site

    @staticmethod
    def find(facts: Facts) -> Iterator[UnfinishedWork]:
        """One per way out."""
        begun = (
            write
            for write in facts.of(Write)
            if begins(write, running=True) and _only_stores(write) and not in_transaction(write)
        )
        yield from one_per_place(found for write in begun for found in _Search(facts, write).ways_out())


class _Search:
    """The ways out of one function behind one write."""

    def __init__(self, facts: Facts, begun: Write) -> None:
        self._facts = facts
        self._begun = begun
        self._fn = begun.function
        self._writes = tuple(w for w in writes_inside(facts, self._fn) if w.call is not begun.call)
        self._ids = identity_of(self._fn, [begun])

    def ways_out(self) -> Iterator[UnfinishedWork]:
        """Those on which an error leads out, when the work is ended behind the write on another way."""
        fn, begun = self._fn, self._begun
        if fn.cfg().point(begun.call) is None:
            return
        ends = [w for w in self._writes if self._may_end(w)]
        known = [w for w in ends if self._is_end(w)]
        if not known or any(w.function is not fn or isinstance(fn.parent(w.call), ast.DeferStmt) for w in ends):
            return  # a deferred function, or one that runs elsewhere, ends it on all ways, as far as can be told
        if handovers(fn, self._ids.all):
            return
        found = [w for node in self._leaving() if (w := self._way_out(node, known[0], ends)) is not None]
        if not found or is_polled(self._facts, begun) or may_be_undone(fn):
            return
        if not is_left_to_callers(self._facts, fn, begun.entity):
            yield from found

    def _may_end(self, write: Write) -> bool:
        """Whether a write may end the work; one that nobody can tell about may."""
        if write.entity == self._begun.entity:
            return write.verb == "delete" or write.status is None or not begins(write, running=True)
        return any(self._may_end(w) for w in write.through)

    def _is_end(self, write: Write) -> bool:
        """Whether a write surely stores another state of the same thing, behind the one that begins."""
        if write.function is not self._fn or write.entity != self._begun.entity or write.status is None:
            return False
        if begins(write) or write.depth > _DEPTH or not any(write.status.values):
            return False
        if not (identity_of(self._fn, [write]).all & self._ids.all):
            return False
        return self._goes_on_to(write.call)

    def _goes_on_to(self, call: ast.CallExpr) -> bool:
        cfg = self._fn.cfg()
        point = cfg.point(self._begun.call)
        assert point is not None
        return find_path(cfg, point, lambda _: False, goal=lambda n: holds(n, call), feasible=False) is not None

    def _leaving(self) -> list[ast.Stmt]:
        """The returns, and the jumps to the next round of a loop that the work stands in."""
        found: list[ast.Stmt] = [e.node for e in self._fn.cfg().exits if e.kind == "return"]
        loop = self._loop()
        if loop is not None:
            found += [
                s
                for s in self._fn.nodes(ast.BranchStmt)
                if s.tok == "continue" and loop.body.start <= s.start < loop.body.end and s.label is None
            ]
        return found

    def _loop(self) -> ast.ForStmt | ast.RangeStmt | None:
        at = self._fn.parent(self._begun.call)
        while at is not None and not isinstance(at, ast.ForStmt | ast.RangeStmt):
            at = self._fn.parent(at)
        return at

    def _way_out(self, leaving: ast.Stmt, ending: Write, ends: list[Write]) -> UnfinishedWork | None:
        fn = self._fn
        ending_calls = {w.call for w in ends}
        again = self._begun.call

        def stops(node: ast.Node) -> bool:
            return any(n in ending_calls or n is again for n in ast.walk(node) if isinstance(n, ast.CallExpr))

        point = fn.cfg().point(self._begun.call)
        assert point is not None
        path = find_path(fn.cfg(), point, stops, goal=leaving) if not stops(leaving) else None
        failing = failing_decision(fn, path, leaving)
        if path is None or failing is None:
            return None
        cond = failing.cond
        assert isinstance(cond, ast.BinaryExpr)
        if not self._is_failed_work(cond.x, path) or self._is_excused(cond) or self._passes_by(path, ending_calls):
            return None
        if any(asks_whether_begun(self._begun, e.cond) for e in path.decisions if e.cond is not None):
            return None
        return UnfinishedWork(self._begun, ending, Site(fn, leaving), Site(fn, cond))

    def _passes_by(self, path: Path, ends: set[ast.CallExpr]) -> bool:
        """Whether a way leads around an end that depends on something else than an error, which may be a sign of the beginning."""
        for edge in path.decisions[:-1]:
            stmt: ast.Node | None = edge.cond
            while stmt is not None and not isinstance(stmt, ast.IfStmt | ast.SwitchStmt):
                stmt = self._fn.parent(stmt)
            if stmt is not None and not tests_error(self._fn, edge):
                if any(holds(stmt, call) for call in ends):
                    return True
        return False

    def _is_failed_work(self, error: ast.Expr, path: Path) -> bool:
        """Whether the error is that of other work than storing the state itself."""
        source = call_behind(self._fn, error)
        if source is None or source[0] is not self._fn:
            return False
        call = source[1]
        if any(n is self._begun.call for n in ast.walk(call)) or not is_work(self._fn, call):
            return False
        return not any(w.entity == self._begun.entity for w in self._writes if w.call is call)

    def _is_excused(self, cond: ast.Expr) -> bool:
        entity = self._begun.entity
        assert entity is not None
        return asks_own_state(self._fn, cond, entity, self._ids, (self._begun, *self._writes))


def _only_stores(write: Write) -> bool:
    """Whether a call is there for this one write: what does more, or goes on in a goroutine, may end the work itself."""
    if write.depth == 0:
        return True
    if any(inner.nodes(ast.GoStmt) for target in write.callee.targets for inner in target.with_literals()):
        return False
    if write.depth < _DEPTH:
        return True
    status, fn = write.status, write.function
    said = [s.text for a in write.call.args for s in states_of(Operand(fn, a)) or ()]
    return write.depth == _DEPTH and status is not None and any(text in status.values for text in said)
