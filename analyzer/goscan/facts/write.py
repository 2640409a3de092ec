"""Persistent writes: calls that store something, directly or through a function of the project that does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from goscan.facts.facts import Facts
from goscan.facts.site import Site
from goscan.semantics.function import Function
from goscan.semantics.objects import Callee
from goscan.semantics.sql import SqlStatement
from goscan.syntax import ast


@dataclass(frozen=True, slots=True)
class Entity:
    """What a write is about: a table (or ORM model's table), else the receiver type and method of the writing function.

    Two writes are about the same entity when their entities are equal; exact is False for the second kind.
    """

    name: str
    exact: bool = True


@dataclass(frozen=True, slots=True)
class StatusValue:
    """The lifecycle state a write sets.

    values are the texts it may be (Go constant names where only those are known), None among them when one of the
    reaching definitions is unknown. terminal: True when all values end the life of the entity, False when none does,
    None when it cannot be known (rules.md: may be terminal).
    """

    column: str
    values: tuple[str | None, ...]
    terminal: bool | None


@dataclass(eq=False, slots=True)
class Write:
    """One call that stores something.

    site.node is the call that does it: Exec, the last link of an ORM chain (Update, Save …), or the call of a project
    function that writes on the way (kind "call"; through are the writes inside it, where visible).
    error_result is the index of the error among the call's results; None when there is none, or when
    the outcome is a field of the result (`outcome` "Error": gorm chains). rows: the statement can match nothing and the call tells how many it hit.
    """

    facts: Facts
    site: Site
    kind: str  # "sql", "orm", "call"
    driver: str
    verb: str  # insert, update, delete, upsert, save, replace, merge
    callee: Callee
    entity: Entity | None
    statement: SqlStatement | None = None
    status: StatusValue | None = None
    error_result: int | None = None
    outcome: str = ""
    context: ast.Expr | None = None
    through: tuple[Write, ...] = ()

    @property
    def function(self) -> Function:
        """The function the call stands in."""
        return self.site.function

    @property
    def call(self) -> ast.CallExpr:
        """The call that stores."""
        assert isinstance(self.site.node, ast.CallExpr)
        return self.site.node

    @property
    def is_status(self) -> bool:
        """Whether it writes a lifecycle state."""
        return self.status is not None

    @property
    def is_terminal(self) -> bool:
        """Whether it may write a state that ends the life of the entity."""
        return self.status is not None and self.status.terminal is not False

    @staticmethod
    def find(facts: Facts) -> Iterator[Write]:
        """All writes of the reported files, in source order."""
        for fn in facts.program.reported("write"):
            for inner in fn.with_literals():
                yield from writes_of(facts, inner)


def writes_of(facts: Facts, fn: Function) -> tuple[Write, ...]:
    """The writes in fn's own body, literals excluded, in source order. Memoised."""
    raise NotImplementedError
