"""Summaries of functions: memoised per function, cycles cut.

A summary is a plain function of one Function, decorated. Inside a cycle of calls the answer is `bottom`, which each
summary chooses so that it errs towards silence.

What a function in a cycle is found to be must not depend on which of them was asked about first. So an answer that rests
on a `bottom` is provisional: it serves while the function that was cut is being computed, and is forgotten with it. Asked
about again, the function is computed as the beginning of the cycle, with all others in view.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

if TYPE_CHECKING:
    from goscan.semantics.function import Function

T = TypeVar("T")

_STATE: Final = "summaries in progress"


class _Busy:
    """The mark of a summary that is being computed, as number `index` of those in progress."""

    __slots__ = ("index",)

    def __init__(self, index: int) -> None:
        self.index = index


class _Provisional:
    """An answer that holds while the computation with number `rests_on` is in progress."""

    __slots__ = ("rests_on", "value")

    def __init__(self, value: Any, rests_on: int) -> None:
        self.value = value
        self.rests_on = rests_on


class _State:
    """The computations in progress in one program: each with the number of the earliest that it rests on, itself at first."""

    __slots__ = ("provisional", "rests_on")

    def __init__(self) -> None:
        self.rests_on: list[int] = []
        self.provisional: list[tuple[dict[Any, Any], Any]] = []

    def use(self, index: int) -> None:
        """What is computed now rests on an earlier computation."""
        self.rests_on[-1] = min(self.rests_on[-1], index)

    def forget(self, since: int) -> None:
        """Drop the provisional answers from this number on."""
        for memo, key in self.provisional[since:]:
            del memo[key]
        del self.provisional[since:]


def summary(bottom: Any) -> Callable[[Callable[[Function], T]], Callable[[Function], T]]:
    """Make `compute` a memoised summary whose answer for a function in the middle of its own computation is bottom."""

    def decorate(compute: Callable[[Function], T]) -> Callable[[Function], T]:
        def ask(fn: Function) -> T:
            memo: dict[Any, Any] = fn.memo
            found = memo.get(compute, memo)
            if found is memo:
                return _compute(fn, compute)
            if found.__class__ is _Busy:
                _state(fn).use(found.index)
                return cast(T, bottom)
            if found.__class__ is _Provisional:
                _state(fn).use(found.rests_on)
                return cast(T, found.value)
            return cast(T, found)

        ask.__name__, ask.__doc__ = compute.__name__, compute.__doc__
        ask.__module__, ask.__qualname__ = compute.__module__, compute.__qualname__
        return ask

    return decorate


def _state(fn: Function) -> _State:
    memo = fn.program.memo
    state: _State | None = memo.get(_STATE)
    if state is None:
        state = memo[_STATE] = _State()
    return state


def _compute(fn: Function, compute: Callable[[Function], T]) -> T:
    memo, state = fn.memo, _state(fn)
    index, since = len(state.rests_on), len(state.provisional)
    state.rests_on.append(index)
    memo[compute] = _Busy(index)
    try:
        result = compute(fn)
    except BaseException:
        del memo[compute]
        state.rests_on.pop()
        state.forget(since)
        raise
    rests_on = state.rests_on.pop()
    if rests_on < index:
        memo[compute] = _Provisional(result, rests_on)
        state.provisional.append((memo, compute))
        state.use(rests_on)
    else:
        memo[compute] = result
        state.forget(since)
    return result
