"""Finding the configuration file."""

from __future__ import annotations

import os
from pathlib import Path

from goscan.config.model import ConfigError
from goscan.source.homes import upward

NAMES = (".goscan.toml", "goscan.toml")


def find(start: Path) -> Path | None:
    """The file above start: up to the root of the repository, without one up to the module, else beside it only.

    The home folder is never asked: a run must not depend on who starts it.
    """
    start = start if os.path.isdir(start) else start.parent
    for folder in upward(os.path.realpath(start)):
        present = [path for name in NAMES if os.path.isfile(path := os.path.join(folder, name))]
        if len(present) > 1:
            raise ConfigError(f"{folder}: both {NAMES[0]} and {NAMES[1]} exist")
        if present:
            return Path(present[0])
    return None
