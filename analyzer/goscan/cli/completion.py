"""`goscan completion`: scripts for shells."""

from __future__ import annotations

import click

SHELLS = ("bash", "zsh", "fish")


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print the completion script of a shell.

    For bash, put `eval "$(goscan completion bash)"` into ~/.bashrc; likewise for zsh. For fish, write the
    output to ~/.config/fish/completions/goscan.fish.
    """
    from click.shell_completion import get_completion_class

    from goscan.cli.app import COMPLETE_VARIABLE, group

    kind = get_completion_class(shell)
    assert kind is not None
    click.echo(kind(group, {}, "goscan", COMPLETE_VARIABLE).source())
