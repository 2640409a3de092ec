"""Colour and links of the human formats."""

from __future__ import annotations

from dataclasses import dataclass

from goscan.model import Severity

RESET = "\x1b[0m"
BOLD = "1"
FAINT = "2"
BLUE = "1;34"
SEVERITY_COLOR = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}


@dataclass(frozen=True, slots=True)
class Style:
    """Whether to write ANSI colours and OSC 8 links; without both, text passes unchanged."""

    color: bool = False
    links: bool = False

    def paint(self, text: str, code: str) -> str:
        """Text in that colour."""
        return f"\x1b[{code}m{text}{RESET}" if self.color and text else text

    def link(self, text: str, url: str) -> str:
        """Text that opens url."""
        return f"\x1b]8;;{url}\x1b\\{text}\x1b]8;;\x1b\\" if self.links and url else text


PLAIN = Style()
