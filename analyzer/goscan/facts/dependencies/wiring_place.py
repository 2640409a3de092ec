"""Places: expressions in the activation of a function that some calls entered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from goscan.record import record, replace
from goscan.semantics.function import Function
from goscan.semantics.types import Type
from goscan.syntax import ast


@record(frozen=True)
class Frame:
    """A call that was entered: the parameters of `function` are what `call` passes."""

    function: Function
    call: Place
    outer: Frame | None = None

    def of(self, function: Function) -> Place | None:
        """The call that entered a function, the nearest one."""
        at: Frame | None = self
        while at is not None:
            if at.function is function:
                return at.call
            at = at.outer
        return None


@record(frozen=True)
class Place:
    """An expression in a function, entered by the calls in frame. result picks one of several results of a call."""

    function: Function
    expr: ast.Expr
    frame: Frame | None = None
    result: int = 0
    depth: int = 0

    def at(self, expr: ast.Expr, function: Function | None = None) -> Place:
        """Another expression of the same activation."""
        return Place(function or self.function, expr, self.frame, 0, self.depth + 1)

    def after(self, other: Place) -> Place:
        """The same place, reached from another one: every step counts, so that no way back is endless."""
        return self if self.depth > other.depth else replace(self, depth=other.depth + 1)

    @property
    def type(self) -> Type:
        """The type of the expression."""
        return self.function.type_of(self.expr)

    @property
    def text(self) -> str:
        """The source text, white space collapsed."""
        return " ".join(self.function.text(self.expr).split())


Choices = Mapping[object, Place]
"""What was decided where several ways lead back: per function, loop or variable the place that was taken."""
Steps = Iterator[tuple[Place, Choices]]
