"""A hook is given any subset of the files: what it says of a file is what a run over everything says of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest

from goscan import registry
from goscan.engine import Options, analyze
from goscan.model import Finding
from goscan.source.near import Near
from goscan.testing import modules

TESTDATA = Path(__file__).parent.parent / "testdata"
MODULES = [r for r in modules(TESTDATA) if re.fullmatch(r"gs\d{3}", r.name)] + modules(TESTDATA / "beacon")
IDS = frozenset(rule.meta.id for rule in registry.load())


@pytest.mark.parametrize("root", MODULES, ids=lambda root: root.relative_to(TESTDATA).as_posix())
def test_a_file_alone_and_among_all(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    options = Options(rules=IDS, jobs=1)
    expected: dict[str, list[str]] = defaultdict(list)
    for finding in analyze(["."], options).findings:
        expected[finding.span.path].append(shown(finding))
    # These modules are small: everything would count as near what is reported.
    monkeypatch.setattr(Near, "is_everything", False)
    for path in sorted(expected):
        assert all_shown(analyze([path], options).findings) == expected[path], path


def all_shown(findings: Iterable[Finding]) -> list[str]:
    return [shown(finding) for finding in findings]


def shown(finding: Finding) -> str:
    where = [f"{r.span.path}:{r.span.line}" for r in finding.related]
    return f"{finding.span.path}:{finding.span.line} {finding.rule} {finding.severity.name} {finding.message} {where}"
