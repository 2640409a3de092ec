"""The rules that the command line knows: those of the packs, and those about the input itself."""

from __future__ import annotations

from collections.abc import Iterable

from goscan.cli.errors import UserError
from goscan.output.document import Described


def load_rules(packs: Iterable[str] = ()) -> tuple[Described, ...]:
    """All rules, by id. A broken pack is the user's error: a run with rules missing would be a silent one."""
    from goscan.catalogue import RuleError, catalogue
    from goscan.suppress.meta import RULES

    try:
        packed = tuple(Described(listed.meta, listed.doc) for listed in catalogue(packs))
    except RuleError as error:
        raise UserError(str(error)) from error
    own = tuple(Described(meta, doc) for meta, doc in RULES)
    return tuple(sorted((*packed, *own), key=lambda rule: rule.meta.id))
