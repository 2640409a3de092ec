"""A client of the language server: a real process, spoken to in JSON-RPC."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

Object = dict[str, Any]

PUBLISH = "textDocument/publishDiagnostics"


class Client:
    """One session. Every wait ends: the process is killed with the test (`timeout` of `close`), and reads end with it."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "goscan", "server", *arguments],
            cwd=folder,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self.number = 0
        self.waiting: list[Object] = []

    def raw(self, data: bytes) -> None:
        assert self.process.stdin
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, message: Object) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.raw(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def receive(self) -> Object:
        stream = self.process.stdout
        assert stream
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            byte = stream.read(1)
            assert byte, f"the server ended: {self.process.stderr.read().decode()!r}"  # type: ignore[union-attr]
            head += byte
        return json.loads(stream.read(int(head.split(b":")[1])))  # type: ignore[no-any-return]

    def notify(self, method: str, params: Any) -> None:
        self.send({"method": method, "params": params})

    def begin(self, method: str, params: Any) -> int:
        self.number += 1
        self.send({"id": self.number, "method": method, "params": params})
        return self.number

    def answer(self, number: object) -> Object:
        """The answer to a request; what comes before it is kept."""
        while True:
            message = self.receive()
            if "method" not in message and message["id"] == number:
                return message
            self.waiting.append(message)

    def call(self, method: str, params: Any) -> Any:
        return self.answer(self.begin(method, params))["result"]

    def told(self, method: str) -> Any:
        """What the server says next with this method."""
        for message in self.waiting:
            if message.get("method") == method:
                self.waiting.remove(message)
                return message["params"]
        while (message := self.receive()).get("method") != method:
            self.waiting.append(message)
        return message["params"]

    def diagnostics(self, uri: str, version: int) -> list[Object]:
        """What is published about a version of a file; what is published about older ones is dropped."""
        while True:
            params = self.told(PUBLISH)
            if params["uri"] == uri and params.get("version") == version:
                return params["diagnostics"]  # type: ignore[no-any-return]

    def initialize(self, **capabilities: Any) -> Object:
        document = {"publishDiagnostics": {"relatedInformation": True}}
        params = {"processId": None, "rootUri": None, "capabilities": {"textDocument": document, **capabilities}}
        result = self.call("initialize", params)
        self.notify("initialized", {})
        return result  # type: ignore[no-any-return]

    def open(self, uri: str, text: str, version: int = 1) -> None:
        item = {"uri": uri, "languageId": "go", "version": version, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": item})

    def change(self, uri: str, version: int, *changes: Object) -> None:
        params = {"textDocument": {"uri": uri, "version": version}, "contentChanges": list(changes)}
        self.notify("textDocument/didChange", params)

    def actions(self, uri: str, line: int, character: int = 0, **context: Any) -> list[Object]:
        place = {"line": line, "character": character}
        params = {"textDocument": {"uri": uri}, "range": {"start": place, "end": place}}
        return self.call("textDocument/codeAction", {**params, "context": {"diagnostics": [], **context}})  # type: ignore[no-any-return]

    def finish(self) -> int:
        """End in order: the exit code."""
        assert self.call("shutdown", None) is None
        self.notify("exit", None)
        return self.process.wait(timeout=30)

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate()
