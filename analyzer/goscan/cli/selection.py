"""Which rules run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from goscan.catalogue import names_rule
from goscan.cli.errors import UserError
from goscan.model import RuleMeta
from goscan.suggest import did_you_mean

DEFAULT = ("ALL",)


def chosen_rules(
    metas: Sequence[RuleMeta], select: Iterable[str], ignore: Iterable[str], preview: bool
) -> frozenset[str]:
    """The ids to run.

    For each rule the most specific selector decides (`--select GS1 --ignore GS101`, or the reverse); of two
    that are equally specific, ignore wins. Preview rules need preview.
    """
    wanted, unwanted = tuple(select), tuple(ignore)
    for word in (*wanted, *unwanted):
        if not any(specificity(word, meta) for meta in metas):
            raise UserError(unknown_selector(word, metas))
    return frozenset(
        meta.id
        for meta in metas
        if (preview or not meta.preview) and strongest(wanted, meta) > strongest(unwanted, meta)
    )


def only_in_preview(metas: Sequence[RuleMeta], select: Iterable[str]) -> list[str]:
    """Ids of preview rules that are asked for one by one."""
    return [m.id for m in metas if m.preview and any(word in (m.id, m.name) for word in select)]


def strongest(words: Iterable[str], meta: RuleMeta) -> int:
    """The specificity of the most specific of the selectors."""
    return max((specificity(word, meta) for word in words), default=0)


def specificity(word: str, meta: RuleMeta) -> int:
    """0 when the selector does not cover the rule, 1 for ALL, more for longer prefixes and for the name."""
    if not names_rule(word, meta):
        return 0
    if word.upper() == "ALL":
        return 1
    return 1 + (len(meta.id) if word == meta.name else len(word))


def unknown_selector(word: str, metas: Sequence[RuleMeta]) -> str:
    """The message for a selector that covers no rule."""
    hint = did_you_mean(word, [meta.name for meta in metas])
    return f"unknown rule `{word}`{hint or ' (`goscan rule --all` lists them)'}"
