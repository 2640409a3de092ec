"""Which paths contradict themselves: a pure condition tested twice with nothing assigned in between has one truth.

Only facts that a later condition can use are kept, so that two paths to one block seldom differ in what they know.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Iterable, Sequence

from goscan.semantics.cfg import CFG, Block, Edge, Point
from goscan.semantics.effects import Effect, Effects, survives
from goscan.semantics.terms import Fact, Test, is_constant_term, parts
from goscan.syntax import ast

Known = frozenset[Fact]


class Feasibility:
    """The facts that matter in a graph and in the graphs of the literals it defers."""

    def __init__(self, graphs: Sequence[CFG]) -> None:
        self._of: dict[Block, Effects] = {}
        self._live: dict[Block, frozenset[Hashable]] = {}
        self._own: dict[Hashable, frozenset[Hashable]] = {}
        self._before: dict[CFG, dict[Block, Known]] = {}
        self._tests: dict[Block, frozenset[Hashable]] = {}
        for graph in graphs:
            effects = Effects.of(graph)
            for block in graph.blocks:
                self._of[block] = effects
                self._tests[block] = frozenset(_terms(effects, block))
        at_the_end = frozenset[Hashable]().union(*(self._tests[b] for g in graphs[1:] for b in g.blocks))
        for graph in graphs:
            self._spread(graph, at_the_end)

    @staticmethod
    def of(graphs: Sequence[CFG]) -> Feasibility:
        """The one of these graphs; that of a single graph is made once."""
        if len(graphs) > 1:
            return Feasibility(graphs)
        found = graphs[0].memo.get(Feasibility)
        if not isinstance(found, Feasibility):
            found = graphs[0].memo[Feasibility] = Feasibility(graphs)
        return found

    def _spread(self, graph: CFG, at_the_end: frozenset[Hashable]) -> None:
        """A term is live in a block when it is tested there or later; terms of deferred literals are live everywhere."""
        for block in graph.blocks:
            self._live[block] = self._tests[block] | at_the_end
        work = list(graph.blocks)
        while work:
            block = work.pop()
            for edge in graph.preds(block):
                if not self._live[block] <= self._live[edge.source]:
                    self._live[edge.source] |= self._live[block]
                    work.append(edge.source)

    def at(self, graph: CFG, point: Point) -> Known:
        """What is known just after a point, whichever way led there."""
        if point.block is graph.entry and point.index < 0:
            return frozenset()
        if graph not in self._before:
            self._before[graph] = self._flow(graph)
        known = self._before[graph].get(point.block, frozenset())
        for node in point.block.nodes[: point.index + 1]:
            known = self.after(point.block, node, known)
        return known

    def _flow(self, graph: CFG) -> dict[Block, Known]:
        """What is known on entering each block on all paths: facts only ever get fewer, so this ends."""
        before: dict[Block, Known] = {graph.entry: frozenset()}
        work = deque([graph.entry])
        while work:
            block = work.popleft()
            known = before[block]
            for node in block.nodes:
                known = self.after(block, node, known)
            for edge in block.succs:
                then = self.through(edge, known)
                old = before.get(edge.to)
                new = then if then is None or old is None else old & then
                if new is not None and new != old:
                    before[edge.to] = new
                    work.append(edge.to)
        return before

    def through(self, edge: Edge, known: Known) -> Known | None:
        """What is known after taking an edge; None when that contradicts what was known."""
        live = self._live[edge.to]
        if edge.cond is not None and edge.truth is not None:
            test = self._of[edge.source].terms.test(edge.cond)
            if isinstance(test, bool):
                return known if test == edge.truth else None
            if test is not None:
                decided = test.decide(known)
                if decided is not None and decided != edge.truth:
                    return None
                if decided is None and test.term in live:
                    known = known | {test.fact(edge.truth)}
        if all(fact[0] in live for fact in known):
            return known
        return frozenset(fact for fact in known if fact[0] in live)

    def after(self, block: Block, node: ast.Node, known: Known) -> Known:
        """What is known after a node."""
        effects = self._of[block]
        effect = effects.effect(node)
        if known and not effect.idle:
            shared = effects.shared()
            kept = frozenset(f for f in known if survives(f, self._parts(f[0]), effect, shared))
        else:
            kept = known
        return kept | self._learnt(block, effect, known)

    def _learnt(self, block: Block, effect: Effect, before: Known) -> Known:
        if not effect.learnt and not effect.copies:
            return frozenset()
        live = self._live[block]
        found = {fact for fact in effect.learnt if fact[0] in live}
        for target, source in effect.copies:
            if target in live:
                found |= {(target, value, truth) for term, value, truth in before if term == source}
        return frozenset(found)

    def _parts(self, term: Hashable) -> frozenset[Hashable]:
        found = self._own.get(term)
        if found is None:
            found = self._own[term] = frozenset(parts(term))
        return found


def _terms(effects: Effects, block: Block) -> Iterable[Hashable]:
    """The terms that the conditions of a block test, and what could decide them or be copied into them."""
    for edge in block.succs:
        if edge.cond is not None:
            test = effects.terms.test(edge.cond)
            if isinstance(test, Test):
                yield test.term
                if test.operands is not None:
                    yield from (t for t in (test.operands[0], test.operands[2]) if not is_constant_term(t))
    for node in block.nodes:
        yield from (source for _, source in effects.effect(node).copies)
