"""The rules that the command line knows: those of the packs, and those about the input itself."""

from __future__ import annotations

from goscan.cli.errors import UserError
from goscan.output.document import Described


def load_rules() -> tuple[Described, ...]:
    """All rules, by id. A broken pack is the user's error: a run with rules missing would be a silent one."""
    from goscan.registry import RuleError, load
    from goscan.suppress.meta import RULES

    try:
        packed = tuple(Described(rule.meta, rule.doc) for rule in load())
    except RuleError as error:
        raise UserError(str(error)) from error
    own = tuple(Described(meta, doc) for meta, doc in RULES)
    return tuple(sorted((*packed, *own), key=lambda rule: rule.meta.id))
