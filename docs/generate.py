"""Write the generated pages of docs/: a page a rule, the index of rules, the help of every command, the configuration;
and, from docs/directives.md, the vocabulary that directives in the configuration are checked with.

python docs/generate.py          write them
python docs/generate.py --check  exit with 1 and name those that differ
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from goscan import HOME
from goscan.cli.app import group
from goscan.cli.rules import load_rules
from goscan.config.keys import json_schema, template
from goscan.model import RuleMeta
from goscan.output import FORMATS
from goscan.output.rules import markdown

DOCS = Path(__file__).parent
KEYS = DOCS.parent / "analyzer" / "goscan" / "semantics" / "directive_keys.py"
NOTICE = "<!-- Written by docs/generate.py: edit the source instead. -->\n\n"
GROUPS = {
    "GS0": "The input",
    "GS1": "Goroutines",
    "GS2": "Contexts",
    "GS3": "Status updates",
    "GS4": "Persistence",
    "GS5": "Wiring",
    "GS9": "Suppressions",
}


def pages() -> dict[Path, str]:
    """The path and the text of every generated page."""
    texts = {DOCS / "rules" / f"{rule.meta.id}.md": NOTICE + markdown(rule) for rule in load_rules()}
    texts[DOCS / "rules" / "README.md"] = NOTICE + index()
    texts[DOCS / "cli.md"] = NOTICE + command_line()
    texts[DOCS / "configuration.md"] = NOTICE + configuration()
    texts[DOCS / "schemas" / "config.schema.json"] = json.dumps(json_schema(FORMATS, metas()), indent=2) + "\n"
    texts[DOCS.parent / "mkdocs.yml"] = site()
    texts[KEYS] = directive_keys((DOCS / "directives.md").read_text("utf-8"))
    return texts


def directive_keys(page: str) -> str:
    """The module with the vocabulary, from the tables of the page."""
    rows = re.findall(r"^\| `([a-z-]+)` \|(.*?)\| .* \|$", page.replace(r"\|", "\0"), re.MULTILINE)
    entries = ((name, " ".join(re.findall(r"`([^`]+)`", keys)).replace("\0", "|")) for name, keys in rows)
    lines = [f'    "{name}": "{keys}",' for name, keys in entries]
    return (
        '"""The directives and their keys, written by docs/generate.py from docs/directives.md.\n\n'
        "P, R and T stand for the index of a parameter, a result or a type argument, NAME for the name of a method; a key\n"
        'without `=` is a switch.\n"""\n\nfrom __future__ import annotations\n\nfrom typing import Final\n\n'
        "DIRECTIVES: Final = {\n" + "\n".join(lines) + "\n}\n"
    )


def metas() -> list[RuleMeta]:
    """What is fixed about all rules."""
    return [rule.meta for rule in load_rules()]


def site() -> str:
    """The configuration of MkDocs: pip install mkdocs-material && mkdocs serve."""
    lines = [
        "# Written by docs/generate.py: edit the source instead.",
        "site_name: goscan",
        f"repo_url: {HOME}",
        "theme: material",
        "exclude_docs: generate.py",
        "markdown_extensions: [admonition, tables, pymdownx.highlight, pymdownx.superfences]",
        "validation: {links: {unrecognized_links: ignore}}",
        "nav:",
        "  - README.md",
        "  - Rules:",
        "      - rules/README.md",
        *(f'      - "{meta.id} {meta.name}": rules/{meta.id}.md' for meta in metas()),
        *(
            f"  - {page}.md"
            for page in ("cli", "trace", "configuration", "directives", "suppressions", "fixes", "adopting", "formats")
        ),
        "  - Integrations:",
        "      - integrations/README.md",
        *(f"      - integrations/{p.name}" for p in sorted((DOCS / "integrations").glob("[a-z]*.md"))),
        "  - architecture.md",
    ]
    return "\n".join(lines) + "\n"


def index() -> str:
    """The table of rules, by group."""
    parts = ["# Rules\n"]
    for prefix, title in GROUPS.items():
        rules = [rule.meta for rule in load_rules() if rule.meta.id.startswith(prefix)]
        if rules:
            parts.append(f"\n## {prefix}: {title}\n\n| id | name | severity | reports |\n|---|---|---|---|\n")
            for meta in rules:
                stage = ", preview" if meta.preview else ""
                row = f"| [{meta.id}]({meta.id}.md) | {meta.name} | {meta.severity.label}{stage} | {meta.summary} |\n"
                parts.append(row)
    return "".join(parts)


def command_line() -> str:
    """The help of every command."""
    parts = ["# The command line\n"]
    for name, text in helps():
        parts.append(f"\n## {name}\n\n```text\n{text}\n```\n")
    return "".join(parts)


def helps() -> Iterator[tuple[str, str]]:
    """The name and the help of the group, its commands and theirs."""
    top = context(group, "goscan", None)
    yield "goscan", group.get_help(top)
    for name in group.list_commands(top):
        command = group.get_command(top, name)
        assert command is not None
        inner = context(command, name, top)
        yield f"goscan {name}", command.get_help(inner)
        if isinstance(command, click.Group):
            for below, leaf in command.commands.items():
                yield f"goscan {name} {below}", leaf.get_help(context(leaf, below, inner))


def context(command: click.Command, name: str, parent: click.Context | None) -> click.Context:
    """A context in which help does not depend on the terminal."""
    settings = {**group.context_settings, "terminal_width": 100, "max_content_width": 100}
    return click.Context(command, info_name=name, parent=parent, **settings)


def configuration() -> str:
    """The configuration file with every key."""
    return (
        "# Configuration\n\n"
        "`.goscan.toml` or `goscan.toml`, one a run: the first one found from the first path upward to the root of the\n"
        "repository. An unknown key is an error. `goscan config show` prints what is in force, `goscan config verify` checks\n"
        "the file, and editors check it with [its JSON schema](schemas/config.schema.json). One key can be set for one run:\n"
        "`goscan --config 'fail-on = \"error\"'`. `goscan config init` writes this:\n\n"
        f"```toml\n{template(FORMATS, metas())}```\n"
    )


def differing(texts: Mapping[Path, str]) -> list[Path]:
    """The pages that are missing, differ, or belong to no rule any more."""
    stale = {page for page in (DOCS / "rules").glob("GS*.md") if page not in texts}
    return sorted(stale | {p for p, text in texts.items() if not p.is_file() or p.read_text("utf-8") != text})


def main() -> int:
    """Write the pages, or compare them."""
    texts = pages()
    wrong = differing(texts)
    for page in wrong:
        if "--check" in sys.argv[1:]:
            print(f"{os.path.relpath(page)} is not what docs/generate.py writes")
        elif page in texts:
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(texts[page], encoding="utf-8")
        else:
            page.unlink()
    return int(bool(wrong) and "--check" in sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
