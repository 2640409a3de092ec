"""What a finding is recognised by, today and in another state of the repository."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from goscan.model import Finding

# Silencing one rule on a line must not make a new finding of another one.
_SILENCING = re.compile(rb"//\s*(?:goscan:|nolint|lint:ignore).*")


def fingerprinted(
    findings: Iterable[Finding], line_of: Mapping[str, Sequence[bytes]], home: Callable[[str], str]
) -> list[Finding]:
    """Findings with fingerprints that survive moved lines: rule, path, symbol and the line's code without white space.

    home gives the path that counts, so that it does not matter in which folder goscan runs. Of several equal ones in a
    function the later have a number.
    """
    wanted = list(findings)
    if not wanted:
        return []
    from hashlib import blake2b

    seen: dict[str, int] = {}
    out = []
    for f in wanted:
        lines = line_of.get(f.span.path, ())
        line = lines[f.span.line - 1] if f.span.line <= len(lines) else b""
        text = b"".join(_SILENCING.sub(b"", line).split())
        base = "\0".join((f.rule, home(f.span.path), f.symbol)).encode("utf-8", "surrogateescape") + b"\0" + text
        digest = blake2b(base, digest_size=10).hexdigest()
        count = seen[digest] = seen.get(digest, 0) + 1
        out.append(replace(f, fingerprint=digest if count == 1 else f"{digest}-{count}"))
    return out
