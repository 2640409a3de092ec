"""What a run is asked and what it answers: light, so that a run over nothing need not import the engine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from goscan.model import Finding, Note, Severity, Summary
from goscan.source.asked import DEFAULT, Scope

UserDirectives = Mapping[tuple[str, str, str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Options:
    """What to run. rules None means every rule that is not preview; severities override the rules' own judgement.

    directives maps (import path, receiver, name) to directive texts such as "log level=error", from the configuration.
    settings are the options of rules, by id. packs are packages with rules besides the built-in one. external_tables
    are the tables, as patterns, that other programs fill. scope says which files count. jobs 0 chooses by the size of
    the input. contents maps absolute paths, given themselves, to what to take for their content. root is what paths in
    fingerprints count from, by default the root of the repository or module.
    """

    rules: frozenset[str] | None = None
    severities: Mapping[str, Severity] = field(default_factory=dict)
    settings: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    directives: UserDirectives = field(default_factory=dict)
    packs: tuple[str, ...] = ()
    external_tables: tuple[str, ...] = ()
    scope: Scope = DEFAULT
    jobs: int = 0
    contents: Mapping[str, bytes] = field(default_factory=dict)
    root: str = ""


@dataclass(slots=True)
class Analysis:
    """The result of a run; findings sorted by place. timings are seconds per rule id, finding its facts included.

    commented has the bytes of the reported files that may hold suppression comments.
    """

    findings: list[Finding] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    summary: Summary = field(default_factory=Summary)
    timings: dict[str, float] = field(default_factory=dict)
    commented: dict[str, bytes] = field(default_factory=dict)
