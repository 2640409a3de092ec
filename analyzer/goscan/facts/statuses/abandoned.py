"""Work that is stored as waiting or running, and then never handed to anybody: the row stays as it is for ever."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.persistence.entity import singular
from goscan.facts.persistence.write import Write
from goscan.facts.routes.handler import handler_of
from goscan.facts.site import Site, one_per_place
from goscan.facts.statuses.begun import asks_whether_begun, begins, ends, in_transaction, is_polled, may_be_undone
from goscan.facts.statuses.caller_ends import is_left_to_callers
from goscan.facts.statuses.error_test import finds_error
from goscan.facts.statuses.error_var import error_var
from goscan.facts.statuses.handover import BEGINNING, QUEUEING, handovers
from goscan.facts.statuses.identity import identity_of
from goscan.facts.statuses.job_unit import writes_inside
from goscan.record import record
from goscan.semantics.cfg import Edge
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import words
from goscan.semantics.objects import CallSite, Var
from goscan.semantics.paths import Path, find_path
from goscan.syntax import ast

_CALLERS = 20
_RUNNING = (("run",), ("execute",), ("start",), ("launch",))


@record(frozen=True, eq=False)
class AbandonedWork:
    """The write that stores the begun work, where it is handed over on other ways, and the way out that has given up."""

    begun: Write
    handover: Site
    site: Site
    decided: Site

    @staticmethod
    def find(facts: Facts) -> Iterator[AbandonedWork]:
        """One per way out, for entities whose life something in sight ends."""
        writes = facts.of(Write)
        ended = {w.entity for w in writes if ends(w) or _may_end(w)}
        begun = (
            write
            for write in writes
            if begins(write) and write.depth <= 1 and write.entity in ended and not in_transaction(write)
        )
        yield from one_per_place(found for write in begun for found in _Search(facts, write).ways_out())


class _Search:
    """The ways out of one function on which the begun work is given up."""

    def __init__(self, facts: Facts, begun: Write) -> None:
        self._facts = facts
        self._begun = begun
        self._fn = begun.function
        self._ends = {
            w.call
            for w in writes_inside(facts, self._fn)
            if w.call is not begun.call and (w.verb == "delete" or self._ended(w))
        }

    def _ended(self, write: Write) -> bool:
        """Whether a write may end the entity; one that nobody can tell about may."""
        if write.entity == self._begun.entity:
            return write.status is None or not begins(write)
        return any(self._ended(w) for w in write.through)

    def ways_out(self) -> Iterator[AbandonedWork]:
        """Those behind an error, before the work was handed over or when that failed."""
        fn, begun = self._fn, self._begun
        point = fn.cfg().point(begun.call)
        if point is None:
            return
        alone = begins(begun, running=True) and not is_left_to_callers(self._facts, fn, begun.entity)
        verbs = BEGINNING if alone else QUEUEING
        given = handovers(fn, identity_of(fn, [begun]).all, verbs)
        after = [n for n in given if find_path(fn.cfg(), point, lambda _: False, goal=n, feasible=False)]
        leaving = (
            [e.node for e in fn.cfg().exits if e.kind == "return" and not self._is_excused(e.node)] if after else []
        )
        found = [work for node in leaving if (work := self._way_out(node, after)) is not None]
        if found and not (self._caller_ends() or is_polled(self._facts, begun) or may_be_undone(fn)):
            yield from found

    def _is_excused(self, leaving: ast.Stmt) -> bool:
        """Whether what is returned ends the work, or a queue delivers the message again, as its consumer returns an error."""
        if self._stops(leaving):
            return True
        handler = handler_of(self._fn.top)
        return handler is not None and handler.kind == "consumer" and not _returns_nil(leaving)

    def _way_out(self, leaving: ast.Stmt, after: list[ast.Node]) -> AbandonedWork | None:
        fn = self._fn
        own = error_var(fn, self._begun.call)

        def prune(edge: Edge) -> bool:
            skips = leaves_loop(edge, after)  # that a loop hands nothing over is not assumed
            return skips or (own is not None and _is_failure(fn, edge, own, self._begun.call))

        point = fn.cfg().point(self._begun.call)
        assert point is not None
        path = find_path(fn.cfg(), point, lambda n: n in after or self._stops(n), goal=leaving, prune=prune)
        cond = _error_found(fn, path)
        if cond is None:
            return self._refused(leaving, after)
        if asks_whether_begun(self._begun, cond):
            return None
        return AbandonedWork(self._begun, Site(fn, after[0]), Site(fn, leaving), Site(fn, cond))

    def _refused(self, leaving: ast.Stmt, after: list[ast.Node]) -> AbandonedWork | None:
        """The way out when handing over failed; one that success takes too is shown where the error is found."""
        fn = self._fn
        for node, call in ((n, c) for n in after for c in _calls(n)):
            error = error_var(fn, call)
            if error is None or self._runs_here(call):
                continue
            path = find_path(fn.cfg(), node, self._stops, goal=leaving)
            shared = not _begins_with_failure(fn, path, error, node)
            if shared and path is not None and self._hands_over(call):
                path = self._after_failure(node, error, leaving, after)
            cond = _error_found(fn, path) if _begins_with_failure(fn, path, error, node) else None
            if cond is not None:
                return AbandonedWork(
                    self._begun, Site(fn, after[0]), Site(fn, cond if shared else leaving), Site(fn, cond)
                )
        return None

    def _runs_here(self, call: ast.CallExpr) -> bool:
        """Whether a function of the project runs the work itself (`executeRun(run)`): it may store that it has failed."""
        callee = self._fn.callee(call)
        return callee.complete and bool(callee.targets) and words(callee.name)[:1] in _RUNNING

    def _after_failure(self, node: ast.Node, error: Var, leaving: ast.Stmt, after: list[ast.Node]) -> Path | None:
        """How the function goes on after a refusal, unless it hands the work to somebody else."""
        fn = self._fn

        def prune(edge: Edge) -> bool:
            return _is_failure(fn, edge, error, node, taken=False)

        return find_path(fn.cfg(), node, lambda n: n in after or self._stops(n), goal=leaving, prune=prune)

    def _hands_over(self, call: ast.CallExpr) -> bool:
        """Whether a call is there to have the work done, not to tell others that there is some (an event)."""
        said = words(self._fn.callee(call).name)
        assert self._begun.entity is not None
        return said[:1] in (("enqueue",), ("dispatch",)) or singular(self._begun.entity.name) in said

    def _stops(self, node: ast.Node) -> bool:
        return any(n in self._ends for n in ast.walk(node) if isinstance(n, ast.CallExpr))

    def _caller_ends(self) -> bool:
        """Whether a caller ends the work when it sees the error."""
        from goscan.facts.persistence.write import writes_of

        fn = self._fn.top
        if not fn.returns_error:
            return False
        for site in fn.program.callers(fn).first(_CALLERS):
            error = error_var(site.function, site.call)
            for write in writes_of(self._facts, site.function) if error is not None else ():
                if (write.verb == "delete" or self._ended(write)) and _behind_failure(site, error, write):
                    return True
        return False


def leaves_loop(edge: Edge, inside: list[ast.Node]) -> bool:
    """Whether an edge leaves a loop in whose body one of the nodes stands, or passes it by."""
    loop = edge.source.stmt
    if edge.source.kind not in ("RangeLoop", "ForLoop") or not isinstance(loop, ast.ForStmt | ast.RangeStmt):
        return False
    skips = edge.to.kind not in ("RangeBody", "ForBody")
    return skips and any(loop.body.start <= node.start < loop.body.end for node in inside)


def _may_end(write: Write) -> bool:
    """Whether a state that somebody else gives is stored later on."""
    return write.verb in ("update", "save") and write.status is not None and write.status.terminal is None


def _returns_nil(leaving: ast.Stmt) -> bool:
    match leaving:
        case ast.ReturnStmt(results=[*_, ast.Ident(name="nil")]):
            return True
    return False


def _error_found(fn: Function, path: Path | None) -> ast.Expr | None:
    """The condition that decides last, when it finds an error."""
    decided = path.decisions[-1] if path is not None and path.decisions else None
    return decided.cond if decided is not None and finds_error(fn, decided) else None


def _begins_with_failure(fn: Function, path: Path | None, error: Var, source: ast.Node) -> bool:
    return path is not None and bool(path.decisions) and _is_failure(fn, path.decisions[0], error, source)


def _is_failure(fn: Function, edge: Edge, error: Var, source: ast.Node, taken: bool = True) -> bool:
    """Whether an edge is taken when the error that source gave is there; a later error of this name is not it.

    With taken=False, whether it is taken when the error is not there.
    """
    match edge.cond:
        case ast.BinaryExpr(x=ast.Ident() as ident, op="!=" | "==" as op, y=ast.Ident(name="nil")):
            if fn.object(ident) is not error or edge.truth is not ((op == "!=") is taken):
                return False
            between = [a for a in fn.assignments(error) if source.end < a.stmt.start < ident.start]
            return ident.start > source.start and not any(a.stmt.start > source.end for a in between)
    return False


def _behind_failure(site: CallSite, error: Var | None, write: Write) -> bool:
    """Whether a write of the caller stands in a branch that is taken when the call failed."""
    for stmt in site.function.nodes(ast.IfStmt):
        tests = any(isinstance(n, ast.Ident) and site.function.object(n) is error for n in ast.walk(stmt.cond))
        if tests and stmt.cond.end > site.call.start and stmt.body.start <= write.call.start < stmt.end:
            return True
    return False


def _calls(node: ast.Node) -> Iterator[ast.CallExpr]:
    yield from (n for n in ast.walk(node, into_literals=False) if isinstance(n, ast.CallExpr))
