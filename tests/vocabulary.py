"""The vocabulary of docs/directives.md as data: what its tables say about names, keys and values."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

DOCUMENT = Path(__file__).parents[1] / "docs" / "directives.md"

_ROW = re.compile(r"^\| `([a-z-]+)` \|(.*?)\| .* \|$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Shape:
    """The things an index may point into: how many parameters, results and type parameters there are."""

    params: int
    results: int
    type_params: int
    methods: frozenset[str]


def vocabulary() -> dict[str, dict[str, str]]:
    """Directive name -> key -> the values it may have; "true" for a switch."""
    rows = _ROW.findall(DOCUMENT.read_text().replace(r"\|", "\0"))
    return {name: dict(_key(key) for key in re.findall(r"`([^`]+)`", keys)) for name, keys in rows}


def fits(spec: str, value: str, shape: Shape) -> bool:
    """Whether value is one of those that spec allows, its indices within shape."""
    return any(_fits(one, value, shape) for one in spec.split("\0"))


def _key(text: str) -> tuple[str, str]:
    key, equals, spec = text.partition("=")
    return key, spec if equals else "true"


def _fits(spec: str, value: str, shape: Shape) -> bool:
    if spec == "arg:P" and value.startswith("arg:"):
        spec, value = "P", value[4:]
    sizes = {"P": shape.params, "R": shape.results, "T": shape.type_params}
    if spec in sizes:
        return value.isdigit() and int(value) < sizes[spec]
    if spec == "NAME":
        return value in shape.methods
    return value == spec
