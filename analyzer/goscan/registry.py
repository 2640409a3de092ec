"""Rules that can run: their modules imported and held to the contract."""

from __future__ import annotations

from collections.abc import Container, Iterable
from importlib import import_module
from types import ModuleType

from goscan.catalogue import RuleError, catalogue
from goscan.model import RuleMeta
from goscan.rule import Rule

__all__ = ["RuleError", "load"]


def load(ids: Container[str] | None = None, packs: Iterable[str] = ()) -> tuple[Rule, ...]:
    """The rules of these ids, by default all, sorted; the modules of others are not even imported.

    Raises RuleError for a broken module: a run with rules missing would be a silent one.
    """
    wanted = (listed.module for listed in catalogue(packs) if ids is None or listed.meta.id in ids)
    return tuple(_rule(import_module(module)) for module in wanted)


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
