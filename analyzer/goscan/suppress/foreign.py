"""The comments of other tools that silence findings of goscan too."""

from __future__ import annotations

from typing import Final

NOLINT: Final = "nolint"
LINT: Final = "lint:ignore"
FOREIGN: Final = (NOLINT, LINT)
