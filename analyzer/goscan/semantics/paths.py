"""What rules ask about paths. One question is behind most: is there a path from X to a way out that avoids P?"""

from __future__ import annotations

from collections.abc import Collection

from goscan.semantics.cfg import CFG, NORMAL_EXITS, Block, Edge, ExitKind, Point
from goscan.semantics.defers import defers_at
from goscan.semantics.feasible import Known
from goscan.semantics.loops import loop_iteration
from goscan.semantics.search import Path, Pred, Prune, find_path
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
