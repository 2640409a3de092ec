"""Choosing fixes that do not get in each other's way, and applying them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from goscan.model import Edit, Finding
from goscan.syntax.parse import parse_file


@dataclass(slots=True)
class Plan:
    """The edits to make, by path; fixed are the findings they correct, unsafe counts the fixes that were not wanted."""

    edits: dict[str, list[Edit]] = field(default_factory=dict)
    fixed: list[Finding] = field(default_factory=list)
    unsafe: int = 0


def plan(findings: Iterable[Finding], unsafe: bool) -> Plan:
    """The fixes of findings, in their order; one that touches what an earlier one edits waits for the next run."""
    chosen = Plan()
    for finding in findings:
        fix = finding.fix
        if fix is None or not fix.edits:
            continue
        if not (fix.safe or unsafe):
            chosen.unsafe += 1
        elif not any(touches(edit, other) for edit in fix.edits for other in chosen.edits.get(edit.span.path, ())):
            chosen.fixed.append(finding)
            for edit in fix.edits:
                chosen.edits.setdefault(edit.span.path, []).append(edit)
    return chosen


def touches(one: Edit, other: Edit) -> bool:
    """Whether two edits of a file overlap or meet: which one comes first would then matter."""
    return one.span.start <= other.span.end and other.span.start <= one.span.end


def edited(data: bytes, edits: Sequence[Edit]) -> bytes:
    """The text with the edits made."""
    pieces, at = [], 0
    for edit in sorted(edits, key=lambda e: (e.span.start, e.span.end)):
        pieces += [data[at : edit.span.start], edit.text.encode()]
        at = edit.span.end
    return b"".join([*pieces, data[at:]])


def corrected(chosen: Plan, read: Callable[[str], bytes]) -> dict[str, tuple[bytes, bytes]]:
    """The old and the new text of every file. A file that would parse worse than before stays as it is."""
    texts = {}
    for path, edits in sorted(chosen.edits.items()):
        old = read(path)
        new = edited(old, edits)
        if path.endswith(".go") and len(parse_file(new).errors) > len(parse_file(old).errors):
            chosen.fixed = [f for f in chosen.fixed if f.span.path != path]
        else:
            texts[path] = (old, new)
    return texts
