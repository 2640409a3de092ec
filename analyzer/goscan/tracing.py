"""From paths to a trace: the pipeline of `check`, with the routes and what they start as the result."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence

from goscan import dealing, registry
from goscan.engine import Options, distinct, program_of, run_rules
from goscan.facts.facts import Facts
from goscan.model import Finding
from goscan.rule import Rule
from goscan.source.files import SourceFile
from goscan.source.workspace import Workspace
from goscan.trace.assemble import assemble
from goscan.trace.build import build
from goscan.trace.model import Part, Trace
from goscan.trace.questions import ASKED
from goscan.trace.select import touching


def trace(paths: Sequence[str], options: Options) -> Trace:
    """The trace of what lies below paths. Raises InputError for a path that does not exist.

    A route is registered in one place, answered in another and stores in a third: whole modules are traced, and the
    entries that touch the paths are kept.
    """
    began = time.perf_counter()
    asked = Workspace.open(paths, options.scope)
    whole = _whole(paths, asked)
    workspace = Workspace.open(whole, options.scope) if len(whole) > len(paths) else asked
    for path, data in options.contents.items():
        workspace.provide(path, data)
    rules = registry.load(ASKED, options.packs)
    parts = _parts(workspace, rules, options)
    findings = distinct(f for part in parts for f in part[1])
    found = assemble([part[0] for part in parts], findings, frozenset(r.meta.id for r in rules))
    entries = found.entries
    if workspace is not asked:
        entries = touching(entries, frozenset(file.path for file in asked.reported_files))
    return Trace(entries, len(workspace.reported_files), time.perf_counter() - began)


def _whole(paths: Sequence[str], asked: Workspace) -> list[str]:
    """The paths, and the modules of the files below them that are not below them as a whole."""
    given = [os.path.join(os.path.abspath(path.removesuffix("...") or "."), "") for path in paths]
    modules = {file.module.directory for file in asked.reported_files}
    return [*paths, *(m for m in sorted(modules) if not os.path.join(m, "").startswith(tuple(given)))]


def _parts(workspace: Workspace, rules: Sequence[Rule], options: Options) -> list[tuple[Part, list[Finding]]]:
    reported = workspace.reported_files
    if not reported:
        return []
    facts = Facts(program_of(workspace, options))
    count = dealing.processes(options.jobs, len(reported))
    shares = dealing.shares(reported, count) if count > 1 else [reported]

    def work(share: Sequence[SourceFile]) -> tuple[Part, list[Finding]]:
        findings, _ = run_rules(rules, facts, options)
        return build(facts, with_routes=share is shares[0]), findings

    if count == 1:
        return [work(reported)]
    try:
        return dealing.in_shares(facts, shares, work)
    finally:
        workspace.report_only(reported)
