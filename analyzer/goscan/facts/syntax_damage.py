"""Source that is not Go, or nested absurdly deep: what it damages is not analysed, and that has to be said."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from goscan.facts.facts import Facts
from goscan.facts.site import Site
from goscan.record import record
from goscan.syntax import ast

# The signs of the declarations that are parsed anyway. To ask about all others would parse the whole module: a broken
# declaration that only calls something is not told, which errs towards silence.
_CUES = ("go", "dml", "recover")


@record(frozen=True, eq=False)
class SyntaxDamage:
    """The first syntax error of a declaration of the reported files."""

    site: Site
    problem: str
    parses: ClassVar[bool] = True

    @staticmethod
    def find(facts: Facts) -> Iterator[SyntaxDamage]:
        """One for each broken declaration with a sign of what rules look for."""
        program = facts.program
        for fn in dict.fromkeys(fn for cue in _CUES for fn in program.reported(cue)):
            errors = fn.declaration.errors
            if errors:
                first = min(errors, key=lambda e: e.offset)
                at = min(first.offset, max(fn.node.end - 1, fn.node.start))
                yield SyntaxDamage(Site(fn, ast.BadStmt(at, at + 1)), first.message)
