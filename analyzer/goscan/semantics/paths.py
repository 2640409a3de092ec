"""One path search for most rules: is there a path from X to a way out that avoids P?

Breadth first, so the path shown is a shortest one. A path that contradicts itself is not taken: a pure condition tested
twice with nothing assigned in between has one truth, and `x == nil` is the opposite of `x != nil`. Two
paths to one block that know different things are told apart, up to a limit; past it the search gives up and finds nothing
(errs towards silence).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Container, Hashable
from dataclasses import dataclass

from goscan.semantics.cfg import CFG, NORMAL_EXITS, Block, Edge, Exit, ExitKind, Point
from goscan.syntax import ast

Pred = Callable[[ast.Node], bool]
Prune = Callable[[Edge], bool]
Known = frozenset[tuple[Hashable, bool]]

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
    block: Block
    index: int
    known: Known
    came: _Step | None
    edge: Edge | None


def find_path(
    cfg: CFG,
    start: Point,
    avoid: Pred,
    *,
    goal: ast.Node | None = None,
    kinds: Container[ExitKind] = NORMAL_EXITS,
    prune: Prune | None = None,
    known: Known = frozenset(),
) -> Path | None:
    """A shortest path from just after start to an exit of one of the kinds, or to the node goal, that avoids nodes.

    A node that satisfies avoid ends the path; the goal is found even where it satisfies avoid. prune removes edges.
    """
    facts = Conditions.of(cfg)
    queue = deque([_Step(start.block, start.index, known, None, None)])
    seen: set[tuple[int, Known]] = set()
    while queue:
        if len(seen) > _STATES:
            return None
        step = queue.popleft()
        block, now = step.block, step.known
        blocked = False
        for node in block.nodes[step.index + 1 :]:
            if goal is not None and node is goal:
                return _path(step, None)
            if avoid(node):
                blocked = True
                break
            now = facts.after(node, now)
        if blocked:
            continue
        if goal is None and block.exit is not None and block.exit.kind in kinds:
            return _path(step, block.exit)
        for edge in block.succs:
            if prune is not None and prune(edge):
                continue
            then = facts.through(edge, now)
            if then is None or (edge.to.index, then) in seen:
                continue
            seen.add((edge.to.index, then))
            queue.append(_Step(edge.to, -1, then, step, edge))
    return None


def _path(step: _Step, exit_: Exit | None) -> Path:
    edges: list[Edge] = []
    at: _Step | None = step
    while at is not None:
        if at.edge is not None:
            edges.append(at.edge)
        at = at.came
    return Path(exit_, tuple(reversed(edges)))


def always_after(cfg: CFG, point: Point, pred: Pred, kinds: Container[ExitKind] = NORMAL_EXITS) -> bool:
    """Whether every path from just after point to such an exit passes a node that satisfies pred.

    A deferred call that satisfies pred counts when it was registered on every path to point, or is on the way.
    """
    if find_path(cfg, point, pred, kinds=kinds) is None:
        return True
    deferred = [n for n in cfg.nodes() if isinstance(n, ast.DeferStmt) and pred(n)]
    return any(always_before(cfg, point, lambda n, d=stmt: n is d) for stmt in deferred)


def always_before(cfg: CFG, point: Point, pred: Pred) -> bool:
    """Whether every path from the entry to point passes a node that satisfies pred."""
    if any(pred(n) for n in point.block.nodes[: max(point.index, 0)]):
        return True
    goal = point.node
    if goal is None:
        return False
    return find_path(cfg, cfg.start, pred, goal=goal) is None


def reaching_assignments(cfg: CFG, point: Point, is_def: Pred) -> list[ast.Node]:
    """The nodes satisfying is_def that may be the last such node before point (reaching definitions of one variable)."""
    found: list[ast.Node] = []
    seen: set[int] = set()
    work = [(point.block, point.index)]
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


class Conditions:
    """What the conditions of one graph mean to each other. Made once per graph."""

    def __init__(self, cfg: CFG) -> None:
        self._cfg = cfg
        self._keys: dict[ast.Expr, tuple[Hashable, bool, frozenset[Hashable]] | None] = {}
        self._kills: dict[ast.Node, frozenset[Hashable]] = {}
        self._variables: dict[Hashable, frozenset[Hashable]] = {}

    @staticmethod
    def of(cfg: CFG) -> Conditions:
        """The one of a graph."""
        if not isinstance(cfg.analysis, Conditions):
            cfg.analysis = Conditions(cfg)
        return cfg.analysis

    def through(self, edge: Edge, known: Known) -> Known | None:
        """What is known after taking an edge; None when that contradicts what was known."""
        if edge.cond is None or edge.truth is None:
            return known
        constant = self._constant(edge.cond)
        if constant is not None:
            return known if constant == edge.truth else None
        key = self.key(edge.cond)
        if key is None:
            return known
        atom, positive, variables = key
        truth = edge.truth == positive
        if (atom, not truth) in known:
            return None
        self._variables[atom] = variables
        return known | {(atom, truth)}

    def after(self, node: ast.Node, known: Known) -> Known:
        """What is still known after a node, with what its assignments tell."""
        killed = self.kills(node)
        if killed and known:
            known = frozenset(k for k in known if not self._variables.get(k[0], frozenset()) & killed)
        for atom, truth in self._learns(node):
            known = known | {(atom, truth)}
        return known

    def key(self, cond: ast.Expr) -> tuple[Hashable, bool, frozenset[Hashable]] | None:
        """(atom, whether cond is the atom rather than its opposite, variables in it); None when cond is not pure."""
        if cond not in self._keys:
            self._keys[cond] = self._key(cond)
        return self._keys[cond]

    def _key(self, cond: ast.Expr) -> tuple[Hashable, bool, frozenset[Hashable]] | None:
        match cond:
            case ast.BinaryExpr(x=x, op="==" | "!=" as op, y=y):
                left, right = self._term(x), self._term(y)
                if left is None or right is None:
                    return None
                return ("==", left[0], right[0]), op == "==", left[1] | right[1]
            case ast.BinaryExpr(x=x, op=op, y=y):
                left, right = self._term(x), self._term(y)
                return ((op, left[0], right[0]), True, left[1] | right[1]) if left and right else None
        term = self._term(cond)
        return (term[0], True, term[1]) if term is not None else None

    def _term(self, x: ast.Expr) -> tuple[Hashable, frozenset[Hashable]] | None:
        oracle = self._cfg.oracle
        match ast.unparen(x):
            case ast.Ident(name=name) as ident:
                if name in ("nil", "true", "false"):
                    return name, frozenset()
                var = oracle.resolve(ident)
                return var, frozenset({var})
            case ast.BasicLit(value=value):
                return ("literal", value), frozenset()
            case ast.SelectorExpr(x=inner, sel=sel):
                term = self._term(inner)
                return ((".", term[0], sel.name), term[1]) if term is not None else None
            case ast.CallExpr(fun=fun, args=args) as call if oracle.pure(call):
                terms = [self._term(a) for a in (fun, *args)]
                if any(t is None for t in terms):
                    return None
                known = [t for t in terms if t is not None]
                return ("call", *(t[0] for t in known)), frozenset().union(*(t[1] for t in known))
        return None

    def _constant(self, cond: ast.Expr) -> bool | None:
        match ast.unparen(cond):
            case ast.Ident(name="true"):
                return True
            case ast.Ident(name="false"):
                return False
        return None

    def kills(self, node: ast.Node) -> frozenset[Hashable]:
        """The variables that a node assigns, or may change through a call on them or a pointer to them."""
        found = self._kills.get(node)
        if found is None:
            found = self._kills[node] = frozenset(self._killed(node))
        return found

    def _killed(self, node: ast.Node) -> set[Hashable]:
        killed: set[Hashable] = set()
        for part in ast.walk(node):
            targets: list[ast.Expr] = []
            match part:
                case ast.AssignStmt(lhs=lhs):
                    targets = lhs
                case ast.IncDecStmt(x=x) | ast.UnaryExpr(op="&", x=x):
                    targets = [x]
                case ast.ValueSpec(names=names):
                    targets = list(names)
                case ast.CallExpr(fun=ast.SelectorExpr(x=x)):
                    targets = [x] if not self._cfg.oracle.pure(part) else []
            for target in targets:
                root = _root(target)
                if root is not None:
                    killed.add(self._cfg.oracle.resolve(root))
        if isinstance(node, ast.Ident):  # the variables of a range clause
            killed.add(self._cfg.oracle.resolve(node))
        return killed

    def _learns(self, node: ast.Node) -> list[tuple[Hashable, bool]]:
        """`x := nil` and `x = true` tell the truth of later tests; so does a result that is never nil."""
        match node:
            case ast.AssignStmt(lhs=[ast.Ident() as target], op="=" | ":=", rhs=[value]):
                return self._learnt(target, ast.unparen(value))
            case ast.DeclStmt(decl=ast.GenDecl(tok="var", specs=specs)):
                found = []
                for spec in specs:
                    match spec:
                        case ast.ValueSpec(names=[ident], values=[value]):
                            found += self._learnt(ident, ast.unparen(value))
                return found
        return []

    def _learnt(self, target: ast.Ident, value: ast.Expr) -> list[tuple[Hashable, bool]]:
        var = self._cfg.oracle.resolve(target)
        match value:
            case ast.Ident(name="nil"):
                atom: Hashable = ("==", var, "nil")
                truth = True
            case ast.Ident(name="true" | "false" as name):
                atom, truth = var, name == "true"
            case ast.CallExpr() if self._cfg.oracle.non_nil(value):
                atom, truth = ("==", var, "nil"), False
            case ast.UnaryExpr(op="&") | ast.CompositeLit() | ast.FuncLit():
                atom, truth = ("==", var, "nil"), False
            case _:
                return []
        self._variables[atom] = frozenset({var})
        return [(atom, truth)]


def _root(x: ast.Expr) -> ast.Ident | None:
    """The variable that an assignment to x changes."""
    while True:
        match x:
            case ast.Ident():
                return x
            case ast.SelectorExpr(x=inner) | ast.IndexExpr(x=inner) | ast.StarExpr(x=inner) | ast.ParenExpr(x=inner):
                x = inner
            case _:
                return None


__all__ = [
    "NORMAL_EXITS",
    "Conditions",
    "Edge",
    "Path",
    "Point",
    "always_after",
    "always_before",
    "find_path",
    "loop_iteration",
    "reaching_assignments",
]


def loop_iteration(cfg: CFG, loop: ast.ForStmt | ast.RangeStmt) -> CFG | None:
    """One iteration of a loop as a graph of its own, with exits continue, break, return, panic and noreturn.

    None when the loop is not in the graph.
    """
    entry = next((b for b in cfg.blocks if b.stmt is loop and b.kind in ("ForBody", "RangeBody")), None)
    if entry is None:
        return None
    again = {b.index for b in cfg.blocks if b.stmt is loop and b.kind in ("ForPost", "ForLoop", "RangeLoop")} or {entry.index}
    inside, stack = {entry.index}, [entry]
    while stack:
        for edge in stack.pop().succs:
            if edge.to.index not in again and edge.to.index not in inside and _within(edge.to, loop):
                inside.add(edge.to.index)
                stack.append(edge.to)
    copies = {i: Block(n, cfg.blocks[i].kind, cfg.blocks[i].stmt, cfg.blocks[i].nodes) for n, i in enumerate(sorted(inside))}
    blocks, exits = list(copies.values()), list[Exit]()
    for i, copy in copies.items():
        original = cfg.blocks[i]
        if original.exit is not None:
            copy.exit = Exit(copy, original.exit.kind, original.exit.node)
            exits.append(copy.exit)
        for edge in original.succs:
            inner = copies.get(edge.to.index) if edge.to.index not in again else None
            if inner is None:
                inner = _leave(blocks, exits, copy, "continue" if edge.to.index in again else "break", loop)
            copy.succs.append(Edge(copy, inner, edge.cond, edge.truth, edge.clause))
    return CFG(blocks, copies[entry.index], exits, cfg.oracle, cfg.labels)


def _leave(blocks: list[Block], exits: list[Exit], source: Block, kind: ExitKind, loop: ast.Stmt) -> Block:
    """A block without nodes that leaves the iteration; its node is the jump before it, else the end of the loop's body."""
    last = source.nodes[-1] if source.nodes else None
    node = last if isinstance(last, ast.BranchStmt) else ast.EmptyStmt(max(loop.end - 1, loop.start), loop.end)
    block = Block(len(blocks), "Leave", loop)
    block.exit = Exit(block, kind, node)
    blocks.append(block)
    exits.append(block.exit)
    return block


def _within(block: Block, loop: ast.Stmt) -> bool:
    """Whether a block belongs to the inside of the loop. What a jump leads to outside is a way out."""
    if block.stmt is loop:
        return False
    if block.nodes:
        return loop.start <= block.nodes[0].start and block.nodes[-1].end <= loop.end
    return block.stmt is not None and loop.start <= block.stmt.start and block.stmt.end <= loop.end
