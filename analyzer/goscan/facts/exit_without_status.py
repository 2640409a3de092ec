"""Ways out of a job on which nobody stores how it ended, though other ways out do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from goscan.facts.facts import Facts
from goscan.facts.job_unit import JobUnit
from goscan.facts.nil_guard import goes_through
from goscan.facts.site import Site
from goscan.facts.work import is_work
from goscan.facts.write import Write
from goscan.semantics.cfg import Edge, Exit
from goscan.semantics.objects import Var
from goscan.semantics.paths import NORMAL_EXITS, Path, find_path
from goscan.semantics.types import CONTEXT, ERROR
from goscan.syntax import ast


@dataclass(frozen=True, slots=True, eq=False)
class ExitWithoutStatus:
    """A way out, what was decided on the way, and the write that other ways out have."""

    unit: JobUnit
    site: Site
    ending: Write
    decided: Site | None

    @staticmethod
    def find(facts: Facts) -> Iterator[ExitWithoutStatus]:
        """One per exit."""
        seen: set[ast.Node] = set()
        for unit in facts.of(JobUnit):
            for found in _Search(unit).exits():
                if found.site.node not in seen:
                    seen.add(found.site.node)
                    yield found


class _Search:
    """The ways out of one unit."""

    def __init__(self, unit: JobUnit) -> None:
        self._unit = unit
        self._fn = unit.function
        self._storing = {w.call for w in unit.writes if unit.stores(w)}
        self._states = {w.call for w in unit.writes if w.is_status}
        self._ids = _identity(unit)

    def exits(self) -> Iterator[ExitWithoutStatus]:
        for way_out in self._unit.cfg.exits:
            if way_out.kind in NORMAL_EXITS or self._is_goexit(way_out):
                path = self._path_to(way_out)
                if path is not None and self._counts(path, way_out):
                    yield ExitWithoutStatus(self._unit, self._site(way_out), self._unit.endings[0], self._decided(path))

    def _path_to(self, way_out: Exit) -> Path | None:
        blocks = {e.block for e in self._unit.cfg.exits if e is not way_out}

        def prune(edge: Edge) -> bool:
            return edge.to in blocks or self._is_nil_guard(edge) or self._skips_loop(edge)

        kinds = frozenset({way_out.kind})
        return find_path(self._unit.cfg, self._unit.cfg.start, self._stores, kinds=kinds, prune=prune, defers=True)

    def _stores(self, node: ast.Node) -> bool:
        """Whether a node stores a terminal status, itself or in a literal that it hands to somebody."""
        return _has_call(node, self._storing, into_literals=not isinstance(node, ast.DeferStmt | ast.GoStmt))

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
            loop.body.start <= call.start < loop.body.end for call in self._storing
        )

    def _counts(self, path: Path, way_out: Exit) -> bool:
        """Whether there was work to end: the entity was known, and this is no `nothing to do`."""
        nodes = [*self._unit.cfg.entry.nodes, *(n for e in path.edges for n in e.to.nodes)]
        if not any(_has_work(self._unit, n) for n in nodes):
            return False
        if self._unit.loop is not None and not self._ids:
            return False
        if not self._claimed(nodes):
            return False
        own = self._own_decisions(path)
        last = own[-1] if own else None
        if isinstance(way_out.node, ast.EmptyStmt) and self._unit.loop is not None:
            return False  # the next round of a loop that may still be about the same work
        if last is None:
            return True
        if way_out.kind == "end" and not self._tests_error(last):
            return False
        if last.cond is not None and self._about_claim(last.cond, nodes):
            return False
        after = [n for e in path.edges[path.edges.index(last) :] for n in e.to.nodes]
        return not any(_has_call(n, self._states) or self._hands_on(n) for n in after)

    def _tests_error(self, edge: Edge) -> bool:
        match edge.cond:
            case ast.BinaryExpr(x=x, op="!=" | "==", y=ast.Ident(name="nil")):
                return self._fn.type_of(x) == ERROR
        return False

    def _claimed(self, nodes: list[ast.Node]) -> bool:
        """Whether the path has given every variable that identifies the entity its value."""
        for var in self._ids:
            places = [a.stmt for a in self._fn.assignments(var) if a.function is self._fn]
            if places and not any(p is self._unit.loop or any(_holds(n, p) for n in nodes) for p in places):
                return False
        return True

    def _about_claim(self, cond: ast.Expr, nodes: list[ast.Node]) -> bool:
        """Whether a condition asks for the outcome of what gave the identity: nothing was fetched, or not decoded."""
        for ident in (n for n in ast.walk(cond) if isinstance(n, ast.Ident)):
            var = self._fn.object(ident)
            if not isinstance(var, Var):
                continue
            if var in self._ids and not any(isinstance(n, ast.CallExpr) for n in ast.walk(cond)):
                return True
            sources = [a.stmt for a in self._fn.assignments(var) if any(_holds(n, a.stmt) for n in nodes)]
            if sources and self._mentions_target(sources[-1]):
                return True
        return False

    def _mentions_target(self, stmt: ast.Node) -> bool:
        """Whether a statement assigns an identifying variable, or fills one whose address it takes."""
        for node in ast.walk(stmt, into_literals=False):
            match node:
                case ast.UnaryExpr(op="&", x=ast.Ident() as ident) if self._fn.object(ident) in self._ids:
                    return True
                case ast.AssignStmt(lhs=lhs):
                    if any(isinstance(x, ast.Ident) and self._fn.object(x) in self._ids for x in lhs):
                        return True
        return False

    def _hands_on(self, node: ast.Node) -> bool:
        """Whether the branch sends something to somebody, who may store the status then."""
        return isinstance(node, ast.SendStmt)

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
        return Site(self._fn, self._fn.node) if self._unit.callers else self._unit.goroutine.site


def _identity(unit: JobUnit) -> frozenset[Var]:
    """The variables of the unit's function that say which entity an ending is about."""
    found: set[Var] = set()
    for write in unit.endings:
        fn = write.function
        args = [a for a in write.call.args if fn.type_of(a) not in (CONTEXT, ERROR)]
        keys = [o.expr for o in write.stored.keys.values()] if write.stored is not None else args[:1]
        receiver = [write.callee.receiver] if write.callee.receiver is not None else []
        for expr in (*keys, *receiver):
            for ident in (n for n in ast.walk(expr) if isinstance(n, ast.Ident)):
                var = fn.object(ident)
                if isinstance(var, Var) and var.function is unit.function and var not in unit.function.params:
                    found.add(var)
    return frozenset(found)


def _holds(node: ast.Node, inner: ast.Node) -> bool:
    return node is inner or (node.start <= inner.start and inner.end <= node.end)


def _has_call(node: ast.Node, calls: set[ast.CallExpr], *, into_literals: bool = False) -> bool:
    return any(n in calls for n in ast.walk(node, into_literals=into_literals) if isinstance(n, ast.CallExpr))


def _has_work(unit: JobUnit, node: ast.Node) -> bool:
    if isinstance(node, ast.DeferStmt):
        return False
    calls = (n for n in ast.walk(node, into_literals=False) if isinstance(n, ast.CallExpr))
    return isinstance(node, ast.GoStmt) or any(is_work(unit.function, call) for call in calls)
