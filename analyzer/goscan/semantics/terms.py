"""Conditions in canonical form, so that two that say the same, or the opposite, can be told.

Terms are pure expressions: variables, their fields, comparisons, and calls of pure functions.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Hashable, Iterator

from goscan.record import record
from goscan.semantics.cfg import Oracle
from goscan.syntax import ast
from goscan.syntax.literals import unquote

Fact = tuple[Hashable, Hashable, bool]
"""(term, value, truth): the term equals the value, or does not. value is a constant of Go, or True for a boolean term."""

NIL = ("nil",)
TRUE = (True, bool)
FALSE = (False, bool)
PANICKING: Fact = (("recover()",), NIL, False)
NOT_PANICKING: Fact = (("recover()",), NIL, True)

_COMPARE: dict[str, Callable[[int, int], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


@record(frozen=True)
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


class Terms:
    """The terms and tests of one function, each worked out once."""

    def __init__(self, oracle: Oracle) -> None:
        self._oracle = oracle
        self._tests: dict[ast.Expr, Test | bool | None] = {}

    def test(self, cond: ast.Expr) -> Test | bool | None:
        """The canonical form of an atomic condition, its truth when constant, None when it is not pure."""
        if cond not in self._tests:
            self._tests[cond] = self._test(ast.unparen(cond))
        return self._tests[cond]

    def _test(self, cond: ast.Expr) -> Test | bool | None:
        match cond:
            case ast.BinaryExpr(x=x, op="==" | "!=" as op, y=y):
                return self._equality(self.term(x), self.term(y), op == "==")
            case ast.BinaryExpr(x=x, op="<" | "<=" | ">" | ">=" as op, y=y):
                return _ordering(self.term(x), op, self.term(y))
        term = self.term(cond)
        if term in (TRUE, FALSE):
            return term == TRUE
        return Test(term, True, True) if term is not None else None

    def _equality(self, x: Hashable, y: Hashable, positive: bool) -> Test | bool | None:
        if x is None or y is None:
            return None
        if is_constant_term(x):
            x, y = y, x
        if is_constant_term(x):
            return (x == y) == positive
        if y in (TRUE, FALSE):
            return Test(x, True, positive == (y == TRUE))
        if is_constant_term(y):
            return Test(x, y, positive)
        return Test(("==", frozenset({x, y})), True, positive)

    def term(self, x: ast.Expr) -> Hashable:
        """The canonical form of a pure expression, else None."""
        x = ast.unparen(x)
        match x:
            case ast.Ident(name="nil"):
                return NIL
            case ast.Ident(name="true" | "false" as name):
                return (name == "true", bool)
            case ast.BasicLit(kind=kind, value=value):
                return _literal(kind, value)
        oracle = self._oracle
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


def is_constant_term(term: Hashable) -> bool:
    """Whether a term is a constant: nil, or a value with its Python type."""
    return isinstance(term, tuple) and (term == NIL or (len(term) == 2 and isinstance(term[1], type)))


def _ordering(x: Hashable, op: str, y: Hashable) -> Test | None:
    """All four orderings as `<`: a >= b is the opposite of a < b (NaN is not modelled)."""
    if x is None or y is None:
        return None
    left, right = (x, y) if op in ("<", ">=") else (y, x)
    return Test(("<", left, right), True, op in ("<", ">"), (x, op, y))


def _literal(kind: str, text: str) -> Hashable:
    if kind == "STRING":
        return (unquote(text) or "", str)
    if kind == "INT":
        try:
            return (int(text.replace("_", ""), 0), int)
        except ValueError:  # 0755: octal in the old style
            return None
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
