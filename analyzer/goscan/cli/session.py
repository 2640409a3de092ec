"""What a run needs before it starts: options completed by the configuration, rules, engine options."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from goscan.analysis import Analysis, Options
from goscan.cli.errors import UserError
from goscan.cli.exclusion import ignored_below, scope_of, without_excluded
from goscan.cli.request import Request
from goscan.cli.rules import load_rules
from goscan.cli.selection import DEFAULT, chosen_rules, only_in_preview
from goscan.cli.settings import completed, load_config, with_files
from goscan.cli.streams import tell
from goscan.model import Note, RuleMeta, Severity
from goscan.output.document import Described

if TYPE_CHECKING:
    from goscan.config.model import Config


@dataclass(frozen=True, slots=True)
class Session:
    """One run; chosen are the ids of the rules that run, contents take the place of files, by absolute path."""

    request: Request
    config: Config
    rules: tuple[Described, ...]
    chosen: frozenset[str]
    contents: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def metas(self) -> list[RuleMeta]:
        """All rules that exist."""
        return [rule.meta for rule in self.rules]


def prepare(request: Request) -> Session:
    """Read the configuration and choose the rules."""
    if request.stdin_filename and os.path.isdir(request.stdin_filename):
        raise UserError(f"--stdin-filename: {request.stdin_filename} is a folder")
    config = load_config(request.paths[0], request.config, isolated=request.isolated)
    rules = load_rules(config.packs)
    request, config = completed(request, config), with_files(request, config)
    if request.respect_gitignore:
        config = replace(config, ignored=ignored_below(request.paths))
    if request.force_exclude:
        request = replace(request, paths=without_excluded(request.paths, config))
        config = replace(config, scope=replace(config.scope, named=False))
    chosen = rules_to_run(request, [rule.meta for rule in rules])
    contents = {}
    if request.stdin_filename and request.paths:
        contents[os.path.abspath(request.paths[0])] = sys.stdin.buffer.read()
    return Session(request, config, rules, chosen, contents)


def rules_to_run(request: Request, metas: Sequence[RuleMeta]) -> frozenset[str]:
    """The ids selected by the command line and the configuration."""
    select = (*(DEFAULT if request.select is None else request.select), *request.extend_select)
    preview = bool(request.preview)
    if not preview and request.verbosity >= 0:
        for rule in only_in_preview(metas, select):
            tell(f"goscan: warning: {rule} is in preview, add --preview to run it\n")
    return chosen_rules(metas, select, request.ignore, preview)


def analyse(session: Session, paths: Sequence[str] | None = None, root: str = "") -> Analysis:
    """Run the engine over paths, by default those of the request; root as in the engine's options.

    Nothing is known to be found in no files without importing the engine and the rules, which takes most of the time.
    """
    from goscan.cli.nothing import has_files
    from goscan.source.discover import InputError

    paths = session.request.paths if paths is None else paths
    try:
        if paths and any(has_files(path) for path in paths):
            return run_engine(session, paths, root)
    except InputError as error:
        raise UserError(str(error)) from error
    return Analysis(notes=[Note("", "no Go files found")] if paths else [])


def run_engine(session: Session, paths: Sequence[str], root: str) -> Analysis:
    """Run the engine over paths with something in them."""
    from goscan.engine import analyze

    severities = {rule: Severity[label.upper()] for rule, label in session.config.severities.items()}
    options = Options(
        rules=session.chosen,
        severities=severities,
        settings=session.config.settings,
        directives=session.config.directives,
        packs=session.config.packs,
        external_tables=session.config.external_tables,
        scope=scope_of(session.config),
        jobs=session.request.jobs,
        contents=session.contents,
        root=root,
    )
    return analyze(paths, options)


def places(paths: Sequence[str]) -> tuple[str, ...]:
    """The given paths as baselines have them: from the root of the repository."""
    from goscan.source.homes import Homes

    home = Homes()
    whole = [path.removesuffix("...") or "." for path in paths]
    return tuple(os.path.dirname(home(path + "/*")) or "." if os.path.isdir(path) else home(path) for path in whole)
