"""One iteration of a loop as a graph of its own, so that a worker loop's job has its own ways out."""

from __future__ import annotations

from goscan.semantics.cfg import CFG, Block, Edge, Exit, ExitKind
from goscan.syntax import ast

Loop = ast.ForStmt | ast.RangeStmt


def loop_iteration(cfg: CFG, loop: Loop) -> CFG | None:
    """The body of a loop with exits continue (also by falling through), break, return, panic and noreturn.

    It begins after the loop's condition. A jump to an outer label is a break. None when the loop cannot be reached.
    """
    entry = next((b for b in cfg.blocks if b.stmt is loop and b.kind in ("ForBody", "RangeBody")), None)
    if entry is None:
        return None
    heads = ("ForPost", "ForLoop", "RangeLoop")
    again = {b for b in cfg.blocks if b.stmt is loop and b.kind in heads} or {entry}
    return _Cut(cfg, loop, entry, again).graph()


class _Cut:
    """Copies the blocks inside a loop; what leads outside becomes an exit."""

    def __init__(self, cfg: CFG, loop: Loop, entry: Block, again: set[Block]) -> None:
        self._cfg = cfg
        self._loop = loop
        self._entry = entry
        self._again = again
        self._blocks: list[Block] = []
        self._exits: list[Exit] = []

    def graph(self) -> CFG:
        """The copy."""
        inside = self._inside()
        copies = {b: Block(i, b.kind, b.stmt, b.nodes) for i, b in enumerate(inside)}
        self._blocks = list(copies.values())
        for block, copy in copies.items():
            if block.exit is not None:
                self._leave(copy, block.exit.kind, block.exit.node)
            for edge in block.succs:
                to = None if edge.to in self._again else copies.get(edge.to)
                if to is None:
                    to = self._way_out(copy, "continue" if edge.to in self._again else "break")
                copy.succs.append(Edge(copy, to, edge.cond, edge.truth, edge.clause))
        cfg = self._cfg
        return CFG(self._blocks, copies[self._entry], self._exits, cfg.oracle, cfg.labels, cfg.range_vars)

    def _inside(self) -> list[Block]:
        """The blocks of one iteration, the entry first."""
        inside = {self._entry: None}
        work = [self._entry]
        while work:
            for edge in work.pop().succs:
                if edge.to not in self._again and edge.to not in inside and self._is_inside(edge.to):
                    inside[edge.to] = None
                    work.append(edge.to)
        return list(inside)

    def _is_inside(self, block: Block) -> bool:
        """Whether a block stands in the body. The implicit return and blocks of outer statements do not."""
        if block.stmt is self._loop:
            return False
        body = self._loop.body
        node = block.nodes[0] if block.nodes else block.stmt
        return node is not None and body.start <= node.start and node.end <= body.end

    def _leave(self, block: Block, kind: ExitKind, node: ast.Stmt) -> None:
        block.exit = Exit(block, kind, node)
        self._exits.append(block.exit)

    def _way_out(self, source: Block, kind: ExitKind) -> Block:
        """A block without nodes; its exit's node is the jump before it, else the closing brace of the body."""
        last = source.nodes[-1] if source.nodes else None
        end = self._loop.body.end
        node = last if isinstance(last, ast.BranchStmt) else ast.EmptyStmt(max(end - 1, self._loop.start), end)
        block = Block(len(self._blocks), "LoopExit", self._loop)
        self._leave(block, kind, node)
        self._blocks.append(block)
        return block
