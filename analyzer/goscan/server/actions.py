"""What an editor can do about findings: correct, suppress, correct everything that is safe."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from goscan.fixes.plan import corrected, plan
from goscan.model import Finding
from goscan.server.edits import rewritten, workspace_edit
from goscan.server.positions import Object, Positions
from goscan.suppress.insert import with_ignores
from goscan.suppress.meta import RULES

QUICKFIX: Final = "quickfix"
FIX_ALL: Final = "source.fixAll.goscan"
KINDS: Final = (QUICKFIX, FIX_ALL)
ABOUT_COMMENTS: Final = frozenset(meta.id for meta, _ in RULES)


@dataclass(frozen=True, slots=True)
class Desk:
    """What actions are made with; data_of gives the content of a path, as the editor has it when it is open there."""

    positions: Positions
    uri_of: Callable[[str], str]
    data_of: Callable[[str], bytes]


def wants(only: Sequence[str] | None, kind: str) -> bool:
    """Whether a kind is among those asked for. What changes a whole file is offered only where somebody asks for it."""
    if only is None:
        return kind == QUICKFIX
    return any(kind == wanted or kind.startswith(f"{wanted}.") or not wanted for wanted in only)


def on_lines(finding: Finding, place: Mapping[str, Object]) -> bool:
    """Whether a finding begins on a line of a range: a cursor anywhere on the line is near enough, as for the comment."""
    return bool(place["start"]["line"] <= finding.span.line - 1 <= place["end"]["line"])


def quick_fixes(finding: Finding, shown: Object, desk: Desk) -> Iterator[Object]:
    """The correction of a finding, and the comment that silences it; shown is its diagnostic."""
    fix = finding.fix
    if fix is not None and fix.edits:
        title = f"{fix.message} ({finding.rule})"
        edit = workspace_edit(fix.edits, desk.positions, desk.uri_of)
        yield {"title": title, "kind": QUICKFIX, "diagnostics": [shown], "isPreferred": fix.safe, "edit": edit}
    if finding.rule in ABOUT_COMMENTS:
        return  # these are to be mended
    path = finding.span.path
    old = desk.data_of(path)
    new = with_ignores(old, [finding], "", path.endswith(".sql"))
    yield {
        "title": f"Suppress {finding.rule} with a comment",
        "kind": QUICKFIX,
        "diagnostics": [shown],
        "edit": rewritten({path: (old, new)}, desk.positions.encoding, desk.uri_of),
    }


def fix_all(findings: Sequence[Finding], desk: Desk) -> Iterator[Object]:
    """All safe corrections at once, when there are any."""
    texts = corrected(plan(findings, unsafe=False), desk.data_of)
    if texts:
        edit = rewritten(texts, desk.positions.encoding, desk.uri_of)
        yield {"title": "Fix everything that is safe (goscan)", "kind": FIX_ALL, "edit": edit}
