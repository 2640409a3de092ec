"""Which rules answer which question of a trace."""

from __future__ import annotations

from typing import Final

# About a write and about a job: what one of these rules reports is a "no".
WRITE_QUESTIONS: Final = {
    "error": ("GS301", "GS302", "GS309"),
    "zero rows": ("GS401", "GS402", "GS404", "GS408"),
    "context": ("GS202", "GS203"),
    "final": ("GS307", "GS308"),
    "dependency": ("GS305", "GS502"),
}
JOB_QUESTIONS: Final = {
    "recover": ("GS101", "GS102"),
    "outcome logged": ("GS104", "GS107"),
    "deadline": ("GS205",),
    "context": ("GS201", "GS204"),
}

QUESTIONS: Final = (
    "can the goroutine end before its status is written?",
    "can the update match no row?",
    "does another endpoint start the same work without it?",
    "can a dependency be nil, or the database handle dead, where it is used?",
)
TITLES: Final = (
    "ends before its status is written",
    "updates no row",
    "another endpoint starts the work without it",
    "a dependency is nil, or the database handle dead",
)

# The first hypothesis: how a job can end before its status is written, and the rules that see it.
ENDS: Final = {
    "panics": ("GS101", "GS102", "GS304"),
    "leaves early": ("GS303", "GS106"),
    "hangs": ("GS105",),
    "is cancelled": ("GS201", "GS202", "GS203", "GS204"),
    "stores a status that does not end it": ("GS307", "GS308"),
}
ENDS_ALL: Final = frozenset({"GS101", "GS102", "GS106"})
"""What ends the whole process, and with it every job, whichever of them does it."""
LOST: Final = frozenset({"GS301", "GS302"})
ROWS: Final = frozenset({"GS401", "GS402", "GS403", "GS404", "GS408"})
DIVERGES: Final = frozenset({"GS503"})
NIL: Final = frozenset({"GS305", "GS502"})

OF_WRITES: Final = frozenset(rule for rules in WRITE_QUESTIONS.values() for rule in rules) | ROWS | NIL
OF_STARTS: Final = (
    frozenset(rule for table in (JOB_QUESTIONS, ENDS) for rules in table.values() for rule in rules) | DIVERGES
)
ASKED: Final = (OF_WRITES | OF_STARTS) - {"GS403"}
"""The rules that a trace runs; previews too, since a mark is no finding. GS403 looks at whole modules, not at routes."""
