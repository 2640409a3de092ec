"""Answering a client: the life of a server, and errors that end nothing."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any

from goscan.server import connection as rpc
from goscan.server.connection import ClosedError, Connection
from goscan.server.transport import BrokenMessageError, Message

Request = Callable[[Any], object]
Notification = Callable[[Any], None]

_WRONG_PARAMS = (KeyError, TypeError, AttributeError, IndexError, ValueError)


class RefusedError(Exception):
    """A request that is answered with an error."""

    def __init__(self, code: int, text: str) -> None:
        super().__init__(text)
        self.code = code


class Endpoint:
    """Gives messages to handlers by their method; when none has come until `due`, `idle` is run once."""

    def __init__(
        self,
        client: Connection,
        requests: Mapping[str, Request],
        notifications: Mapping[str, Notification],
        idle: Callable[[], None],
    ) -> None:
        self._client = client
        self._requests = requests
        self._notifications = notifications
        self._idle = idle
        self._state = "new"
        self.due: float | None = None

    def run(self) -> int:
        """Serve until the client ends; 0 after shutdown, 1 when it goes without."""
        self._client.start()
        try:
            while True:
                message = self._client.next(None if self.due is None else max(0.0, self.due - time.monotonic()))
                if message is None:
                    self._idle()
                elif isinstance(message, BrokenMessageError):
                    self._client.refuse(None, rpc.PARSE_ERROR, str(message))
                elif message.get("method") == "exit":
                    break
                else:
                    self._take(message)
        except ClosedError:
            pass
        return 0 if self._state == "down" else 1

    def _take(self, message: Message) -> None:
        """Deal with a message; nothing that it says ends the server."""
        number, method = message.get("id"), message.get("method")
        if not isinstance(method, str):
            if "result" not in message and "error" not in message:
                self._client.refuse(number, rpc.INVALID_REQUEST, "no method")
            return  # an answer
        if "id" not in message:
            self._notified(method, message.get("params"))
            return
        try:
            if self._client.cancelled(number):
                raise RefusedError(rpc.CANCELLED, "cancelled")
            self._client.answer(number, self._answer(method, message.get("params")))
        except RefusedError as refused:
            self._client.refuse(number, refused.code, str(refused))
        except _WRONG_PARAMS as error:
            self._client.refuse(number, rpc.INVALID_PARAMS, f"{type(error).__name__}: {error}")

    def _answer(self, method: str, params: Any) -> object:
        if (method == "initialize") != (self._state == "new"):
            if self._state == "new":
                raise RefusedError(rpc.NOT_INITIALIZED, "not initialized")
            raise RefusedError(rpc.INVALID_REQUEST, "initialized already")
        if self._state == "down":
            raise RefusedError(rpc.INVALID_REQUEST, "shut down")
        if method == "shutdown":
            self._state, self.due = "down", None
            return None
        handler = self._requests.get(method)
        if handler is None:
            raise RefusedError(rpc.METHOD_NOT_FOUND, f"no method {method}")
        result = handler(params)
        self._state = "ready"
        return result

    def _notified(self, method: str, params: Any) -> None:
        handler = self._notifications.get(method)
        if handler is None or self._state != "ready":
            return
        try:
            handler(params)
        except _WRONG_PARAMS as error:
            self._client.log(rpc.WARNING, f"{method}: {type(error).__name__}: {error}")
