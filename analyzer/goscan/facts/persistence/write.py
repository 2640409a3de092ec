"""Persistent writes: calls that store something, directly or through a function of the project that does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from goscan.facts.facts import Facts
from goscan.facts.persistence.entity import Entity
from goscan.facts.persistence.operand import Binding, bind
from goscan.facts.persistence.stored import Stored
from goscan.facts.site import Site
from goscan.facts.statuses.status import StateColumn, StatusValue
from goscan.semantics.function import Function
from goscan.semantics.objects import Callee
from goscan.semantics.sql import SqlStatement
from goscan.syntax import ast

__all__ = ["Entity", "StatusValue", "Write", "writes_of"]


@dataclass(eq=False, slots=True)
class Write:
    """One call that stores something.

    site.node is the call that does it: Exec, the last link of an ORM chain (Update, Save …), or the call of a project
    function that writes on the way (kind "call"; through are the writes inside it, where visible). For a query whose row is
    scanned on the spot it is the call of Scan.
    error_result is the index of the error among the call's results; None when there is none, or when
    the outcome is a field or method of the result (`outcome`: "Error" of gorm chains, "Scan" of rows).
    verb is "exec" for SQL whose text could not be read.
    depth counts the calls of the project between the site and the statement: 0 when it runs there.
    """

    facts: Facts
    site: Site
    kind: str  # "sql", "orm", "call", "memory"
    driver: str
    verb: str  # insert, update, delete, upsert, save, replace, merge, exec
    callee: Callee
    entity: Entity | None
    statement: SqlStatement | None = None
    status: StatusValue | None = None
    error_result: int | None = None
    outcome: str = ""
    context: ast.Expr | None = None
    through: tuple[Write, ...] = ()
    stored: Stored | None = None
    depth: int = 0
    states: tuple[StateColumn, ...] = field(default=())

    @property
    def function(self) -> Function:
        """The function the call stands in."""
        return self.site.function

    @property
    def node(self) -> ast.Node:
        """What stores: the call, or the assignment to a state that is kept in memory."""
        return self.site.node

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

    @property
    def creates(self) -> bool:
        """Whether it does nothing but insert; a repository's Save that inserts or updates does more."""
        inner = nearest_statuses(self.through) or self.through
        return all(w.creates for w in inner) if inner else self.verb == "insert"

    def status_under(self, binding: Binding | None) -> StatusValue | None:
        """The state it writes when the parameters of its function are bound to what a caller passes."""
        if self.kind != "call":
            found = [s for column in self.states if (s := column.value(binding)) is not None]
            return found[0] if found else self.status
        inner = [
            s for w in nearest_statuses(self.through) if (s := w.status_under(self.binding(w, binding))) is not None
        ]
        return _united(inner) if inner else self.status

    def binding(self, inner: Write, outer: Binding | None) -> Binding:
        """What the call passes to the function of one of the writes inside it."""
        return bind(self.function, self.call, inner.function.top, outer)

    @staticmethod
    def find(facts: Facts) -> Iterator[Write]:
        """All writes of the reported files, in source order."""
        from goscan.facts.persistence.write_search import all_writes

        yield from all_writes(facts)


def writes_of(facts: Facts, fn: Function) -> tuple[Write, ...]:
    """The writes in fn's own body, literals excluded, in source order. Memoised."""
    from goscan.facts.persistence.write_search import DEPTH, search

    return search(facts, fn, DEPTH)


def is_write(facts: Facts, fn: Function, call: ast.CallExpr) -> bool:
    """Whether a call in fn is one that the facts of this module would have, were its result not kept."""
    from goscan.facts.persistence.write_search import writes_at

    return writes_at(facts, fn, call)


def nearest_statuses(inner: tuple[Write, ...]) -> tuple[Write, ...]:
    """The status writes that a function is there for: those that it runs itself go before those of what it calls.

    A message that is sent on the way has a status of its own.
    """
    found = [w for w in inner if w.status is not None or any(not c.certain for c in w.states)]
    own = [w for w in found if w.depth == 0]
    return tuple(own or found)


def _united(found: list[StatusValue]) -> StatusValue:
    """One state of several writes: terminal only if all of them are."""
    ends = [s.terminal for s in found]
    values = tuple(dict.fromkeys(v for s in found for v in s.values))
    return StatusValue(found[0].column, values, ends[0] if all(e is ends[0] for e in ends) else None)
