"""What a rule is: a module with a docstring (the user's documentation), META and check.

    META = RuleMeta(id="GS101", name="goroutine-without-recover", severity=Severity.ERROR, summary="…")

    def check(goroutine: Goroutine, report: Report) -> None: ...

The annotation of check's first parameter is the kind of fact the rule receives.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any

from goscan.facts.site import Evidence, Site, TextSite
from goscan.model import Finding, Fix, Related, RuleMeta, Severity
from goscan.record import record

HEADINGS = ("What it does", "Why it is bad", "Example", "Use instead", "Limits", "References")


@record(frozen=True)
class Rule:
    """A loaded rule; subject is the fact class that check receives."""

    meta: RuleMeta
    subject: type[Any]
    check: Callable[[Any, Report], None]
    doc: str
    module: str


@dataclass(slots=True)
class Report:
    """Collects the findings of one rule; a rule calls it like a function."""

    meta: RuleMeta
    severity: Severity | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def option(self, name: str) -> Any:
        """The value of an option of META: what the configuration says, else its default."""
        if name in self.settings:
            return self.settings[name]
        return next(option.default for option in self.meta.options if option.name == name)

    def lists(self, option: str, function: str) -> bool:
        """Whether an option that lists functions, `import/path.(*T).Name` with * for any text, has this one."""
        patterns = (text.replace("(*", "").replace("(", "").replace(")", "") for text in self.option(option))
        return any(fnmatchcase(function, pattern) for pattern in patterns)

    def __call__(
        self,
        site: Site | TextSite,
        message: str,
        *,
        severity: Severity | None = None,
        related: Iterable[Evidence | None] = (),
        help: str = "",
        fix: Fix | None = None,
    ) -> None:
        """Report message at site.

        severity is the rule's judgement of this case (default: the rule's); a severity set by the configuration wins.
        Evidence that is None is left out.
        """
        level = self.severity or severity or self.meta.severity
        shown = tuple(Related(e.site.span, e.message) for e in related if e is not None)
        self.findings.append(
            Finding(
                rule=self.meta.id,
                name=self.meta.name,
                severity=level,
                confidence=self.meta.confidence,
                message=message,
                span=site.span,
                symbol=site.symbol,
                related=shown,
                help=help,
                fix=fix,
            )
        )
