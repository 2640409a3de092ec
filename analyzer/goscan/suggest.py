"""Suggestions for what was mistyped."""

from __future__ import annotations

from collections.abc import Iterable


def closest(word: str, known: Iterable[str]) -> str:
    """The known word that is closest, or nothing."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, list(known), n=1)), "")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The end of a message: the closest known word, or nothing."""
    close = closest(word, known)
    return f", did you mean `{close}`?" if close else ""
