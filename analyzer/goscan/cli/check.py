"""The options of `goscan check`."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Any

import click

from goscan.cli.options import config_option, files, paths_argument, rules
from goscan.cli.request import SILENT, Request
from goscan.output import FORMATS

LEVELS = ("error", "warning", "note")
WHEN = click.Choice(("auto", "always", "never"))
Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def split_words(ctx: click.Context, param: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """Selectors given several times, or with commas between them."""
    if param.name == "select" and not all(text.strip(" ,") for text in given):
        raise click.BadParameter("it names no rule")
    return tuple(word.strip() for text in given for word in text.split(",") if word.strip())


def not_empty(ctx: click.Context, param: click.Parameter, given: str | None) -> str | None:
    """A value that is perhaps a variable of a script that was never set: that must not be a run over everything."""
    if given == "":
        raise click.BadParameter("it is empty")
    return given


def split_output(ctx: click.Context, param: click.Parameter, given: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Each F=PATH as (format, path)."""
    pairs = []
    for text in given:
        name, equals, path = text.partition("=")
        if not equals or not path or name not in FORMATS:
            raise click.BadParameter(f"{text!r} is not FORMAT=PATH with a format of {', '.join(FORMATS)}")
        pairs.append((name, path))
    return tuple(pairs)


def together(*options: Decorator) -> Decorator:
    """One decorator for several options; the help has them in this order."""

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate


def words(name: str, help: str) -> Decorator:
    """An option that takes rules."""
    return click.option(name, multiple=True, metavar="RULES", callback=split_words, shell_complete=rules, help=help)


