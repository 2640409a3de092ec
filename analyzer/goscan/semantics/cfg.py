"""The control-flow graph of a function body. Block kinds are named after go/cfg.

A block holds simple statements and condition expressions in evaluation order, never a compound statement, and
function literals are not entered: their code does not run where it stands. Every way out is materialised as an Exit.

Not modelled: implicit panics (nil dereference, index out of range, a panic inside a callee), and the evaluation
order inside one simple statement; `x := a && f()` is one node. The channel and value operands of a `select` are
evaluated when their case is chosen, not on entry.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from goscan.record import record
from goscan.syntax.ast import (
    CallExpr,
    CaseClause,
    CommClause,
    Expr,
    FuncLit,
    Ident,
    Node,
    Stmt,
)

ExitKind = Literal["return", "end", "panic", "noreturn", "continue", "break"]
"""How control leaves. "end" is the closing brace; "noreturn" is a call such as os.Exit or the empty select, after
which no deferred call runs; "continue" and "break" occur only in the graph of one loop iteration: the next
iteration begins (also by falling through), or the loop is left (also by a jump to an outer label)."""

NORMAL_EXITS: frozenset[ExitKind] = frozenset({"return", "end", "continue", "break"})
ALL_EXITS: frozenset[ExitKind] = NORMAL_EXITS | {"panic", "noreturn"}

Constant = bool | int | str


@dataclass(slots=True, eq=False)
class Block:
    """Nodes that run one after the other; exit is set when control leaves at the end. stmt is what the block belongs to."""

    index: int
    kind: str
    stmt: Node | None
    nodes: list[Node] = field(default_factory=list)
    succs: list[Edge] = field(default_factory=list)
    exit: Exit | None = None

    def __repr__(self) -> str:
        return f"<{self.index} {self.kind}>"


@record(eq=False)
class Edge:
    """A step from source to another block, and what was decided by taking it.

    cond is atomic: &&, || and ! have become edges; truth tells its value. A case of a switch with a tag has the
    synthesised condition `tag == expr`, at the position of expr. clause is the case that was entered, or with truth
    False the one that did not match. Entering the body of a range loop has truth True without a cond.
    """

    source: Block
    to: Block
    cond: Expr | None = None
    truth: bool | None = None
    clause: CaseClause | CommClause | None = None


@record(eq=False)
class Exit:
    """A way out, after the last node of block. node is the statement that leaves; at the closing brace, a ReturnStmt."""

    block: Block
    kind: ExitKind
    node: Stmt


@record(frozen=True)
class Point:
    """The place just after block.nodes[index]; index -1 is the start of the block."""

    block: Block
    index: int

    @property
    def node(self) -> Node | None:
        """The node the point comes after."""
        return self.block.nodes[self.index] if self.index >= 0 else None


class Oracle:
    """What a graph, and the search for feasible paths, ask about the code. These answers go by spelling alone."""

    def never_returns(self, call: CallExpr) -> bool:
        """Whether the call never comes back (panics excluded)."""
        return False

    def builtin(self, call: CallExpr) -> str:
        """The name of the builtin function that is called, else ""."""
        return call.fun.name if isinstance(call.fun, Ident) else ""

    def resolve(self, ident: Ident) -> Hashable:
        """What the identifier denotes: equal for two uses of one variable, and only then."""
        return ident.name

    def constant(self, expr: Expr) -> Constant | None:
        """The value of a constant expression that is not a literal."""
        return None

    def pure(self, call: CallExpr) -> bool:
        """Whether two calls with the same arguments give the same result, like errors.Is."""
        return False

    def non_nil(self, call: CallExpr) -> bool:
        """Whether the (only) result of the call is never nil, like that of fmt.Errorf."""
        return False

    def results(self) -> tuple[Hashable, ...]:
        """The result variables of the function, as resolve gives them; () when they have no names."""
        return ()

    def literal(self, lit: FuncLit) -> CFG | None:
        """The graph of a function literal, so that a search can enter deferred ones; None: do not enter."""
        return None


@dataclass(slots=True, eq=False)
class CFG:
    """The graph of one body, or of one loop iteration. Blocks that cannot be reached have the kind Unreachable."""

    blocks: list[Block]
    entry: Block
    exits: list[Exit]
    oracle: Oracle
    labels: dict[Stmt, str]
    """The labels of loops, switches and selects."""
    range_vars: set[Expr] = field(default_factory=set)
    """The variables of range clauses: nodes that are assigned to, first in the loop's body."""
    _preds: list[list[Edge]] | None = None
    _places: tuple[list[int], list[Point]] | None = None
    memo: dict[type, object] = field(default_factory=dict)
    """What other modules work out about this graph once."""

    @property
    def start(self) -> Point:
        """Before the first node."""
        return Point(self.entry, -1)

    def preds(self, block: Block) -> list[Edge]:
        """The edges into a block, from blocks that can be reached."""
        if self._preds is None:
            self._preds = [[] for _ in self.blocks]
            for source in self.blocks:
                if source.kind != "Unreachable":
                    for edge in source.succs:
                        self._preds[edge.to.index].append(edge)
        return self._preds[block.index]

    def point(self, node: Node) -> Point | None:
        """Where a node stands: the simple statement or condition that is, or contains, it.

        A node inside a function literal stands where the literal does. None for a compound statement.
        """
        if self._places is None:
            places = [(n.start, Point(b, i)) for b in self.blocks for i, n in enumerate(b.nodes)]
            places.sort(key=lambda place: place[0])
            self._places = [start for start, _ in places], [point for _, point in places]
        starts, points = self._places
        at = bisect_right(starts, node.start) - 1
        found = points[at].node if at >= 0 else None
        return points[at] if found is not None and node.end <= found.end else None

    def nodes(self) -> Iterator[Node]:
        """All nodes, block by block."""
        for block in self.blocks:
            yield from block.nodes


def format_cfg(cfg: CFG, show: Callable[[Node], str]) -> str:
    """One line per block, as `0 Body: x -> T1 F2` and `1 IfThen: return -> return`; for tests and for debugging."""
    lines = []
    for b in cfg.blocks:
        body = "; ".join(show(n) for n in b.nodes)
        ways = [_format_edge(e) for e in b.succs]
        if b.exit is not None:
            ways.append(b.exit.kind)
        lines.append(f"{b.index} {b.kind}:{' ' + body if body else ''} -> {' '.join(ways) or 'stuck'}")
    return "\n".join(lines)


def _format_edge(edge: Edge) -> str:
    mark = "" if edge.truth is None else "T" if edge.truth else "F"
    return f"{mark}{edge.to.index}"
