"""The comments of other tools that silence findings of goscan too."""

from __future__ import annotations

from typing import Final

NOLINT: Final = "nolint"
LINT: Final = "lint:ignore"
FOREIGN: Final = (NOLINT, LINT)

SAME: Final = {"errcheck": ("GS103", "GS104", "GS309")}
"""The rules that say of an error what another linter has said: who has silenced the one has judged the other.

Lost statuses are not among them: that an error is not checked on purpose does not tell who else learns of it.
"""
