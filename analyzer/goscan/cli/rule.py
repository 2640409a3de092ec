"""`goscan rule`: the documentation of the rules."""

from __future__ import annotations

import click

from goscan.cli.errors import UserError
from goscan.cli.options import rules

FORMATS = ("text", "markdown", "json")


@click.command("rule")
@click.argument("rule", required=False, shell_complete=rules)
@click.option("--all", "every", is_flag=True, help="All rules.")
@click.option("--output-format", type=click.Choice(FORMATS), default="text", help="How to print it.")
def command(rule: str | None, every: bool, output_format: str) -> None:
    """Explain a rule, or list them all.

    RULE is an id such as GS101 or a name such as goroutine-without-recover.
    """
    from goscan.cli.rules import load_rules
    from goscan.cli.streams import write_stdout
    from goscan.output.rules import describe

    if every == (rule is not None):
        raise UserError("give one rule, or --all")
    known = load_rules(packs_here())
    if rule is not None:
        chosen = tuple(r for r in known if rule.upper() == r.meta.id or rule == r.meta.name)
        if not chosen:
            from goscan.cli.selection import unknown_selector

            raise UserError(unknown_selector(rule, [r.meta for r in known]))
        known = chosen
    write_stdout(describe(known, output_format, every))


def packs_here() -> tuple[str, ...]:
    """The packs of the configuration in force here; documentation is shown even when that is broken."""
    from goscan.cli.settings import load_config

    try:
        return load_config(".", (), isolated=False).packs
    except UserError:
        return ()
