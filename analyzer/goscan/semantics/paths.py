"""One path search for most rules: is there a path from X to a way out that avoids P?

Breadth first, so the path shown is a shortest one. A path that contradicts itself is not taken (see feasible.py).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from goscan.semantics.cfg import CFG, NORMAL_EXITS, Block, Edge, Exit, ExitKind, Point
from goscan.semantics.conditions import NOT_PANICKING, PANICKING, Fact
from goscan.semantics.defers import deferred_graphs, defers_at
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
_RUNS_DEFERS: frozenset[ExitKind] = frozenset({"return", "end", "panic"})


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
    kinds: Collection[ExitKind] = NORMAL_EXITS,
    prune: Prune | None = None,
    known: Known = frozenset(),
    feasible: bool = True,
    defers: bool = False,
) -> Path | None:
    """A shortest path from just after start to an exit of one of the kinds, or to the goal, that avoids nodes.

    A node that satisfies avoid ends the path; the goal is found even where it satisfies avoid. prune removes edges.
    With feasible, paths that contradict themselves (or known) are not taken, and a search that grows too large finds
    nothing. With defers, a path goes on through the deferred literals that it has registered, last one first, before
    it is out; recover() is nil there unless the way out is a panic. At an exit that never returns no deferred call
    runs: a DeferStmt that satisfies avoid does not end a path to it.
    """
    point = start if isinstance(start, Point) else cfg.point(start)
    if point is None:
        return None
    question = _Question(cfg, avoid, goal, frozenset(kinds) - {"noreturn"}, prune, known, defers)
    found = question.ask(point, feasible)
    if goal is None and "noreturn" in kinds:
        question = _Question(cfg, _unless_deferred(avoid), None, frozenset({"noreturn"}), prune, known, False)
        other = question.ask(point, feasible)
        if found is None or (other is not None and len(other.edges) < len(found.edges)):
            return other
    return found


def _unless_deferred(avoid: Pred) -> Pred:
    return lambda node: not isinstance(node, ast.DeferStmt) and avoid(node)


class _Question:
    """One question to one graph."""

    def __init__(
        self,
        cfg: CFG,
        avoid: Pred,
        goal: ast.Node | Pred | None,
        kinds: frozenset[ExitKind],
        prune: Prune | None,
        known: Known,
        defers: bool,
    ) -> None:
        self._cfg = cfg
        self._avoid = avoid
        self._goal = goal
        self._kinds = kinds
        self._prune = prune
        self._known = known
        self._bodies = deferred_graphs(cfg) if defers else {}
        self._stops: dict[ast.Node, str] = {}
        self._facts: Feasibility | None = None

    def ask(self, start: Point, feasible: bool) -> Path | None:
        """First any path; most questions end there. Then, if there is one, the shortest that does not contradict itself."""
        found = self._search(start)
        if found is None or not feasible:
            return found
        self._facts = Feasibility.of([self._cfg, *self._bodies.values()])
        return self._search(start)

    def _search(self, start: Point) -> Path | None:
        queue = deque([_Step(start.block, start.index, self._known, self._registered(start), None, None, None)])
        seen: set[tuple[object, ...]] = set()
        while queue and len(seen) < _STATES:
            step = queue.popleft()
            stop = self._walk(step)
            if stop == "goal":
                return _path(step, None)
            if stop == "avoid":
                continue
            way_out = self._way_out(step)
            if way_out is not None:
                return _path(step, way_out)
            for after in self._next(step):
                state = (after.block, after.known, after.pending, after.way_out)
                if state not in seen:
                    seen.add(state)
                    queue.append(after)
        return None

    def _walk(self, step: _Step) -> str:
        """Through the nodes of a block, noting what is then known and deferred; tells why it stopped."""
        for node in step.block.nodes[step.index + 1 :]:
            stop = self._stops.get(node)
            if stop is None:
                stop = self._stops[node] = self._stop(node)
            if stop:
                return stop
            if self._facts is not None:
                step.known = self._facts.after(step.block, node, step.known)
            if isinstance(node, ast.DeferStmt) and node in self._bodies and node not in step.pending:
                step.pending = (*step.pending, node)
        return ""

    def _stop(self, node: ast.Node) -> str:
        goal = self._goal
        if goal is not None and (goal is node if isinstance(goal, ast.Node) else goal(node)):
            return "goal"
        return "avoid" if self._avoid(node) else ""

    def _way_out(self, step: _Step) -> Exit | None:
        """The exit that is reached for good at the end of a block: no deferred literal is left to run."""
        way_out = step.way_out or step.block.exit
        if step.block.exit is None or way_out is None or self._goal is not None or way_out.kind not in self._kinds:
            return None
        return way_out if not step.pending or way_out.kind not in _RUNS_DEFERS else None

    def _next(self, step: _Step) -> Iterator[_Step]:
        """The steps that may follow a block."""
        leaves = step.block.exit
        if leaves is not None:
            way_out = step.way_out or leaves
            if step.pending and way_out.kind in _RUNS_DEFERS and leaves.kind != "noreturn":
                known = step.known if step.way_out else _with_recover(step.known, leaves.kind)
                entry = self._bodies[step.pending[-1]].entry
                yield _Step(entry, -1, known, step.pending[:-1], way_out, step, None)
        for edge in step.block.succs:
            if self._prune is None or not self._prune(edge):
                known_then = self._facts.through(edge, step.known) if self._facts is not None else step.known
                if known_then is not None:
                    yield _Step(edge.to, -1, known_then, step.pending, step.way_out, step, edge)

    def _registered(self, start: Point) -> tuple[ast.DeferStmt, ...]:
        """The deferred literals that are pending at the start, first registered first."""
        if not self._bodies:
            return ()
        certain = [d.stmt for d in defers_at(self._cfg, start) if d.certain]
        return tuple(d for d in reversed(certain) if d in self._bodies)


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
    kinds: Collection[ExitKind] = NORMAL_EXITS,
    prune: Prune | None = None,
    known: Known = frozenset(),
    defers: bool = False,
) -> bool:
    """Whether every path from start (the entry) to such an exit passes a node that satisfies pred."""
    at = cfg.start if start is None else start
    return find_path(cfg, at, pred, kinds=kinds, prune=prune, known=known, defers=defers) is None


def always_after(cfg: CFG, point: Point | ast.Node, pred: Pred, kinds: Collection[ExitKind] = NORMAL_EXITS) -> bool:
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
    before: set[Block] = set()
    work = [at.block]
    while work:
        for edge in cfg.preds(work.pop()):
            if edge.source not in before:
                before.add(edge.source)
                work.append(edge.source)
    found = [n for block in before for n in block.nodes]
    if at.block not in before:
        found += at.block.nodes[: max(at.index, 0)]
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
