"""The findings that are accepted: a sorted file without line numbers, one entry a line, so that merges are easy."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from goscan.model import Finding

DEFAULT = ".goscan-baseline.json"
VERSION = 1


class BaselineError(Exception):
    """A baseline that cannot be used; the message names the file and fits on one line."""


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One accepted finding. Only the fingerprint is compared; the rest tells a reader what it is."""

    path: str
    rule: str
    symbol: str
    message: str
    fingerprint: str


def entry(finding: Finding, home: Callable[[str], str]) -> Entry:
    """The entry that accepts a finding; home gives the path that does not depend on the current folder."""
    return Entry(home(finding.span.path), finding.rule, finding.symbol, finding.message, finding.fingerprint)


def read(path: Path) -> tuple[Entry, ...]:
    """The entries of a file."""
    try:
        whole = json.loads(path.read_bytes())
        if whole["version"] != VERSION:
            raise BaselineError(f"{path}: version {whole['version']} is not {VERSION}, which this goscan understands")
        if not isinstance(whole["findings"], list):
            raise TypeError("findings")
        return tuple(_entry(item) for item in whole["findings"])
    except FileNotFoundError as error:
        raise BaselineError(f"{path}: no such baseline, `goscan baseline write` makes one") from error
    except OSError as error:
        raise BaselineError(f"{path}: {error.strerror}") from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BaselineError(f"{path}: not a baseline of goscan") from error


def _entry(item: dict[str, Any]) -> Entry:
    return Entry(**{name: str(item[name]) for name in ("path", "rule", "symbol", "message", "fingerprint")})


def text(entries: Iterable[Entry]) -> str:
    """The content of a baseline file."""
    lines = [json.dumps(_object(e), ensure_ascii=True) for e in sorted(set(entries))]
    body = ",\n    ".join(lines)
    inner = f"\n    {body}\n  " if lines else ""
    return f'{{\n  "version": {VERSION},\n  "findings": [{inner}]\n}}\n'


def _object(e: Entry) -> dict[str, str]:
    return {
        "path": e.path,
        "rule": e.rule,
        "symbol": e.symbol,
        "message": e.message,
        "fingerprint": e.fingerprint,
    }


def split(findings: Sequence[Finding], entries: Iterable[Entry]) -> tuple[list[Finding], list[Finding]]:
    """The findings that are new, and those that are accepted."""
    accepted = {e.fingerprint for e in entries}
    new = [f for f in findings if f.fingerprint not in accepted]
    return new, [f for f in findings if f.fingerprint in accepted]


def stale(entries: Iterable[Entry], findings: Iterable[Finding]) -> list[Entry]:
    """The entries that no finding meets any more."""
    present = {f.fingerprint for f in findings}
    return sorted(e for e in entries if e.fingerprint not in present)


def below(e: Entry, places: Iterable[str]) -> bool:
    """Whether an entry is about one of the places, paths as entries have them, or something in it."""
    return any(place == "." or e.path == place or e.path.startswith(place + "/") for place in places)
