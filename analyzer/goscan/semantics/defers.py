"""Which calls are deferred at a point, and in which order they run."""

from __future__ import annotations

from goscan.record import record
from goscan.semantics.cfg import CFG, Block, Exit, Point
from goscan.syntax import ast


@record(frozen=True)
class Deferred:
    """A defer statement that may have run. certain: it has, on every path; in_loop: it may have run several times."""

    stmt: ast.DeferStmt
    certain: bool
    in_loop: bool


def defers_at(cfg: CFG, at: Point | Exit) -> list[Deferred]:
    """The calls deferred up to a point or an exit, in the order in which they will run: last registered first.

    Conditions are not correlated: what was registered under `if x` is not certain, also where x must have held. Source
    order stands for the order of registration, which a backward goto could change. None runs at an exit that never
    returns, nor at the end of a loop's iteration.
    """
    if isinstance(at, Exit):
        if at.kind not in ("return", "end", "panic"):
            return []
        at = Point(at.block, len(at.block.nodes) - 1)
    stmts = [n for b in cfg.blocks if b.kind != "Unreachable" for n in b.nodes if isinstance(n, ast.DeferStmt)]
    found = []
    for stmt in sorted(stmts, key=lambda s: s.start, reverse=True):
        where = cfg.point(stmt)
        if where is not None and _reaches(cfg, where, at):
            found.append(Deferred(stmt, not _avoids(cfg, where, at), _reaches(cfg, where, where, again=True)))
    return found


def _reaches(cfg: CFG, start: Point, end: Point, again: bool = False) -> bool:
    """Whether a path leads from a node to a later point; with again, only one that takes an edge."""
    if start.block is end.block and start.index <= end.index and not again:
        return True
    return end.block in _closure(start.block)


def _avoids(cfg: CFG, node: Point, end: Point) -> bool:
    """Whether a path leads from the entry to end without passing node."""
    if node.block is end.block:
        return node.index > end.index
    return end.block is cfg.entry or (node.block is not cfg.entry and end.block in _closure(cfg.entry, node.block))


def _closure(start: Block, without: Block | None = None) -> set[Block]:
    """The blocks that edges lead to from start, not going through another."""
    seen: set[Block] = set()
    work = [start]
    while work:
        for edge in work.pop().succs:
            if edge.to not in seen and edge.to is not without:
                seen.add(edge.to)
                work.append(edge.to)
    return seen


def deferred_graphs(cfg: CFG) -> dict[ast.DeferStmt, CFG]:
    """The graphs of the literals that a graph defers, and of those that they defer, as far as the oracle gives them."""
    found: dict[ast.DeferStmt, CFG] = {}
    work = [cfg]
    while work:
        graph = work.pop()
        for node in graph.nodes():
            fun = ast.unparen(node.call.fun) if isinstance(node, ast.DeferStmt) else None
            body = graph.oracle.literal(fun) if isinstance(fun, ast.FuncLit) else None
            if isinstance(node, ast.DeferStmt) and body is not None:
                found[node] = body
                work.append(body)
    return found
