"""Whether a directive in the configuration is one: its name, its keys and their values."""

from __future__ import annotations

from goscan.semantics.directive_keys import DIRECTIVES
from goscan.suggest import did_you_mean


def problem(text: str) -> str:
    """What is wrong with a directive as it stands in the configuration, or nothing."""
    name, *words = text.split() or [""]
    if name not in DIRECTIVES:
        return f"`{name}` is not a directive{did_you_mean(name, DIRECTIVES)}"
    keys = dict(spec.partition("=")[::2] for spec in DIRECTIVES[name].split())
    for word in words:
        key, _, value = word.partition("=")
        if key not in keys:
            return f"`{name}` has no key `{key}`{did_you_mean(key, keys)}"
        if not _fits(keys[key], value):
            return f"`{name}`: `{word}` should be `{key}{'=' + keys[key] if keys[key] else ''}`"
    return ""


def _fits(spec: str, value: str) -> bool:
    return any(_fits_one(one, value) for one in spec.split("|"))


def _fits_one(spec: str, value: str) -> bool:
    if spec.startswith("arg:") and value.startswith("arg:"):
        spec, value = "P", value.removeprefix("arg:")
    if spec in ("P", "R", "T"):
        return value.isdigit()
    return value.isidentifier() if spec == "NAME" else value == spec
