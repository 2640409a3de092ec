"""The list of rules, read without importing them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from goscan import catalogue, registry
from goscan.catalogue import RuleError

RULE = '''"""One more.

## What it does
"""

import tree_sitter  # stands for what is slow to import

META = RuleMeta(id="{id}", name="more", severity=Severity.NOTE, summary="more")
'''


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "acme_rules"
    folder.mkdir()
    (folder / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "acme_rules", raising=False)
    return folder


def test_what_is_read_is_what_importing_gives() -> None:
    for module, path in catalogue._modules(catalogue.BUILTIN):
        sys.modules.pop(module, None)
        read = catalogue._from_source(module, path)
        assert read is not None and read == catalogue._from_import(module)


def test_a_pack_adds_rules(pack: Path) -> None:
    (pack / "acme001_more.py").write_text(RULE.format(id="ACME001"))
    found = {listed.meta.id: listed for listed in catalogue.catalogue(["acme_rules"])}
    assert found["ACME001"].doc.startswith("One more.") and "GS101" in found
    assert "acme_rules.acme001_more" not in sys.modules
    assert catalogue.names_rule("acme", found["ACME001"].meta)


def test_broken_packs_are_errors(pack: Path) -> None:
    with pytest.raises(RuleError, match="no rules in `acme_rules`"):
        catalogue.catalogue(["acme_rules"])
    with pytest.raises(RuleError, match="no package `no_such_pack` with rules is installed"):
        catalogue.catalogue(["no_such_pack"])
    (pack / "acme001_more.py").write_text(RULE.format(id="GS101"))
    with pytest.raises(RuleError, match="rule id GS101 is taken by"):
        catalogue.catalogue(["acme_rules"])


def test_only_the_rules_that_run_are_imported() -> None:
    for name in [name for name in sys.modules if name.startswith("goscan_rules.")]:
        del sys.modules[name]
    assert [rule.meta.id for rule in registry.load(frozenset({"GS102"}))] == ["GS102"]
    assert [name for name in sys.modules if name.startswith("goscan_rules.")] == [
        "goscan_rules.gs102_ineffective_recover"
    ]
