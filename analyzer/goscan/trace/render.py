"""The formats of a trace: pure functions of the model, and of the source lines where they show code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module

from goscan.output.style import Style
from goscan.trace.model import Trace

Lines = Callable[[str], Sequence[bytes]]


def render(name: str, trace: Trace, style: Style, lines: Lines) -> str:
    """The trace in a format; ends with a line break unless empty."""
    if name == "text":
        from goscan.trace.text import render as text

        return text(trace, style)
    rendered = import_module(f"goscan.trace.{name}").render(trace, lines)
    assert isinstance(rendered, str)
    return rendered
