"""The command group: lazy commands, `check` by default, one line for an error."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

import click

from goscan import __version__
from goscan.cli.errors import UserError
from goscan.cli.streams import abandon, tell

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

COMMANDS = {
    "check": "Report the defects of Go packages (the default command).",
    "trace": "Show what each route starts and what becomes of it.",
    "rule": "Explain a rule, or list them all.",
    "config": "Show, check or create the configuration.",
    "baseline": "Accept the findings of today, report only new ones.",
    "server": "Run the language server, for editors.",
    "completion": "Print the shell completion script.",
    "version": "Print the version.",
}
NO_ROOM = frozenset({errno.ENOSPC, errno.EIO, errno.EFBIG, errno.EBADF, errno.EDQUOT})
COMPLETE_VARIABLE = "_GOSCAN_COMPLETE"
OWN_OPTIONS = frozenset({"--help", "-h", "--version", "-V"})


class LazyGroup(click.Group):
    """Imports the module of a command when it is run; anything else is an argument of `check`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order a user meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The click command of that name."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"goscan.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Insert `check` unless the first word is a command or an option of the group."""
        completing = ctx.resilient_parsing and not args
        if not completing and (not args or (args[0] not in COMMANDS and args[0] not in OWN_OPTIONS)):
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The first word: a command, or what may follow `check`. Paths first: in bash they clear what stands before."""
        from click.shell_completion import CompletionItem

        check = self.get_command(ctx, "check")
        assert check is not None
        inner = click.Context(check, info_name="check", parent=ctx, resilient_parsing=True)
        if incomplete.startswith("-"):
            own = click.Command.shell_complete(self, ctx, incomplete)
            known = {item.value for item in own}
            return own + [i for i in check.shell_complete(inner, incomplete) if i.value not in known]
        commands = [CompletionItem(name, help=help) for name, help in COMMANDS.items() if name.startswith(incomplete)]
        return [*check.params[0].shell_complete(inner, incomplete), *commands]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table of commands, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    options_metavar="[OPTIONS]",
    subcommand_metavar="[COMMAND] [PATHS]...",
)
@click.version_option(__version__, "-V", "--version", prog_name="goscan", message="%(prog)s %(version)s")
def group() -> None:
    """Finds the background work of Go handlers that can end without anyone knowing.

    `goscan PATHS` is short for `goscan check PATHS`; see `goscan check --help` for its options.
    """


def run(arguments: Sequence[str]) -> int:
    """The exit code: 0 clean, 1 findings, 2 wrong use or internal error, 130 interrupted."""
    try:
        os.getcwd()
    except OSError:
        return fail("the current folder does not exist any more")
    try:
        result = group.main(list(arguments), prog_name="goscan", complete_var=COMPLETE_VARIABLE, standalone_mode=False)
        sys.stdout.flush()
        return result if isinstance(result, int) else 0
    except UserError as problem:
        return fail(str(problem))
    except click.UsageError as problem:
        if type(problem).__name__ == "NoArgsIsHelpError" and problem.ctx:
            tell(problem.ctx.get_help() + "\n")
            return 2
        return fail(one_line(problem.format_message()))
    except click.ClickException as problem:
        return fail(one_line(problem.format_message()))
    except (KeyboardInterrupt, click.Abort):
        return 130
    except BrokenPipeError:
        abandon(sys.stdout)
        return 0
    except Exception as error:
        if isinstance(error, OSError) and error.errno in NO_ROOM and error.filename is None:
            abandon(sys.stdout)
            return fail(f"cannot write to stdout: {error.strerror}")
        if isinstance(error, OSError) and error.filename and not os.environ.get("GOSCAN_DEBUG"):
            return fail(one_line(f"{os.fsdecode(error.filename)}: {error.strerror}"))
        if os.environ.get("GOSCAN_DEBUG"):
            raise
        what = f"{type(error).__name__}: {one_line(str(error))}"
        return fail(f"internal error: {what} (set GOSCAN_DEBUG=1 for the traceback)")


def fail(message: str) -> int:
    """Say why, in one line."""
    try:
        sys.stdout.flush()
    except OSError:
        abandon(sys.stdout)
    tell(f"goscan: error: {message}\n")
    return 2


def one_line(text: str) -> str:
    """Text with its line breaks folded."""
    return " ".join(text.split())
