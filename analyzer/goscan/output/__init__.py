"""One module a format: pure functions from findings to text."""

from __future__ import annotations

from importlib import import_module

from goscan.output.document import Document

FORMATS = (
    "full",
    "concise",
    "json",
    "json-lines",
    "sarif",
    "github",
    "gitlab",
    "rdjson",
    "checkstyle",
    "junit",
    "markdown",
    "html",
)
HUMAN = frozenset({"full", "concise"})


def render(name: str, document: Document) -> str:
    """The document in a format of FORMATS; ends with a line break unless empty."""
    text = import_module("goscan.output." + name.replace("-", "_")).render(document)
    assert isinstance(text, str)
    return text
