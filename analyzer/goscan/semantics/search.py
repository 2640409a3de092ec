"""The search for a path through a control-flow graph.

Breadth first, so the path found is a shortest one. A path that contradicts itself is not taken (see feasible.py). Two
paths to one block that know different things are told apart, up to a limit; past it nothing is found (errs towards
silence).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterator
from itertools import pairwise

from goscan.record import record
from goscan.semantics.cfg import CFG, NORMAL_EXITS, Block, Edge, Exit, ExitKind, Point
from goscan.semantics.defers import deferred_graphs, defers_at
from goscan.semantics.feasible import Feasibility, Known
from goscan.semantics.terms import NOT_PANICKING, PANICKING, Fact
from goscan.syntax import ast

Pred = Callable[[ast.Node], bool]
Prune = Callable[[Edge], bool]

_STATES = 4000
_RUNS_DEFERS: frozenset[ExitKind] = frozenset({"return", "end", "panic"})


@record(frozen=True, eq=False)
class Path:
    """A way through the graph. exit is None when it ends at the goal instead."""

    exit: Exit | None
    edges: tuple[Edge, ...]

    @property
    def decisions(self) -> tuple[Edge, ...]:
        """The edges on which something was decided."""
        return tuple(e for e in self.edges if e.cond is not None or e.clause is not None)


@record()
class _Step:
    """A block that was entered. way_out and pending: the search is inside deferred calls, with these still to run."""

    block: Block
    index: int
    known: Known
    pending: tuple[ast.DeferStmt, ...]
    way_out: Exit | None
    came: _Step | None
    edge: Edge | None


@record(frozen=True)
class _Found:
    """The last step of a path, and the exit it ends in."""

    step: _Step
    way_out: Exit | None


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
    With feasible, paths that contradict themselves, known, or what is known at start whichever way led there, are not
    taken, and a search that grows too large finds nothing. With defers, a path goes on through the deferred literals that it has registered, last one first, before
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
        """First any path: most questions end there, or with that path. Else the shortest that agrees with itself."""
        found = self._search(start)
        if found is None or not feasible:
            return _path(found)
        self._facts = Feasibility.of([self._cfg, *self._bodies.values()])
        self._known |= self._facts.at(self._cfg, start)
        if self._agrees(found.step, self._facts):
            return _path(found)
        return _path(self._search(start))

    def _agrees(self, last: _Step, facts: Feasibility) -> bool:
        """Whether the way to a step does not contradict itself."""
        way = [last]
        while way[-1].came is not None:
            way.append(way[-1].came)
        way.reverse()
        known = self._known
        for step, following in pairwise(way):
            for node in step.block.nodes[step.index + 1 :]:
                known = facts.after(step.block, node, known)
            if following.edge is not None:
                then = facts.through(following.edge, known)
                if then is None:
                    return False
                known = then
            elif step.way_out is None and following.way_out is not None:
                known = _with_recover(known, following.way_out.kind)
        return True

    def _search(self, start: Point) -> _Found | None:
        queue = deque([_Step(start.block, start.index, self._known, self._registered(start), None, None, None)])
        seen: set[tuple[object, ...]] = set()
        while queue and len(seen) < _STATES:
            step = queue.popleft()
            stop = self._walk(step)
            if stop == "goal":
                return _Found(step, None)
            if stop == "avoid":
                continue
            way_out = self._way_out(step)
            if way_out is not None:
                return _Found(step, way_out)
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
        if self._goal is not None or way_out is None or way_out.kind not in self._kinds:
            return None
        if step.block.exit is None or (step.way_out is not None and step.block.exit.kind == "noreturn"):
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


def _path(found: _Found | None) -> Path | None:
    if found is None:
        return None
    edges: list[Edge] = []
    at: _Step | None = found.step
    while at is not None:
        if at.edge is not None:
            edges.append(at.edge)
        at = at.came
    return Path(found.way_out, tuple(reversed(edges)))
