"""The language server: what the client says changes what is open, and that is checked when nothing else is to be done.

A check is a run over the open files with the contents that they have in the editor; nothing is kept between checks. What
is open is pushed, nothing else: a client that also pulled would show everything twice.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Final

from goscan import __version__
from goscan.model import Finding
from goscan.output.document import Described
from goscan.output.lines import split
from goscan.server import connection as rpc
from goscan.server.actions import FIX_ALL, KINDS, QUICKFIX, Desk, fix_all, on_lines, quick_fixes, wants
from goscan.server.connection import Connection
from goscan.server.diagnostics import diagnostic
from goscan.server.documents import Document, Documents, changed, encoded
from goscan.server.endpoint import Endpoint
from goscan.server.hovers import hover, named, under
from goscan.server.positions import DEFAULT, Object, Positions, byte_of, chosen

DEBOUNCE: Final = 0.2
"""Seconds without a change before a changed text is checked."""

WATCHED: Final = ("**/*.go", "**/*.sql", "**/go.mod", "**/go.work", "**/.goscan.toml", "**/goscan.toml")


@dataclass(slots=True)
class Checked:
    """The outcome of a check: findings with absolute paths, the rules that exist, and what the user must mend first."""

    findings: list[Finding] = field(default_factory=list)
    rules: tuple[Described, ...] = ()
    problems: list[str] = field(default_factory=list)


Check = Callable[[Mapping[str, bytes]], Checked]
"""Checks files, given as absolute paths with their contents."""


class Server:
    """One client, from initialize to exit."""

    def __init__(self, check: Check, incoming: BinaryIO, outgoing: BinaryIO) -> None:
        self._check = check
        self._client = Connection(incoming, outgoing)
        self._documents = Documents()
        self._encoding = DEFAULT
        self._related = self._watches = False
        self._told: list[str] = []
        self._rules: tuple[Described, ...] = ()
        requests = {
            "initialize": self._initialize,
            "textDocument/codeAction": self._code_action,
            "textDocument/hover": self._hover,
        }
        notifications = {
            "initialized": self._initialized,
            "textDocument/didOpen": self._opened,
            "textDocument/didChange": self._changed,
            "textDocument/didSave": self._touched,
            "textDocument/didClose": self._closed,
            "workspace/didChangeWatchedFiles": self._touched,
            "workspace/didChangeConfiguration": self._touched,
        }
        self._endpoint = Endpoint(self._client, requests, notifications, self._refresh)

    def run(self) -> int:
        """Serve until the client ends: the exit code."""
        return self._endpoint.run()

    def _initialize(self, params: Any) -> Object:
        capabilities = params["capabilities"]
        document = capabilities.get("textDocument") or {}
        self._encoding = chosen((capabilities.get("general") or {}).get("positionEncodings"))
        self._related = bool((document.get("publishDiagnostics") or {}).get("relatedInformation"))
        files = (capabilities.get("workspace") or {}).get("didChangeWatchedFiles") or {}
        self._watches = bool(files.get("dynamicRegistration"))
        return {
            "capabilities": {
                "positionEncoding": self._encoding,
                "textDocumentSync": {"openClose": True, "change": 2, "save": True},
                "codeActionProvider": {"codeActionKinds": list(KINDS)},
                "hoverProvider": True,
            },
            "serverInfo": {"name": "goscan", "version": __version__},
        }

    def _initialized(self, params: Any) -> None:
        if self._watches:
            options = {"watchers": [{"globPattern": pattern} for pattern in WATCHED]}
            method = "workspace/didChangeWatchedFiles"
            one = {"id": "goscan", "method": method, "registerOptions": options}
            self._client.ask("client/registerCapability", {"registrations": [one]})

    # Documents

    def _opened(self, params: Any) -> None:
        item = params["textDocument"]
        if self._documents.open(item["uri"], item.get("version"), encoded(item["text"])):
            self._soon()

    def _changed(self, params: Any) -> None:
        document = self._documents.of(params)
        if document is not None:
            document.data = changed(document.data, params["contentChanges"], self._encoding)
            document.version = params["textDocument"].get("version")
            self._soon(DEBOUNCE)

    def _touched(self, params: Any) -> None:
        self._soon()

    def _closed(self, params: Any) -> None:
        document = self._documents.of(params)
        if document is not None:
            self._documents.close(document)
            self._client.notify("textDocument/publishDiagnostics", {"uri": document.uri, "diagnostics": []})
            self._soon()

    def _soon(self, seconds: float = 0.0) -> None:
        self._endpoint.due = time.monotonic() + seconds

    # Findings

    def _refresh(self) -> None:
        """Check what is open and tell the client."""
        self._endpoint.due = None
        try:
            checked = self._check({document.path: document.data for document in self._documents})
        except Exception as error:  # a defect of goscan must not end the editor's session
            self._client.log(rpc.ERROR, f"internal error: {type(error).__name__}: {error}")
            return
        gc.collect()  # collecting is off while goscan runs, and this process goes on
        self._rules = checked.rules or self._rules
        for problem in checked.problems:
            if problem not in self._told:
                self._client.show(rpc.ERROR, problem)
        self._told = checked.problems
        for document in self._documents:
            document.findings = tuple(f for f in checked.findings if f.span.path == document.path)
        positions = self._positions()
        for document in self._documents:
            self._publish(document, positions)

    def _publish(self, document: Document, positions: Positions) -> None:
        shown = [self._diagnostic(finding, positions) for finding in document.findings]
        params: Object = {"uri": document.uri, "diagnostics": shown}
        if document.version is not None:
            params["version"] = document.version
        self._client.notify("textDocument/publishDiagnostics", params)

    def _diagnostic(self, finding: Finding, positions: Positions) -> Object:
        return diagnostic(finding, positions, self._documents.uri_of, self._related)

    def _positions(self) -> Positions:
        return Positions(self._encoding, self._documents.lines())

    def _current(self, params: Any) -> Document | None:
        """The document of a request, with findings of the text as it is now."""
        document = self._documents.of(params)
        if document is not None and self._endpoint.due is not None:
            self._refresh()
        return document

    # Requests

    def _code_action(self, params: Any) -> list[Object]:
        place, only = params["range"], params["context"].get("only")
        document = self._current(params)
        if document is None:
            return []
        positions = self._positions()
        desk = Desk(positions, self._documents.uri_of, self._documents.data_of)
        actions: list[Object] = []
        if wants(only, QUICKFIX):
            for finding in document.findings:
                if on_lines(finding, place):
                    actions += quick_fixes(finding, self._diagnostic(finding, positions), desk)
        if wants(only, FIX_ALL):
            actions += fix_all(document.findings, desk)
        return actions

    def _hover(self, params: Any) -> Object | None:
        place = params["position"]
        document = self._current(params)
        if document is None:
            return None
        positions = self._positions()
        found = {f.rule for f in document.findings if under(place, f, positions)}
        lines = split(document.data)
        line = lines[place["line"]] if place["line"] < len(lines) else b""
        about = [rule for rule in self._rules if rule.meta.id in found]
        about += named(line, byte_of(line, place["character"], self._encoding), self._rules)
        return {"contents": {"kind": "markdown", "value": hover(about)}} if about else None
