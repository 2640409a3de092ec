"""Summaries of functions: memoised per function, cycles cut.

A summary is a plain function of one Function, decorated. Inside a cycle of calls the answer is `bottom`, which each
summary chooses so that it errs towards silence.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from goscan.semantics.function import Function

T = TypeVar("T")


class _Busy:
    """The mark of a summary that is being computed."""


_BUSY = _Busy()


def summary(bottom: Any) -> Callable[[Callable[[Function], T]], Callable[[Function], T]]:
    """Make `compute` a memoised summary whose answer for a function in the middle of its own computation is bottom."""

    def decorate(compute: Callable[[Function], T]) -> Callable[[Function], T]:
        def ask(fn: Function) -> T:
            memo: dict[Any, Any] = fn.memo
            found = memo.get(compute, memo)
            if found is _BUSY:
                return cast(T, bottom)
            if found is not memo:
                return cast(T, found)
            memo[compute] = _BUSY
            try:
                result = compute(fn)
            except BaseException:
                del memo[compute]
                raise
            memo[compute] = result
            return result

        ask.__name__, ask.__doc__ = compute.__name__, compute.__doc__
        ask.__module__, ask.__qualname__ = compute.__module__, compute.__qualname__
        return ask

    return decorate
