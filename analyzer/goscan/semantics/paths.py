"""One path search for most rules: is there a path from X to a way out that avoids P?

Breadth first, so the path shown is a shortest one. A path that contradicts itself is not taken (see feasible.py).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Container
from dataclasses import dataclass

from goscan.semantics.cfg import CFG, NORMAL_EXITS, Block, Edge, Exit, ExitKind, Point
from goscan.semantics.conditions import NOT_PANICKING, PANICKING, Fact
from goscan.semantics.defers import defers_at
from goscan.semantics.feasible import Feasibility, Known
from goscan.semantics.loops import loop_iteration
from goscan.syntax import ast

__all__ = [
    "NORMAL_EXITS",
    "Edge",
    "Known",
    "Path",
    "Point",
    "always_after",
    "always_before",
    "every_path_hits",
    "find_path",
    "loop_iteration",
    "reachable",
    "reaching_assignments",
    "statements_before",
]

Pred = Callable[[ast.Node], bool]
Prune = Callable[[Edge], bool]

_STATES = 4000


@dataclass(frozen=True, slots=True, eq=False)
class Path:
    """A way through the graph. exit is None when it ends at the goal instead."""

    exit: Exit | None
    edges: tuple[Edge, ...]

    @property
    def decisions(self) -> tuple[Edge, ...]:
        """The edges on which something was decided."""
        return tuple(e for e in self.edges if e.cond is not None or e.clause is not None)


@dataclass(slots=True)
class _Step:
    """A block that was entered. way_out and pending: the search is inside deferred calls, with these still to run."""

    block: Block
    index: int
    known: Known
    pending: tuple[ast.DeferStmt, ...]
    way_out: Exit | None
    came: _Step | None
    edge: Edge | None


def find_path(
    cfg: CFG,
    start: Point | ast.Node,
    avoid: Pred,
    *,
    goal: ast.Node | Pred | None = None,
    kinds: Container[ExitKind] = NORMAL_EXITS,
    prune: Prune | None = None,
    known: Known = frozenset(),
    feasible: bool = True,
    defers: bool = False,
) -> Path | None:
    """A shortest path from just after start to an exit of one of the kinds, or to the goal, that avoids nodes.

    A node that satisfies avoid ends the path; the goal is found even where it satisfies avoid. prune removes edges.
    With feasible, paths that contradict themselves (or known) are not taken, and a search that grows too large finds
    nothing. With defers, a path goes on through the deferred literals that it has registered, last one first, before
    it is out; recover() is nil there unless the way out is a panic.
    """
    point = start if isinstance(start, Point) else cfg.point(start)
    if point is None:
        return None
    search = _Search(cfg, avoid, goal, kinds, prune, defers)
    found = search.run(point, None, known)
    if found is None or not feasible:
        return found
    return search.run(point, Feasibility(search.graphs()), known)


class _Search:
    """One question to one graph."""

    def __init__(
        self,
        cfg: CFG,
        avoid: Pred,
        goal: ast.Node | Pred | None,
        kinds: Container[ExitKind],
        prune: Prune | None,
        defers: bool,
    ) -> None:
        self._cfg = cfg
        self._avoid = avoid
        self._goal = goal
        self._kinds = kinds
        self._prune = prune
        self._defers = defers
        self._bodies: dict[ast.DeferStmt, CFG | None] = {}
        self._stops: dict[ast.Node, str] = {}

    def graphs(self) -> list[CFG]:
        """The graph and those of the deferred literals that were entered."""
        return [self._cfg, *(body for body in self._bodies.values() if body is not None)]

    def run(self, start: Point, facts: Feasibility | None, known: Known) -> Path | None:
        """Search, telling states apart by what is known, or with facts None by the block alone."""
        first = _Step(start.block, start.index, known, self._registered(start), None, None, None)
        queue = deque([first])
        seen: set[tuple[object, ...]] = set()
        while queue and len(seen) < _STATES:
            step = queue.popleft()
            walked = self._walk(step, facts)
            if walked is None:
                continue
            now, pending, reached = walked
            if reached:
                return _path(step, None)
            for after in self._next(step, now, pending, facts):
                if after.edge is None and not after.pending and after.block is step.block:
                    return _path(step, after.way_out)
                state = (id(after.block), after.known, after.pending, after.way_out)
                if state not in seen:
                    seen.add(state)
                    queue.append(after)
        return None

    def _walk(self, step: _Step, facts: Feasibility | None) -> tuple[Known, tuple[ast.DeferStmt, ...], bool] | None:
        """Through the nodes of a block: (known, pending, whether the goal was reached), None where the path is cut."""
        known, pending = step.known, step.pending
        for node in step.block.nodes[step.index + 1 :]:
            stop = self._stops.get(node)
            if stop is None:
                stop = self._stops[node] = self._stop(node)
            if stop:
                return (known, pending, True) if stop == "goal" else None
            if facts is not None:
                known = facts.after(step.block, node, known)
            if self._defers and isinstance(node, ast.DeferStmt) and node not in pending and self._body(node):
                pending = (*pending, node)
        return known, pending, False

    def _stop(self, node: ast.Node) -> str:
        goal = self._goal
        if goal is not None and (goal(node) if callable(goal) else goal is node):
            return "goal"
        return "avoid" if self._avoid(node) else ""

    def _next(
        self, step: _Step, now: Known, pending: tuple[ast.DeferStmt, ...], facts: Feasibility | None
    ) -> list[_Step]:
        """The steps after a block; one that stays on the block with nothing pending means: out."""
        exit_ = step.block.exit
        if exit_ is not None:
            return self._leave(step, exit_, now, pending)
        steps = []
        for edge in step.block.succs:
            if self._prune is not None and self._prune(edge):
                continue
            then = facts.through(edge, now) if facts is not None else now
            if then is not None:
                steps.append(_Step(edge.to, -1, then, pending, step.way_out, step, edge))
        return steps

    def _leave(self, step: _Step, exit_: Exit, now: Known, pending: tuple[ast.DeferStmt, ...]) -> list[_Step]:
        way_out = step.way_out
        if way_out is None:
            if self._goal is not None and not self._defers:
                return []
            way_out = exit_
            now = _with_recover(now, exit_.kind)
        elif exit_.kind == "noreturn":
            return []
        runs = way_out.kind in ("return", "end", "panic")
        if pending and runs:
            body = self._body(pending[-1])
            assert body is not None
            return [_Step(body.entry, -1, now, pending[:-1], way_out, step, None)]
        if self._goal is not None or way_out.kind not in self._kinds:
            return []
        return [_Step(step.block, -1, now, (), way_out, step, None)]

    def _registered(self, start: Point) -> tuple[ast.DeferStmt, ...]:
        """The deferred literals that are pending at the start, first registered first."""
        if not self._defers:
            return ()
        certain = [d.stmt for d in defers_at(self._cfg, start) if d.certain]
        return tuple(d for d in reversed(certain) if self._body(d))

    def _body(self, stmt: ast.DeferStmt) -> CFG | None:
        if stmt not in self._bodies:
            fun = ast.unparen(stmt.call.fun)
            self._bodies[stmt] = self._cfg.oracle.literal(fun) if isinstance(fun, ast.FuncLit) else None
        return self._bodies[stmt]


def _with_recover(known: Known, kind: ExitKind) -> Known:
    fact: Fact = PANICKING if kind == "panic" else NOT_PANICKING
    return (known - {PANICKING, NOT_PANICKING}) | {fact} if fact not in known else known


def _path(step: _Step, way_out: Exit | None) -> Path:
    edges: list[Edge] = []
    at: _Step | None = step
    while at is not None:
        if at.edge is not None:
            edges.append(at.edge)
        at = at.came
    return Path(way_out, tuple(reversed(edges)))


def reachable(cfg: CFG, start: Point | ast.Node, goal: ast.Node | Pred, prune: Prune | None = None) -> bool:
    """Whether some path leads from just after start to the goal."""
    return find_path(cfg, start, lambda _: False, goal=goal, prune=prune) is not None


def every_path_hits(
    cfg: CFG,
    pred: Pred,
    start: Point | ast.Node | None = None,
    *,
    kinds: Container[ExitKind] = NORMAL_EXITS,
    prune: Prune | None = None,
    known: Known = frozenset(),
    defers: bool = False,
) -> bool:
    """Whether every path from start (the entry) to such an exit passes a node that satisfies pred."""
    at = cfg.start if start is None else start
    return find_path(cfg, at, pred, kinds=kinds, prune=prune, known=known, defers=defers) is None


def always_after(cfg: CFG, point: Point | ast.Node, pred: Pred, kinds: Container[ExitKind] = NORMAL_EXITS) -> bool:
    """Whether every path from just after point to such an exit passes a node that satisfies pred.

    A deferred call that satisfies pred counts when it was registered on every path to point, or is on the way.
    """
    if find_path(cfg, point, pred, kinds=kinds) is None:
        return True
    at = point if isinstance(point, Point) else cfg.point(point)
    return at is not None and any(d.certain and pred(d.stmt) for d in defers_at(cfg, at))


def always_before(cfg: CFG, point: Point | ast.Node, pred: Pred) -> bool:
    """Whether every path from the entry to the node of point passes a node before it that satisfies pred."""
    at = point if isinstance(point, Point) else cfg.point(point)
    if at is None or at.node is None:
        return False
    here = at.node
    return find_path(cfg, cfg.start, lambda n: n is not here and pred(n), goal=here) is None


def statements_before(cfg: CFG, point: Point | ast.Node) -> list[ast.Node]:
    """The nodes that may run before the node of point, in source order; those of a loop around it included."""
    at = point if isinstance(point, Point) else cfg.point(point)
    if at is None:
        return []
    found = list(at.block.nodes[: max(at.index, 0)])
    seen: set[int] = set()
    work = [at.block]
    while work:
        for edge in cfg.preds(work.pop()):
            if edge.source.index not in seen:
                seen.add(edge.source.index)
                work.append(edge.source)
                found += [n for n in edge.source.nodes if n not in found] if edge.source is at.block else edge.source.nodes
    return sorted(found, key=lambda n: n.start)


def reaching_assignments(cfg: CFG, point: Point, is_def: Pred) -> list[ast.Node]:
    """The nodes satisfying is_def that may be the last such node up to point (reaching definitions of one variable).

    The node of point counts: to ask what it reads, take Point(point.block, point.index - 1).
    """
    found: list[ast.Node] = []
    seen: set[int] = set()
    work = [(point.block, point.index + 1)]
    while work:
        block, end = work.pop()
        for node in reversed(block.nodes[: max(end, 0)]):
            if is_def(node):
                if node not in found:
                    found.append(node)
                break
        else:
            for edge in cfg.preds(block):
                if edge.source.index not in seen:
                    seen.add(edge.source.index)
                    work.append((edge.source, len(edge.source.nodes)))
    return found
