"""Builds documents from source text with markers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from goscan.model import Confidence, Finding, Related, RuleMeta, Severity, Span, Summary
from goscan.output.document import Described, Document
from goscan.output.lines import SourceLines


def place(data: bytes, text: bytes, path: str, nth: int = 0) -> Span:
    """The span of the nth occurrence of text."""
    start = -1
    for _ in range(nth + 1):
        start = data.index(text, start + 1)
    return Span(path, start, start + len(text), *line_column(data, start), *line_column(data, start + len(text)))


def line_column(data: bytes, offset: int) -> tuple[int, int]:
    return data.count(b"\n", 0, offset) + 1, offset - (data.rfind(b"\n", 0, offset) + 1) + 1


class Builder:
    """Findings in one source text, and the document of them."""

    def __init__(self, data: bytes, path: str = "api/jobs.go") -> None:
        self.data, self.path = data, path
        self.findings: list[Finding] = []

    def span(self, text: str, nth: int = 0) -> Span:
        return place(self.data, text.encode(), self.path, nth)

    def finding(self, text: str, message: str = "it is wrong", **more: Any) -> Finding:
        number = len(self.findings) + 1
        defaults: dict[str, Any] = {
            "rule": "GS101",
            "name": "goroutine-without-recover",
            "severity": Severity.ERROR,
            "confidence": Confidence.HIGH,
            "fingerprint": f"fp{number}",
        }
        related = tuple(Related(self.span(at), why) for at, why in more.pop("related", ()))
        found = Finding(message=message, span=self.span(text), related=related, **{**defaults, **more})
        self.findings.append(found)
        return found

    def document(self, **more: Any) -> Document:
        meta = RuleMeta("GS101", "goroutine-without-recover", Severity.ERROR, "no recover", cwe=(248,))
        document = Document(
            findings=tuple(self.findings),
            summary=Summary(files=1, declarations=2, goroutines=1),
            rules=(Described(meta, "Goroutine without recover.\n\n## What it does\n\nLooks.\n"),),
            lines=SourceLines({self.path: self.data}),
        )
        return replace(document, **more)


@pytest.fixture
def build() -> Callable[..., Builder]:
    """Builder(source)."""
    return Builder
