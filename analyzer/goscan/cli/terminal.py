"""What the terminal can show: colour, links, progress."""

from __future__ import annotations

import os
import sys
from typing import IO

from goscan.output.style import Style


def style_for(stream: IO[str], color: str, hyperlinks: str) -> Style:
    """The style of a stream: the option wins, then NO_COLOR, then FORCE_COLOR, then what the stream is."""
    return Style(color=wants_color(stream, color), links=wants_links(stream, hyperlinks))


def wants_color(stream: IO[str], color: str) -> bool:
    """Whether to colour what goes to stream. An empty variable counts as not set (no-color.org)."""
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    forced = os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE")
    if forced:
        return forced not in ("0", "false")
    return os.environ.get("TERM") != "dumb" and stream.isatty()


def wants_links(stream: IO[str], hyperlinks: str) -> bool:
    """Whether to write OSC 8 links: only where a person looks at a terminal."""
    if hyperlinks != "auto":
        return hyperlinks == "always"
    return os.environ.get("TERM") != "dumb" and not automated() and stream.isatty()


def wants_progress(quiet: bool) -> bool:
    """Whether to show progress on stderr. Under pre-commit stderr can be a terminal nobody watches."""
    return not quiet and not automated() and os.environ.get("TERM") != "dumb" and sys.stderr.isatty()


def automated() -> bool:
    """Whether a machine runs us: CI or pre-commit."""
    return bool(os.environ.get("CI") or os.environ.get("PRE_COMMIT"))
