"""Whether there is anything to analyse: told without importing the engine and the rules."""

from __future__ import annotations

from goscan.source import discover


def has_files(path: str) -> bool:
    """Whether there is anything to analyse at or below a path; InputError when it does not exist."""
    (asked,) = discover.requests((path,))
    return asked.is_file or any(listing.go or listing.sql or listing.error for listing in discover.walk(asked.path))
