"""A conversation with a client: messages are read by a thread of their own, so that a cancellation is not kept waiting."""

from __future__ import annotations

from itertools import count
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, BinaryIO, Final

from goscan.server.transport import BrokenMessageError, Message, read, write

PARSE_ERROR: Final = -32700
INVALID_REQUEST: Final = -32600
METHOD_NOT_FOUND: Final = -32601
INVALID_PARAMS: Final = -32602
INTERNAL_ERROR: Final = -32603
NOT_INITIALIZED: Final = -32002
CANCELLED: Final = -32800

ERROR, WARNING = 1, 2


class ClosedError(Exception):
    """The client has gone."""


class Connection:
    """The two streams of a client."""

    def __init__(self, incoming: BinaryIO, outgoing: BinaryIO) -> None:
        self._incoming = incoming
        self._outgoing = outgoing
        self._queue: SimpleQueue[Message | BrokenMessageError | None] = SimpleQueue()
        self._cancelled: set[object] = set()
        self._numbers = count(1)

    def start(self) -> None:
        """Begin to read."""
        Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        while True:
            message: Message | BrokenMessageError | None
            try:
                message = read(self._incoming)
            except BrokenMessageError as problem:
                message = problem
            except (OSError, ValueError):  # the stream is closed
                message = None
            if isinstance(message, dict) and message.get("method") == "$/cancelRequest":
                self._cancel(message.get("params"))
                continue
            self._queue.put(message)
            if message is None:
                return

    def _cancel(self, params: object) -> None:
        number = params.get("id") if isinstance(params, dict) else None
        if isinstance(number, int | str):
            self._cancelled.add(number)

    def next(self, timeout: float | None) -> Message | BrokenMessageError | None:
        """The next message, None when there is none in time; ClosedError at the end of the stream."""
        try:
            message = self._queue.get(timeout=timeout)
        except Empty:
            return None
        if message is None:
            raise ClosedError
        return message

    def cancelled(self, number: object) -> bool:
        """Whether the client does not want the answer to a request any more."""
        if isinstance(number, int | str) and number in self._cancelled:
            self._cancelled.discard(number)
            return True
        return False

    def answer(self, number: object, result: object) -> None:
        """Answer a request."""
        self._send({"id": number, "result": result})

    def refuse(self, number: object, code: int, text: str) -> None:
        """Answer a request with an error."""
        self._send({"id": number, "error": {"code": code, "message": text}})

    def notify(self, method: str, params: Any) -> None:
        """Tell the client something."""
        self._send({"method": method, "params": params})

    def ask(self, method: str, params: Any) -> None:
        """Send a request whose answer does not matter."""
        self._send({"id": f"goscan-{next(self._numbers)}", "method": method, "params": params})

    def show(self, kind: int, text: str) -> None:
        """Show the user a message."""
        self.notify("window/showMessage", {"type": kind, "message": f"goscan: {text}"})

    def log(self, kind: int, text: str) -> None:
        """Write to the log that the client keeps."""
        self.notify("window/logMessage", {"type": kind, "message": f"goscan: {text}"})

    def _send(self, message: Message) -> None:
        try:
            write(self._outgoing, message)
        except (OSError, ValueError) as error:
            raise ClosedError from error
