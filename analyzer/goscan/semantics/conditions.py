"""What conditions say, and what statements do to that: the facts by which a path can contradict itself.

A Fact (term, value, truth) reads "term equals value" or its opposite. Terms are pure expressions in canonical form:
variables, their fields, comparisons and calls of pure functions. value is a constant of Go, or True for a boolean term.

Approximations err towards keeping a fact, so that a path is rather dropped than invented: a call forgets what is known
of the fields of its receiver, but not whether one of them is nil, and aliases are not followed.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass

from goscan.semantics.cfg import CFG
from goscan.syntax import ast
from goscan.syntax.literals import unquote

Fact = tuple[Hashable, Hashable, bool]

_NIL = ("nil",)
PANICKING: Fact = (("recover()",), _NIL, False)
NOT_PANICKING: Fact = (("recover()",), _NIL, True)

_COMPARE: dict[str, Callable[[int, int], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_ZERO: dict[str, Hashable] = {"error": _NIL, "bool": True, "string": ("", str), "int": (0, int)}


@dataclass(frozen=True, slots=True)
class Test:
    """A condition in canonical form: it holds when (term equals value) is positive. operands: of an ordering, to compute it."""

    term: Hashable
    value: Hashable
    positive: bool
    operands: tuple[Hashable, str, Hashable] | None = None

    def fact(self, truth: bool) -> Fact:
        """What is known when the condition turned out so."""
        return self.term, self.value, truth == self.positive

    def decide(self, known: frozenset[Fact]) -> bool | None:
        """The truth of the condition as far as the known facts tell."""
        for term, value, truth in known:
            if term == self.term:
                if value == self.value:
                    return truth == self.positive
                if truth and is_constant(value) and is_constant(self.value):
                    return not self.positive
        return self._compute(known) if self.operands else None

    def _compute(self, known: frozenset[Fact]) -> bool | None:
        assert self.operands is not None
        x, op, y = self.operands
        values = {term: value for term, value, truth in known if truth}
        match values.get(x, x), values.get(y, y):
            case ((int() as left, _), (int() as right, _)):
                return _COMPARE[op](left, right)
        return None


def is_constant(value: Hashable) -> bool:
    """Whether a value is a constant: two different ones are never equal."""
    return isinstance(value, tuple)


@dataclass(frozen=True, slots=True)
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


class Conditions:
    """The tests and effects of one graph, each worked out once."""

    def __init__(self, cfg: CFG) -> None:
        self._cfg = cfg
        self._tests: dict[ast.Expr, Test | bool | None] = {}
        self._effects: dict[ast.Node, Effect] = {}
        self._shared: frozenset[Hashable] | None = None

    @staticmethod
    def of(cfg: CFG) -> Conditions:
        """The one of a graph."""
        found = cfg.memo.get(Conditions)
        if not isinstance(found, Conditions):
            found = cfg.memo[Conditions] = Conditions(cfg)
        return found

    def test(self, cond: ast.Expr) -> Test | bool | None:
        """The canonical form of an atomic condition, its truth when constant, None when it is not pure."""
        if cond not in self._tests:
            self._tests[cond] = self._test(ast.unparen(cond))
        return self._tests[cond]

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

    # Tests

    def _test(self, cond: ast.Expr) -> Test | bool | None:
        match cond:
            case ast.BinaryExpr(x=x, op="==" | "!=" as op, y=y):
                return self._equality(self.term(x), self.term(y), op == "==")
            case ast.BinaryExpr(x=x, op="<" | "<=" | ">" | ">=" as op, y=y):
                return _ordering(self.term(x), op, self.term(y))
        term = self.term(cond)
        if term == (True, bool) or term == (False, bool):
            return term == (True, bool)
        return Test(term, True, True) if term is not None else None

    def _equality(self, x: Hashable, y: Hashable, positive: bool) -> Test | bool | None:
        if x is None or y is None:
            return None
        if is_constant_term(x):
            x, y = y, x
        if is_constant_term(x):
            return (x == y) == positive
        if y in ((True, bool), (False, bool)):
            return Test(x, True, positive == (y == (True, bool)))
        if is_constant_term(y):
            return Test(x, y, positive)
        return Test(("==", frozenset({x, y})), True, positive)

    def term(self, x: ast.Expr) -> Hashable:
        """The canonical form of a pure expression, else None."""
        x = ast.unparen(x)
        match x:
            case ast.Ident(name="nil"):
                return _NIL
            case ast.Ident(name="true" | "false" as name):
                return (name == "true", bool)
            case ast.BasicLit(kind=kind, value=value):
                return _literal(kind, value)
        oracle = self._cfg.oracle
        constant = oracle.constant(x)
        if constant is not None:
            return (constant, type(constant))
        match x:
            case ast.Ident():
                return ("var", oracle.resolve(x))
            case ast.SelectorExpr(x=inner, sel=sel):
                base = self.term(inner)
                return (".", base, sel.name) if base is not None else None
            case ast.CallExpr(args=[]) if oracle.builtin(x) == "recover":
                return PANICKING[0]
            case ast.CallExpr(fun=fun, args=args) if oracle.builtin(x) in ("len", "cap") or oracle.pure(x):
                terms = [self.term(a) for a in (fun, *args)]
                return None if None in terms else ("call", *terms)
        return None

    # Effects

    def _effect(self, node: ast.Node) -> Effect:
        receivers: set[Hashable] = set()
        calls = False
        for part in ast.walk(node, into_literals=False):
            if isinstance(part, ast.CallExpr) and not self._cfg.oracle.pure(part):
                calls = True
                if isinstance(part.fun, ast.SelectorExpr):
                    receivers.add(self.term(part.fun.x))
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
                    found.update(("var", r) for r in self._cfg.oracle.results() if part.results)
        if isinstance(node, ast.Ident | ast.SelectorExpr) and node in self._cfg.range_vars:
            found.add(self._place(node))
        found.discard(None)
        return frozenset(found)

    def _place(self, x: ast.Expr) -> Hashable:
        """The term that an assignment to x changes; for an element or a dereference, the whole it belongs to."""
        x = ast.unparen(x)
        while isinstance(x, ast.IndexExpr | ast.StarExpr | ast.ParenExpr):
            x = x.x
        return self.term(x) if isinstance(x, ast.Ident | ast.SelectorExpr) else None

    def _learns(self, node: ast.Node) -> tuple[list[Fact], list[tuple[Hashable, Hashable]]]:
        learnt: list[Fact] = []
        copies: list[tuple[Hashable, Hashable]] = []
        for target, value in self._pairs(node):
            if target is None:
                continue
            term = self.term(value) if not isinstance(value, ast.FuncLit) else None
            if term in ((True, bool), (False, bool)):
                learnt.append((target, True, term == (True, bool)))
            elif is_constant_term(term):
                learnt.append((target, term, True))
            elif self._never_nil(value):
                learnt.append((target, _NIL, False))
            elif term is not None:
                copies.append((target, term))
        return learnt + self._zeros(node), copies

    def _pairs(self, node: ast.Node) -> Iterator[tuple[Hashable, ast.Expr]]:
        """The targets of a node with the values they get."""
        match node:
            case ast.AssignStmt(lhs=lhs, op="=" | ":=", rhs=rhs) if len(lhs) == len(rhs):
                yield from ((self.term(x), y) for x, y in zip(lhs, rhs, strict=True) if _is_place(x))
            case ast.DeclStmt(decl=ast.GenDecl(tok="var", specs=specs)):
                for spec in specs:
                    if isinstance(spec, ast.ValueSpec) and len(spec.names) == len(spec.values):
                        yield from ((self.term(x), y) for x, y in zip(spec.names, spec.values, strict=True))
            case ast.ReturnStmt(results=values):
                results = self._cfg.oracle.results()
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
                                found += [(("var", self._cfg.oracle.resolve(x)), zero, zero is not True) for x in names]
        return found

    def _never_nil(self, value: ast.Expr) -> bool:
        match ast.unparen(value):
            case ast.UnaryExpr(op="&") | ast.CompositeLit() | ast.FuncLit():
                return True
            case ast.CallExpr() as call:
                return self._cfg.oracle.builtin(call) in ("make", "new") or self._cfg.oracle.non_nil(call)
        return False


def is_constant_term(term: Hashable) -> bool:
    """Whether a term is a constant: nil, or a value with its Python type."""
    return isinstance(term, tuple) and (term == _NIL or (len(term) == 2 and isinstance(term[1], type)))


def _is_place(x: ast.Expr) -> bool:
    return isinstance(x, ast.Ident | ast.SelectorExpr)


def _ordering(x: Hashable, op: str, y: Hashable) -> Test | None:
    """All four orderings as `<`: a >= b is the opposite of a < b (NaN is not modelled)."""
    if x is None or y is None:
        return None
    left, right = (x, y) if op in ("<", ">=") else (y, x)
    return Test(("<", left, right), True, op in ("<", ">"), (x, op, y))


def _literal(kind: str, text: str) -> Hashable:
    if kind == "STRING":
        return (unquote(text), str)
    if kind == "INT":
        try:
            return (int(text.replace("_", ""), 0), int)
        except ValueError:  # 0755: octal in the old style
            return None
    return None


def _zero(kind: ast.Expr) -> Hashable:
    match kind:
        case ast.Ident(name=name):
            return _ZERO.get(name)
        case ast.StarExpr() | ast.MapType() | ast.ChanType() | ast.FuncType() | ast.InterfaceType():
            return _NIL
        case ast.ArrayType(len=None):
            return _NIL
    return None


def parts(term: Hashable) -> Iterator[Hashable]:
    """The variables and fields a term is made of, itself included."""
    stack = [term]
    while stack:
        at = stack.pop()
        yield at
        if isinstance(at, frozenset):
            stack.extend(at)
        elif isinstance(at, tuple) and at and at[0] in (".", "==", "<", "call"):
            stack.extend(at[1:])


def survives(fact: Fact, own: frozenset[Hashable], effect: Effect, shared: frozenset[Hashable]) -> bool:
    """Whether a fact about a term made of own outlives a node."""
    if own & effect.assigned or (effect.calls and own & shared):
        return False
    if fact[1] == _NIL or not effect.receivers:
        return True
    return not any(isinstance(p, tuple) and p[:1] == (".",) and p[1] in effect.receivers for p in own)
