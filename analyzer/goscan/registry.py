"""Where rules come from: the built-in pack, and packages of the entry-point group goscan.rules.

The built-in modules are found by listing their folder: importlib.metadata costs start-up time, so it is asked only
when third-party packs are wanted.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Iterable
from types import ModuleType

from goscan.model import RuleMeta
from goscan.rule import Rule

GROUP = "goscan.rules"
BUILTIN = "goscan_rules"


class RuleError(Exception):
    """A rule module that does not keep the contract, or a selector that names no rule."""


def load(third_party: bool = False) -> tuple[Rule, ...]:
    """All rules, sorted by id. Raises RuleError for a broken pack: a run with rules missing would be a silent one."""
    rules: dict[str, Rule] = {}
    for package in (BUILTIN, *(_third_party() if third_party else ())):
        for name in _module_names(package):
            rule = _rule(importlib.import_module(name))
            if rule.meta.id in rules:
                raise RuleError(f"{name}: rule id {rule.meta.id} is taken by {rules[rule.meta.id].module}")
            rules[rule.meta.id] = rule
    if not rules:
        raise RuleError("no rules found: the installation is broken")
    return tuple(rules[key] for key in sorted(rules))


def _module_names(package: str) -> list[str]:
    module = importlib.import_module(package)
    names = set()
    for folder in module.__path__:
        for entry in os.listdir(folder):
            stem, dot, ending = entry.partition(".")
            if dot and ending in ("py", "pyc") and stem[:2] == "gs" and stem[2:5].isdigit():
                names.add(f"{package}.{stem}")
    return sorted(names)


def _third_party() -> Iterable[str]:
    from importlib.metadata import entry_points

    return sorted({e.value for e in entry_points(group=GROUP)} - {BUILTIN})


def _rule(module: ModuleType) -> Rule:
    meta, check = getattr(module, "META", None), getattr(module, "check", None)
    if not isinstance(meta, RuleMeta) or not callable(check):
        raise RuleError(f"{module.__name__}: a rule module needs META and check")
    annotations = getattr(check, "__annotations__", {})
    first = next(iter(annotations.values()), None)
    subject = vars(module).get(first) if isinstance(first, str) else first
    if not isinstance(subject, type) or not hasattr(subject, "find"):
        raise RuleError(f"{module.__name__}: check's first parameter must be annotated with a fact class, not {first}")
    return Rule(meta, subject, check, module.__doc__ or "", module.__name__)


def select(rules: Iterable[Rule], selectors: Iterable[str]) -> frozenset[str]:
    """The ids named by selectors: an id, the prefix of ids, a rule's name, or ALL. Raises RuleError for one that names none."""
    known = tuple(rules)
    chosen: set[str] = set()
    for word in selectors:
        found = {r.meta.id for r in known if names_rule(word, r.meta)}
        if not found:
            raise RuleError(f"unknown rule selector {word!r}")
        chosen |= found
    return frozenset(chosen)


def names_rule(word: str, meta: RuleMeta) -> bool:
    """Whether a selector covers the rule."""
    upper = word.upper()
    return upper == "ALL" or word == meta.name or (upper.startswith("GS") and meta.id.startswith(upper))
