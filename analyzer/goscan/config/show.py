"""A configuration as JSON, with the names of the file."""

from __future__ import annotations

from typing import Any

from goscan.config.directives import function_name
from goscan.config.model import Config


def shown(config: Config) -> dict[str, Any]:
    """Every key with the value in force."""
    rules: dict[str, dict[str, Any]] = {}
    for key, levels in (("severity", config.severities), ("min-severity", config.least)):
        for rule, level in levels.items():
            rules.setdefault(rule, {})[key] = level
    for rule, options in config.settings.items():
        rules.setdefault(rule, {}).update(options)
    return {
        "path": config.path or None,
        "select": list(config.select if config.select is not None else ("ALL",)),
        "extend-select": list(config.extend_select),
        "ignore": list(config.ignore),
        "preview": bool(config.preview),
        "packs": list(config.packs),
        "min-severity": config.min_severity or "warning",
        "fail-on": config.fail_on or "warning",
        "output-format": config.output_format or "full",
        "exclude": list(config.exclude.texts),
        "force-exclude": config.force_exclude,
        "tests": config.scope.tests,
        "generated": config.scope.generated,
        "build-tags": sorted(config.scope.tags),
        "respect-gitignore": config.respect_gitignore,
        "baseline": config.baseline,
        "require-reason": config.require_reason,
        "honour": list(config.honour),
        "external-tables": list(config.external_tables),
        "stubs": list(config.scope.stubs),
        "rules": dict(sorted(rules.items())),
        "overrides": [
            {"paths": list(o.paths.texts), "ignore": list(o.ignore), "severity": dict(o.severities)}
            for o in config.overrides
        ],
        "directives": {function_name(key): list(texts) for key, texts in config.directives.items()},
    }
