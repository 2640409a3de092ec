"""The files that the editor has open, as they are in the editor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from goscan.model import Finding
from goscan.output.lines import SourceLines
from goscan.server.positions import offset
from goscan.server.uris import path_of, uri_of


@dataclass(slots=True)
class Document:
    """An open file; uri is how the client calls it, findings are those of its last check."""

    uri: str
    path: str
    version: int | None
    data: bytes
    findings: tuple[Finding, ...] = field(default=())


class Documents:
    """All of them, by path."""

    def __init__(self) -> None:
        self._by_path: dict[str, Document] = {}

    def __iter__(self) -> Iterator[Document]:
        return iter(self._by_path.values())

    def open(self, uri: str, version: int | None, data: bytes) -> bool:
        """Take a file that was opened, when it is one that goscan reads."""
        path = path_of(uri)
        if path is None:
            return False
        self._by_path[path] = Document(uri, path, version, data)
        return True

    def close(self, document: Document) -> None:
        """Forget a file: from here on it is what the disk has."""
        del self._by_path[document.path]

    def of(self, params: Any) -> Document | None:
        """The document that a message is about."""
        return self._by_path.get(path_of(params["textDocument"]["uri"]) or "")

    def uri_of(self, path: str) -> str:
        """The URI of a path, as the client writes it if it has it open."""
        document = self._by_path.get(path)
        return document.uri if document else uri_of(path)

    def data_of(self, path: str) -> bytes:
        """The content of a path."""
        document = self._by_path.get(path)
        return document.data if document else b"\n".join(SourceLines()(path))

    def lines(self) -> SourceLines:
        """The lines of the open files, and of others from the disk."""
        return SourceLines({document.path: document.data for document in self})


def encoded(text: str) -> bytes:
    """A text of the client; half a surrogate pair, which is no text, becomes a question mark."""
    return text.encode("utf-8", "replace")


def changed(data: bytes, changes: Sequence[Any], encoding: str) -> bytes:
    """The text after the changes of a didChange, each of which counts from what those before it leave."""
    for change in changes:
        new = encoded(change["text"])
        place = change.get("range")
        if place is None:
            data = new
            continue
        lines = data.split(b"\n")
        begin, end = (
            offset(lines, place[side]["line"], place[side]["character"], encoding) for side in ("start", "end")
        )
        data = data[:begin] + new + data[max(begin, end) :]
    return data
