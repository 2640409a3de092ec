"""Finding, reading and checking the configuration file."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from goscan.config.glob import Patterns, first_problem
from goscan.config.keys import OVERRIDE_KEYS, RULE_KEYS, Key, top_keys
from goscan.config.model import Config, ConfigError, FunctionKey, Override
from goscan.model import RuleMeta
from goscan.registry import names_rule
from goscan.suggest import did_you_mean

NAMES = (".goscan.toml", "goscan.toml")
_FUNCTION = re.compile(r"(?P<path>.+?)\.(?:\(?\*?(?P<recv>(?!v\d+\.)\w+)\)?\.)?(?P<name>\w+)")


def find(start: Path) -> Path | None:
    """The file above start: up to the root of the repository, without one up to the module, else beside it only.

    The home folder is never asked: a run must not depend on who starts it.
    """
    start = start if start.is_dir() else start.parent
    for folder in _upward(start.resolve()):
        present = [folder / name for name in NAMES if (folder / name).is_file()]
        if len(present) > 1:
            raise ConfigError(f"{folder}: both {NAMES[0]} and {NAMES[1]} exist")
        if present:
            return present[0]
    return None


def _upward(start: Path) -> Iterator[Path]:
    chain = (start, *start.parents)
    for marker in (".git", "go.work", "go.mod"):
        for count, folder in enumerate(chain, 1):
            if (folder / marker).exists():
                yield from chain[:count]
                return
    yield start


def load(path: Path, metas: Sequence[RuleMeta], formats: Sequence[str]) -> Config:
    """Read a file; ConfigError when anything in it is not understood."""
    try:
        table = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: not UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: {error}") from error
    try:
        return _config(path, table, metas, formats)
    except ValueError as error:
        raise ConfigError(f"{path}: {error}") from error


def _config(path: Path, table: Mapping[str, Any], metas: Sequence[RuleMeta], formats: Sequence[str]) -> Config:
    tables = ("rules", "overrides", "directives")
    top = {name: value for name, value in table.items() if name not in tables}
    check(top, top_keys(formats), "", extra=tables)
    for name in ("select", "extend-select", "ignore"):
        check_selectors(top.get(name, ()), metas, name)
    return Config(
        path=str(path),
        directory=str(path.parent),
        select=_optional_tuple(top.get("select")),
        extend_select=tuple(top.get("extend-select", ())),
        ignore=tuple(top.get("ignore", ())),
        preview=top.get("preview"),
        min_severity=top.get("min-severity"),
        fail_on=top.get("fail-on"),
        output_format=top.get("output-format"),
        baseline=str(path.parent / top["baseline"]) if "baseline" in top else None,
        external_tables=tuple(top.get("external-tables", ())),
        require_reason=top.get("require-reason", False),
        exclude=_patterns(top.get("exclude", []), "exclude"),
        severities=_severities(table.get("rules", {}), metas),
        overrides=_overrides(table.get("overrides", []), metas),
        directives=_directives(table.get("directives", {})),
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


def _severities(rules: object, metas: Sequence[RuleMeta]) -> dict[str, str]:
    if not isinstance(rules, dict):
        raise ValueError("`rules` must be a table")
    by_name = {name: meta.id for meta in metas for name in (meta.id, meta.name)}
    chosen = {}
    for name, table in rules.items():
        if name not in by_name:
            raise ValueError(f"unknown rule `rules.{name}`{did_you_mean(name, by_name)}")
        check(table, RULE_KEYS, f"rules.{name}")
        if "severity" in table:
            chosen[by_name[name]] = table["severity"]
    return chosen


def _overrides(overrides: object, metas: Sequence[RuleMeta]) -> tuple[Override, ...]:
    if not isinstance(overrides, list):
        raise ValueError("`overrides` must be an array of tables: [[overrides]]")
    for table in overrides:
        check(table, OVERRIDE_KEYS, "overrides")
        if not table.get("paths"):
            raise ValueError("`overrides` needs paths")
        check_selectors(table.get("ignore", ()), metas, "overrides.ignore")
    return tuple(
        Override(_patterns(table["paths"], "overrides.paths"), tuple(table.get("ignore", ()))) for table in overrides
    )


def _directives(table: object) -> dict[FunctionKey, tuple[str, ...]]:
    from goscan.semantics.directives import parse_directive

    if not isinstance(table, dict):
        raise ValueError("`directives` must be a table")
    directives = {}
    for name, value in table.items():
        if wrong := Key("", "texts", "", "").problem(value):
            raise ValueError(f'`directives."{name}"` {wrong}')
        texts = (value,) if isinstance(value, str) else tuple(value)
        _check_directives(name, texts, parse_directive)
        directives[function_key(name)] = texts
    return directives


def _check_directives(name: str, texts: Sequence[str], parse: Callable[[str], object]) -> None:
    for text in texts:
        if parse(text) is None:
            raise ValueError(f'`directives."{name}"`: `{text}` is not a directive')


def function_key(name: str) -> FunctionKey:
    """The parts of `import/path.Func`, `import/path.(*T).Method` or `import/path.T.Method`."""
    slash = name.rfind("/") + 1
    match = _FUNCTION.fullmatch(name[slash:])
    if not match:
        raise ValueError(f'`directives."{name}"` must be named like "import/path.Func" or "import/path.(*T).Method"')
    return name[:slash] + match["path"], match["recv"] or "", match["name"]


def _patterns(texts: list[str], where: str) -> Patterns:
    if wrong := first_problem(texts):
        raise ValueError(f"`{where}`: {wrong}")
    return Patterns(tuple(texts))


def _optional_tuple(values: list[str] | None) -> tuple[str, ...] | None:
    return None if values is None else tuple(values)
