"""The rules as a list: ids, documentation and modules, without importing what they need to run.

A pack is a package whose modules are named like `gs101_name.py`; which ones count besides the built-in one is said by the
configuration, so that what happens to be installed does not change the result. META is read from the source of a module, since importing it brings all of the
analysis along; a module that has no source, or whose META is not written out in one expression, is imported.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import Final

from goscan.model import Confidence, Option, RuleMeta, Severity

GROUP = "goscan.rules"
BUILTIN = "goscan_rules"

_NAMES: Final = {
    "RuleMeta": RuleMeta,
    "Severity": Severity,
    "Confidence": Confidence,
    "Option": Option,
    "__builtins__": {},
}
_META: Final = re.compile(r"^META(?:: \w+)? = (RuleMeta\((?:[^\n]*\)|\n.*?\n\)))$", re.MULTILINE | re.DOTALL)
_FILE: Final = re.compile(r"[a-z]{2,}[0-9]{3,}(?:_|\Z)")
_DOC: Final = re.compile(r"""(?P<raw>r)?(?P<quotes>"{3}|'{3})(?P<text>.*?)(?P=quotes)""", re.DOTALL)


class RuleError(Exception):
    """A rule module that does not keep the contract, or a selector that names no rule."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A rule that exists: what is fixed about it, its documentation and the module that has the rest."""

    meta: RuleMeta
    doc: str
    module: str


def catalogue(packs: Iterable[str] = ()) -> tuple[Listed, ...]:
    """All rules, sorted by id. Raises RuleError for a broken pack: a run with rules missing would be a silent one."""
    rules: dict[str, Listed] = {}
    for package in dict.fromkeys((BUILTIN, *packs)):
        found = [_from_source(module, path) or _from_import(module) for module, path in _modules(package)]
        if not found:
            raise RuleError(f"no rules in `{package}`")
        for rule in found:
            if rule.meta.id in rules:
                raise RuleError(f"{rule.module}: rule id {rule.meta.id} is taken by {rules[rule.meta.id].module}")
            rules[rule.meta.id] = rule
    return tuple(rules[key] for key in sorted(rules))


def installed_packs() -> tuple[str, ...]:
    """The packs that say so themselves, by the entry-point group goscan.rules; slow."""
    from importlib.metadata import entry_points

    return tuple(sorted({e.value for e in entry_points(group=GROUP)} - {BUILTIN}))


def _modules(package: str) -> list[tuple[str, str]]:
    """The names of the rule modules of a package and their sources, by name; no path where there is no source."""
    try:
        folders = list(import_module(package).__path__)
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise RuleError(f"no package `{package}` with rules is installed") from error
    found: dict[str, str] = {}
    for folder in folders:
        for entry in os.listdir(folder):
            stem, dot, ending = entry.partition(".")
            if dot and ending in ("py", "pyc") and _FILE.match(stem):
                found[f"{package}.{stem}"] = os.path.join(folder, entry) if ending == "py" else ""
    return sorted(found.items())


def _from_source(module: str, path: str) -> Listed | None:
    if not path or module in sys.modules:
        return None
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError):
        return None
    meta, doc = _META.search(text), _DOC.match(text)
    if meta is None or doc is None or not (doc["raw"] or "\\" not in doc["text"]):
        return None
    try:
        value = eval(meta[1], dict(_NAMES))  # what importing the module would run too
    except Exception:
        return None
    return Listed(value, doc["text"], module) if isinstance(value, RuleMeta) else None


def _from_import(module: str) -> Listed:
    imported = import_module(module)
    meta = getattr(imported, "META", None)
    if not isinstance(meta, RuleMeta):
        raise RuleError(f"{module}: a rule module needs META and check")
    return Listed(meta, imported.__doc__ or "", module)


def names_rule(word: str, meta: RuleMeta) -> bool:
    """Whether a selector, an id, the prefix of ids (two letters at least), a name or ALL, covers the rule."""
    upper = word.upper()
    return upper == "ALL" or word == meta.name or (len(upper) > 1 and meta.id.startswith(upper))
