"""`goscan completion`: scripts for shells."""

from __future__ import annotations

import click

from goscan.cli.errors import UserError
from goscan.cli.streams import write_stdout

SHELLS = ("bash", "zsh", "fish", "powershell")


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print the completion script of a shell.

    For bash, put `eval "$(goscan completion bash)"` into ~/.bashrc; likewise for zsh. For fish, write the
    output to ~/.config/fish/completions/goscan.fish. For PowerShell, put `goscan completion powershell |
    Out-String | Invoke-Expression` into the file that $PROFILE names.
    """
    from click.shell_completion import get_completion_class

    from goscan.cli.app import COMPLETE_VARIABLE, group

    kind = get_completion_class(shell)
    if kind is None:
        raise UserError(f"{shell} needs click 8.5 or later, which this installation does not have")
    write_stdout(kind(group, {}, "goscan", COMPLETE_VARIABLE).source() + "\n")
