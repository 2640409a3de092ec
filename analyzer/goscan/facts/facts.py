"""The facts of one run: each kind is found once, on demand, and kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fnmatch import fnmatchcase
from typing import Any, TypeVar, cast

from goscan.facts.share import Share
from goscan.semantics.program import Program

T = TypeVar("T")
Finder = Callable[["Facts"], Iterator[T]]


class Facts:
    """Facts about one Program.

    A fact class is a subject when it has a static method `find(facts) -> Iterator[Self]`; rules name the class in the
    annotation of their first parameter. Everything a finder derives may be kept with `once`.
    """

    def __init__(self, program: Program) -> None:
        self.program = program
        self.share = Share()
        self._memo: dict[Any, Any] = {}

    def of(self, kind: type[T]) -> tuple[T, ...]:
        """All facts of that kind in the reported files, in source order."""
        return self.once(kind, lambda: tuple(cast(Any, kind).find(self)))

    def is_external(self, table: str) -> bool:
        """Whether the configuration says that other programs fill or own a table."""
        return any(fnmatchcase(table.lower(), pattern.lower()) for pattern in self.program.external_tables)

    def once(self, key: object, compute: Callable[[], T]) -> T:
        """compute() of the first call with this key."""
        if key not in self._memo:
            self._memo[key] = compute()
        return cast(T, self._memo[key])
