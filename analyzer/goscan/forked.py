"""Work that is done by forked processes, which start in the same state and tell each other what they find.

What was made before the fork is shared memory. Every process can swap values with all others, through the first one.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import IO, Any, TypeVar, cast

S = TypeVar("S")
T = TypeVar("T")
Swap = Callable[[Any], list[Any]]
"""Gives all other processes a value and returns those of all; each must call it as often as the others."""


class Child:
    """A forked process, seen from the one that started it: what it says comes framed and pickled."""

    def __init__(self, pid: int, reader: int, writer: int) -> None:
        self.pid = pid
        self._reader = os.fdopen(reader, "rb")
        self._writer = os.fdopen(writer, "wb")

    def said(self, what: str) -> Any:
        """The next value; RuntimeError when the process failed, or says something else than `what`."""
        said, value, problem = _receive(self._reader) or (what, None, "a process ended early")
        if said != what:
            problem = problem or "the processes disagree on what they search together"
        if problem:
            raise RuntimeError(problem)
        return value

    def tell(self, value: Any) -> None:
        """Send a value. One that has failed hears nothing; its problem is read later."""
        with suppress(BrokenPipeError):
            _send(self._writer, value)

    def leave(self) -> None:
        """Let it hear that nothing more will come."""
        with suppress(BrokenPipeError):
            self._writer.close()

    def end(self) -> None:
        """Wait until it has ended."""
        self.leave()
        self._reader.close()
        os.waitpid(self.pid, 0)


def each(work: Callable[[S, Swap], T], dealt: Sequence[S]) -> list[T]:
    """work(share, swap) for every share, the first one here, the others in forked processes.

    RuntimeError when one fails, also with values that cannot be pickled.
    """
    children: list[Child] = []
    for share in dealt[1:]:
        children.append(_start(work, share, children))

    def swap(value: Any) -> list[Any]:
        values = [value, *(child.said("found") for child in children)]
        for child in children:
            child.tell(values)
        return values

    try:
        result = work(dealt[0], swap)
        for child in children:
            child.leave()
        return [result, *(child.said("result") for child in children)]
    finally:
        for child in children:
            child.end()


def _start(work: Callable[[S, Swap], T], share: S, earlier: Sequence[Child]) -> Child:
    from_child, to_parent = os.pipe()
    from_parent, to_child = os.pipe()
    pid = os.fork()
    if pid:
        os.close(to_parent)
        os.close(from_parent)
        return Child(pid, from_child, to_child)
    status = 1
    try:
        for child in earlier:
            child.leave()  # else that one would not hear when the first process leaves it
        os.close(from_child)
        os.close(to_child)
        with os.fdopen(from_parent, "rb") as reader, os.fdopen(to_parent, "wb") as writer:
            _answer(work, share, reader, writer)
        status = 0
    finally:
        os._exit(status)  # nothing of the parent's, such as buffered output, may be run or written twice


def _answer(work: Callable[[S, Swap], T], share: S, reader: IO[bytes], writer: IO[bytes]) -> None:
    """Work, and say the result, or what went wrong."""

    def swap(value: Any) -> list[Any]:
        _send(writer, ("found", value, ""))
        values: list[Any] | None = _receive(reader)
        if values is None:
            raise RuntimeError("the first process ended early")
        return values

    try:
        said = ("result", work(share, swap), "")
    except Exception as error:
        said = ("result", cast("T", None), f"{type(error).__name__}: {error}")
    _send(writer, said)


def _send(writer: IO[bytes], value: Any) -> None:
    import pickle

    data = pickle.dumps(value)
    writer.write(len(data).to_bytes(8, "big") + data)
    writer.flush()


def _receive(reader: IO[bytes]) -> Any:
    """The next value; None when there is none any more."""
    import pickle

    size = int.from_bytes(reader.read(8), "big")
    data = reader.read(size)
    return pickle.loads(data) if size and len(data) == size else None
