"""`goscan check --add-ignore`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from goscan.cli.errors import UserError
from goscan.cli.fixing import data_of
from goscan.cli.sink import replace_file
from goscan.cli.streams import tell
from goscan.model import Finding
from goscan.output.summary import plural
from goscan.suppress.insert import with_ignores
from goscan.suppress.meta import RULES

COMMENT_RULES = frozenset(meta.id for meta, _ in RULES)


def add_ignores(reason: str, findings: Sequence[Finding]) -> int:
    """Write a comment at each finding, except those about comments: these are to be mended."""
    if "\n" in reason or "\r" in reason:
        raise UserError("the reason of --add-ignore must be one line")
    by_path: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.rule not in COMMENT_RULES:
            by_path.setdefault(finding.span.path, []).append(finding)
    for path, here in by_path.items():
        replace_file(Path(path), with_ignores(data_of(path), here, reason, path.endswith(".sql")))
    count = sum(map(len, by_path.values()))
    tell(f"goscan: {count} suppressed in {plural(len(by_path), 'file')}\n")
    return 0
