"""`goscan trace`: from the route to the row."""

from __future__ import annotations

import click

from goscan.cli.options import config_option, files, paths_argument

FORMATS = ("text", "json", "markdown", "mermaid", "html")


@click.command("trace")
@paths_argument()
@click.option("--route", "routes", multiple=True, metavar="PATTERN", help="Only routes such as 'POST /api/*'.")
@click.option("--handler", "handlers", multiple=True, metavar="PATTERN", help="Only what these functions answer.")
@click.option("--table", "tables", multiple=True, metavar="PATTERN", help="Only what writes one of these tables.")
@click.option("--output-format", type=click.Choice(FORMATS), default="text", help="How to show it (default: text).")
@click.option("--output", metavar="FILE", shell_complete=files, help="Write to this file instead of stdout.")
@config_option()
@click.option("--isolated", is_flag=True, help="Use no configuration file.")
@click.option("--color", type=click.Choice(("auto", "always", "never")), default="auto", help="Colour the output.")
@click.option("-q", "--quiet", is_flag=True, help="No summary.")
@click.option(
    "-j", "--jobs", type=click.IntRange(min=0), default=0, help="Processes; 0 chooses by the size of the input."
)
def command(paths: tuple[str, ...], **options: object) -> int:
    """Show what each route starts and what becomes of it.

    PATHS are files or folders as for `goscan check`; routes that are registered, answered or do something in them are
    shown, with what their handlers store, the jobs they start in the background, and whether those can end without a
    trace. The module around them is traced as a whole.

    Patterns use * for anything. The exit code is 0, or 2 for wrong use.
    """
    from goscan.cli.traced import TraceRequest, run_trace

    return run_trace(TraceRequest(paths=paths or (".",), **options))  # type: ignore[arg-type]
