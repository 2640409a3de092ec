"""Ways out of a job on which nobody stores how it ended, though other ways out do."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.facts import Facts
from goscan.facts.goroutines.work import is_work
from goscan.facts.persistence.definitions import call_behind
from goscan.facts.persistence.entity import Entity
from goscan.facts.persistence.stored import result_types
from goscan.facts.persistence.write import Write, nearest_statuses
from goscan.facts.site import Site
from goscan.facts.statuses.abandoned import AbandonedWork
from goscan.facts.statuses.begun import is_looked_for, under_way
from goscan.facts.statuses.claim import Claim
from goscan.facts.statuses.error_test import finds_error, finds_none, tests_error
from goscan.facts.statuses.forgotten import ForgottenFailure
from goscan.facts.statuses.handed_error import is_handed_on
from goscan.facts.statuses.handover import handovers
from goscan.facts.statuses.job_end import ends_with_job, has_deadline
from goscan.facts.statuses.job_unit import JobUnit
from goscan.facts.statuses.nil_guard import goes_through
from goscan.facts.statuses.own_state import asks_own_state
from goscan.facts.statuses.unfinished import UnfinishedWork
from goscan.record import record
from goscan.semantics.cfg import Edge, Exit
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import words
from goscan.semantics.objects import CalleeKind, Var
from goscan.semantics.paths import NORMAL_EXITS, Path, find_path
from goscan.semantics.types import ERROR
from goscan.syntax import ast


@record(frozen=True, eq=False)
class ExitWithoutStatus:
    """A way out, what was decided on the way, and the write that other ways out have.

    hidden: the error that leads out is another variable than the one of this name that the deferred write asks for.
    begun: the work was stored with this status before; ending is where it ends on other ways or, with handed, is handed to somebody.
    forgotten: what other failing ways out set to failed, or call to store that; ending is one of them.
    """

    function: Function
    entity: Entity
    site: Site
    ending: Site
    decided: Site | None
    hidden: str = ""
    begun: Write | None = None
    handed: bool = False
    forgotten: str = ""

    @staticmethod
    def find(facts: Facts) -> Iterator[ExitWithoutStatus]:
        """One per exit."""
        seen: set[ast.Node] = set()
        for found in (*_of_units(facts), *_of_starters(facts), *_of_runners(facts), *_forgotten(facts)):
            if found.site.node not in seen:
                seen.add(found.site.node)
                yield found


def _of_units(facts: Facts) -> Iterator[ExitWithoutStatus]:
    for unit in facts.of(JobUnit):
        found = (*_Search(unit).exits(), *_shadowed(unit))
        if found and not _is_resumed(unit):
            yield from found


def _is_resumed(unit: JobUnit) -> bool:
    """Whether somebody looks for work that is under way, and takes it up again: after a restart, or when a lock has run out."""
    entity, ending = unit.entity, unit.endings[0]
    if not entity.exact or ending.driver == "memory" or ending.status is None:
        return False
    values = under_way(unit.writes, entity.name)
    return is_looked_for(unit.facts, entity.name, ending.status.column, values)


def _of_starters(facts: Facts) -> Iterator[ExitWithoutStatus]:
    for work in facts.of(AbandonedWork):
        begun = work.begun
        assert begun.entity is not None
        yield ExitWithoutStatus(
            begun.function, begun.entity, work.site, work.handover, work.decided, begun=begun, handed=True
        )


def _of_runners(facts: Facts) -> Iterator[ExitWithoutStatus]:
    for work in facts.of(UnfinishedWork):
        begun = work.begun
        assert begun.entity is not None
        ending = work.ending.site
        yield ExitWithoutStatus(begun.function, begun.entity, work.site, ending, work.decided, begun=begun)


def _forgotten(facts: Facts) -> Iterator[ExitWithoutStatus]:
    for way in facts.of(ForgottenFailure):
        fn, marks = way.site.function, way.marks
        write = marks.write
        entity = write.entity if write is not None and write.entity is not None else Entity(marks.name, exact=False)
        yield ExitWithoutStatus(fn, entity, way.site, way.sibling, way.decided, forgotten=marks.name)


class _Search:
    """The ways out of one unit."""

    def __init__(self, unit: JobUnit) -> None:
        self._unit = unit
        self._fn = unit.function
        self._ids = unit.identity
        self._claim = Claim(unit.function, unit.identity, unit.loop)
        self._storing = {w.node for w in unit.writes if unit.stores(w)}
        self._states = {w.node for w in unit.writes if w.is_status}
        self._known = {w.node for w in unit.writes}
        self._creating = {w.node for w in unit.writes if w.entity == unit.entity and _begins_life(w)}
        self._carriers = self._find_carriers()
        given = handovers(self._fn, self._ids.all)
        self._queued = frozenset(n for n in given if not isinstance(n, ast.GoStmt | ast.SendStmt))

    def exits(self) -> Iterator[ExitWithoutStatus]:
        for way_out in self._unit.cfg.exits:
            if way_out.kind in NORMAL_EXITS or self._is_goexit(way_out):
                path = self._path_to(way_out)
                if path is not None and self._counts(path, way_out):
                    unit, ending = self._unit, self._unit.endings[0].site
                    decided = self._decided(path)
                    yield ExitWithoutStatus(unit.function, unit.entity, self._site(way_out), ending, decided)

    def _path_to(self, way_out: Exit) -> Path | None:
        blocks = {e.block for e in self._unit.cfg.exits if e is not way_out}

        def prune(edge: Edge) -> bool:
            return edge.to in blocks or self._is_nil_guard(edge) or self._skips_loop(edge)

        kinds = frozenset({way_out.kind})
        return find_path(self._unit.cfg, self._unit.cfg.start, self._stores, kinds=kinds, prune=prune, defers=True)

    def _find_carriers(self) -> dict[Var, ast.Node]:
        """The variables that hold a literal which stores a status, and the statement that gives it to them."""
        found: dict[Var, ast.Node] = {}
        for stmt in self._fn.nodes(ast.AssignStmt):
            for target, value in zip(stmt.lhs, stmt.rhs, strict=False):
                var = self._fn.object(target) if isinstance(target, ast.Ident) else None
                if isinstance(var, Var) and isinstance(ast.unparen(value), ast.FuncLit):
                    if _has_any(value, self._storing, into_literals=True):
                        found[var] = stmt
        return found

    def _stores(self, node: ast.Node) -> bool:
        """Whether a node stores a terminal status, itself or in a literal that it hands to somebody."""
        if node in self._carriers.values():
            return False
        if _has_any(node, self._storing, into_literals=not isinstance(node, ast.DeferStmt | ast.GoStmt)):
            return True
        for inner in ast.walk(node):
            match inner:
                case ast.CallExpr() if self._commands(inner):
                    return True
                case ast.Ident() if self._carriers and self._fn.object(inner) in self._carriers:
                    return True
        return False

    def _commands(self, call: ast.CallExpr) -> bool:
        """Whether a call tells the entity's store to do something with it, in a way that cannot be seen (a queue's `Ack(id)`)."""
        if call in self._known or not any(self._ids.mentioned(self._fn, a) for a in call.args):
            return False
        callee = self._fn.callee(call)
        stores = {(w.callee.path, w.callee.recv) for w in self._unit.endings if w.depth == 1 and w.driver != "memory"}
        if not callee.recv or (callee.path, callee.recv) not in stores:
            return False
        if callee.kind is CalleeKind.VALUE or (callee.path, callee.recv) == (self._fn.package.path, self._fn.recv_name):
            return False  # what works is not only a store
        return all(t == ERROR for t in result_types(callee.signature))

    def _is_goexit(self, way_out: Exit) -> bool:
        match way_out.node:
            case ast.ExprStmt(x=ast.CallExpr() as call):
                callee = self._fn.callee(call)
                return (callee.path, callee.name) == ("runtime", "Goexit")
        return False

    def _is_nil_guard(self, edge: Edge) -> bool:
        """The edge on which a dependency of an ending is nil: GS305 speaks of it."""
        match edge.cond:
            case ast.BinaryExpr(x=x, op="!=" | "==" as op, y=ast.Ident(name="nil")):
                return edge.truth is (op == "==") and any(goes_through(w, x) for w in self._unit.writes)
        return False

    def _skips_loop(self, edge: Edge) -> bool:
        """Leaving a loop whose body stores the status: that it runs zero times is not assumed."""
        loop = edge.source.stmt
        if edge.source.kind not in ("RangeLoop", "ForLoop") or not isinstance(loop, ast.ForStmt | ast.RangeStmt):
            return False
        return edge.to.kind not in ("RangeBody", "ForBody") and any(
            loop.body.start <= node.start < loop.body.end for node in self._storing
        )

    def _counts(self, path: Path, way_out: Exit) -> bool:
        """Whether there was work to end: the entity was known, and this is no `nothing to do`."""
        nodes = [*self._unit.cfg.entry.nodes, *(n for e in path.edges for n in e.to.nodes)]
        if not any(_has_work(self._unit, n) for n in (*nodes, *self._earlier_rounds(way_out))):
            return False
        if self._unit.loop is not None and not self._ids.claimed:
            return False
        if self._creating and not any(_has_any(n, self._creating) for n in nodes):
            return False  # there is no entity yet
        if not self._claim.is_made(nodes) or self._hands_error_on(way_out):
            return False
        own = self._own_decisions(path)
        last = own[-1] if own else None
        if isinstance(way_out.node, ast.EmptyStmt) and self._unit.loop is not None:
            return False  # the next round of a loop that may still be about the same work
        if last is None:
            return self._unit.goroutine is not None
        if not finds_error(self._fn, last) and any(n in self._queued for n in nodes):
            return False
        if way_out.kind == "end" and not tests_error(self._fn, last):
            return False
        if self._excuses(last, nodes):
            return False
        if self._unit.goroutine is None and not self._is_failed_command(last):
            return False
        after = [n for e in path.edges[path.edges.index(last) :] for n in e.to.nodes]
        return not any(_has_any(n, self._states) or self._hands_on(n) for n in after)

    def _is_failed_command(self, last: Edge) -> bool:
        """Whether a call that gives nothing but an error failed: after a lookup there is often nothing to do for a consumer."""
        if not finds_error(self._fn, last) or not isinstance(last.cond, ast.BinaryExpr):
            return False
        source = call_behind(self._fn, last.cond.x)
        return source is not None and len(result_types(source[0].callee(source[1]).signature)) == 1

    def _earlier_rounds(self, way_out: Exit) -> list[ast.Node]:
        """The nodes of the endless loop that a way out leaves: they may have run before."""
        at = self._fn.parent(way_out.node)
        while at is not None and not (isinstance(at, ast.ForStmt) and at.cond is None):
            at = self._fn.parent(at)
        return [n for n in self._unit.cfg.nodes() if at.start <= n.start < at.end] if at is not None else []

    def _hands_error_on(self, way_out: Exit) -> bool:
        """Whether the way out returns an error to somebody who may store the status then."""
        index = next((i for i, r in enumerate(self._fn.signature.results) if r.type == ERROR), None)
        if index is None or not isinstance(way_out.node, ast.ReturnStmt):
            return False
        results = way_out.node.results
        if len(results) == len(self._fn.signature.results):
            value = ast.unparen(results[index])
            if isinstance(value, ast.Ident) and value.name == "nil":
                return False
        goroutine = self._unit.goroutine
        if goroutine is None or (not self._unit.way and goroutine.spawner is not None):
            return True  # a queue delivers the message again; a group gives the error to who waits
        return is_handed_on(self._unit.way)

    def _excuses(self, last: Edge, nodes: list[ast.Node]) -> bool:
        """Whether what was decided last means that there is nothing to end, or that others see to it."""
        if last.clause is not None and isinstance(last.clause, ast.CommClause):
            return self._is_shutdown(last.clause)
        cond = last.cond
        if cond is None:
            return False
        if self._claim.decides(cond, nodes) or self._is_cancelled(cond) or finds_none(self._fn, last):
            return True
        if self._is_failed_store(last):
            return True
        return asks_own_state(self._fn, cond, self._unit.entity, self._ids, self._unit.writes)

    def _is_failed_store(self, last: Edge) -> bool:
        """Whether storing a state of the job itself has failed, or a registry does not know it: a failed one could not be stored either."""
        if not finds_error(self._fn, last) or not isinstance(last.cond, ast.BinaryExpr):
            return False
        source = call_behind(self._fn, last.cond.x)
        stored = {w.node for w in self._unit.writes if w.is_status and w.entity == self._unit.entity}
        if source is None or source[1] in stored:
            return source is not None
        asked = self._fn.callee(source[1])
        registries = {
            (w.callee.path, w.callee.recv) for w in self._unit.endings if w.driver == "memory" and w.callee.recv
        }
        found = len(result_types(asked.signature)) > 1
        own = (asked.path, asked.recv) != (self._fn.package.path, self._fn.recv_name)
        return found and own and (asked.path, asked.recv) in registries

    def _is_shutdown(self, clause: ast.CommClause) -> bool:
        """Whether a case of a select waits for something that this function has not made: the process is told to end then."""
        for node in ast.walk(clause.comm) if clause.comm is not None else ():
            if isinstance(node, ast.UnaryExpr) and node.op == "<-":
                return not ends_with_job(self._fn, ast.unparen(node.x))
        return False

    def _is_cancelled(self, cond: ast.Expr) -> bool:
        """`errors.Is(err, context.Canceled)`, `ctx.Err() != nil`: somebody has called the work off."""
        for call in (n for n in ast.walk(cond) if isinstance(n, ast.CallExpr)):
            callee = self._fn.callee(call)
            if callee.path == "errors" and any(self._fn.text(a) == "context.Canceled" for a in call.args):
                return True
            if callee.path == "context" and callee.name == "Err" and callee.receiver is not None:
                return not has_deadline(self._fn, callee.receiver)
        return False

    def _hands_on(self, node: ast.Node) -> bool:
        """Whether the branch sends something to somebody, or starts somebody, who may store the status then."""
        return isinstance(node, ast.SendStmt | ast.GoStmt) or node in self._queued

    def _own_decisions(self, path: Path) -> list[Edge]:
        return [e for e in path.decisions if e.source in self._unit.cfg.blocks]

    def _decided(self, path: Path) -> Site | None:
        own = self._own_decisions(path)
        node = (own[-1].cond or own[-1].clause) if own else None
        return Site(self._fn, node) if node is not None else None

    def _site(self, way_out: Exit) -> Site:
        """The statement that leaves; falling off the end is shown where the work starts."""
        if way_out.kind != "end" and not isinstance(way_out.node, ast.EmptyStmt):
            return Site(self._fn, way_out.node)
        if self._unit.loop is not None:
            return Site(self._fn, self._unit.loop)
        goroutine = self._unit.goroutine
        return Site(self._fn, self._fn.node) if self._unit.way or goroutine is None else goroutine.site


_MAKING = (("create",), ("insert",), ("add",), ("init",), ("register",), ("new",))


def _begins_life(write: Write) -> bool:
    """Whether a write stores a new entity whose life has not ended; an upsert may."""
    if write.status is not None and write.status.terminal is True:
        return False
    if write.verb == "save" and words(write.callee.name)[:1] in _MAKING:
        return True
    inner = nearest_statuses(write.through) or write.through
    if inner:
        return all(_begins_life(w) for w in inner)
    return write.verb in ("insert", "upsert") and (write.status is None or write.status.terminal is False)


def _has_any(node: ast.Node, wanted: set[ast.Node], *, into_literals: bool = False) -> bool:
    return any(n in wanted for n in ast.walk(node, into_literals=into_literals))


def _has_work(unit: JobUnit, node: ast.Node) -> bool:
    if isinstance(node, ast.DeferStmt):
        return False
    calls = (n for n in ast.walk(node, into_literals=False) if isinstance(n, ast.CallExpr))
    return isinstance(node, ast.GoStmt) or any(is_work(unit.function, call) for call in calls)


def _shadowed(unit: JobUnit) -> Iterator[ExitWithoutStatus]:
    """S09: an inner `err := …` that leads out, while a deferred literal that stores the status looks at the outer err."""
    fn = unit.function
    for ending in unit.endings:
        literal = ending.function
        if literal is fn or not _is_deferred(fn, literal):
            continue
        outer = {v.name: v for v in _tested_errors(literal) if v.function is fn}
        for stmt in fn.nodes(ast.IfStmt):
            inner = _tested(fn, stmt.cond)
            if inner is None or inner.function is not fn or inner.name not in outer or inner is outer[inner.name]:
                continue
            places = [a.stmt for a in fn.assignments(inner) if a.stmt.start < stmt.body.start]
            if places and stmt.body.stmts and isinstance(stmt.body.stmts[-1], ast.ReturnStmt):
                if not any(stmt.body.start <= a.stmt.start < stmt.body.end for a in fn.assignments(outer[inner.name])):
                    where, test = Site(fn, places[-1]), Site(fn, stmt.cond)
                    yield ExitWithoutStatus(fn, unit.entity, where, ending.site, test, inner.name)


def _is_deferred(fn: Function, literal: Function) -> bool:
    call = fn.parent(literal.node) if literal.outer is fn else None
    return isinstance(call, ast.CallExpr) and isinstance(fn.parent(call), ast.DeferStmt)


def _tested_errors(fn: Function) -> Iterator[Var]:
    for stmt in fn.nodes(ast.IfStmt):
        var = _tested(fn, stmt.cond)
        if var is not None:
            yield var


def _tested(fn: Function, cond: ast.Expr) -> Var | None:
    """The error that a condition compares with nil."""
    match ast.unparen(cond):
        case ast.BinaryExpr(x=ast.Ident() as ident, op="!=", y=ast.Ident(name="nil")):
            var = fn.object(ident)
            return var if isinstance(var, Var) and fn.var_type(var) == ERROR else None
    return None
