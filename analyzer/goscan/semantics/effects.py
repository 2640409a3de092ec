"""What the nodes of a graph do to facts: which they make untrue, and which they tell.

Approximations err towards keeping a fact, so that a path is rather dropped than invented: a call forgets what is known
of the fields of its receiver, but not whether one of them is nil, and aliases are not followed.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from goscan.record import record
from goscan.semantics.cfg import CFG
from goscan.semantics.terms import FALSE, NIL, TRUE, Fact, Terms, is_constant_term
from goscan.syntax import ast

_ZERO: dict[str, Hashable] = {"error": NIL, "bool": True, "string": ("", str), "int": (0, int)}


@record(frozen=True)
class Effect:
    """What a node does to facts: variables and fields assigned, receivers of calls, whether it calls, facts learnt, copies made."""

    assigned: frozenset[Hashable]
    receivers: frozenset[Hashable]
    calls: bool
    learnt: tuple[Fact, ...]
    copies: tuple[tuple[Hashable, Hashable], ...]

    @property
    def idle(self) -> bool:
        """Whether it does nothing to any fact."""
        return not (self.assigned or self.receivers or self.calls)


class Effects:
    """The effects of the nodes of one graph, each worked out once."""

    def __init__(self, cfg: CFG) -> None:
        self._cfg = cfg
        self._oracle = cfg.oracle
        self.terms = Terms(cfg.oracle)
        self._term = self.terms.term
        self._effects: dict[ast.Node, Effect] = {}
        self._shared: frozenset[Hashable] | None = None

    @staticmethod
    def of(cfg: CFG) -> Effects:
        """The one of a graph."""
        found = cfg.memo.get(Effects)
        if not isinstance(found, Effects):
            found = cfg.memo[Effects] = Effects(cfg)
        return found

    def effect(self, node: ast.Node) -> Effect:
        """What a node of the graph does to facts."""
        found = self._effects.get(node)
        if found is None:
            found = self._effects[node] = self._effect(node)
        return found

    def shared(self) -> frozenset[Hashable]:
        """The variables that function literals assign: any call may change them. Deferred literals run at the end only."""
        if self._shared is None:
            found: set[Hashable] = set()
            for node in self._cfg.nodes():
                if not isinstance(node, ast.DeferStmt):
                    for lit in ast.walk(node, into_literals=False):
                        if isinstance(lit, ast.FuncLit):
                            found |= self._assigned(lit)
            self._shared = frozenset(found)
        return self._shared

    def _effect(self, node: ast.Node) -> Effect:
        receivers: set[Hashable] = set()
        calls = False
        for part in ast.walk(node, into_literals=False):
            if isinstance(part, ast.CallExpr) and not self._oracle.pure(part):
                calls = True
                if isinstance(part.fun, ast.SelectorExpr):
                    receivers.add(self._term(part.fun.x))
        receivers.discard(None)
        learnt, copies = self._learns(node)
        return Effect(self._assigned(node), frozenset(receivers), calls, tuple(learnt), tuple(copies))

    def _assigned(self, node: ast.Node) -> frozenset[Hashable]:
        """What a node assigns or takes the address of, function literals included; deferred ones run later."""
        found: set[Hashable] = set()
        for part in ast.walk(node, into_literals=not isinstance(node, ast.DeferStmt)):
            match part:
                case ast.AssignStmt(lhs=lhs):
                    found.update(self._place(x) for x in lhs)
                case ast.IncDecStmt(x=x) | ast.UnaryExpr(op="&", x=x):
                    found.add(self._place(x))
                case ast.ValueSpec(names=names):
                    found.update(self._place(x) for x in names)
                case ast.RangeStmt(key=key, value=value):
                    found.update(self._place(x) for x in (key, value) if x is not None)
                case ast.ReturnStmt() if part is node:
                    found.update(("var", r) for r in self._oracle.results() if part.results)
        if isinstance(node, ast.Ident | ast.SelectorExpr) and node in self._cfg.range_vars:
            found.add(self._place(node))
        found.discard(None)
        return frozenset(found)

    def _place(self, x: ast.Expr) -> Hashable:
        """The term that an assignment to x changes; for an element or a dereference, the whole it belongs to."""
        x = ast.unparen(x)
        while isinstance(x, ast.IndexExpr | ast.StarExpr | ast.ParenExpr):
            x = x.x
        return self._term(x) if isinstance(x, ast.Ident | ast.SelectorExpr) else None

    def _learns(self, node: ast.Node) -> tuple[list[Fact], list[tuple[Hashable, Hashable]]]:
        learnt: list[Fact] = []
        copies: list[tuple[Hashable, Hashable]] = []
        for target, value in self._pairs(node):
            if target is None:
                continue
            term = self._term(value) if not isinstance(value, ast.FuncLit) else None
            if term in (TRUE, FALSE):
                learnt.append((target, True, term == TRUE))
            elif is_constant_term(term):
                learnt.append((target, term, True))
            elif self._never_nil(value):
                learnt.append((target, NIL, False))
            elif term is not None:
                copies.append((target, term))
        return learnt + self._zeros(node), copies

    def _pairs(self, node: ast.Node) -> Iterator[tuple[Hashable, ast.Expr]]:
        """The targets of a node with the values they get."""
        match node:
            case ast.AssignStmt(lhs=lhs, op="=" | ":=", rhs=rhs) if len(lhs) == len(rhs):
                yield from ((self._term(x), y) for x, y in zip(lhs, rhs, strict=True) if _is_place(x))
            case ast.DeclStmt(decl=ast.GenDecl(tok="var", specs=specs)):
                for spec in specs:
                    if isinstance(spec, ast.ValueSpec) and len(spec.names) == len(spec.values):
                        yield from ((self._term(x), y) for x, y in zip(spec.names, spec.values, strict=True))
            case ast.ReturnStmt(results=values):
                results = self._oracle.results()
                if len(results) == len(values):
                    yield from ((("var", r), y) for r, y in zip(results, values, strict=True))

    def _zeros(self, node: ast.Node) -> list[Fact]:
        """`var err error` is nil. Named types other than error are not looked into."""
        found: list[Fact] = []
        match node:
            case ast.DeclStmt(decl=ast.GenDecl(tok="var", specs=specs)):
                for spec in specs:
                    match spec:
                        case ast.ValueSpec(names=names, type=ast.Expr() as kind, values=[]):
                            zero = _zero(kind)
                            if zero is not None:
                                found += [(("var", self._oracle.resolve(x)), zero, zero is not True) for x in names]
        return found

    def _never_nil(self, value: ast.Expr) -> bool:
        match ast.unparen(value):
            case ast.UnaryExpr(op="&") | ast.CompositeLit() | ast.FuncLit():
                return True
            case ast.CallExpr() as call:
                return self._oracle.builtin(call) in ("make", "new") or self._oracle.non_nil(call)
        return False


def _is_place(x: ast.Expr) -> bool:
    return isinstance(x, ast.Ident | ast.SelectorExpr)


def _zero(kind: ast.Expr) -> Hashable:
    match kind:
        case ast.Ident(name=name):
            return _ZERO.get(name)
        case ast.StarExpr() | ast.MapType() | ast.ChanType() | ast.FuncType() | ast.InterfaceType():
            return NIL
        case ast.ArrayType(len=None):
            return NIL
    return None


def survives(fact: Fact, own: frozenset[Hashable], effect: Effect, shared: frozenset[Hashable]) -> bool:
    """Whether a fact about a term made of own outlives a node."""
    if own & effect.assigned or (effect.calls and own & shared):
        return False
    if fact[1] == NIL or not effect.receivers:
        return True
    return not any(isinstance(p, tuple) and p[:1] == (".",) and p[1] in effect.receivers for p in own)
