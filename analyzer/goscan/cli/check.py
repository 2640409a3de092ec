"""The options of `goscan check`."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import click

from goscan.cli.request import Request
from goscan.output import FORMATS

LEVELS = ("error", "warning", "note")


def split_words(ctx: click.Context, param: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """Selectors given several times, or with commas between them."""
    return tuple(word.strip() for text in given for word in text.split(",") if word.strip())


def split_output(ctx: click.Context, param: click.Parameter, given: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Each F=PATH as (format, path)."""
    pairs = []
    for text in given:
        name, equals, path = text.partition("=")
        if not equals or not path or name not in FORMATS:
            raise click.BadParameter(f"{text!r} is not FORMAT=PATH with a format of {', '.join(FORMATS)}")
        pairs.append((name, path))
    return tuple(pairs)


def selection_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """What is reported."""
    selectors: dict[str, Any] = {"multiple": True, "metavar": "RULES", "callback": split_words}
    for option in reversed(
        (
            click.option("--select", **selectors, help="Run only these: ids, prefixes, names or ALL."),
            click.option("--ignore", **selectors, help="Leave these out."),
            click.option("--extend-select", **selectors, help="Run these as well."),
            click.option("--preview/--no-preview", default=None, help="Run rules that are still in preview."),
            click.option(
                "--min-severity",
                type=click.Choice(LEVELS),
                help="Hide what is less severe (default: warning).",
            ),
        )
    ):
        function = option(function)
    return function


def file_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """What it reads besides Go."""
    for option in reversed(
        (
            click.option("--config", metavar="FILE", envvar="GOSCAN_CONFIG", help="Use this configuration."),
            click.option("--isolated", is_flag=True, help="Use no configuration file."),
            click.option("--force-exclude", is_flag=True, help="Exclude even paths that are given themselves."),
            click.option(
                "--stdin-filename",
                metavar="FILE",
                help="Report on this file, with the text on stdin for its content.",
            ),
            click.option("--show-files", is_flag=True, help="List the files and what is skipped; analyse nothing."),
            click.option("--baseline", metavar="FILE", help="Silence the findings that this file accepts."),
            click.option("--ignore-baseline", is_flag=True, help="Show what the baseline silences."),
        )
    ):
        function = option(function)
    return function


def new_code_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Only what is new."""
    for option in reversed(
        (
            click.option("--new-from-rev", metavar="REV", help="Only what a commit does not have."),
            click.option("--new-from-merge-base", metavar="BRANCH", help="Only what is new since leaving BRANCH."),
            click.option("--new-from-patch", metavar="FILE", help="Only what touches lines a patch adds; - is stdin."),
            click.option("--staged", is_flag=True, help="Only what the staged changes bring, as they are staged."),
        )
    ):
        function = option(function)
    return function


def output_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """How it is shown."""
    when = click.Choice(("auto", "always", "never"))
    for option in reversed(
        (
            click.option(
                "--output-format",
                type=click.Choice(FORMATS),
                envvar="GOSCAN_OUTPUT_FORMAT",
                help="Format on stdout (default: full).",
            ),
            click.option(
                "--output",
                "outputs",
                multiple=True,
                metavar="FORMAT=PATH",
                callback=split_output,
                help="Also write this format to a file.",
            ),
            click.option("--color", type=when, default="auto", help="Colour the output."),
            click.option("--hyperlinks", type=when, default="auto", help="Link rules to their pages."),
            click.option("--show-suppressed", is_flag=True, help="Show what comments and the baseline silence."),
            click.option("--statistics", is_flag=True, help="Count the findings of each rule on stderr."),
            click.option("--timing", is_flag=True, help="Show the time each rule takes on stderr."),
            click.option("-q", "--quiet", count=True, help="No summary; twice: no notes either."),
            click.option("-v", "--verbose", count=True, help="Say more about the run."),
        )
    ):
        function = option(function)
    return function


def run_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """How it runs and how it ends."""
    for option in reversed(
        (
            click.option(
                "--fail-on",
                type=click.Choice((*LEVELS, "never")),
                help="Least severity that makes the exit code 1 (default: warning).",
            ),
            click.option(
                "--add-ignore",
                is_flag=False,
                flag_value="",
                metavar="[REASON]",
                help="Write a suppression comment at every finding; with --add-ignore=REASON, the reason too.",
            ),
            click.option("-e", "--exit-zero", is_flag=True, help="Exit with 0 in spite of findings."),
            click.option(
                "-j",
                "--jobs",
                type=click.IntRange(min=0),
                default=0,
                help="Processes; 0 chooses by the size of the input.",
            ),
        )
    ):
        function = option(function)
    return function


@click.command("check")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@selection_options
@file_options
@new_code_options
@output_options
@run_options
def command(paths: tuple[str, ...], quiet: int, verbose: int, **options: Any) -> int:
    """Report the defects of Go packages.

    PATHS are files, folders or patterns such as ./...; they choose what is reported, the module around
    them is read as needed. Default: the current folder.

    The exit code is 0 when nothing reaches --fail-on, 1 when something does, 2 for wrong use or an
    internal error, whatever the format.
    """
    from goscan.cli.nothing import nothing_to_analyse, report_nothing

    began = time.perf_counter()
    options["select"] = options["select"] or None
    if options["stdin_filename"]:
        if paths not in ((), ("-",)):
            raise click.UsageError("--stdin-filename takes the place of PATHS")
        paths = (options["stdin_filename"],)
    request = Request(paths=paths or (".",), verbosity=verbose - quiet, **options)
    if nothing_to_analyse(request):
        return report_nothing(request, time.perf_counter() - began)
    from goscan.cli.run import run_check

    return run_check(request)
