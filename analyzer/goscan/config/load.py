"""Reading and checking the configuration."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from goscan.catalogue import names_rule
from goscan.config.directives import directives_of
from goscan.config.glob import Patterns, first_problem
from goscan.config.keys import OVERRIDE_KEYS, RULE_KEYS, SEVERITY, Key, is_strings, option_keys, top_keys
from goscan.config.model import Config, ConfigError, Override
from goscan.model import RuleMeta
from goscan.source.asked import Scope
from goscan.suggest import did_you_mean
from goscan.suppress.foreign import FOREIGN

Metas = Callable[[Iterable[str]], Sequence[RuleMeta]]
"""The rules that exist with these packs."""

_TABLES = ("rules", "overrides", "directives")


def load(path: Path | None, metas: Metas, formats: Sequence[str], given: Sequence[str] = ()) -> Config:
    """Read a file, none when there is only what is given as `key = value`, which wins over the file.

    ConfigError when anything is not understood.
    """
    whole = read(path) if path else {}
    for text in given:
        merge(whole, _inline(text))
    try:
        return _config(path, whole, metas, formats)
    except ValueError as error:
        raise ConfigError(f"{path or '--config'}: {error}") from error


def read(path: Path) -> dict[str, Any]:
    """The table in a file."""
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: not UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: {error}") from error
    except RecursionError as error:
        raise ConfigError(f"{path}: nested too deeply") from error


def _inline(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(f"--config {text}: not `key = value` in TOML: {error}") from error


def merge(into: dict[str, Any], more: Mapping[str, Any]) -> None:
    """Put what more says over it, table by table."""
    for name, value in more.items():
        if isinstance(value, dict) and isinstance(into.get(name), dict):
            merge(into[name], value)
        else:
            into[name] = value


def _config(path: Path | None, table: Mapping[str, Any], metas_of: Metas, formats: Sequence[str]) -> Config:
    top = {name: value for name, value in table.items() if name not in _TABLES}
    check(top, top_keys(formats), "", extra=_TABLES)
    metas = metas_of(top.get("packs", ()))
    for name in ("select", "extend-select", "ignore"):
        check_selectors(top.get(name, ()), metas, name)
    severities, least, settings = _rules(table.get("rules", {}), metas)
    directory = path.parent if path else Path()
    return Config(
        path=str(path or ""),
        directory=str(directory) if path else "",
        select=tuple(top["select"]) if "select" in top else None,
        extend_select=tuple(top.get("extend-select", ())),
        ignore=tuple(top.get("ignore", ())),
        preview=top.get("preview"),
        min_severity=top.get("min-severity"),
        fail_on=top.get("fail-on"),
        output_format=top.get("output-format"),
        baseline=str(directory / top["baseline"]) if "baseline" in top else None,
        require_reason=top.get("require-reason", False),
        honour=tuple(top.get("honour", FOREIGN)),
        exclude=_patterns(top.get("exclude", []), "exclude"),
        force_exclude=top.get("force-exclude", False),
        respect_gitignore=top.get("respect-gitignore", False),
        scope=_scope(top, directory),
        packs=tuple(top.get("packs", ())),
        external_tables=tuple(top.get("external-tables", ())),
        severities=severities,
        least=least,
        settings=settings,
        overrides=_overrides(table.get("overrides", []), metas),
        directives=directives_of(table.get("directives", {})),
    )


def _scope(top: Mapping[str, Any], directory: Path) -> Scope:
    stubs = tuple(str(directory.absolute() / folder) for folder in top.get("stubs", ()))
    for folder in stubs:
        if not os.path.isdir(folder):
            raise ValueError(f"`stubs`: no such folder: {folder}")
    return Scope(
        tests=top.get("tests", False),
        generated=top.get("generated", "strict"),
        stubs=stubs,
        tags=frozenset(top.get("build-tags", ())),
    )


def check(table: object, keys: Sequence[Key], where: str, extra: Sequence[str] = ()) -> None:
    """ValueError for an unknown key or a value of the wrong kind."""
    if not isinstance(table, dict):
        raise ValueError(f"{where or 'the file'} must be a table")
    known = {key.name: key for key in keys}
    for name, value in table.items():
        shown = f"{where}.{name}" if where else name
        if name not in known:
            raise ValueError(f"unknown key `{shown}`{did_you_mean(name, (*known, *extra))}")
        if wrong := known[name].problem(value):
            raise ValueError(f"`{shown}` {wrong}")


def check_selectors(words: Sequence[str], metas: Sequence[RuleMeta], where: str) -> None:
    """ValueError for a selector that names no rule."""
    for word in words:
        if not any(names_rule(word, meta) for meta in metas):
            raise ValueError(f"`{where}`: unknown rule `{word}`{did_you_mean(word, (m.name for m in metas))}")


def _rules(
    rules: object, metas: Sequence[RuleMeta]
) -> tuple[dict[str, str], dict[str, str], dict[str, dict[str, Any]]]:
    """The severities, the least severities to show and the own options of rules, by id."""
    tables = {}
    for meta, table in _by_rule(rules, metas, "rules"):
        check(table, (*RULE_KEYS, *option_keys(meta)), f"rules.{meta.id}")
        tables[meta.id] = table
    common = {key.name for key in RULE_KEYS}
    return (
        {rule: table["severity"] for rule, table in tables.items() if "severity" in table},
        {rule: table["min-severity"] for rule, table in tables.items() if "min-severity" in table},
        {rule: own for rule, table in tables.items() if (own := {k: v for k, v in table.items() if k not in common})},
    )


def _by_rule(table: object, metas: Sequence[RuleMeta], where: str) -> list[tuple[RuleMeta, Any]]:
    """The values of a table whose keys are ids or names of rules."""
    if not isinstance(table, dict):
        raise ValueError(f"`{where}` must be a table")
    by_name = {name: meta for meta in metas for name in (meta.id, meta.name)}
    for name in table:
        if name not in by_name:
            raise ValueError(f"unknown rule `{where}.{name}`{did_you_mean(name, by_name)}")
    return [(by_name[name], value) for name, value in table.items()]


def _overrides(overrides: object, metas: Sequence[RuleMeta]) -> tuple[Override, ...]:
    if not isinstance(overrides, list):
        raise ValueError("`overrides` must be an array of tables: [[overrides]]")
    return tuple(_override(table, metas) for table in overrides)


def _override(table: object, metas: Sequence[RuleMeta]) -> Override:
    if not isinstance(table, dict):
        raise ValueError("`overrides` must be an array of tables: [[overrides]]")
    check({k: v for k, v in table.items() if k != "severity"}, OVERRIDE_KEYS, "overrides", extra=("severity",))
    if not is_strings(table.get("paths")) or not table["paths"]:
        raise ValueError("`overrides` needs paths")
    check_selectors(table.get("ignore", ()), metas, "overrides.ignore")
    severities = {}
    for meta, level in _by_rule(table.get("severity", {}), metas, "overrides.severity"):
        if wrong := SEVERITY.problem(level):
            raise ValueError(f"`overrides.severity.{meta.id}` {wrong}")
        severities[meta.id] = level
    return Override(_patterns(table["paths"], "overrides.paths"), tuple(table.get("ignore", ())), severities)


def _patterns(texts: list[str], where: str) -> Patterns:
    if wrong := first_problem(texts):
        raise ValueError(f"`{where}`: {wrong}")
    return Patterns(tuple(texts))
