"""The error a user can mend."""

from __future__ import annotations


class UserError(Exception):
    """Wrong arguments, configuration or input: one clear line and exit code 2."""
