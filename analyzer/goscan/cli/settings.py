"""The command line and the configuration together."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from goscan.cli.errors import UserError
from goscan.cli.request import Request

if TYPE_CHECKING:
    from goscan.config.model import Config
    from goscan.model import RuleMeta


def load_config(path: str, given: Sequence[str], *, isolated: bool) -> Config:
    """The configuration for a run over path: the given file, else the one found above path; `key=value` goes before it."""
    from goscan.config.find import find
    from goscan.config.model import Config, ConfigError

    texts = [text for text in given if "=" in text and not os.path.exists(text)]
    files = [text for text in given if text not in texts]
    if len(files) > 1:
        raise UserError(f"only one configuration file can be used: {', '.join(files)}")
    try:
        found = Path(files[0]) if files else None if isolated else find(Path(path.removesuffix("...") or "."))
        if found is None and not texts:
            return Config()
        from goscan.config.load import load
        from goscan.output import FORMATS

        return load(found, metas_of, FORMATS, texts)
    except ConfigError as error:
        raise UserError(str(error)) from error


def metas_of(packs: Iterable[str]) -> list[RuleMeta]:
    """What is fixed about all rules."""
    from goscan.cli import rules

    return [rule.meta for rule in rules.load_rules(packs)]


def completed(request: Request, config: Config) -> Request:
    """The request with what only the configuration says; lists of the two add up, except select."""
    return replace(
        request,
        select=request.select or config.select,
        extend_select=(*config.extend_select, *request.extend_select),
        ignore=(*config.ignore, *request.ignore),
        preview=config.preview if request.preview is None else request.preview,
        min_severity=request.min_severity or config.min_severity,
        fail_on=request.fail_on or config.fail_on,
        output_format=request.output_format or config.output_format,
        baseline=request.baseline or config.baseline,
        force_exclude=request.force_exclude or config.force_exclude,
        respect_gitignore=config.respect_gitignore if request.respect_gitignore is None else request.respect_gitignore,
    )


def with_files(request: Request, config: Config) -> Config:
    """The configuration with what the command line says about files; its patterns count from the current folder."""
    from goscan.config.glob import Patterns, first_problem

    if wrong := first_problem(request.exclude):
        raise UserError(f"--exclude: {wrong}")
    scope = config.scope
    if request.tests is not None:
        scope = replace(scope, tests=request.tests)
    if request.include_generated:
        scope = replace(scope, generated="include")
    if request.tags:
        scope = replace(scope, tags=frozenset(request.tags))
    if not request.exclude:
        return replace(config, scope=scope)
    directory = config.directory or os.getcwd()
    moved = (rebased(text, os.path.relpath(os.getcwd(), directory)) for text in request.exclude)
    exclude = Patterns((*config.exclude.texts, *moved))
    return replace(config, scope=scope, exclude=exclude, directory=directory)


def rebased(pattern: str, below: str) -> str:
    """A pattern that counts from a folder below, or nothing but its own text where it matches at any depth."""
    anchored = "/" in pattern.rstrip("/")
    if below == os.curdir or not anchored:
        return pattern
    return f"/{below.replace(os.sep, '/')}/{pattern.lstrip('/')}"
