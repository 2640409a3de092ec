"""Between the URIs of editors and paths."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

WANTED: Final = (".go", ".sql")
_DRIVE: Final = re.compile(r"/[A-Za-z]:")


def path_of(uri: str) -> str | None:
    """The absolute path of a file that goscan reads, None for anything else, such as a text that is in no file."""
    try:
        parts = urlsplit(uri)
    except ValueError:
        return None
    path = unquote(parts.path, errors="surrogateescape")
    if parts.scheme.lower() != "file" or not path.endswith(WANTED) or "\0" in path:
        return None
    if parts.netloc not in ("", "localhost"):
        path = f"//{parts.netloc}{path}"
    elif os.name == "nt" and _DRIVE.match(path):
        path = path[1:]
    return os.path.abspath(path)


def uri_of(path: str) -> str:
    """The URI of a path."""
    return Path(os.path.abspath(path)).as_uri()
