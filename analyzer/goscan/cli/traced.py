"""What `goscan trace` does once its options are read."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goscan.cli.errors import UserError
from goscan.cli.settings import load_config
from goscan.cli.sink import write_file
from goscan.cli.streams import tell, write_stdout
from goscan.cli.terminal import style_for
from goscan.output.lines import SourceLines
from goscan.output.style import PLAIN
from goscan.output.summary import plural
from goscan.trace.model import Trace
from goscan.trace.render import render
from goscan.trace.select import select

if TYPE_CHECKING:
    from goscan.analysis import Options
    from goscan.config.model import Config


@dataclass(frozen=True, slots=True)
class TraceRequest:
    """The options of `goscan trace` as given."""

    paths: tuple[str, ...]
    routes: tuple[str, ...] = ()
    handlers: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    output_format: str = "text"
    output: str | None = None
    config: tuple[str, ...] = ()
    isolated: bool = False
    color: str = "auto"
    quiet: bool = False
    jobs: int = 0


def run_trace(request: TraceRequest) -> int:
    """Trace, select, show; the exit code."""
    from goscan.source.discover import InputError
    from goscan.tracing import trace

    config = load_config(request.paths[0], request.config, isolated=request.isolated)
    try:
        found = trace(request.paths, options_of(config, request.jobs))
    except InputError as error:
        raise UserError(str(error)) from error
    chosen = select(found, request.routes, request.handlers, request.tables)
    if found.entries and not chosen.entries:
        tell(f"goscan: nothing matches; {plural(len(found.routes), 'route')} found\n")
    style = PLAIN if request.output else style_for(sys.stdout, request.color, "never")
    text = render(request.output_format, chosen, style, SourceLines())
    if request.output:
        write_file(request.output, text)
    else:
        write_stdout(text)
    if not request.quiet:
        tell(summary(chosen) + "\n")
    return 0


def options_of(config: Config, jobs: int) -> Options:
    """The options of the engine, as far as a configuration has them."""
    from goscan.analysis import Options
    from goscan.cli.exclusion import scope_of

    return Options(
        settings=config.settings,
        directives=config.directives,
        packs=config.packs,
        external_tables=config.external_tables,
        scope=scope_of(config),
        jobs=jobs,
    )


def summary(trace: Trace) -> str:
    """One line about the whole."""
    jobs = [j for j in trace.jobs if j.detached]
    states = [v for j in jobs for v in j.verdicts if v.state == "possible"]
    by = ", ".join(
        f"H{n} possible in {count}" for n in (1, 2, 3, 4) if (count := sum(v.hypothesis == n for v in states))
    )
    return (
        f"goscan: {plural(len(trace.routes), 'route')}, {plural(len(jobs), 'detached job')}"
        + (f": {by}" if by else "")
        + f" ({plural(trace.files, 'file')} in {trace.seconds:.2f} s)"
    )
