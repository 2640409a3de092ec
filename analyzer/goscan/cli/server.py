"""`goscan server`."""

from __future__ import annotations

import sys

import click

from goscan.cli.options import config_option


@click.command("server")
@config_option()
@click.option("--isolated", is_flag=True, help="Look for no configuration file.")
@click.option("--stdio", is_flag=True, help="Talk over stdin and stdout, which is the only way and the default.")
def command(config: tuple[str, ...], isolated: bool, stdio: bool) -> int:
    """Run the language server, for editors.

    The files that are open in the editor are checked as they are there, saved or not, with the module around them as it
    is on disk. --config works as for `goscan check`, for example --config preview=true.
    """
    from goscan.cli.serving import checker
    from goscan.server.server import Server

    outgoing = sys.stdout.buffer
    sys.stdout = sys.stderr  # stdout belongs to the protocol
    # Not sys.stdin, which the interpreter closes at its end: a thread holds its lock, waiting for what never comes.
    incoming = open(sys.stdin.fileno(), "rb", closefd=False)  # noqa: SIM115
    return Server(checker(config, isolated), incoming, outgoing).run()
