"""Lexical scopes: nested blocks and what they declare."""

from __future__ import annotations

from goscan.semantics.objects import Object


class Scope:
    """One block. Names declared later in the block are not seen by what was resolved before them."""

    __slots__ = ("names", "parent")

    def __init__(self, parent: Scope | None = None) -> None:
        self.parent = parent
        self.names: dict[str, Object] = {}

    def lookup(self, name: str) -> Object | None:
        """The innermost declaration of name in this block or an enclosing one of the same top-level declaration."""
        scope: Scope | None = self
        while scope is not None:
            found = scope.names.get(name)
            if found is not None:
                return found
            scope = scope.parent
        return None
