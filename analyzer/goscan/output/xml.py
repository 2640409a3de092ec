"""XML text: what both XML formats need."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def text(value: str) -> str:
    """Escaped; characters that XML cannot hold become U+FFFD."""
    return escape(FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", value), quote=True)


def tag(name: str, attributes: Mapping[str, object], end: str = "/>") -> str:
    """An opening or empty tag."""
    shown = "".join(f' {key}="{text(str(value))}"' for key, value in attributes.items())
    return f"<{name}{shown}{end}"
