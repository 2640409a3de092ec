"""The values that leave the engine: frozen, picklable, free of tree-sitter and of Go semantics."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import Any


class Severity(enum.IntEnum):
    """How bad a finding is; ordered, so that thresholds are comparisons."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The lower-case word used in every format and in the configuration."""
        return self.name.lower()

    def lower(self) -> Severity:
        """One step down, never below NOTE (rules.md: outside an async job a defect is one step lower)."""
        return Severity(max(self.value - 1, 1))


class Confidence(enum.IntEnum):
    """How sure the rule is that the finding is a defect."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3

    @property
    def label(self) -> str:
        """The lower-case word used in every format."""
        return self.name.lower()


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A piece of a file. Offsets are bytes from 0; lines and columns are 1-based, columns count bytes."""

    path: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Related:
    """A place that proves a finding, with what it shows."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the bytes of `span` by `text`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A mechanical correction; `safe` when it cannot change what correct code does."""

    message: str
    edits: tuple[Edit, ...]
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One defect at one place, with its evidence."""

    rule: str
    name: str
    severity: Severity
    confidence: Confidence
    message: str
    span: Span
    symbol: str = ""
    related: tuple[Related, ...] = ()
    help: str = ""
    fix: Fix | None = None
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """A setting of a rule, `[rules.GS101] name = …`; kind is strings, string, boolean, integer or choice."""

    name: str
    kind: str
    default: Any
    help: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RuleMeta:
    """What is fixed about a rule. `name` reads after the word "allow"; `severity` is the default."""

    id: str
    name: str
    severity: Severity
    summary: str
    confidence: Confidence = Confidence.HIGH
    since: str = "0.1.0"
    preview: bool = False
    cwe: tuple[int, ...] = ()
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """Something the user must know about the run itself, e.g. an input that was not analysed."""

    path: str
    message: str
    line: int = 0


@dataclass(slots=True)
class Summary:
    """Counters of one run."""

    files: int = 0
    declarations: int = 0
    goroutines: int = 0
    skipped: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0
