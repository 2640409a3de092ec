"""`goscan check --add-ignore`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from goscan.cli.errors import UserError
from goscan.cli.sink import replace_file
from goscan.model import Finding
from goscan.suppress.insert import with_ignores


def add_ignores(reason: str, findings: Sequence[Finding]) -> int:
    """Write a comment at each finding in a Go file."""
    if "\n" in reason or "\r" in reason:
        raise UserError("the reason of --add-ignore must be one line")
    by_path: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.span.path.endswith(".go"):
            by_path.setdefault(finding.span.path, []).append(finding)
    for path, here in by_path.items():
        replace_file(Path(path), with_ignores(Path(path).read_bytes(), here, reason))
    count = sum(map(len, by_path.values()))
    print(f"goscan: {count} suppressed in {len(by_path)} files", file=sys.stderr)
    return 0