SELECTION = together(
    words("--select", "Run only these: ids, prefixes, names or ALL."),
    words("--ignore", "Leave these out."),
    words("--extend-select", "Run these as well."),
    click.option("--preview/--no-preview", default=None, help="Run rules that are still in preview."),
    click.option("--min-severity", type=click.Choice(LEVELS), help="Hide what is less severe (default: warning)."),
)
FILES = together(
    config_option(),
    click.option("--isolated", is_flag=True, help="Look for no configuration file."),
    click.option("--exclude", multiple=True, metavar="PATTERN", help="Do not report on these, as in .gitignore."),
    click.option("--force-exclude", is_flag=True, help="Exclude even paths that are given themselves."),
    click.option("--tests/--no-tests", default=None, help="Report on test files too (default: no)."),
    click.option("--include-generated", is_flag=True, help="Report on generated files too."),
    click.option(
        "--tags",
        multiple=True,
        metavar="TAGS",
        callback=split_words,
        help="Leave out what these build tags do not build, such as linux,integration (default: every variant counts).",
    ),
    click.option(
        "--respect-gitignore/--no-respect-gitignore", default=None, help="Leave out what git ignores (default: no)."
    ),
    click.option(
        "--stdin-filename",
        metavar="FILE",
        callback=not_empty,
        shell_complete=files,
        help="Report on this file, with the text on stdin for its content.",
    ),
    click.option("--show-files", is_flag=True, help="List the files and what is skipped; analyse nothing."),
    click.option(
        "--baseline",
        metavar="FILE",
        callback=not_empty,
        shell_complete=files,
        help="Silence the findings that this file accepts.",
    ),
    click.option("--ignore-baseline", is_flag=True, help="Show what the baseline silences."),
)
NEW_CODE = together(
    click.option("--new-from-rev", metavar="REV", callback=not_empty, help="Only what a commit does not have."),
    click.option(
        "--new-from-merge-base", metavar="BRANCH", callback=not_empty, help="Only what is new since leaving BRANCH."
    ),
    click.option(
        "--new-from-patch",
        metavar="FILE",
        callback=not_empty,
        shell_complete=files,
        help="Only what touches lines a patch adds; - is stdin.",
    ),
    click.option("--staged", is_flag=True, help="Only what the staged changes bring, as they are staged."),
    click.option(
        "--whole-files", is_flag=True, help="With these: all that is in the changed files, old or new, as well."
    ),
)
OUTPUT = together(
    click.option(
        "--output-format",
        type=click.Choice(FORMATS),
        envvar="GOSCAN_OUTPUT_FORMAT",
        help="Format on stdout (default: full; GOSCAN_OUTPUT_FORMAT).",
    ),
    click.option(
        "-o",
        "--output-file",
        metavar="FILE",
        callback=not_empty,
        shell_complete=files,
        envvar="GOSCAN_OUTPUT_FILE",
        help="Write to this file instead of stdout (GOSCAN_OUTPUT_FILE).",
    ),
    click.option(
        "--output",
        "outputs",
        multiple=True,
        metavar="FORMAT=PATH",
        callback=split_output,
        help="Also write this format to a file.",
    ),
    click.option(
        "--path-mode",
        type=click.Choice(("auto", "relative", "absolute", "repository")),
        default="auto",
        help="What paths in the output count from: the current folder; or, which is automatic for github, gitlab and "
        "sarif, the root of the repository.",
    ),
    click.option("--path-prefix", default="", metavar="FOLDER", help="Put this before the paths in the output."),
    click.option("--color", type=WHEN, default="auto", help="Colour the output."),
    click.option("--hyperlinks", type=WHEN, default="auto", help="Link rules to their pages."),
    click.option("--show-suppressed", is_flag=True, help="Show what comments and the baseline silence."),
    click.option("--statistics", is_flag=True, help="Count the findings of each rule on stderr."),
    click.option(
        "--timing",
        is_flag=True,
        help="Show the time each rule takes on stderr; what rules share counts for the first of them.",
    ),
    click.option("-q", "--quiet", count=True, help="No summary; twice: no notes either."),
    click.option("-s", "--silent", is_flag=True, help="Print nothing: files are written, and the exit code tells."),
    click.option("-v", "--verbose", count=True, help="Say more about the run."),
)
RUN = together(
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
    click.option("--fix", is_flag=True, help="Correct what can be corrected mechanically, then report the rest."),
    click.option("--unsafe-fixes", is_flag=True, help="Also make corrections that change what the program does."),
    click.option("--diff", is_flag=True, help="Print what --fix would change; write nothing."),
    click.option("--exit-non-zero-on-fix", is_flag=True, help="Exit with 1 when anything was corrected."),
    click.option("-e", "--exit-zero", is_flag=True, help="Exit with 0 in spite of findings."),
    click.option(
        "-j",
        "--jobs",
        type=click.IntRange(min=0),
        default=0,
        help="Processes; 0 chooses by the size of the input.",
    ),
    click.option("-w", "--watch", is_flag=True, help="Run again whenever a file changes."),
)


@click.command("check")
@paths_argument()
@SELECTION
@FILES
@NEW_CODE
@OUTPUT
@RUN
def command(paths: tuple[str, ...], quiet: int, verbose: int, silent: bool, **options: Any) -> int:
    """Report the defects of Go packages.

    PATHS are files, folders or patterns such as ./...; they choose what is reported, the module around
    them is read as needed. Default: the current folder.

    The exit code is 0 when nothing reaches --fail-on, 1 when something does, 2 for wrong use or an
    internal error, whatever the format.
    """
    options["select"] = options["select"] or None
    if options["stdin_filename"]:
        if paths not in ((), ("-",)):
            raise click.UsageError("--stdin-filename takes the place of PATHS")
        paths = (options["stdin_filename"],)
    request = Request(
        paths=paths or (".",), verbosity=SILENT if silent else max(verbose - quiet, SILENT + 1), **options
    )
    if request.watch and not os.environ.get("GOSCAN_WATCHED"):
        return watched(request)
    from goscan.cli.run import run_check

    return run_check(request)


def watched(request: Request) -> int:
    """Run again and again, each time with the arguments of this process."""
    from goscan.cli.errors import UserError
    from goscan.cli.watching import watch
    from goscan.source.discover import InputError

    if request.stdin_filename or request.new_from_patch == "-":
        raise UserError("--watch cannot read stdin again and again")
    try:
        return watch(request, sys.argv[1:])
    except InputError as error:
        raise UserError(str(error)) from error
